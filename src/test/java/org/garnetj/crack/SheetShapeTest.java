package org.garnetj.crack;

import static org.garnetj.crack.Scene.LI;
import static org.garnetj.crack.Scene.LLZO;
import static org.garnetj.crack.Scene.OUTSIDE;
import static org.garnetj.crack.Scene.VOID;
import static org.garnetj.crack.Scene.sq;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.garnetj.block.Execution;
import org.garnetj.image.Planes;
import org.garnetj.image.VoxelSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Shapes with closed forms, drawn voxel by voxel. Depths count from the original surface. */
class SheetShapeTest {

    private static final VoxelSize VOXEL = VoxelSize.um(0.08, 0.08, 0.14);
    private static final double ROW = 0.08;
    private static final double SURFACE = 13 * ROW;
    private static final double MIDDLE = 4;

    /** Whether a cavity is at a depth below the surface. */
    private interface Cavity {
        boolean at(double x, double depth, double z);
    }

    private static SpallationResult measure(final double height, final Cavity cavity) {
        return Spallations.measure(
                Scene.draw(
                        VOXEL,
                        2 * MIDDLE,
                        height,
                        2 * MIDDLE,
                        (x, y, z) ->
                                y < SURFACE ? OUTSIDE : cavity.at(x, y - SURFACE, z) ? VOID : LLZO),
                SpallationSettings.defaults(),
                Execution.on(2));
    }

    private static SpallationGeometry shape(final double height, final Cavity cavity) {
        final SpallationResult result = measure(height, cavity);
        assertEquals(1, result.spallations().size());
        return result.spallations().get(0).geometry();
    }

    private static double rho(final double x, final double z, final double radius) {
        return Math.hypot(x - MIDDLE, z - MIDDLE) / radius;
    }

    private static void assertWithin(final double part, final double truth, final double found) {
        assertEquals(truth, found, part * truth);
    }

    @ParameterizedTest
    @CsvSource({"0,0", "25,0", "25,60", "45,30", "55,110"})
    void aTiltedPennyHasItsDipItsEllipseAndItsArea(final double dip, final double towards) {
        final double sine = Math.sin(Math.toRadians(dip));
        final double cosine = Math.cos(Math.toRadians(dip));
        final double east = Math.cos(Math.toRadians(towards));
        final double north = Math.sin(Math.toRadians(towards));
        final double radius = 2.6;
        final double opening = 3 * ROW;
        final double deep = 0.5 + radius * sine;
        final SpallationGeometry penny =
                shape(
                        SURFACE + deep + radius * sine + 0.5,
                        (x, d, z) -> {
                            final double u = (x - MIDDLE) * east + (z - MIDDLE) * north;
                            final double across = (d - deep) * cosine - u * sine;
                            final double square =
                                    sq(x - MIDDLE) + sq(z - MIDDLE) + sq(d - deep) - sq(across);
                            return Math.abs(across) <= opening / 2 && square <= radius * radius;
                        });
        assertEquals(dip, penny.dip_deg(), 1);
        assertWithin(0.02, 1 / cosine, penny.roughness());
        assertWithin(0.015, radius, penny.ellipse_a_um());
        assertEquals(radius * cosine + opening / 2 * sine, penny.ellipse_b_um(), 0.06);
        assertWithin(0.03, 2 * Math.PI * radius * (radius + opening), penny.wall_area_um2());
        assertEquals(opening, penny.aperture_median_um(), 0.1 * ROW);
        assertEquals(opening, penny.aperture_p95_um(), 0.35 * ROW);
        if (dip > 0) {
            final double off = penny.ellipse_angle_deg() - towards - 90;
            assertEquals(0, Math.sin(Math.toRadians(off)), Math.sin(Math.toRadians(2)));
        }
    }

