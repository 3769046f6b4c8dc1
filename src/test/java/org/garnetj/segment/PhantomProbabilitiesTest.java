package org.garnetj.segment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.garnetj.block.Execution;
import org.garnetj.image.Phase;
import org.garnetj.image.Planes;
import org.garnetj.image.Side;
import org.garnetj.image.Volume;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;

/** Probabilities and intervals against the truth of phantoms that were not calibrated on. */
class PhantomProbabilitiesTest {

    private static final Execution EXECUTION = Execution.on(2);

    /** The last has other nuisances than the default ones, and is not asked for reliability. */
    private static final long[] SEEDS = {1, 2, 4, 7};

    /** A bin of fewer voxels holds the walls of a few bodies, and their luck. */
    private static final long ENOUGH = 1000;

    private static final double TOLERANCE = 0.05;

    /** By how many standard errors four stacks may miss it where much differs between stacks. */
    private static final double ERRORS = 2;

    @ParameterizedTest
    @EnumSource(Modality.class)
    void probabilitiesAreReliableAndIntervalsHoldTheTruth(final Modality modality) {
        final Reliability reliability = new Reliability();
        final Reliability byThreshold = new Reliability();
        int held = 0;
        int rows = 0;
        for (final long seed : SEEDS) {
            final CalibrationPhantoms.Sample sample =
                    CalibrationPhantoms.sample(modality, seed, EXECUTION);
            final Segmentation found =
                    PhaseSegmenter.segment(sample.grey(), sample.settings(), EXECUTION);
            whatIsNotAnalysedHasNoProbability(found);
            if (!CalibrationPhantoms.isVaried(seed)) {
                reliability.add(found.probabilities(), sample);
            }
            byThreshold.add(
                    PhaseSegmenter.segment(
                                    sample.grey(),
                                    sample.settings().withMethod(SegmentMethod.OTSU),
                                    EXECUTION)
                            .probabilities(),
                    sample);
            final List<PhaseVolume> truth = PhaseFractions.of(sample.truth(), EXECUTION);
            for (final PhaseVolume row :
                    PhaseFractions.of(found.phases(), PhaseDoubt.of(found), EXECUTION)) {
                if (row.phase() != Phase.LI_MG) {
                    rows++;
                    held += holds(row, truth) ? 1 : 0;
                }
            }
        }
        assertTrue(reliability.worst(ENOUGH, 0) <= TOLERANCE, reliability.toString());
        assertTrue(byThreshold.worst(ENOUGH, ERRORS) <= TOLERANCE, byThreshold.toString());
        assertTrue(held >= 0.9 * rows, held + " of " + rows);
    }

    /** Li–Mg, which greys do not tell apart, counts as lithium. */
    private static boolean holds(final PhaseVolume row, final List<PhaseVolume> truth) {
        final double share =
                truth.get(row.label()).fraction()
                        + (row.phase() == Phase.LI ? truth.get(Phase.LI_MG.label()).fraction() : 0);
        return row.fraction_ci_low() <= share && share <= row.fraction_ci_high();
    }

    @Test
    void threadsOrderAndOrientationMakeNoDifference() {
        final CalibrationPhantoms.Sample sample =
                CalibrationPhantoms.sample(Modality.XCT, 3, EXECUTION);
        final PhaseProbabilities one = probabilities(sample.grey(), Side.TOP, Execution.serial());
        final PhaseProbabilities two =
                probabilities(sample.grey(), Side.TOP, new Execution(3, 16, EXECUTION.progress()));
        final float[][] first = PhaseProbabilities.planes(80 * 80);
        final float[][] second = PhaseProbabilities.planes(80 * 80);
        one.plane(7, second);
        for (final int z : new int[] {7, 40, 79}) {
            one.plane(z, first);
            two.plane(z, second);
            assertArrayEquals(first, second);
        }
        one.plane(40, first);
        probabilities(sample.grey(), Side.BACK, EXECUTION).plane(40, second);
        double difference = 0;
        for (int i = 0; i < first[0].length; i++) {
            difference += Math.abs(first[1][i] - second[1][i]);
        }
        assertTrue(difference < 0.005 * first[0].length, "difference " + difference);
    }

    private static PhaseProbabilities probabilities(
            final Volume<?> grey, final Side surface, final Execution execution) {
        return PhaseSegmenter.segment(grey, SegmentSettings.xct().withSurface(surface), execution)
                .probabilities();
    }

    private static void whatIsNotAnalysedHasNoProbability(final Segmentation found) {
        final byte[] labels = Planes.bytePlane(found.phases().pixels(), 20);
        final float[][] out = PhaseProbabilities.planes(labels.length);
        found.probabilities().plane(20, out);
        for (int i = 0; i < labels.length; i++) {
            final float sum = out[0][i] + out[1][i] + out[2][i] + out[3][i];
            assertTrue(labels[i] == -1 ? sum == 0 : Math.abs(sum - 1) < 1e-6, "sum " + sum);
        }
    }
}
