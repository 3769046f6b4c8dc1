package org.garnetj.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The files a step wrote. */
final class StepFiles {

    /** What a reader wants to see first. */
    private static final List<String> FIRST =
            List.of(
                    "phases.csv",
                    "spallations.csv",
                    "dendrites.csv",
                    "growth-rate.csv",
                    "migration.csv",
                    "stack.tif",
                    "movie.tif");

    private StepFiles() {}

    /** Those whose names end so, the main results first. */
    static List<Path> of(final StepRecord step, final String ending) {
        final Path folder = step.output().orElse(null);
        if (folder == null || !Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> name(file).endsWith(ending) && step.wrote(name(file)))
                    .sorted(Comparator.comparingInt(StepFiles::rank).thenComparing(StepFiles::name))
                    .toList();
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int rank(final Path file) {
        final int rank = FIRST.indexOf(name(file));
        return rank < 0 ? FIRST.size() : rank;
    }

    private static String name(final Path file) {
        return file.getFileName().toString();
    }
}
