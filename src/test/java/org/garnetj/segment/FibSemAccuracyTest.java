package org.garnetj.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.imglib2.type.numeric.RealType;

import org.garnetj.block.Execution;
import org.garnetj.image.Planes;
import org.garnetj.image.Volume;
import org.garnetj.phantom.FibSemGrid;
import org.garnetj.phantom.FibSemNuisances;
import org.garnetj.phantom.FibSemPhantom;
import org.garnetj.phantom.FibSemSample;
import org.garnetj.phantom.FibSemSettings;
import org.garnetj.phantom.SpallationShape;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Phases of one crack with pores under all nuisances at once, over ten blocks. */
class FibSemAccuracyTest {

    private static final Execution EXECUTION = Execution.on(2);

    /** How far beside the true crack a dark voxel is taken for part of it. */
    private static final int BESIDE = 3;

    /** The default nuisances, with bright edges, a drift of a pixel a slice and uneven slices. */
    private static FibSemSettings block(final long seed) {
        return FibSemSettings.defaults()
                .withSeed(seed)
                .withGrid(new FibSemGrid(100, 76, 48, 0.05, 0.1, 52))
                .withSurface(1.2, 0.6)
                .withNuisances(
                        new FibSemNuisances(
                                0.4, 0.4, 0.3, 0.06, 4, 0.15, 0.04, 0.02, 0.4, 2, 1, 0.1, 0.6))
                .withCracks(crack(seed));
    }

    private static SpallationShape crack(final long seed) {
        return switch ((int) (seed % 3)) {
            case 0 -> SpallationShape.stageI(2.5, 2.4, 2, 2);
            case 1 -> SpallationShape.stageII(2.5, 2.4, 2, 2).withMouthDirection(40 * seed);
            default -> SpallationShape.stageIII(2.5, 2.4, 2, 2).withMouthDirection(70 * seed);
        };
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void phasesAndCrackAreRight(final long seed) {
        final FibSemSample sample = FibSemPhantom.generate(block(seed), EXECUTION);
        final byte[][] found = segment(sample.stack(), sample);
        final byte[][] truth = withoutMagnesium(sample);
        assertTrue(dice(truth, found, Scene.LLZO) >= 0.99, "LLZO " + dice(truth, found, 1));
        assertTrue(dice(truth, found, Scene.VOID) >= 0.93, "void " + dice(truth, found, 0));
        assertTrue(dice(truth, found, Scene.LI) >= 0.92, "lithium " + dice(truth, found, 2));
        final double error = crackVolumeError(sample, truth, found);
        assertEquals(0, error, 0.08, "volume of the crack");
        final double aperture_px =
                sample.truth().cracks().get(0).aperture_mean_um()
                        / sample.phases().voxelSize().y_um();
        assertEquals(0, error * aperture_px, 0.3, "aperture in voxels");
    }

    private static <T extends RealType<T>> byte[][] segment(
            final Volume<T> stack, final FibSemSample sample) {
        final Volume<T> trueHeight =
                new Volume<>(stack.pixels(), sample.phases().voxelSize(), "phantom");
        final Segmentation found =
                PhaseSegmenter.segment(trueHeight, SegmentSettings.fibSem(), EXECUTION);
        final byte[][] labels = new byte[(int) stack.depth()][];
        for (int z = 0; z < labels.length; z++) {
            labels[z] = Planes.bytePlane(found.phases().pixels(), z).clone();
        }
        return labels;
    }

    private static byte[][] withoutMagnesium(final FibSemSample sample) {
        final byte[][] labels = new byte[(int) sample.phases().depth()][];
        for (int z = 0; z < labels.length; z++) {
            labels[z] = Planes.bytePlane(sample.phases().pixels(), z).clone();
            for (int i = 0; i < labels[z].length; i++) {
                labels[z][i] = labels[z][i] == 3 ? Scene.LI : labels[z][i];
            }
        }
        return labels;
    }

    private static double dice(final byte[][] truth, final byte[][] found, final int label) {
        long both = 0;
        long sum = 0;
        for (int z = 0; z < truth.length; z++) {
            for (int i = 0; i < truth[z].length; i++) {
                final boolean here = truth[z][i] == label;
                final boolean there = found[z][i] == label;
                both += here && there ? 1 : 0;
                sum += (here ? 1 : 0) + (there ? 1 : 0);
            }
        }
        return 2.0 * both / sum;
    }

    /** Dark voxels found in and right beside the crack, against those that are in it. */
    private static double crackVolumeError(
            final FibSemSample sample, final byte[][] truth, final byte[][] found) {
        final int width = (int) sample.cracks().width();
        long there = 0;
        long here = 0;
        for (int z = 0; z < truth.length; z++) {
            final byte[] cracks = Planes.bytePlane(sample.cracks().pixels(), z);
            for (int i = 0; i < cracks.length; i++) {
                here += cracks[i] != 0 ? 1 : 0;
                final boolean dark = found[z][i] == Scene.VOID || found[z][i] == Scene.LI;
                final boolean isCrack =
                        cracks[i] != 0 || truth[z][i] == Scene.LLZO && isBeside(cracks, i, width);
                there += dark && isCrack ? 1 : 0;
            }
        }
        return (double) there / here - 1;
    }

    private static boolean isBeside(final byte[] cracks, final int i, final int width) {
        final int x = i % width;
        for (int d = 1; d <= BESIDE; d++) {
            if (x >= d && cracks[i - d] != 0
                    || x + d < width && cracks[i + d] != 0
                    || i - d * width >= 0 && cracks[i - d * width] != 0
                    || i + d * width < cracks.length && cracks[i + d * width] != 0) {
                return true;
            }
        }
        return false;
    }
}
