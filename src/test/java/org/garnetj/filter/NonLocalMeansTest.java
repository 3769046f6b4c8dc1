package org.garnetj.filter;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Random;

class NonLocalMeansTest {

    private static final int[] SIZE = {19, 14, 9};
    private static final double STRENGTH = 0.8;

    @ParameterizedTest
    @CsvSource({"1, 1, 1, 3, 3, 2", "2, 1, 0, 2, 3, 1", "2, 2, 2, 1, 2, 0", "0, 0, 0, 2, 2, 2"})
    void itIsTheWeightedMeanOfThePixelsAround(
            final int px, final int py, final int pz, final int rx, final int ry, final int rz) {
        final int[] patch = {px, py, pz};
        final double[] radius = {rx, ry, rz};
        final float[] found = means(new int[3], SIZE, patch, radius).values();
        int i = 0;
        for (int z = 0; z < SIZE[2]; z++) {
            for (int y = 0; y < SIZE[1]; y++) {
                for (int x = 0; x < SIZE[0]; x++) {
                    assertEquals(slowly(x, y, z, patch, radius), found[i++], 1e-4);
                }
            }
        }
    }

    @Test
    void theCutIntoBlocksDoesNotChangeABit() {
        final int[] patch = {1, 2, 1};
        final double[] radius = {3, 2, 2};
        final FloatBox whole = means(new int[3], SIZE, patch, radius);
        final int[] min = {5, 3, 2};
        final int[] size = {11, 7, 4};
        final FloatBox part = means(min, size, patch, radius);
        for (int z = 0; z < size[2]; z++) {
            for (int y = 0; y < size[1]; y++) {
                final float[] expected = new float[size[0]];
                final float[] found = new float[size[0]];
                System.arraycopy(
                        whole.values(),
                        whole.index(min[0], min[1] + y, min[2] + z),
                        expected,
                        0,
                        size[0]);
                System.arraycopy(part.values(), part.index(0, y, z), found, 0, size[0]);
                assertArrayEquals(expected, found);
            }
        }
    }

    @Test
    void aBallHoldsHalfOfItsPixelsOnce() {
        assertEquals(3, NonLocalMeans.ball(1, 1, 1).length);
        assertEquals(16, NonLocalMeans.ball(2, 2, 2).length);
        assertEquals(2, NonLocalMeans.ball(1, 1, 0.5).length);
        assertEquals(0, NonLocalMeans.ball(0.2, 0, 0.9).length);
    }

    // -- Helper methods --

    private static FloatBox means(
            final int[] min, final int[] size, final int[] patch, final double[] radius) {
        final int[] margin = new int[3];
        final int[] low = new int[3];
        final int[] high = new int[3];
        for (int d = 0; d < 3; d++) {
            margin[d] = patch[d] + (int) radius[d];
            low[d] = -min[d];
            high[d] = SIZE[d] - min[d];
        }
        final FloatBox box = FloatBox.of(size, margin);
        for (int z = -margin[2]; z < size[2] + margin[2]; z++) {
            for (int y = -margin[1]; y < size[1] + margin[1]; y++) {
                for (int x = -margin[0]; x < size[0] + margin[0]; x++) {
                    box.values()[box.index(x, y, z)] = grey(min[0] + x, min[1] + y, min[2] + z);
                }
            }
        }
        return NonLocalMeans.of(box, box, low, high, NonLocalMeans.ball(radius), patch, STRENGTH);
    }

    /** Noise on two phases, the nearest pixel beyond the edge. */
    private static float grey(final int x, final int y, final int z) {
        final int inX = Math.max(0, Math.min(SIZE[0] - 1, x));
        final int inY = Math.max(0, Math.min(SIZE[1] - 1, y));
        final int inZ = Math.max(0, Math.min(SIZE[2] - 1, z));
        final Random random = new Random(inX + 100L * inY + 10000L * inZ);
        random.nextInt();
        return (inX + inY > 15 ? 6 : 2) + (float) random.nextGaussian();
    }

    private static double slowly(
            final int x, final int y, final int z, final int[] patch, final double[] radius) {
        double sum = grey(x, y, z);
        double weights = 1;
        for (final int[] offset : NonLocalMeans.ball(radius)) {
            for (int sign = -1; sign <= 1; sign += 2) {
                final int u = x + sign * offset[0];
                final int v = y + sign * offset[1];
                final int w = z + sign * offset[2];
                if (u >= 0 && v >= 0 && w >= 0 && u < SIZE[0] && v < SIZE[1] && w < SIZE[2]) {
                    final double weight = weight(x, y, z, u, v, w, patch);
                    sum += weight * grey(u, v, w);
                    weights += weight;
                }
            }
        }
        return sum / weights;
    }

    private static double weight(
            final int x,
            final int y,
            final int z,
            final int u,
            final int v,
            final int w,
            final int[] patch) {
        double squares = 0;
        int pixels = 0;
        for (int c = -patch[2]; c <= patch[2]; c++) {
            for (int b = -patch[1]; b <= patch[1]; b++) {
                for (int a = -patch[0]; a <= patch[0]; a++) {
                    final double difference = grey(x + a, y + b, z + c) - grey(u + a, v + b, w + c);
                    squares += difference * difference;
                    pixels++;
                }
            }
        }
        final double unlike = Math.max(0, squares / pixels - 2) / (8 * STRENGTH * STRENGTH);
        return Math.pow(Math.max(0, 1 - unlike), 8);
    }
}
