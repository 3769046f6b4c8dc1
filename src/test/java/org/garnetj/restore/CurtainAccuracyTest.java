package org.garnetj.restore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.Execution;
import org.garnetj.image.Planes;
import org.garnetj.image.Volume;
import org.garnetj.phantom.FibSemGrid;
import org.garnetj.phantom.FibSemNuisances;
import org.garnetj.phantom.FibSemPhantom;
import org.garnetj.phantom.FibSemSample;
import org.garnetj.phantom.FibSemSettings;
import org.garnetj.phantom.SpallationShape;
import org.garnetj.segment.PhaseSegmenter;
import org.garnetj.segment.SegmentSettings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Blocks with a crack and pores under all nuisances, ten seeds: against what the same blocks are
 * with the same noise and without curtains.
 */
class CurtainAccuracyTest {

    private static final Execution EXECUTION = Execution.on(2);
    private static final int WIDTH = 96;

    /** How far beside the true crack a dark voxel is taken for part of it. */
    private static final int BESIDE = 3;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void curtainsGoAndTheCrackStays(final long seed) {
        final FibSemSample sample = sample(seed, FibSemNuisances.defaults());
        final float[][] raw = Greys.of(sample.stack());
        final float[][] truth = withoutCurtains(seed, raw);
        final float[][] clean =
                Greys.without(
                        stack(raw, sample),
                        CurtainSettings.of(CurtainMethod.VARIATIONAL),
                        EXECUTION);
        final double best = bestOfWavelets(stack(raw, sample), truth);
        final double gain = Greys.psnr(clean, truth) - best;
        assertTrue(gain > 2.5, "dB above the best wavelet-FFT filter: " + gain);
        final double moved = crackVolume(clean, sample) / crackVolume(truth, sample) - 1;
        assertEquals(0, moved, 0.01, "volume of the crack");
    }

    // -- Helper methods --

    private static FibSemSample sample(final long seed, final FibSemNuisances nuisances) {
        return FibSemPhantom.generate(
                FibSemSettings.defaults()
                        .withSeed(seed)
                        .withGrid(new FibSemGrid(WIDTH, 76, 20, 0.05, 0.1, 52))
                        .withSurface(1.2, 0.6)
                        .withNuisances(nuisances)
                        .withCracks(crack(seed)),
                EXECUTION);
    }

    private static SpallationShape crack(final long seed) {
        return switch ((int) (seed % 3)) {
            case 0 -> SpallationShape.stageI(2.4, 1, 2, 2);
            case 1 -> SpallationShape.stageII(2.4, 1, 2, 2).withMouthDirection(40 * seed);
            default -> SpallationShape.stageIII(2.4, 1, 2, 2).withMouthDirection(70 * seed);
        };
    }

    /** The same block with the same noise. */
    private static float[][] withoutCurtains(final long seed, final float[][] raw) {
        final FibSemNuisances noiseless = FibSemNuisances.defaults().withNoise(0, 0);
        final float[][] curtains = Greys.of(sample(seed, noiseless).stack());
        final float[][] truth = Greys.of(sample(seed, noiseless.withCurtaining(0)).stack());
        for (int z = 0; z < truth.length; z++) {
            for (int i = 0; i < truth[z].length; i++) {
                truth[z][i] += raw[z][i] - curtains[z][i];
            }
        }
        return truth;
    }

    private static double bestOfWavelets(
            final Volume<UnsignedByteType> stack, final float[][] truth) {
        double best = 0;
        for (int levels = 3; levels <= 4; levels++) {
            for (final double damping : new double[] {0.5, 0.75, 1, 1.5}) {
                final float[][] clean =
                        Greys.without(stack, CurtainSettings.wavelet(levels, damping), EXECUTION);
                best = Math.max(best, Greys.psnr(clean, truth));
            }
        }
        return best;
    }

    private static Volume<UnsignedByteType> stack(
            final float[][] greys, final FibSemSample sample) {
        return Greys.stack(greys, WIDTH, sample.phases().voxelSize());
    }

    /** Voxels of void and lithium in the crack and right beside it. */
    private static double crackVolume(final float[][] greys, final FibSemSample sample) {
        final Volume<UnsignedByteType> phases =
                PhaseSegmenter.segment(stack(greys, sample), SegmentSettings.fibSem(), EXECUTION)
                        .phases();
        long voxels = 0;
        for (int z = 0; z < greys.length; z++) {
            final byte[] found = Planes.bytePlane(phases.pixels(), z);
            final byte[] cracks = Planes.bytePlane(sample.cracks().pixels(), z);
            final byte[] truth = Planes.bytePlane(sample.phases().pixels(), z);
            for (int i = 0; i < found.length; i++) {
                final boolean isCrack = cracks[i] != 0 || truth[i] == 1 && isBeside(cracks, i);
                voxels += isCrack && (found[i] == 0 || found[i] == 2) ? 1 : 0;
            }
        }
        return voxels;
    }

    private static boolean isBeside(final byte[] cracks, final int i) {
        for (int d = 1; d <= BESIDE; d++) {
            for (final int j : new int[] {i - d, i + d, i - d * WIDTH, i + d * WIDTH}) {
                if (j >= 0 && j < cracks.length && cracks[j] != 0) {
                    return true;
                }
            }
        }
        return false;
    }
}
