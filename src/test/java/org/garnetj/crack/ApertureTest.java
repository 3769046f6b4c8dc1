package org.garnetj.crack;

import static org.garnetj.crack.Scene.LI;
import static org.garnetj.crack.Scene.LLZO;
import static org.garnetj.crack.Scene.OUTSIDE;
import static org.garnetj.crack.Scene.VOID;
import static org.garnetj.crack.Scene.sq;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.real.FloatType;

import org.garnetj.block.Execution;
import org.garnetj.filter.Gauss;
import org.garnetj.image.Planes;
import org.garnetj.image.Side;
import org.garnetj.image.Volume;
import org.garnetj.image.VoxelSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.Optional;
import java.util.Random;

/**
 * Apertures of cracks of one to three voxels from greys with blur, noise and partial volume: within
 * a quarter of a voxel of what was drawn.
 */
class ApertureTest {

    private static final double EDGE = 0.1;
    private static final double TOLERANCE = 0.25 * EDGE;
    private static final double MIDDLE = 3;
    private static final double RADIUS = 2.3;
    private static final double SURFACE = 1.03;
    private static final double BOTTOM = 5.6;
    private static final double[] GREYS = {20, 175, 75};
    private static final int FINE = 3;

    private enum Filling {
        VOID,
        LITHIUM,
        HALF;

        int at(final double x) {
            return this == LITHIUM || this == HALF && x > MIDDLE ? Scene.LI : Scene.VOID;
        }
    }

    /** Distance of a point from the middle of a sheet, across it; NaN beyond its rim. */
    private interface Sheet {
        double across(double x, double depth, double z);
    }

    private static Sheet tilted(final double dip_deg) {
        final double sine = Math.sin(Math.toRadians(dip_deg));
        final double cosine = Math.cos(Math.toRadians(dip_deg));
        final double deep = 0.7 + RADIUS * sine;
        return (x, d, z) -> {
            final double across =
                    (d - deep) * cosine - (0.8 * (x - MIDDLE) + 0.6 * (z - MIDDLE)) * sine;
            final double square = sq(x - MIDDLE) + sq(z - MIDDLE) + sq(d - deep) - sq(across);
            return square < RADIUS * RADIUS ? across : Double.NaN;
        };
    }

    /** A cap of a sphere. */
    private static Sheet curved() {
        return (x, d, z) -> {
            final double far = Math.sqrt(sq(x - MIDDLE) + sq(z - MIDDLE) + sq(d + 2.4)) - 4;
            return Math.hypot(x - MIDDLE, z - MIDDLE) < RADIUS ? far : Double.NaN;
        };
    }

    /** The sheet, and pores of both fillings below it and beside it from which greys are known. */
    private static int phase(
            final Sheet sheet,
            final double opening,
            final Filling filling,
            final boolean pores,
            final double x,
            final double depth,
            final double z) {
        if (depth < 0) {
            return OUTSIDE;
        }
        final double across = sheet.across(x, depth, z);
        if (Math.abs(across) <= opening / 2) {
            return filling.at(x);
        }
        if (depth > BOTTOM - 0.8 && Math.hypot(x - 0.8, z - 0.9) < 0.5) {
            return VOID;
        }
        if (depth > BOTTOM - 0.8 && Math.hypot(x - 5.2, z - 5.1) < 0.5) {
            return LI;
        }
        final boolean beside =
                across > opening / 2 + 0.35
                        && across < 1.2
                        && Math.hypot(Math.IEEEremainder(x, 1.5), Math.IEEEremainder(z, 1.5)) < 0.4;
        return pores && beside ? VOID : LLZO;
    }

    private static SpallationGeometry measured(
            final VoxelSize voxel,
            final Sheet sheet,
            final double opening,
            final Filling filling,
            final boolean pores) {
        final double height = SURFACE + BOTTOM;
        final Scene.Phases scene =
                (x, y, z) -> phase(sheet, opening, filling, pores, x, y - SURFACE, z);
        final Volume<UnsignedByteType> labels =
                Scene.draw(voxel, 2 * MIDDLE, height, 2 * MIDDLE, scene);
        final Evidence evidence = new Evidence(Optional.of(grey(labels, scene)), Optional.empty());
        final SpallationResult result =
                Spallations.measure(
                        labels,
                        evidence,
                        new SpallationSettings(Side.TOP, 2, 1, 2, 1, 1.5, 0.8, 0.3, 0.05),
                        Execution.on(2));
        assertTrue(!result.spallations().isEmpty());
        return result.spallations().get(0).geometry();
    }

