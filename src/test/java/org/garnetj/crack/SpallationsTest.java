package org.garnetj.crack;

import static org.garnetj.crack.Scene.LI;
import static org.garnetj.crack.Scene.LI_MG;
import static org.garnetj.crack.Scene.LLZO;
import static org.garnetj.crack.Scene.OUTSIDE;
import static org.garnetj.crack.Scene.VOID;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.imglib2.converter.Converters;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.integer.UnsignedShortType;

import org.garnetj.block.Execution;
import org.garnetj.block.Progress;
import org.garnetj.image.Planes;
import org.garnetj.image.Side;
import org.garnetj.image.Volume;
import org.garnetj.image.VoxelSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;

class SpallationsTest {

    private static final VoxelSize VOXEL = VoxelSize.um(0.05, 0.0635, 0.1);
    private static final double SURFACE = 17 * 0.0635;
    private static final Scene.Bowl CLOSED = new Scene.Bowl(4, 4, 2.5, 1.8, 0.6, 0.4);
    private static final Scene.Bowl OPEN = new Scene.Bowl(4, 4, 2.5, 1.8, 0, 0.4);

    private static SpallationResult measure(final Volume<UnsignedByteType> phases) {
        return Spallations.measure(phases, SpallationSettings.defaults(), Execution.serial());
    }

    private static Volume<UnsignedByteType> block(final Scene.Phases phases) {
        return Scene.draw(VOXEL, 8, 3.8, 8, phases);
    }

    /** LLZO under a cap, with this cavity; depth is counted from the surface. */
    private static Volume<UnsignedByteType> block(final Scene.Bowl bowl, final int filling) {
        return block(
                (x, y, z) -> {
                    if (bowl.holds(x, y - SURFACE, z)) {
                        return filling;
                    }
                    return y < SURFACE ? OUTSIDE : LLZO;
                });
    }

    private static void assertIs(final Scene.Bowl bowl, final Spallation crack) {
        assertEquals(2 * bowl.radius(), crack.equivalent_diameter_um(), 0.02 * 2 * bowl.radius());
        assertEquals(bowl.maxDepth(), crack.max_depth_um(), 0.03 * bowl.maxDepth());
        assertEquals(bowl.meanDepth(), crack.mean_depth_um(), 0.03 * bowl.meanDepth());
        assertEquals(bowl.volume(), crack.volume_um3(), 0.03 * bowl.volume());
    }

    @ParameterizedTest
    @CsvSource({
        "0.05,0.0635,0.1,1",
        "0.08,0.08,0.08,1",
        "0.12,0.05,0.06,1",
        "0.01,0.0127,0.02,0.2",
        "0.5,0.6,0.9,10"
    })
    void aClosedBowlIsMeasuredInAnyVoxelsAtAnyScale(
            final double x, final double y, final double z, final double scale) {
        final Scene.Bowl bowl =
                new Scene.Bowl(
                        4 * scale, 4 * scale, 2.5 * scale, 1.8 * scale, 0.6 * scale, 0.4 * scale);
        final Volume<UnsignedByteType> phases =
                Scene.draw(
                        VoxelSize.um(x, y, z),
                        8 * scale,
                        4.5 * scale,
                        8 * scale,
                        (px, py, pz) ->
                                bowl.holds(px, py - scale, pz) ? LI : py < scale ? OUTSIDE : LLZO);
        final SpallationSettings settings =
                SpallationSettings.defaults().withMindiameter(2 * scale);
        final List<Spallation> cracks =
                Spallations.measure(phases, settings, Execution.serial()).spallations();
        assertEquals(1, cracks.size());
        final Spallation crack = cracks.get(0);
        assertEquals(2 * bowl.radius(), crack.equivalent_diameter_um(), 0.1 * scale);
        assertEquals(bowl.maxDepth(), crack.max_depth_um(), 0.1 * scale);
        assertEquals(bowl.volume(), crack.volume_um3(), 0.05 * bowl.volume());
        assertEquals(bowl.meanAperture(), crack.aperture_mean_um(), y);
        assertEquals(Stage.I, crack.stage());
        assertFalse(crack.open());
        assertFalse(crack.touches_edge());
    }

