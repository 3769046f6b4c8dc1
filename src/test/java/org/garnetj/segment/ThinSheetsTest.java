package org.garnetj.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.imglib2.FinalDimensions;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.real.FloatType;

import org.garnetj.block.Execution;
import org.garnetj.filter.Gauss;
import org.garnetj.image.Planes;
import org.garnetj.image.Volume;
import org.garnetj.image.VoxelSize;
import org.garnetj.phantom.FibSemGrid;
import org.garnetj.phantom.FibSemPhantom;
import org.garnetj.phantom.FibSemSample;
import org.garnetj.phantom.FibSemSettings;
import org.garnetj.phantom.SpallationShape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Random;

/** Cracks thinner than their blur: their volume, their phase, and none where there is none. */
class ThinSheetsTest {

    private static final Execution EXECUTION = Execution.on(2);

    private static final int EDGE = 110;
    private static final int SLICES = 12;
    private static final double NOISE = 8;

    /** How far beside the true crack a dark voxel is taken for part of it. */
    private static final int BESIDE = 3;

    /** What is seen at a place, its grey between 20, void, and 175, LLZO. */
    private interface Picture {
        double grey(double x, double y, int z);
    }

    /** A big void and big lithium in opposite corners, and what else there is. */
    private static double withBodies(final double x, final double y, final double rest) {
        return Math.hypot(x - 20, y - 20) < 12 ? 20 : Math.hypot(x - 90, y - 90) < 12 ? 75 : rest;
    }

    private static Segmentation segment(final Picture picture, final double blur_px) {
        final PlanarImg<FloatType, ?> image =
                Planes.floats(new FinalDimensions(EDGE, EDGE, SLICES));
        final Random random = new Random(5);
        for (int z = 0; z < SLICES; z++) {
            final float[] sharp = new float[EDGE * EDGE];
            for (int i = 0; i < sharp.length; i++) {
                for (int sample = 0; sample < 9; sample++) {
                    sharp[i] +=
                            (float)
                                            picture.grey(
                                                    i % EDGE + sample % 3 / 3.0 - 1 / 3.0,
                                                    i / EDGE + sample / 3 / 3.0 - 1 / 3.0,
                                                    z)
                                    / 9;
                }
            }
            final float[] plane = Gauss.smoothPlane(sharp, EDGE, blur_px, blur_px);
            for (int i = 0; i < plane.length; i++) {
                plane[i] += (float) (NOISE * random.nextGaussian());
            }
            System.arraycopy(plane, 0, Planes.<float[]>array(image, z), 0, plane.length);
        }
        return PhaseSegmenter.segment(
                new Volume<>(image, VoxelSize.um(0.05, 0.0635, 0.1), "sheet"),
                SegmentSettings.fibSem(),
                EXECUTION);
    }

    /** Voxels of a label away from the big bodies. */
    private static long count(final Segmentation found, final int label) {
        long count = 0;
        for (int z = 0; z < SLICES; z++) {
            final byte[] plane = Planes.bytePlane(found.phases().pixels(), z);
            for (int i = 0; i < plane.length; i++) {
                final boolean isNear =
                        withBodies(i % EDGE, i / EDGE, 175) < 175
                                || Math.hypot(i % EDGE - 20, i / EDGE - 20) < 16
                                || Math.hypot(i % EDGE - 90, i / EDGE - 90) < 16;
                count += plane[i] == label && !isNear ? 1 : 0;
            }
        }
        return count;
    }

