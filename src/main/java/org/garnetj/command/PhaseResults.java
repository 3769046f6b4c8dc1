package org.garnetj.command;

import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.Execution;
import org.garnetj.image.Volume;
import org.garnetj.magnesium.MagnesiumTagging;
import org.garnetj.magnesium.TaggedProbabilities;
import org.garnetj.report.ResultFolder;
import org.garnetj.report.ResultTables;
import org.garnetj.segment.PhaseDoubt;
import org.garnetj.segment.PhaseFractions;
import org.garnetj.segment.PhaseProbabilities;
import org.garnetj.segment.Segmentation;

import java.io.IOException;
import java.util.Optional;

/**
 * Phases as a segmentation writes them: the stack, how much there is of each and how sure that is,
 * and their probabilities.
 *
 * @param phases the labels, lithium told apart by magnesium where there is a map
 * @param probabilities of these phases
 * @param doubt what is known of their doubts
 */
record PhaseResults(
        Volume<UnsignedByteType> phases, PhaseProbabilities probabilities, PhaseDoubt doubt) {

    static PhaseResults of(
            final Segmentation found,
            final Optional<MagnesiumTagging> tagging,
            final Execution execution) {
        if (tagging.isEmpty()) {
            return new PhaseResults(found.phases(), found.probabilities(), PhaseDoubt.of(found));
        }
        final PhaseProbabilities tagged =
                TaggedProbabilities.of(found.probabilities(), tagging.get(), execution);
        return new PhaseResults(
                tagging.get().phases(),
                tagged,
                new PhaseDoubt(
                        Optional.of(tagged), found.darkSplit(), tagging.get().undecidableVoxels()));
    }

    void write(
            final ResultFolder results, final boolean withProbabilities, final Execution execution)
            throws IOException {
        results.write(
                "phases.csv", ResultTables.phases(PhaseFractions.of(phases, doubt, execution)));
        Stacks.writePhases(results.file("phases.tif"), phases);
        if (withProbabilities) {
            ProbabilityStack.write(
                    results.file("probabilities.tif"), phases, probabilities, execution);
        }
    }
}