    @Test
    void partsAddUpAndFractionsFollow() {
        final Volume<UnsignedByteType> phases =
                block(
                        (x, y, z) -> {
                            if (OPEN.holds(x, y - SURFACE, z)) {
                                return x < 3 ? VOID : x < 5 ? LI : LI_MG;
                            }
                            return y < SURFACE ? OUTSIDE : LLZO;
                        });
        final Spallation crack = measure(phases).spallations().get(0);
        final double lithium = crack.li_um3() + crack.limg_um3();
        assertEquals(crack.volume_um3(), crack.void_um3() + lithium, 1e-9);
        assertEquals(lithium / crack.volume_um3(), crack.fill_fraction(), 1e-12);
        assertEquals(crack.limg_um3() / lithium, crack.mg_fraction(), 1e-12);
        assertTrue(crack.open());
        assertEquals(Stage.II, crack.stage());
    }

    @Test
    void aCrackWithoutLithiumHasNoMagnesiumFraction() {
        final Spallation crack = measure(block(CLOSED, VOID)).spallations().get(0);
        assertTrue(Double.isNaN(crack.mg_fraction()));
        assertEquals(0, crack.fill_fraction());
        assertEquals(Stage.I, crack.stage());
    }

    @Test
    void vacuumLabelledVoidAboveTheSurfaceIsOutside() {
        final Volume<UnsignedByteType> cap = block(OPEN, VOID);
        final Volume<UnsignedByteType> vacuum =
                block((x, y, z) -> y < SURFACE || OPEN.holds(x, y - SURFACE, z) ? VOID : LLZO);
        assertEquals(measure(cap).spallations(), measure(vacuum).spallations());
    }

    @Test
    void theStacksOwnFaceIsTheSurfaceWhereNothingLiesAbove() {
        final Volume<UnsignedByteType> phases =
                block((x, y, z) -> CLOSED.holds(x, y, z) ? VOID : LLZO);
        assertIs(CLOSED, measure(phases).spallations().get(0));
    }

    @Test
    void depthIsPerpendicularToATiltedSurface() {
        final double slopeX = Math.tan(Math.toRadians(6));
        final double slopeZ = Math.tan(Math.toRadians(-4));
        final double cosine = 1 / Math.sqrt(1 + slopeX * slopeX + slopeZ * slopeZ);
        final Volume<UnsignedByteType> phases =
                block(
                        (x, y, z) -> {
                            final double rise = slopeX * (x - 4) + slopeZ * (z - 4);
                            final double depth = (y - 1.2 - rise) * cosine;
                            if (depth < 0) {
                                return OUTSIDE;
                            }
                            final double alongX = x + depth * cosine * slopeX;
                            final double alongZ = z + depth * cosine * slopeZ;
                            return CLOSED.holds(alongX, depth, alongZ) ? LI : LLZO;
                        });
        final Spallation crack = measure(phases).spallations().get(0);
        assertEquals(CLOSED.maxDepth(), crack.max_depth_um(), 0.03 * CLOSED.maxDepth());
        assertEquals(CLOSED.meanDepth(), crack.mean_depth_um(), 0.03 * CLOSED.meanDepth());
        assertEquals(5, crack.equivalent_diameter_um(), 0.03 * 5);
    }

    @Test
    void aRoughCurvedSurfaceUnderVacuumIsNoCrackAndChangesNoDepth() {
        final Volume<UnsignedByteType> phases =
                block(
                        (x, y, z) -> {
                            final double curve = 0.03 * ((x - 4) * (x - 4) - (z - 4) * (z - 4));
                            final double rough = 0.06 * Math.sin(9 * x) * Math.sin(7 * z);
                            final double depth = y - 1.4 - curve;
                            return depth < rough || CLOSED.holds(x, depth, z) ? VOID : LLZO;
                        });
        final List<Spallation> cracks = measure(phases).spallations();
        assertEquals(1, cracks.size());
        assertIs(CLOSED, cracks.get(0));
    }

    @Test
    void driftBetweenSlicesDoesNotChangeDepth() {
        final Volume<UnsignedByteType> phases =
                block(
                        (x, y, z) -> {
                            final double drift = 0.0635 * Math.round(2 * Math.sin(7 * z));
                            final double depth = y - SURFACE - drift;
                            return depth < 0 ? OUTSIDE : CLOSED.holds(x, depth, z) ? LI : LLZO;
                        });
        final SpallationResult result = measure(phases);
        assertIs(CLOSED, result.spallations().get(0));
        assertTrue(
                Planes.equal(
                        result.cracks().pixels(),
                        Converters.convert(
                                phases.pixels(),
                                (label, id) -> id.set(label.get() == LI ? 1 : 0),
                                new UnsignedShortType())));
    }