    @Test
    void aLensHasTheDistributionOfItsOpenings() {
        final double widest = 0.6;
        final double radius = 3;
        final SpallationGeometry lens =
                shape(
                        SURFACE + 2.5,
                        (x, d, z) -> {
                            final double rho = rho(x, z, radius);
                            return rho < 1
                                    && Math.abs(d - 1.413) <= widest / 2 * Math.sqrt(1 - rho * rho);
                        });
        assertEquals(widest * Math.sqrt(0.5), lens.aperture_median_um(), 0.35 * ROW);
        assertEquals(widest * Math.sqrt(0.95), lens.aperture_p95_um(), 0.35 * ROW);
        final double half = Math.PI * radius * radius * widest / 3;
        assertWithin(0.01, Math.PI * radius * radius * 1.413 - half, lens.lid_volume_um3());
        assertWithin(0.01, 1.413 - widest / 3, lens.lid_thickness_um());
        final double eccentricity = Math.sqrt(1 - sq(widest / 2 / radius));
        final double cap =
                sq(widest / 2)
                        * Math.log((1 + eccentricity) / (1 - eccentricity))
                        / (2 * eccentricity);
        assertWithin(0.02, 2 * Math.PI * (radius * radius + cap), lens.wall_area_um2());
        assertEquals(0, lens.mouth_area_um2());
        assertEquals(0, lens.uplift_um());
        assertEquals(0, lens.crater_area_um2());
    }

    @ParameterizedTest
    @ValueSource(doubles = {15, 35, 50})
    void aConeDipsAlikeAllAround(final double dip) {
        final double slope = Math.tan(Math.toRadians(dip));
        final double radius = 2.4;
        final SpallationGeometry cone =
                shape(
                        SURFACE + 1.4 + radius * slope,
                        (x, d, z) -> {
                            final double rho = rho(x, z, radius);
                            final double middle = 0.6 + slope * radius * (1 - rho);
                            return rho < 1 && Math.abs(d - middle) <= 0.2;
                        });
        assertEquals(dip, cone.dip_deg(), 1.5);
        assertWithin(0.025, Math.hypot(1, slope), cone.roughness());
        assertEquals(0.4 * Math.cos(Math.toRadians(dip)), cone.aperture_median_um(), 0.2 * ROW);
    }

    @ParameterizedTest
    @CsvSource({"0.15,2", "0.25,2", "0.2,1.4"})
    void aWavySheetHasTheRoughnessOfItsWave(final double height, final double length) {
        final double k = 2 * Math.PI / length;
        double truth = 0;
        for (int i = 0; i < 1000; i++) {
            truth += Math.hypot(1, height * k * Math.cos(2 * Math.PI * i / 1000)) / 1000;
        }
        final SpallationGeometry wavy =
                shape(
                        SURFACE + 2.2,
                        (x, d, z) ->
                                rho(x, z, 3) < 1
                                        && Math.abs(d - 1 - height * Math.sin(k * x)) <= 0.15);
        assertWithin(0.02, truth, wavy.roughness());
    }

