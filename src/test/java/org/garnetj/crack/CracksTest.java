package org.garnetj.crack;

import static org.garnetj.crack.CrackScenes.VOXEL;
import static org.garnetj.crack.CrackScenes.dot;
import static org.garnetj.crack.CrackScenes.draw;
import static org.garnetj.crack.CrackScenes.isPore;
import static org.garnetj.crack.CrackScenes.measure;
import static org.garnetj.crack.CrackScenes.pores;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.Execution;
import org.garnetj.block.Progress;
import org.garnetj.crack.CrackScenes.Disc;
import org.garnetj.electro.ParameterException;
import org.garnetj.image.Planes;
import org.garnetj.image.Side;
import org.garnetj.image.Volume;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.SplittableRandom;

class CracksTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void aFlatCrackHasTheSizeAndTheOrientationThatItWasDrawnWith(final long seed) {
        final double opening = new double[] {0.13, 0.2, 0.35}[(int) (seed % 3)];
        final Disc disc = Disc.drawn(seed, opening);
        final CracksResult found = measure(draw(VOXEL, (x, y, z) -> disc.holds(x, y, z) ? 0 : 1));
        assertEquals(1, found.cracks().size());
        final CrackGeometry crack = found.cracks().get(0);
        assertEquals(1, crack.area_um2() / disc.area(), 0.025);
        assertEquals(opening, crack.aperture_mean_um(), 0.012);
        assertEquals(opening, crack.aperture_median_um(), 0.025);
        assertEquals(1, crack.volume_um3() / (disc.area() * opening), 0.02);
        assertEquals(1, crack.extent_um() / 2.8, 0.06);
        assertEquals(disc.dip(), crack.dip_deg(), 1);
        assertEquals(1, Math.abs(dot(disc.normal(), normal(crack))), 1 - Math.cos(0.02));
        if (disc.dip() > 10) {
            final double turn = Math.abs(disc.strike() - crack.strike_deg());
            assertEquals(0, Math.min(turn, 180 - turn), 2);
        }
        assertEquals(1, crack.roughness(), 0.01);
        assertEquals(1, crack.wall_area_um2() / (2 * disc.area() + 2.8 * Math.PI * opening), 0.04);
        assertFalse(crack.reaches_working() || crack.reaches_counter() || crack.touches_edge());
        assertEquals(Double.NaN, crack.mg_fraction());
        assertEquals(1, crack.branches());
        assertEquals(0, crack.junctions());
        assertEquals(1, crack.tortuosity(), 0.05);
    }

    @ParameterizedTest
    @ValueSource(longs = {51, 52, 53, 54})
    void threeSheetsThatMeetAreThreeBranchesOfOneJunction(final long seed) {
        final SplittableRandom random = new SplittableRandom(seed);
        final double turn = random.nextDouble(Math.PI);
        final double tilt = random.nextDouble(Math.PI);
        final double opening = random.nextDouble(0.15, 0.3);
        final boolean straight = seed % 2 == 0;
        final CracksResult found =
                measure(
                        draw(
                                VOXEL,
                                (x, y, z) -> {
                                    final double u =
                                            Math.cos(turn) * (x - 2.25)
                                                    + Math.sin(turn) * (z - 2.25);
                                    final double side =
                                            Math.cos(turn) * (z - 2.25)
                                                    - Math.sin(turn) * (x - 2.25);
                                    final double v =
                                            Math.cos(tilt) * (y - 2.25) + Math.sin(tilt) * side;
                                    final double w =
                                            Math.cos(tilt) * side - Math.sin(tilt) * (y - 2.25);
                                    final boolean within =
                                            Math.abs(w) < 1.2 && Math.hypot(u, v) < 1.4;
                                    return within && isForked(u, v, opening / 2, straight) ? 0 : 1;
                                }));
        assertEquals(1, found.cracks().size());
        final CrackGeometry crack = found.cracks().get(0);
        assertEquals(3, crack.branches());
        assertEquals(1, crack.junctions());
        assertEquals(3, crack.dead_ends());
        assertEquals(1, crack.area_um2() / (3 * 1.4 * 2.4), 0.09);
    }

    /** Three half-planes from u = v = 0: one across another, or at 120° to each other. */
    private static boolean isForked(
            final double u, final double v, final double half, final boolean straight) {
        if (straight) {
            return Math.abs(u) < half || Math.abs(v) < half && u > 0;
        }
        final double fork = Math.abs(u) * 0.5 - v * Math.sqrt(0.75);
        return Math.abs(u) < half && v < 0 || Math.abs(fork) < half && v >= 0;
    }

    @Test
    void theWayBetweenTheElectrodesIsAsLongAsTheCrackIsWavy() {
        double wave = 0;
        for (int i = 0; i < 2000; i++) {
            wave +=
                    Math.hypot(
                            4.5 / 2000, 0.5 * Math.cos(4.5 * (i + 0.5) / 2000 / 0.5) * 4.5 / 2000);
        }
        final CrackGeometry crack =
                measure(
                                draw(
                                        VOXEL,
                                        (x, y, z) ->
                                                Math.abs(x - 2.25 - 0.25 * Math.sin(y / 0.5)) < 0.09
                                                                && Math.abs(z - 2.25) < 1.6
                                                        ? 0
                                                        : 1))
                        .cracks()
                        .get(0);
        assertTrue(crack.reaches_working() && crack.reaches_counter());
        assertEquals(0, crack.dead_ends());
        assertEquals(wave / 4.5, crack.tortuosity(), 0.035);
    }

    private static double[] normal(final CrackGeometry crack) {
        return new double[] {crack.normal_x(), crack.normal_y(), crack.normal_z()};
    }

    @Test
    void tellsTheElectrodesAndTheFilling() {
        final CrackGeometry through = sheetBetween(0, 4.5, Side.TOP);
        assertTrue(through.reaches_working() && through.reaches_counter());
        assertFalse(through.touches_edge());
        final CrackGeometry early = sheetBetween(0, 3, Side.TOP);
        assertTrue(early.reaches_working() && !early.reaches_counter());
        assertEquals(90, early.dip_deg(), 0.5);
        assertEquals(1 - 1.2 / 3, early.void_um3() / early.volume_um3(), 0.02);
        assertEquals(1.2 / 3, early.fill_fraction(), 0.02);
        assertEquals(0.5, early.mg_fraction(), 0.03);
        assertEquals(90, early.strike_deg(), 0.5);
        final CrackGeometry late = sheetBetween(0, 3, Side.BOTTOM);
        assertTrue(!late.reaches_working() && late.reaches_counter());
        final CrackGeometry sideways = sheetBetween(0, 3, Side.LEFT);
        assertEquals(0, sideways.dip_deg(), 0.5);
        assertTrue(sideways.touches_edge());
        assertFalse(sideways.reaches_working() || sideways.reaches_counter());
    }

    /** A sheet across x below 0.2 µm of cap, 1.2 µm from its top half Li and half Li–Mg. */
    private static CrackGeometry sheetBetween(
            final double top, final double bottom, final Side surface) {
        final Volume<UnsignedByteType> phases =
                Scene.draw(
                        VOXEL,
                        4.5,
                        4.7,
                        4.5,
                        (x, y, z) -> {
                            final double depth = y - 0.2;
                            if (depth < 0) {
                                return Scene.OUTSIDE;
                            }
                            final boolean crack =
                                    Math.abs(x - 2) < 0.1
                                            && Math.abs(z - 2.25) < 1.5
                                            && depth >= top
                                            && depth < bottom;
                            final int filling = depth < 0.6 ? Scene.LI_MG : Scene.LI;
                            return !crack ? Scene.LLZO : depth < 1.2 ? filling : Scene.VOID;
                        });
        final CracksResult found =
                Cracks.measure(
                        phases,
                        Evidence.none(),
                        new CracksSettings(surface, 3, 0),
                        Execution.serial());
        assertEquals(1, found.cracks().size());
        return found.cracks().get(0);
    }

    @Test
    void theOrientationsOfAllCracksAddUpToTheirArea() {
        final Disc one = new Disc(new double[] {1.1, 2.2, 2.2}, 1, 0.15, 85, 97);
        final Disc other = new Disc(new double[] {3.2, 3.2, 2.2}, 0.9, 0.15, 25, 30);
        final CracksResult found =
                measure(
                        draw(
                                VOXEL,
                                (x, y, z) -> one.holds(x, y, z) || other.holds(x, y, z) ? 0 : 1));
        assertEquals(2, found.cracks().size());
        double all = 0;
        double steep = 0;
        for (final OrientationBin bin : found.orientations()) {
            all += bin.area_um2();
            final boolean own = bin.dip_from_deg() == 80 && bin.strike_from_deg() == 90;
            steep += own ? bin.fraction() : 0;
        }
        assertEquals(108, found.orientations().size());
        assertEquals(found.cracks().stream().mapToDouble(CrackGeometry::area_um2).sum(), all, 1e-9);
        assertEquals(one.area() / (one.area() + other.area()), steep, 0.05);
    }

    @Test
    void isTheSameForAnyThreadCountAndBlockSize() {
        final double[][] pores = pores(41, 20, 0.15, 0.5);
        final Disc disc = Disc.drawn(42, 0.2);
        final Volume<UnsignedByteType> phases =
                draw(VOXEL, (x, y, z) -> disc.holds(x, y, z) || isPore(pores, x, y, z) ? 2 : 1);
        final CracksResult one = measure(phases);
        final CracksResult other =
                Cracks.measure(
                        phases,
                        Evidence.none(),
                        CracksSettings.defaults(),
                        new Execution(3, 11, Progress.SILENT));
        assertEquals(one.cracks(), other.cracks());
        assertEquals(one.orientations(), other.orientations());
        assertEquals(one.branches(), other.branches());
        assertArrayEquals(one.midSurface().vertices_um(), other.midSurface().vertices_um());
        assertTrue(Planes.equal(one.apertures().pixels(), other.apertures().pixels()));
        assertTrue(Planes.equal(one.ids().pixels(), other.ids().pixels()));
    }

    @Test
    void whatIsTooSmallIsLeftOutAndNothingIsFoundInNothing() {
        final Disc disc = Disc.drawn(1, 0.2);
        final Volume<UnsignedByteType> phases =
                draw(VOXEL, (x, y, z) -> disc.holds(x, y, z) ? 0 : 1);
        final CracksSettings large = new CracksSettings(Side.TOP, 3, 3);
        assertEquals(
                0,
                Cracks.measure(phases, Evidence.none(), large, Execution.serial()).cracks().size());
        assertEquals(0, measure(draw(VOXEL, (x, y, z) -> 1)).cracks().size());
        assertEquals(0, measure(draw(VOXEL, (x, y, z) -> 0)).cracks().size());
        assertThrows(ParameterException.class, () -> new CracksSettings(Side.TOP, 0, 0));
        assertThrows(ParameterException.class, () -> new CracksSettings(Side.TOP, 3, -1));
    }
}
