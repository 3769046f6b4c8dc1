package org.garnetj.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.garnetj.command.ExecutionOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The same recipe on the same input gives the same tables and stacks byte for byte, whatever the
 * threads and the block size.
 */
class ReproducibilityTest {

    private static final String RECIPES = "plugins/recipes/";

    @TempDir static Path samples;
    @TempDir Path folder;

    @BeforeAll
    static void drawSamples() {
        draw(
                "fibsem",
                "stages=II",
                "width=120",
                "height=72",
                "slices=40",
                "pixel=0.06",
                "slice=0.12");
        draw("movie", "speeds=6", "width=80", "height=96", "frames=24");
        draw("xct", "width=48", "height=48", "slices=40");
    }

    private static void draw(final String kind, final String... settings) {
        final String[] words =
                Stream.concat(
                                Stream.of(
                                        "make-phantom",
                                        "kind=" + kind,
                                        "seed=3",
                                        "output=" + samples.resolve(kind)),
                                Stream.of(settings))
                        .toArray(String[]::new);
        final Shell shell = Shell.garnetj(words);
        assertEquals(0, shell.exitCode(), shell.err());
    }

    @AfterEach
    void forgetTheOptions() {
        System.clearProperty(ExecutionOptions.THREADS);
        System.clearProperty(ExecutionOptions.BLOCK_SIZE);
    }

    @Test
    void threadsAndBlockSizeDoNotChangeAByteOfTheSpallations() throws IOException {
        assertSame(
                "spallations.yaml",
                "stack=" + samples.resolve("fibsem/stack.tif"),
                "eds=" + samples.resolve("fibsem/mg-counts.tif"));
    }

    @Test
    void threadsAndBlockSizeDoNotChangeAByteOfTheTips() throws IOException {
        assertSame("tip-velocity.yaml", "movie=" + samples.resolve("movie/movie.tif"));
    }

    @Test
    void threadsAndBlockSizeDoNotChangeAByteOfAPlatingStep() throws IOException {
        assertSame("plating-step.yaml", "stack=" + samples.resolve("xct/step-2.tif"));
    }

    @Test
    void phantomsOfOneSeedAreTheSameOnAnyNumberOfThreads() throws IOException {
        for (final String threads : List.of("1", "3")) {
            final Shell shell =
                    Shell.garnetj(
                            "--threads",
                            threads,
                            "make-phantom",
                            "seed=5",
                            "stages=I",
                            "width=64",
                            "height=48",
                            "slices=12",
                            "output=" + folder.resolve(threads));
            assertEquals(0, shell.exitCode(), shell.err());
        }
        assertEqual(results(folder.resolve("1")), results(folder.resolve("3")));
    }

    private void assertSame(final String recipe, final String... inputs) throws IOException {
        final Map<String, byte[]> first = run(recipe, "a", List.of("--threads", "1"), inputs);
        assertTrue(first.keySet().stream().anyMatch(name -> name.endsWith(".csv")));
        assertEqual(
                first, run(recipe, "b", List.of("--threads", "2", "--block-size", "17"), inputs));
        assertEqual(
                first, run(recipe, "c", List.of("--threads", "3", "--block-size", "128"), inputs));
    }

    private Map<String, byte[]> run(
            final String recipe,
            final String output,
            final List<String> options,
            final String... inputs)
            throws IOException {
        final String[] words =
                Stream.of(
                                options.stream(),
                                Stream.of(
                                        "run",
                                        RECIPES + recipe,
                                        "output=" + folder.resolve(output)),
                                Stream.of(inputs))
                        .flatMap(part -> part)
                        .toArray(String[]::new);
        final Shell shell = Shell.garnetj(words);
        assertEquals(0, shell.exitCode(), shell.err());
        return results(folder.resolve(output));
    }

    /** All tables and stacks; provenance holds times, and the report the folder's name. */
    private static Map<String, byte[]> results(final Path output) throws IOException {
        final Map<String, byte[]> results = new TreeMap<>();
        try (Stream<Path> files = Files.walk(output)) {
            for (final Path file : files.filter(Files::isRegularFile).toList()) {
                final String name = output.relativize(file).toString();
                if (!name.endsWith("provenance.json") && !name.endsWith("report.html")) {
                    results.put(name, Files.readAllBytes(file));
                }
            }
        }
        return results;
    }

    private static void assertEqual(
            final Map<String, byte[]> expected, final Map<String, byte[]> actual) {
        assertEquals(expected.keySet(), actual.keySet());
        expected.forEach((name, bytes) -> assertArrayEquals(bytes, actual.get(name), name));
    }
}
