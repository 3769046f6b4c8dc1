package org.garnetj.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.garnetj.block.CancelledException;
import org.garnetj.image.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

class ResultFolderTest {

    @TempDir private Path folder;

    @Test
    void committedFilesAreInPlaceAndNothingElse() throws IOException {
        final Path output = folder.resolve("a/b");
        try (ResultFolder results = ResultFolder.open(output)) {
            results.write("t.csv", Table.with("a").row(1).build());
            results.write("frames/0.txt", "x");
            assertEquals(List.of("t.csv", "frames/0.txt"), results.written());
            assertEquals(2, results.commit().size());
        }
        assertEquals(List.of("a", "a/b", "a/b/frames", "a/b/frames/0.txt", "a/b/t.csv"), tree());
        assertEquals("a\n1\n", Files.readString(output.resolve("t.csv")));
    }

    @Test
    void nothingShowsBeforeTheCommit() throws IOException {
        try (ResultFolder results = ResultFolder.open(folder)) {
            results.write("t.csv", "half");
            assertFalse(Files.exists(folder.resolve("t.csv")));
        }
    }

    @Test
    void aFailureLeavesNeitherFilesNorFoldersBehind() {
        final Path output = folder.resolve("a/b");

        assertThrows(
                CancelledException.class,
                () -> {
                    try (ResultFolder results = ResultFolder.open(output)) {
                        results.write("t.csv", "half");
                        results.write("deep/er/u.csv", "half");
                        throw new CancelledException();
                    }
                });

        assertEquals(List.of(), tree());
    }

    @Test
    void aFailureLeavesTheFilesOfAnEarlierRunAsTheyWere() throws IOException {
        Files.writeString(folder.resolve("t.csv"), "earlier");

        try (ResultFolder results = ResultFolder.open(folder)) {
            results.write("t.csv", "later");
        }
        assertEquals("earlier", Files.readString(folder.resolve("t.csv")));

        try (ResultFolder results = ResultFolder.open(folder)) {
            results.write("t.csv", "later");
            results.commit();
        }
        assertEquals("later", Files.readString(folder.resolve("t.csv")));
        assertEquals(List.of("t.csv"), tree());
    }

    @Test
    void anEmptyFolderThatWasThereStays() {
        final Path output = folder.resolve("mine");
        assertTrue(output.toFile().mkdir());

        ResultFolder.open(output).close();

        assertEquals(List.of("mine"), tree());
    }

    @Test
    void outputThatIsAFileIsRefused() throws IOException {
        final Path file = Files.writeString(folder.resolve("out"), "x");

        refused(file, "is a file");
        refused(file.resolve("below"), "is a file");
        assertEquals(List.of("out"), tree());
    }

    @Test
    void outputThatCannotBeWrittenIsRefused() {
        refused(Path.of("/proc/garnetj-results"), "cannot be written");
    }

    @Test
    void outputInTheInputFolderIsRefused() throws IOException {
        final Path slices = Files.createDirectory(folder.resolve("slices"));

        refused(slices, "never written to", slices);
        refused(slices.resolve("results"), "never written to", slices);
        assertEquals(List.of("slices"), tree());
    }

    @Test
    void aResultThatWouldReplaceAnInputIsRefusedAlsoThroughALink() throws IOException {
        final Path input = Files.writeString(folder.resolve("phases.tif"), "input");
        final Path link = Files.createSymbolicLink(folder.resolve("link.tif"), input);

        try (ResultFolder results = ResultFolder.open(folder, link)) {
            final Exception e =
                    assertThrows(InputException.class, () -> results.file("phases.tif"));
            assertTrue(e.getMessage().contains("would be overwritten"), e.getMessage());
        }
        assertEquals("input", Files.readString(input));
    }

    @Test
    void aNameOutsideTheFolderIsRefused() {
        try (ResultFolder results = ResultFolder.open(folder.resolve("out"))) {
            assertThrows(IllegalArgumentException.class, () -> results.file("../escape.csv"));
            assertThrows(IllegalArgumentException.class, () -> results.file(""));
        }
        assertEquals(List.of(), tree());
    }

    @Test
    void whatAKilledProcessLeftIsRemovedAndWhatALivingOneUsesStays() throws IOException {
        final Path ours = TemporaryFolders.make(folder);
        final String pid = Long.toString(ProcessHandle.current().pid());
        final String name = ours.getFileName().toString();
        final Path killed =
                Files.createDirectory(
                        folder.resolve(name.replace("-" + pid + "-", "-2147483646-")));
        final Path elsewhere = Files.createDirectory(folder.resolve(".garnetj-moon-1-2"));
        Files.writeString(killed.resolve("half.tif"), "half");

        ResultFolder.open(folder).close();

        assertFalse(Files.exists(killed));
        assertTrue(Files.exists(ours));
        assertTrue(Files.exists(elsewhere));
    }

    @Test
    void aKilledJvmLeavesNothing() throws IOException, InterruptedException {
        final Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                Waiting.class.getName(),
                                folder.resolve("out").toString())
                        .redirectErrorStream(true)
                        .start();
        assertEquals('w', process.getInputStream().read());
        assertTrue(Files.exists(folder.resolve("out")));

        process.destroy();
        process.waitFor();

        assertEquals(List.of(), tree());
    }

    /** Writes half a result and waits to be stopped, as by Ctrl-C. */
    static final class Waiting {
        public static void main(final String... arguments) throws Exception {
            final ResultFolder results = ResultFolder.open(Path.of(arguments[0]));
            results.write("half.csv", "half");
            System.out.println("waiting");
            Thread.sleep(60_000);
            results.close();
        }
    }

    private void refused(final Path output, final String reason, final Path... inputs) {
        final Exception e =
                assertThrows(InputException.class, () -> ResultFolder.open(output, inputs).close());
        assertTrue(e.getMessage().contains(reason), e.getMessage());
        assertTrue(e.getMessage().contains("output="), e.getMessage());
    }

    private List<String> tree() {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.skip(1).map(p -> folder.relativize(p).toString()).sorted().toList();
        } catch (final IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
