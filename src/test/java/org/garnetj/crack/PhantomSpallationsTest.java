package org.garnetj.crack;

import static org.garnetj.phantom.SpallationShape.stageI;
import static org.garnetj.phantom.SpallationShape.stageII;
import static org.garnetj.phantom.SpallationShape.stageIII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.Execution;
import org.garnetj.image.Volume;
import org.garnetj.phantom.FibSemGrid;
import org.garnetj.phantom.FibSemNuisances;
import org.garnetj.phantom.FibSemPhantom;
import org.garnetj.phantom.FibSemSample;
import org.garnetj.phantom.FibSemSettings;
import org.garnetj.phantom.FibSemTruth.CrackTruth;
import org.garnetj.phantom.PorePopulation;
import org.garnetj.segment.PhaseSegmenter;
import org.garnetj.segment.SegmentSettings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

/** On blocks with all that a real one has, measured against the continuous truth. */
class PhantomSpallationsTest {

    private static final Execution EXECUTION = Execution.on(2);

    /** Three cracks under one-pixel drift per slice, sampled coarser than the default phantom. */
    private static FibSemSettings block(final long seed) {
        return FibSemSettings.defaults()
                .withSeed(seed)
                .withGrid(new FibSemGrid(250, 67, 48, 0.09, 0.2, 52))
                .withNuisances(FibSemNuisances.defaults().withDrift(1));
    }

    private static FibSemSample sample(final FibSemSettings settings) {
        return FibSemPhantom.generate(settings, EXECUTION);
    }

    private static List<Spallation> measure(final Volume<UnsignedByteType> phases) {
        return Spallations.measure(phases, SpallationSettings.defaults(), EXECUTION).spallations();
    }

    private static void assertAgree(final FibSemSample sample) {
        final List<Spallation> found = measure(sample.phases());
        assertGeometry(sample.truth().cracks(), found);
        for (final CrackTruth truth : sample.truth().cracks()) {
            final Spallation crack = match(truth, found);
            assertEquals(truth.stage(), crack.stage().name());
            assertEquals(truth.open(), crack.open());
            assertEquals(truth.touches_edge(), crack.touches_edge());
            assertEquals(truth.fill_fraction(), crack.fill_fraction(), 0.03);
        }
    }

    private static void assertGeometry(
            final List<CrackTruth> truths, final List<Spallation> found) {
        assertEquals(truths.size(), found.size());
        for (final CrackTruth truth : truths) {
            final Spallation crack = match(truth, found);
            assertWithin(0.15, truth.volume_um3(), crack.volume_um3());
            assertWithin(0.05, truth.equivalent_diameter_um(), crack.equivalent_diameter_um());
            assertWithin(0.05, truth.max_depth_um(), crack.max_depth_um());
            assertWithin(0.05, truth.mean_depth_um(), crack.mean_depth_um());
        }
    }

    private static void assertWithin(
            final double part, final double expected, final double actual) {
        assertEquals(expected, actual, part * expected);
    }

    /** The crack of the most similar volume. */
    private static Spallation match(final CrackTruth truth, final List<Spallation> found) {
        Spallation best = found.get(0);
        for (final Spallation crack : found) {
            if (Math.abs(crack.volume_um3() - truth.volume_um3())
                    < Math.abs(best.volume_um3() - truth.volume_um3())) {
                best = crack;
            }
        }
        return best;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void cracksOfAllStagesAgreeWithTheTruthAndSoDoThoseOfSegmentedGreys(final long seed) {
        final FibSemSample sample = sample(block(seed));
        assertAgree(sample);
        assertGeometry(
                sample.truth().cracks(), measure(segmented(sample.stack().pixels(), sample)));
    }

    @ParameterizedTest
    @ValueSource(longs = {5})
    void lithiumInManyPoresMakesNoCracks(final long seed) {
        assertAgree(sample(block(seed).withPores(new PorePopulation(0.06, 1.2, 0.4, 0.4, 1, 0.5))));
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 8})
    void transverseCracksAndLiftedLidsAgree(final long seed) {
        assertAgree(
                sample(
                        block(seed)
                                .withNuisances(FibSemNuisances.defaults())
                                .withCracks(
                                        stageI(4.2, 4.8, 2.8, 2.4).withTransverse(0.2),
                                        stageII(11.2, 4.8, 3.2, 2.6).withPores(8),
                                        stageIII(18.4, 4.8, 3.2, 2.6).withUplift(0.9))));
    }

    @ParameterizedTest
    @ValueSource(longs = {9})
    void oneCrackMayTakeAlmostTheWholeBlock(final long seed) {
        final FibSemGrid small = new FibSemGrid(117, 67, 49, 0.09, 0.2, 52);
        assertAgree(
                sample(
                        block(seed)
                                .withGrid(small)
                                .withCracks(stageIII(5.25, 4.9, 4.6, 2.8).withUplift(0.7))));
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12})
    void aBlockWithPoresAndNoCracksHasNone(final long seed) {
        final FibSemSettings cracksFree =
                block(seed).withPores(new PorePopulation(0.08, 1.5, 0.4, 0.4, 1, 0.3)).withCracks();
        assertTrue(measure(sample(cracksFree).phases()).isEmpty());
    }

    private static <T extends RealType<T>> Volume<UnsignedByteType> segmented(
            final RandomAccessibleInterval<T> grey, final FibSemSample sample) {
        final Volume<T> trueHeight = new Volume<>(grey, sample.phases().voxelSize(), "grey");
        return PhaseSegmenter.segment(trueHeight, SegmentSettings.fibSem(), EXECUTION).phases();
    }
}
