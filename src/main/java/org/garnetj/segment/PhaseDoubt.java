package org.garnetj.segment;

import java.util.Optional;

/**
 * What is known of the doubts in a phase stack, beside where its walls are.
 *
 * @param probabilities of the phases; empty where nothing but labels is known
 * @param darkSplit how a tomogram's dark splits into void and lithium
 * @param undecidable voxels of lithium of which the magnesium is undecidable, labelled Li
 */
public record PhaseDoubt(
        Optional<PhaseProbabilities> probabilities,
        Optional<DarkSplit> darkSplit,
        long undecidable) {

    /** Nothing but labels is known: corrected stacks and the like. */
    public static PhaseDoubt none() {
        return new PhaseDoubt(Optional.empty(), Optional.empty(), 0);
    }

    /** The doubts of a segmentation, before its lithium is told apart by magnesium. */
    public static PhaseDoubt of(final Segmentation segmentation) {
        return new PhaseDoubt(
                Optional.of(segmentation.probabilities()), segmentation.darkSplit(), 0);
    }

    /** The same with the magnesium of so many voxels undecidable. */
    public PhaseDoubt withUndecidable(final long voxels) {
        return new PhaseDoubt(probabilities, darkSplit, voxels);
    }
}
