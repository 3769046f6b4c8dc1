package org.garnetj.validation;

import org.garnetj.block.Execution;

import java.util.ArrayList;
import java.util.List;

/** All references. */
public final class Validation {

    private Validation() {}

    /** Measures every case; the same numbers each time, whatever the threads. */
    public static List<Reference> run(final Execution execution) {
        final List<Reference> all = new ArrayList<>();
        all.addAll(SolidReferences.of(execution));
        all.addAll(SheetReferences.of(execution));
        all.addAll(RandomReferences.of(execution));
        all.addAll(TransportReferences.of(execution));
        all.addAll(FieldReferences.of(execution));
        all.addAll(NumberReferences.of());
        all.addAll(MovieReferences.of(execution));
        all.addAll(PhaseReferences.of(execution));
        return List.copyOf(all);
    }
}