    @Test
    void theSurfaceIsTheOriginalOneUnderALiftedLidAndOverACrater() {
        final Scene.Bowl crater = new Scene.Bowl(4, 4, 3.2, 2, 0, 0.8);
        final Volume<UnsignedByteType> phases =
                block(
                        (x, y, z) -> {
                            final double depth = y - SURFACE;
                            final double lift =
                                    Math.hypot(x - 4, z - 4) < 3.2 && x > 2 ? 0.1 * (x - 2) : 0;
                            if (crater.holds(x, depth, z)
                                    || depth > 0 && crater.holds(x, depth + lift, z)) {
                                return LI_MG;
                            }
                            return depth < -lift ? OUTSIDE : LLZO;
                        });
        final SpallationResult result = measure(phases);
        for (int z = 0; z < phases.depth(); z++) {
            assertEquals(SURFACE / 0.0635, result.surface().row(80, z), 1);
        }
        final Spallation crack = result.spallations().get(0);
        assertEquals(crater.maxDepth(), crack.max_depth_um(), 0.03 * crater.maxDepth());
        assertEquals(6.4, crack.equivalent_diameter_um(), 0.03 * 6.4);
        assertEquals(Stage.III, crack.stage());
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void theNumbersAreTheSameWhicheverSideTheSurfaceIs(final Side side) {
        final VoxelSize cubic = VoxelSize.um(0.1, 0.1, 0.1);
        final Scene.Bowl bowl = new Scene.Bowl(3.6, 4.4, 2.5, 1.8, 0, 0.4);
        final Volume<UnsignedByteType> top =
                Scene.draw(
                        cubic,
                        8,
                        4.5,
                        9,
                        (x, y, z) ->
                                bowl.holds(x, y - 1, z)
                                        ? x < 3 ? LI : VOID
                                        : y < 1 ? OUTSIDE : LLZO);
        final Volume<UnsignedByteType> turned =
                new Volume<>(Planes.copy(side.fromTop(top.pixels())), cubic, "turned");
        final SpallationResult expected = measure(top);
        final SpallationResult result =
                Spallations.measure(
                        turned, SpallationSettings.defaults().withSurface(side), Execution.on(2));
        assertEquals(expected.spallations(), result.spallations());
        assertTrue(
                Planes.equal(side.fromTop(expected.cracks().pixels()), result.cracks().pixels()));
    }

    @Test
    void twoCracksAreTwoTheLargerFirst() {
        final Scene.Bowl small = new Scene.Bowl(1.6, 4, 1.3, 1, 0.5, 0.3);
        final Scene.Bowl large = new Scene.Bowl(5.4, 4, 2.2, 1.5, 0.6, 0.4);
        final Volume<UnsignedByteType> phases =
                block(
                        (x, y, z) -> {
                            final double depth = y - SURFACE;
                            if (small.holds(x, depth, z) || large.holds(x, depth, z)) {
                                return VOID;
                            }
                            return depth < 0 ? OUTSIDE : LLZO;
                        });
        final SpallationResult result =
                Spallations.measure(
                        phases,
                        SpallationSettings.defaults().withMindiameter(2),
                        Execution.serial());
        assertEquals(2, result.spallations().size());
        assertIs(large, result.spallations().get(0));
        assertIs(small, result.spallations().get(1));
        final int row = (int) ((SURFACE + 1.5) / 0.0635);
        assertEquals(1, result.cracks().pixels().getAt(108, row, 40).get());
        assertEquals(0, result.cracks().pixels().getAt(108, 2, 40).get());
    }

    @Test
    void aCrackCutByTheBlockSaysThatItIsALowerBound() {
        final Scene.Bowl cut = new Scene.Bowl(0.5, 4, 2.5, 1.8, 0.6, 0.4);
        final Spallation crack = measure(block(cut, VOID)).spallations().get(0);
        assertTrue(crack.touches_edge());
        assertTrue(crack.equivalent_diameter_um() < 5);
    }

    @Test
    void isTheSameForAnyThreadCountAndBlockSize() {
        final Volume<UnsignedByteType> phases = block(OPEN, LI);
        final SpallationResult serial = measure(phases);
        final SpallationResult parallel =
                Spallations.measure(
                        phases,
                        SpallationSettings.defaults(),
                        new Execution(3, 13, Progress.SILENT));
        assertEquals(serial.spallations(), parallel.spallations());
        assertTrue(Planes.equal(serial.cracks().pixels(), parallel.cracks().pixels()));
        assertTrue(Planes.equal(serial.lids().pixels(), parallel.lids().pixels()));
        assertTrue(Planes.equal(serial.apertures().pixels(), parallel.apertures().pixels()));
        assertArrayEquals(
                serial.midSurface().vertices_um(), parallel.midSurface().vertices_um(), 0);
    }
}
