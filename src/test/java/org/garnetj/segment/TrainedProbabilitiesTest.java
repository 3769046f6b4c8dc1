package org.garnetj.segment;

import static org.junit.jupiter.api.Assertions.assertTrue;

import net.imglib2.type.numeric.RealType;
import net.imglib2.view.Views;

import org.garnetj.block.Execution;
import org.garnetj.image.Volume;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.file.Path;

/** Probabilities of the models that come with GarnetJ, on phantoms they have not seen. */
class TrainedProbabilitiesTest {

    private static final Execution EXECUTION = Execution.on(2);
    private static final long[] SEEDS = {1, 2, 6};
    private static final int SLICES = 24;

    /** A bin of fewer voxels holds the walls of a few bodies, and their luck. */
    private static final long ENOUGH = 1000;

    private static final double TOLERANCE = 0.05;

    /** By how many standard errors few stacks may miss it. */
    private static final double ERRORS = 2;

    @ParameterizedTest
    @EnumSource(Modality.class)
    void probabilitiesOfTheShippedModelsAreReliable(final Modality modality) {
        final TrainedModel model = TrainedModelFile.read(Path.of(modality.key()));
        final Reliability reliability = new Reliability();
        for (final long seed : SEEDS) {
            final CalibrationPhantoms.Sample whole =
                    CalibrationPhantoms.sample(modality, seed, EXECUTION);
            final CalibrationPhantoms.Sample part =
                    new CalibrationPhantoms.Sample(
                            middle(whole.grey()), middle(whole.truth()), whole.settings());
            reliability.add(
                    TrainedSegmenter.segment(
                                    part.grey(), model, TrainedSettings.standard(), EXECUTION)
                            .probabilities(),
                    part);
        }
        assertTrue(reliability.worst(ENOUGH, ERRORS) <= TOLERANCE, reliability.toString());
    }

    private static <T extends RealType<T>> Volume<T> middle(final Volume<T> stack) {
        final long first = (stack.depth() - SLICES) / 2;
        final long[] min = {0, 0, first};
        final long[] max = {stack.width() - 1, stack.height() - 1, first + SLICES - 1};
        return stack.with(Views.zeroMin(Views.interval(stack.pixels(), min, max)), stack.name());
    }
}