    @ParameterizedTest
    @CsvSource({"1.5,0.2,20", "1.5,0.8,75", "2,0.8,20", "2,0.2,75", "2.5,1.2,20", "2.5,1.2,75"})
    void aSheetHasItsVolumeAndItsPhase(
            final double thickness, final double slope, final double grey) {
        final double slant = Math.hypot(1, slope);
        final Segmentation found =
                segment(
                        (x, y, z) -> {
                            final double aside = (y - 55 - 0.3 * z - slope * (x - 55)) / slant;
                            final boolean isSheet =
                                    Math.abs(x - 55) < 25 && Math.abs(aside) < thickness / 2;
                            return withBodies(x, y, isSheet ? grey : 175);
                        },
                        0.6);
        final double truth = 50 * thickness * slant * SLICES;
        final long voids = count(found, Scene.VOID);
        final long lithium = count(found, Scene.LI);
        assertEquals(truth, voids + lithium, 0.12 * truth, found.notes().toString());
        assertTrue((grey == 20 ? voids : lithium) > 0.9 * (voids + lithium), voids + " " + lithium);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.02, 0.06, 0.1})
    void faintGrainBoundariesAreNoCracks(final double loss) {
        final Segmentation found =
                segment(
                        (x, y, z) -> {
                            final boolean isLine =
                                    Math.abs(y - 40 - 0.4 * x + 0.5 * z) < 1.5
                                            || Math.abs(x - 60 + 0.3 * y) < 1;
                            return withBodies(x, y, isLine ? 175 - 155 * loss : 175);
                        },
                        0.6);
        assertEquals(0, count(found, Scene.VOID) + count(found, Scene.LI));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 0.8, 1.1})
    void thePointSpreadIsMeasuredOnWalls(final double blur_px) {
        final Segmentation found = segment((x, y, z) -> withBodies(x, y, 175), blur_px);
        final Scene scene = ((GreyProbabilities) found.probabilities()).scene();
        assertEquals(
                Math.hypot(blur_px, Math.sqrt(1.0 / 12)), WallSpread.of(scene, EXECUTION), 0.06);
    }

    @Test
    void aBlurredSheetKeepsItsThickness() {
        final BlurredEdge edge = new BlurredEdge(0.7);
        double sum = 0;
        for (int k = -20; k <= 20; k++) {
            sum += edge.ofSheet(k + 0.3, 1.7);
        }
        assertEquals(1.7, sum, 1e-3);
        assertEquals(0.5, edge.at(0), 1e-12);
    }

    @ParameterizedTest
    @CsvSource({"1.3,931", "1.3,932", "1.3,933", "2.4,931", "2.4,932", "2.4,933"})
    void aThinCrackUnderAllNuisancesHasItsVolume(final double rows, final long seed) {
        final FibSemSample sample = FibSemPhantom.generate(block(rows, seed), EXECUTION);
        assertEquals(0, crackVolumeError(sample, sample.stack()), 0.12);
    }

    /** A crack whose opening is so many rows on average, the default nuisances. */
    private static FibSemSettings block(final double rows, final long seed) {
        final FibSemGrid grid = new FibSemGrid(100, 76, 48, 0.05, 0.1, 52);
        final double mean = 0.833;
        final SpallationShape crack =
                seed % 2 == 0
                        ? SpallationShape.stageI(2.5, 2.4, 2, 2)
                        : SpallationShape.stageII(2.5, 2.4, 2, 2).withMouthDirection(40);
        return FibSemSettings.defaults()
                .withSeed(seed)
                .withGrid(grid)
                .withSurface(1.2, 0.6)
                .withCracks(crack.withAperture(rows * grid.row_um() / mean));
    }

    private static <T extends RealType<T>> double crackVolumeError(
            final FibSemSample sample, final Volume<T> stack) {
        final Segmentation found =
                PhaseSegmenter.segment(
                        new Volume<>(stack.pixels(), sample.phases().voxelSize(), "phantom"),
                        SegmentSettings.fibSem(),
                        EXECUTION);
        long there = 0;
        long here = 0;
        for (int z = 0; z < stack.depth(); z++) {
            final byte[] truth = Planes.bytePlane(sample.phases().pixels(), z);
            final byte[] cracks = Planes.bytePlane(sample.cracks().pixels(), z);
            final byte[] plane = Planes.bytePlane(found.phases().pixels(), z);
            for (int i = 0; i < cracks.length; i++) {
                here += cracks[i] != 0 ? 1 : 0;
                final boolean isCrack =
                        cracks[i] != 0
                                || truth[i] == Scene.LLZO
                                        && isBeside(cracks, i, (int) stack.width());
                there += CavityPhases.isDark(plane[i]) && isCrack ? 1 : 0;
            }
        }
        return (double) there / here - 1;
    }

    private static boolean isBeside(final byte[] cracks, final int i, final int width) {
        for (int d = -BESIDE; d <= BESIDE; d++) {
            final int above = i + d * width;
            if (above >= 0 && above < cracks.length && cracks[above] != 0
                    || i % width + d >= 0 && i % width + d < width && cracks[i + d] != 0) {
                return true;
            }
        }
        return false;
    }
}