    @Test
    void aBowlOpensInARing() {
        final Scene.Bowl bowl = new Scene.Bowl(MIDDLE, MIDDLE, 3, 1.8, 0, 0.4);
        final SpallationResult result = measure(SURFACE + 2.8, bowl::holds);
        final SpallationGeometry shape = result.spallations().get(0).geometry();
        final double inner = 9 * (1 - 0.2 / 1.8);
        assertWithin(0.08, Math.PI * (9 - inner), shape.mouth_area_um2());
        assertWithin(0.08, Math.PI * (9 - inner), shape.crater_area_um2());
        assertWithin(0.02, Math.PI * inner, shape.undercut_area_um2());
        final double t = inner / 9;
        final double lid = Math.PI * 9 * (1.6 * t - 0.9 * t * t);
        assertWithin(0.015, lid, shape.lid_volume_um3());
        assertWithin(0.03, lid / (Math.PI * inner), shape.lid_thickness_um());
        long drawn = 0;
        for (int z = 0; z < result.lids().depth(); z++) {
            for (final float id : Planes.floatPlane(result.lids().pixels(), z)) {
                drawn += id == 1 ? 1 : 0;
            }
        }
        assertEquals(shape.lid_volume_um3(), drawn * VOXEL.volume_um3(), 1e-9);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.3, 0.8})
    void aLidThatTurnsAboutItsRimIsLiftedAsFarAsItIs(final double lift) {
        final SpallationResult result =
                Spallations.measure(
                        Scene.draw(
                                VOXEL,
                                8,
                                SURFACE + 2.6,
                                8,
                                (x, y, z) -> {
                                    final double depth = y - SURFACE;
                                    final double rho = rho(x, z, 3);
                                    final double up =
                                            rho < 1 ? lift * 0.5 * (1 + (x - MIDDLE) / 3) : 0;
                                    if (rho < 1 && depth > 12 * ROW - up && depth < 1.4) {
                                        return depth < 0 ? OUTSIDE : LI;
                                    }
                                    return depth < -up ? OUTSIDE : LLZO;
                                }),
                        SpallationSettings.defaults(),
                        Execution.on(2));
        final SpallationGeometry shape = result.spallations().get(0).geometry();
        final double highest = lift * 0.5 * (1 + 0.805);
        assertEquals(highest, shape.uplift_um(), 0.06);
        assertWithin(0.03, 9 * Math.PI * 12 * ROW, shape.lid_volume_um3());
    }

    @Test
    void ballsOnASheetArePoresAndNotAperture() {
        final double[][] balls = {{2.5, 4.2, 0.45}, {4.1, 2.6, 0.5}, {5.2, 5, 0.6}};
        final SpallationGeometry shape =
                shape(
                        SURFACE + 2.6,
                        (x, d, z) -> {
                            boolean pore = false;
                            for (final double[] ball : balls) {
                                pore |=
                                        sq(x - ball[0]) + sq(z - ball[1]) + sq(d - 1.2)
                                                < sq(ball[2]);
                            }
                            return pore
                                    || rho(x, z, 3) < 1
                                            && Math.abs(d - 1.2 - 0.1 * ROW) <= 1.5 * ROW;
                        });
        double volume = 0;
        for (final double[] ball : balls) {
            volume += 4 * Math.PI / 3 * ball[2] * sq(ball[2]);
        }
        assertEquals(3, shape.pores_cut());
        assertWithin(0.07, volume, shape.pores_cut_volume_um3());
        assertEquals(3 * ROW, shape.aperture_median_um(), 0.2 * ROW);
        assertEquals(3 * ROW, shape.aperture_p95_um(), 0.5 * ROW);
    }

    @ParameterizedTest
    @CsvSource({"0,1.0", "12,0.8", "-15,1.2"})
    void aTransverseCrackHasARowOfItsOwn(final double lean, final double breadth) {
        final Scene.Bowl bowl = new Scene.Bowl(MIDDLE, MIDDLE, 2.6, 1.4, 0.6, 0.3);
        final double tangent = Math.tan(Math.toRadians(lean));
        final Cavity alone = bowl::holds;
        final Cavity both =
                (x, d, z) ->
                        bowl.holds(x, d, z)
                                || d > 1.4
                                        && d < 3.4
                                        && Math.abs(x - MIDDLE - tangent * (d - 1.4)) < 0.075
                                        && Math.abs(z - MIDDLE) < breadth / 2;
        final SpallationResult result = measure(SURFACE + 3.8, both);
        assertEquals(1, result.transverse().size());
        final TransverseCrack crack = result.transverse().get(0);
        assertEquals(1, crack.crack());
        assertEquals(3.4, crack.max_depth_um(), 0.05);
        assertEquals(1.85, crack.length_um(), 0.1);
        assertEquals(breadth, crack.breadth_um(), 0.75 * VOXEL.z_um());
        assertEquals(90 - Math.abs(lean), crack.dip_deg(), 2.5);
        final double opening = 0.15 * Math.cos(Math.toRadians(lean));
        assertEquals(opening, crack.aperture_median_um(), 0.2 * ROW);
        assertTrue(!crack.touches_edge());
        assertEquals(MIDDLE, crack.z_um(), 0.06);
        assertEquals(SURFACE + 1.55, crack.y_um(), 0.1);
        final SpallationGeometry with = result.spallations().get(0).geometry();
        final SpallationGeometry without = shape(SURFACE + 3.8, alone);
        assertEquals(without.aperture_p95_um(), with.aperture_p95_um(), 0.1 * ROW);
        assertEquals(without.dip_deg(), with.dip_deg(), 0.5);
        assertEquals(0, with.pores_cut());
        assertEquals(0, measure(SURFACE + 3.8, alone).transverse().size());
    }
}
