package org.garnetj.restore;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.real.FloatType;

import org.garnetj.block.Execution;
import org.garnetj.electro.ParameterException;
import org.garnetj.image.Planes;
import org.garnetj.image.Volume;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Optional;
import java.util.Random;

class RingRemoverTest {

    private static final RingSettings DEFAULTS = RingSettings.defaults();
    private static final double MIDDLE = RingScene.EDGE / 2.0;

    @ParameterizedTest
    @ValueSource(longs = {801, 802, 803, 804, 805, 806, 807, 808, 809, 810})
    void ringsAreDividedByTenAndFeaturesUnharmed(final long seed) {
        final Volume<?> raw = RingScene.pellet(seed, 8, 3);
        final Volume<?> clean = RingScene.pellet(seed, 8, 0);
        final Restored<SliceRings> made = removed(raw, DEFAULTS);
        assertEquals(MIDDLE, made.log().get(0).centre_x_px(), 0.3);
        assertEquals(MIDDLE, made.log().get(0).centre_y_px(), 0.3);
        double before = 0;
        double after = 0;
        double similarity = 0;
        for (int z = 0; z < raw.depth(); z++) {
            final float[] truth = Planes.floatPlane(clean.pixels(), z);
            final float[] restored = slice(made, z);
            before +=
                    RingScene.ringEnergy(Planes.floatPlane(raw.pixels(), z), truth, MIDDLE, MIDDLE);
            after += RingScene.ringEnergy(restored, truth, MIDDLE, MIDDLE);
            similarity += RingScene.similarity(restored, truth) / raw.depth();
        }
        assertTrue(before > 10 * after, before + " to " + after);
        assertTrue(similarity > 0.99, "similarity " + similarity);
    }

    /** Where circles are short and rings faint, little tells them from noise. */
    @ParameterizedTest
    @ValueSource(longs = {821, 822, 823})
    void faintRingsInSmallSlicesAreDividedByFive(final long seed) {
        final Volume<?> raw = RingScene.pellet(seed, 80, 32, 8, 2);
        final Volume<?> clean = RingScene.pellet(seed, 80, 32, 8, 0);
        final Restored<SliceRings> made = removed(raw, DEFAULTS);
        double before = 0;
        double after = 0;
        for (int z = 0; z < raw.depth(); z++) {
            final float[] truth = Planes.floatPlane(clean.pixels(), z);
            final float[][] restored = new float[1][truth.length];
            made.slices().compute(z, restored);
            before += RingScene.ringEnergy(Planes.floatPlane(raw.pixels(), z), truth, 40, 40);
            after += RingScene.ringEnergy(restored[0], truth, 40, 40);
        }
        assertTrue(before > 5 * after, before + " to " + after);
    }