    /**
     * Means over voxels, blurred by 0.7 pixels on the cut face, with noise of 5 % of the contrast.
     */
    private static Volume<FloatType> grey(
            final Volume<UnsignedByteType> labels, final Scene.Phases scene) {
        final VoxelSize voxel = labels.voxelSize();
        final PlanarImg<FloatType, ?> grey = Planes.floats(labels.pixels());
        final int width = (int) labels.width();
        final Random noise = new Random(11);
        for (int k = 0; k < labels.depth(); k++) {
            final float[] plane = new float[width * (int) labels.height()];
            for (int at = 0; at < plane.length; at++) {
                for (int s = 0; s < FINE * FINE; s++) {
                    final int phase =
                            scene.at(
                                    (at % width + (s % FINE + 0.5) / FINE) * voxel.x_um(),
                                    (at / width + (s / FINE + 0.5) / FINE) * voxel.y_um(),
                                    (k + 0.5) * voxel.z_um());
                    plane[at] += (float) ((phase == OUTSIDE ? 230 : GREYS[phase]) / (FINE * FINE));
                }
            }
            final float[] blurred = Gauss.smoothPlane(plane, width, 0.7, 0.7);
            final float[] target = Planes.array(grey, k);
            for (int at = 0; at < plane.length; at++) {
                target[at] = (float) (blurred[at] + 8 * noise.nextGaussian());
            }
        }
        return new Volume<>(grey, voxel, "grey");
    }

    @ParameterizedTest
    @CsvSource({"1,0", "1.5,0", "2.2,0", "3,0", "1,35", "2,35", "3,35", "1.4,55", "3,55"})
    void aDippingSheetOfVoidIsAsWideAsItWasDrawn(final double voxels, final double dip) {
        final SpallationGeometry shape =
                measured(
                        VoxelSize.um(EDGE, EDGE, EDGE),
                        tilted(dip),
                        voxels * EDGE,
                        Filling.VOID,
                        false);
        assertEquals(voxels * EDGE, shape.aperture_median_um(), TOLERANCE);
        assertEquals(voxels * EDGE, shape.aperture_p95_um(), 2 * TOLERANCE);
    }

    @ParameterizedTest
    @EnumSource(Filling.class)
    void soIsOneInThickSlicesWhateverFillsIt(final Filling filling) {
        for (final double voxels : new double[] {1.2, 2.5}) {
            final SpallationGeometry shape =
                    measured(
                            VoxelSize.um(EDGE, EDGE, 2 * EDGE),
                            tilted(30),
                            voxels * EDGE,
                            filling,
                            false);
            assertEquals(voxels * EDGE, shape.aperture_median_um(), TOLERANCE);
        }
    }

    @ParameterizedTest
    @EnumSource(Filling.class)
    void soIsACurvedOne(final Filling filling) {
        final SpallationGeometry shape =
                measured(VoxelSize.um(EDGE, EDGE, 2 * EDGE), curved(), 2 * EDGE, filling, false);
        assertEquals(2 * EDGE, shape.aperture_median_um(), TOLERANCE);
    }

    @Test
    void poresRightBelowItDoNotCount() {
        final SpallationGeometry shape =
                measured(
                        VoxelSize.um(EDGE, EDGE, EDGE), tilted(20), 1.6 * EDGE, Filling.VOID, true);
        assertEquals(1.6 * EDGE, shape.aperture_median_um(), TOLERANCE);
        assertEquals(1.6 * EDGE, shape.aperture_p95_um(), 2 * TOLERANCE);
    }

    @Test
    void probabilitiesServeWhereThereIsNoGrey() {
        final Scene.Phases scene =
                (x, y, z) -> phase(tilted(0), 0.2, Filling.LITHIUM, false, x, y - SURFACE, z);
        final Volume<UnsignedByteType> labels =
                Scene.draw(VoxelSize.um(EDGE, EDGE, EDGE), 6, SURFACE + 3, 6, scene);
        final PlanarImg<FloatType, ?> ceramic = Planes.floats(labels.pixels());
        final PlanarImg<FloatType, ?> lithium = Planes.floats(labels.pixels());
        for (int z = 0; z < labels.depth(); z++) {
            final float[] solid = Planes.array(ceramic, z);
            final float[] soft = Planes.array(lithium, z);
            final byte[] label = Planes.bytePlane(labels.pixels(), z);
            for (int at = 0; at < solid.length; at++) {
                solid[at] = label[at] == LI ? 0.25f : 1;
                soft[at] = 1 - solid[at];
            }
        }
        final Spallation crack =
                Spallations.measure(
                                labels,
                                new Evidence(
                                        Optional.empty(),
                                        Optional.of(
                                                new Evidence.Probabilities(
                                                        labels.with(ceramic, "ceramic"),
                                                        labels.with(lithium, "lithium")))),
                                SpallationSettings.defaults().withMindiameter(2),
                                Execution.serial())
                        .spallations()
                        .get(0);
        assertEquals(0.75 * 2 * EDGE, crack.geometry().aperture_median_um(), 1e-6 * EDGE);
        assertEquals(0, crack.intervals().volume_um3().low());
        assertEquals(crack.volume_um3(), crack.intervals().volume_um3().high(), 1e-9);
        assertEquals(0, crack.intervals().aperture_median_um().low());
        assertEquals(2 * EDGE, crack.intervals().aperture_median_um().high(), 1e-9);
        assertEquals(1, crack.intervals().fill_fraction().high());
    }
}
