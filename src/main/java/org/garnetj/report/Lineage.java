package org.garnetj.report;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Which steps of a run made which files. */
final class Lineage {

    /** Keys under which commands read the stack that their results lie on, the grey one first. */
    private static final List<String> STACK_KEYS = List.of("input", "phases");

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

    /**
     * The stack the step's results come from in the end: what no step of this run made. Empty if it
     * reads none.
     */
    Optional<Path> originOf(final StepRecord step) {
        final Optional<Path> stack = stackOf(step);
        final Optional<StepRecord> maker = stack.flatMap(this::makerOf);
        return maker.isPresent() && maker.get() != step && stackOf(maker.get()).isPresent()
                ? originOf(maker.get())
                : stack;
    }

    private Optional<StepRecord> makerOf(final Path file) {
        return steps.stream()
                .filter(step -> step.output().map(file::startsWith).orElse(false))
                .findFirst();
    }
}