    /** Cupping changes with the square of the radius, and is no ring. */
    @Test
    void cuppingMakesNoRings() {
        final int edge = 80;
        final float[] plane = new float[edge * edge];
        for (int i = 0; i < plane.length; i++) {
            final double x = i % edge + 0.5 - edge / 2.0;
            final double y = i / edge + 0.5 - edge / 2.0;
            plane[i] = (float) (160 + 14 * (x * x + y * y) / (0.5 * edge * edge));
        }
        final RingProfile profile =
                RingProfile.of(
                        RingResidue.of(plane, edge, DEFAULTS.width_px()),
                        new RingSettings.Centre(edge / 2.0, edge / 2.0),
                        DEFAULTS.width_px());
        for (int r = 0; r < edge; r++) {
            final float mean = profile.orders()[r * RingProfile.TERMS];
            assertTrue(Float.isNaN(mean) || Math.abs(mean) < 0.35, "radius " + r + ": " + mean);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {811, 812, 813})
    void withoutRingsAStackIsLeftBitForBit(final long seed) {
        @SuppressWarnings("unchecked")
        final Volume<UnsignedByteType> raw =
                (Volume<UnsignedByteType>) RingScene.pellet(seed, 8, 0);
        final Restored<SliceRings> made = RingRemover.estimate(raw, DEFAULTS, Execution.on(2));
        assertTrue(Planes.equal(raw.pixels(), made.of(raw, "test", Execution.on(2)).pixels()));
        assertFalse(made.log().get(0).removed());
        assertTrue(made.notes().get(0).contains("no evident rings"), made.notes().toString());
    }

    /** Half rings between pixels, about a centre away from the middle, that fade along z. */
    @Test
    void arcsAboutAGivenCentreAreRemovedToo() {
        final double x = 50.3;
        final double y = 71.8;
        final double[] profile = new double[200];
        final Random random = new Random(9);
        for (int r = 0; r < profile.length; r++) {
            profile[r] = random.nextInt(4) == 0 ? 8 * random.nextGaussian() : 0;
        }
        final Volume<?> clean = RingScene.pellet(814, 8, 0);
        final Volume<FloatType> raw =
                RingScene.changed(
                        clean,
                        (px, py, z, grey) -> {
                            final double dx = px + 0.5 - x;
                            final double dy = py + 0.5 - y;
                            final double at = Math.hypot(dx, dy) + 0.37;
                            final int r = (int) at;
                            final double ring =
                                    profile[r] + (at - r) * (profile[r + 1] - profile[r]);
                            return grey + (dx + 0.5 * dy > 0 ? ring : 0) * (1 - 0.03 * z);
                        });
        final Restored<SliceRings> made = removed(raw, DEFAULTS.withCentre(x, y));
        double before = 0;
        double after = 0;
        for (int z = 0; z < raw.depth(); z++) {
            final float[] truth = Planes.floatPlane(clean.pixels(), z);
            before += RingScene.squares(Planes.floatPlane(raw.pixels(), z), truth);
            after += RingScene.squares(slice(made, z), truth);
        }
        assertTrue(before > 4 * after, before / after + "");
        final RingCentre found =
                RingCentre.found(
                        java.util.List.of(
                                Planes.floatPlane(raw.pixels(), 2),
                                Planes.floatPlane(raw.pixels(), 9)),
                        RingScene.EDGE,
                        DEFAULTS,
                        Execution.serial());
        assertEquals(x, found.centre().x_px(), 0.5);
        assertEquals(y, found.centre().y_px(), 0.5);
    }

    /** Too few to be found, but enough about a centre that is known. */
    @Test
    void quarterRingsAboutAGivenCentreAreRemoved() {
        final Volume<?> clean = RingScene.pellet(817, 8, 0);
        final java.util.List<float[]> planes =
                java.util.stream.IntStream.range(0, RingScene.DEPTH)
                        .mapToObj(z -> Planes.floatPlane(clean.pixels(), z))
                        .toList();
        final Volume<FloatType> raw =
                RingScene.changed(
                        RingScene.pellet(817, 8, 3),
                        (x, y, z, grey) ->
                                x + 0.5 - MIDDLE > Math.abs(y + 0.5 - MIDDLE)
                                        ? grey
                                        : planes.get(z)[y * RingScene.EDGE + x]);
        final Restored<SliceRings> made = removed(raw, DEFAULTS.withCentre(MIDDLE, MIDDLE));
        assertTrue(made.log().get(0).removed(), made.notes().toString());
        final float[] truth = Planes.floatPlane(clean.pixels(), 8);
        assertTrue(
                RingScene.squares(Planes.floatPlane(raw.pixels(), 8), truth)
                        > 1.3 * RingScene.squares(slice(made, 8), truth));
    }

    @Test
    void aConcentricCrackStays() {
        final Volume<FloatType> raw =
                RingScene.changed(
                        RingScene.pellet(815, 8, 3),
                        (x, y, z, grey) -> isCrack(x, y) ? 42 + 0.2 * (grey - 42) : grey);
        final Volume<FloatType> clean =
                RingScene.changed(
                        RingScene.pellet(815, 8, 0),
                        (x, y, z, grey) -> isCrack(x, y) ? 42 + 0.2 * (grey - 42) : grey);
        final Restored<SliceRings> made = removed(raw, DEFAULTS);
        assertTrue(made.log().get(0).removed());
        double contrast = 0;
        double truth = 0;
        for (int z = 0; z < raw.depth(); z++) {
            final float[] restored = slice(made, z);
            final float[] wanted = Planes.floatPlane(clean.pixels(), z);
            for (int i = 0; i < restored.length; i++) {
                if (isCrack(i % RingScene.EDGE, i / RingScene.EDGE)) {
                    contrast += 170 - restored[i];
                    truth += 170 - wanted[i];
                }
            }
        }
        assertEquals(1, contrast / truth, 0.01);
    }

    @Test
    void bitsDoNotDependOnThreads() {
        final Volume<?> raw = RingScene.pellet(816, 8, 3);
        assertArrayEquals(
                slice(RingRemover.estimate(raw, DEFAULTS, Execution.on(1)), 5),
                slice(RingRemover.estimate(raw, DEFAULTS, Execution.on(4)), 5));
    }

    @Test
    void aCentreIsTwoNumbersOrNone() {
        assertEquals(Optional.empty(), RingSettings.Centre.parse("centre", " auto "));
        assertEquals(
                Optional.of(new RingSettings.Centre(3.5, -2)),
                RingSettings.Centre.parse("centre", "3.5, -2"));
        for (final String wrong : new String[] {"3", "3,4,5", "a,b", "NaN,3"}) {
            assertThrows(
                    ParameterException.class, () -> RingSettings.Centre.parse("centre", wrong));
        }
    }

    // -- Helper methods --

    private static boolean isCrack(final int x, final int y) {
        final double r = Math.hypot(x + 0.5 - MIDDLE, y + 0.5 - MIDDLE);
        return r > 34 && r < 36.5 && x > MIDDLE && y > MIDDLE - 10;
    }

    private static Restored<SliceRings> removed(final Volume<?> raw, final RingSettings settings) {
        return RingRemover.estimate(raw, settings, Execution.on(2));
    }

    private static float[] slice(final Restored<?> made, final int z) {
        final float[][] slices = new float[1][RingScene.EDGE * RingScene.EDGE];
        made.slices().compute(z, slices);
        return slices[0];
    }
}
