package org.garnetj.report;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Which steps of a run made which files. */
final class Lineage {

    private static final String GREY = "input";

    /** Keys under which commands read the stack that their results lie on, the grey one first. */
    private static final List<String> STACK_KEYS = List.of(GREY, "phases");

    private static final String RESTORED = "stack.tif";

    private final List<StepRecord> steps;

    Lineage(final List<StepRecord> steps) {
        this.steps = steps;
    }

    /** A file the step read under one of the keys of stacks. */
    static Optional<Path> stackOf(final StepRecord step) {
        return STACK_KEYS.stream()
                .map(key -> step.inputs().get(key))
                .filter(path -> path != null)
                .findFirst();
    }

    /** The grey stack that a step restored, if it did; a map laid over phases is none. */
    static Optional<Path> restoredBy(final StepRecord step) {
        return step.output()
                .filter(folder -> step.inputs().containsKey(GREY) && step.wrote(RESTORED))
                .map(folder -> folder.resolve(RESTORED))
                .filter(Files::isRegularFile);
    }

    /**
     * The grey stack the step's results lie on: the last one restored, or else the one that no step
     * of this run made. Empty if it reads none.
     */
    Optional<Path> originOf(final StepRecord step) {
        final Optional<Path> restored = restoredBy(step);
        if (restored.isPresent()) {
            return restored;
        }
        final Optional<Path> stack = stackOf(step);
        final Optional<StepRecord> maker = stack.flatMap(file -> makerOf(file, step));
        return maker.isPresent() && stackOf(maker.get()).isPresent()
                ? originOf(maker.get())
                : stack;
    }

    /** The step before {@code user} that made a file. */
    private Optional<StepRecord> makerOf(final Path file, final StepRecord user) {
        return steps.subList(0, steps.indexOf(user)).stream()
                .filter(step -> made(step, file))
                .findFirst();
    }

    private static boolean made(final StepRecord step, final Path file) {
        return step.output()
                .filter(file::startsWith)
                .map(folder -> folder.relativize(file).toString().replace('\\', '/'))
                .map(step::wrote)
                .orElse(false);
    }
}
