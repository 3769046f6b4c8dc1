package org.garnetj.label;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.imglib2.FinalDimensions;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.real.FloatType;

import org.garnetj.block.Execution;
import org.garnetj.block.Progress;
import org.garnetj.electro.ParameterException;
import org.garnetj.image.Planes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.SplittableRandom;

class GreyReconstructionTest {

    private static final int WIDTH = 11;
    private static final int HEIGHT = 9;
    private static final int DEPTH = 8;

    private static PlanarImg<FloatType, ?> greys(final long seed, final int levels) {
        final SplittableRandom random = new SplittableRandom(seed);
        final PlanarImg<FloatType, ?> image =
                Planes.floats(FinalDimensions.wrap(new long[] {WIDTH, HEIGHT, DEPTH}));
        image.forEach(pixel -> pixel.set(random.nextInt(levels) - 3f));
        return image;
    }

    private static float[] flat(final PlanarImg<FloatType, ?> image) {
        final float[] flat = new float[WIDTH * HEIGHT * DEPTH];
        for (int z = 0; z < DEPTH; z++) {
            System.arraycopy(
                    Planes.<float[]>array(image, z), 0, flat, z * WIDTH * HEIGHT, WIDTH * HEIGHT);
        }
        return flat;
    }

    /** Dilates by one neighbour and cuts at the mask until nothing changes. */
    private static float[] plain(
            final float[] marker, final float[] mask, final Connectivity connectivity) {
        float[] last = marker.clone();
        while (true) {
            final float[] next = new float[last.length];
            for (int at = 0; at < next.length; at++) {
                next[at] = Math.min(mask[at], highestAround(last, at, connectivity));
            }
            if (java.util.Arrays.equals(last, next)) {
                return next;
            }
            last = next;
        }
    }

    private static float highestAround(
            final float[] image, final int at, final Connectivity connectivity) {
        float highest = image[at];
        for (int i = 0; i < 27; i++) {
            final int x = at % WIDTH + i % 3 - 1;
            final int y = at / WIDTH % HEIGHT + i / 3 % 3 - 1;
            final int z = at / WIDTH / HEIGHT + i / 9 - 1;
            if (connectivity.joins(i % 3 - 1, i / 3 % 3 - 1, i / 9 - 1)
                    && x >= 0
                    && y >= 0
                    && z >= 0
                    && x < WIDTH
                    && y < HEIGHT
                    && z < DEPTH) {
                highest = Math.max(highest, image[(z * HEIGHT + y) * WIDTH + x]);
            }
        }
        return highest;
    }

    private static float[] negated(final float[] image) {
        final float[] negated = new float[image.length];
        for (int at = 0; at < image.length; at++) {
            negated[at] = -image[at];
        }
        return negated;
    }

    private static float[] lowered(final float[] image, final float h) {
        final float[] lowered = image.clone();
        for (int at = 0; at < image.length; at++) {
            lowered[at] -= h;
        }
        return lowered;
    }

    @ParameterizedTest
    @EnumSource(Connectivity.class)
    void equalsDilatingStepByStep(final Connectivity connectivity) {
        for (int seed = 0; seed < 6; seed++) {
            final var mask = greys(100 + seed, 4 + 3 * seed);
            final var marker = greys(200 + seed, 3 + 2 * seed);
            final float[] masks = flat(mask);
            final float[] under = flat(marker);
            final float[] above = negated(under);
            for (int at = 0; at < under.length; at++) {
                above[at] = Math.min(above[at], -masks[at]);
                under[at] = Math.min(under[at], masks[at]);
            }
            final Execution serial = Execution.serial();
            assertArrayEquals(
                    plain(under, masks, connectivity),
                    flat(GreyReconstruction.byDilation(marker, mask, connectivity, serial)));
            assertArrayEquals(
                    negated(plain(above, negated(masks), connectivity)),
                    flat(GreyReconstruction.byErosion(marker, mask, connectivity, serial)));
        }
    }

    @ParameterizedTest
    @EnumSource(Connectivity.class)
    void extremaOfLessThanAHeightVanish(final Connectivity connectivity) {
        final var image = greys(7, 12);
        final float[] own = flat(image);
        final Execution serial = Execution.serial();
        for (final float h : new float[] {0, 2, 5.5f}) {
            assertArrayEquals(
                    plain(lowered(own, h), own, connectivity),
                    flat(GreyReconstruction.hMaxima(image, h, connectivity, serial)));
            assertArrayEquals(
                    negated(plain(lowered(negated(own), h), negated(own), connectivity)),
                    flat(GreyReconstruction.hMinima(image, h, connectivity, serial)));
        }
    }

    @Test
    void aHoleIsFilledUpToItsLowestWayOut() {
        final var image = Planes.floats(FinalDimensions.wrap(new long[] {7, 7, 7}));
        for (int z = 0; z < 7; z++) {
            final float[] plane = Planes.array(image, z);
            for (int at = 0; at < plane.length; at++) {
                final int x = Math.abs(at % 7 - 3);
                final int y = Math.abs(at / 7 - 3);
                final int out = Math.max(Math.max(x, y), Math.abs(z - 3));
                plane[at] = out == 2 ? 10 : out == 3 ? 1 : 0;
            }
        }
        Planes.<float[]>array(image, 3)[3 * 7 + 1] = 4;
        final var filled =
                GreyReconstruction.holesFilled(image, Connectivity.FACES_6, Execution.serial());
        assertEquals(4, filled.getAt(3, 3, 3).get());
        assertEquals(4, filled.getAt(2, 4, 2).get());
        assertEquals(10, filled.getAt(5, 3, 3).get());
        assertEquals(1, filled.getAt(0, 0, 6).get());
    }

    @Test
    void isTheSameForAnyThreadCountAndBlockSize() {
        final var mask = greys(1, 9);
        final var marker = greys(2, 9);
        assertTrue(
                Planes.equal(
                        GreyReconstruction.byDilation(
                                marker, mask, Connectivity.EDGES_18, Execution.serial()),
                        GreyReconstruction.byDilation(
                                marker,
                                mask,
                                Connectivity.EDGES_18,
                                new Execution(3, 9, Progress.SILENT))));
    }

    @Test
    void refusesANegativeHeight() {
        final var image = greys(3, 5);
        assertThrows(
                ParameterException.class,
                () ->
                        GreyReconstruction.hMaxima(
                                image, -1, Connectivity.FACES_6, Execution.serial()));
    }
}
