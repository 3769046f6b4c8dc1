package org.garnetj.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The sample stacks are what their script draws, to the bit, and their page tells the same
 * commands.
 */
class SampleStacksTest {

    private static final Path SAMPLES = Path.of("sample-stacks");

    @TempDir Path folder;

    /** A line of the script: the sample's folder and the keys it is drawn with. */
    record Sample(String name, List<String> keys) {

        static Sample of(final String line) {
            final List<String> words = List.of(line.split(" "));
            return new Sample(words.get(1), words.subList(2, words.size()));
        }
    }

    static Stream<Sample> samples() throws IOException {
        return Files.readAllLines(SAMPLES.resolve("make.sh")).stream()
                .filter(line -> line.startsWith("draw ") && line.contains("kind="))
                .map(Sample::of);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theSampleIsDrawnAgainBitForBit(final Sample sample) throws IOException {
        final Shell shell =
                Shell.garnetj(
                        Stream.of(
                                        Stream.of("make-phantom"),
                                        sample.keys().stream(),
                                        Stream.of("output=" + folder))
                                .flatMap(words -> words)
                                .toArray(String[]::new));
        assertEquals(0, shell.exitCode(), shell.err());
        try (Stream<Path> files = Files.list(SAMPLES.resolve(sample.name()))) {
            final List<Path> committed = files.toList();
            assertTrue(committed.size() >= 3);
            for (final Path file : committed) {
                assertArrayEquals(
                        Files.readAllBytes(file),
                        Files.readAllBytes(folder.resolve(file.getFileName())),
                        file.toString());
            }
        }
    }

    @Test
    void thePageTellsTheCommandsOfTheScript() throws IOException {
        final String page = Files.readString(SAMPLES.resolve("README.md"));
        samples()
                .forEach(
                        sample ->
                                assertTrue(
                                        page.contains(
                                                "make-phantom " + String.join(" ", sample.keys())),
                                        sample.name()));
    }

    @Test
    void togetherTheyStayUnderTenMegabytes() throws IOException {
        try (Stream<Path> files = Files.walk(SAMPLES)) {
            assertTrue(
                    files.filter(Files::isRegularFile)
                                    .mapToLong(file -> file.toFile().length())
                                    .sum()
                            < 10_000_000);
        }
    }
}
