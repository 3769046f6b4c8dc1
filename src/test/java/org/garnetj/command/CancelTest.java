package org.garnetj.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.garnetj.block.CancelledException;
import org.garnetj.cli.Shell;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scijava.Context;
import org.scijava.event.EventHandler;
import org.scijava.event.EventService;
import org.scijava.task.event.TaskEvent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A user who changes his mind half-way finds no file, whole or half. */
class CancelTest {

    @TempDir static Path samples;
    @TempDir Path folder;

    /** Cancels the task that reports when it has reported a number of times. */
    public static final class Canceller {

        private final int after;
        private final AtomicInteger reports = new AtomicInteger();

        Canceller(final int after) {
            this.after = after;
        }

        /** Called by SciJava's event bus. */
        @EventHandler
        public void onTask(final TaskEvent event) {
            if (event.getTask().getProgressMaximum() > 0 && reports.incrementAndGet() == after) {
                event.getTask().cancel("the user changed his mind");
            }
        }
    }

    @BeforeAll
    static void drawSamples() {
        draw("fibsem", "stages=I", "width=96", "height=64", "slices=24", "pixel=0.06");
        draw("movie", "speeds=6", "width=64", "height=80", "frames=16");
    }

    private static void draw(final String kind, final String... settings) {
        final String[] words =
                Stream.concat(
                                Stream.of(
                                        "make-phantom",
                                        "kind=" + kind,
                                        "output=" + samples.resolve(kind)),
                                Stream.of(settings))
                        .toArray(String[]::new);
        final Shell shell = Shell.garnetj(words);
        assertEquals(0, shell.exitCode(), shell.err());
    }

    @ParameterizedTest
    @CsvSource({
        "segment, input, fibsem/stack.tif, 3",
        "segment, input, fibsem/stack.tif, 60",
        "segment, input, fibsem/stack.tif, 200",
        "tortuosity, input, fibsem/truth-phases.tif, 40",
        "spallations, input, fibsem/truth-phases.tif, 40",
        "tag-magnesium, phases, fibsem/truth-phases.tif, 40",
        "track-tips, input, movie/movie.tif, 30",
        "make-phantom, , , 10",
    })
    void aCancelledCommandLeavesNoFile(
            final String command, final String key, final String file, final int after)
            throws IOException {
        final Map<String, String> words = new LinkedHashMap<>();
        words.put("output", folder.resolve("results").toString());
        if (key != null) {
            words.put(key, samples.resolve(file).toString());
        }
        if (command.equals("tag-magnesium")) {
            words.put("eds", samples.resolve("fibsem/mg-counts.tif").toString());
        }
        try (Context context = new Context()) {
            final Canceller canceller = new Canceller(after);
            context.service(EventService.class).subscribe(canceller);
            final Commands commands = new Commands(context);
            assertThrows(
                    CancelledException.class, () -> commands.run(commands.find(command), words));
            assertTrue(canceller.reports.get() >= after);
        }
        assertEquals(List.of(), filesIn(folder));
    }

    @Test
    void aKilledProcessLeavesNoFile() throws IOException, InterruptedException {
        final Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                "org.garnetj.cli.Main",
                                "segment",
                                "input=" + samples.resolve("fibsem/stack.tif"),
                                "output=" + folder.resolve("results"))
                        .redirectErrorStream(true)
                        .start();
        try (var lines = process.inputReader()) {
            final boolean working = lines.lines().anyMatch(line -> line.contains("read slices"));
            assertTrue(working, "it has begun to work");
            process.destroy();
            assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        }
        assertFalse(process.exitValue() == 0);
        assertEquals(List.of(), filesIn(folder));
    }

    private static List<Path> filesIn(final Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> !file.equals(folder)).toList();
        }
    }
}
