package org.garnetj.label;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The balls that matter: those that no ball around a neighbouring lattice point contains. Every
 * other ball lies in one of these, so painting them alone gives the same thickness.
 */
final class Ridge {

    /** Rounding of float radii, as a part of the lattice spacing. */
    private static final double ROUNDING = 1e-5;

    private final BallLattice lattice;
    private final BallRadii radii;
    private final int width;
    private final int height;
    private final double[] apart = new double[27];

    Ridge(final BallLattice lattice, final BallRadii radii) {
        this.lattice = lattice;
        this.radii = radii;
        width = lattice.size(0);
        height = lattice.size(1);
        for (int i = 0; i < 27; i++) {
            final double dx = (i % 3 - 1) * lattice.spacing_um(0);
            final double dy = (i / 3 % 3 - 1) * lattice.spacing_um(1);
            final double dz = (i / 9 - 1) * lattice.spacing_um(2);
            apart[i] =
                    Math.sqrt(dx * dx + dy * dy + dz * dz)
                            - ROUNDING * lattice.smallestSpacing_um();
        }
    }

    /**
     * The balls of the lattice planes {@code from … to - 1}: for each plane, smallest first, packed
     * by {@link #pack}.
     */
    List<long[]> largestIn(final int from, final int to) {
        float[] before = from > 0 ? radii.plane(from - 1) : null;
        float[] here = radii.plane(from);
        final List<long[]> planes = new ArrayList<>();
        for (int plane = from; plane < to; plane++) {
            final float[] after = plane + 1 < lattice.size(2) ? radii.plane(plane + 1) : null;
            planes.add(largest(new float[][] {before, here, after}));
            before = here;
            here = after;
        }
        return planes;
    }

    private long[] largest(final float[][] layers) {
        long[] balls = new long[64];
        int count = 0;
        for (int at = 0; at < layers[1].length; at++) {
            if (layers[1][at] > 0 && !isContained(layers, at)) {
                if (count == balls.length) {
                    balls = Arrays.copyOf(balls, 2 * count);
                }
                balls[count++] = pack(layers[1][at], at);
            }
        }
        final long[] sorted = Arrays.copyOf(balls, count);
        Arrays.sort(sorted);
        return sorted;
    }

    /**
     * Radius in the high, position in the plane in the low bits: packed balls sort by radius, for
     * the bits of positive floats ascend with the value.
     */
    static long pack(final float radius, final int at) {
        return (long) Float.floatToIntBits(radius) << 32 | at;
    }

    static float radius(final long ball) {
        return Float.intBitsToFloat((int) (ball >>> 32));
    }

    static int position(final long ball) {
        return (int) ball;
    }

    private boolean isContained(final float[][] layers, final int at) {
        final float radius = layers[1][at];
        if (radius == Float.POSITIVE_INFINITY) {
            return false;
        }
        final int x = at % width;
        final int y = at / width;
        for (int layer = 0; layer < 3; layer++) {
            for (int v = Math.max(0, y - 1); v <= Math.min(height - 1, y + 1); v++) {
                final int group = 9 * layer + 3 * (v - y + 1);
                for (int u = Math.max(0, x - 1); u <= Math.min(width - 1, x + 1); u++) {
                    final int neighbour = group + u - x + 1;
                    if (layers[layer] != null
                            && neighbour != 13
                            && layers[layer][v * width + u] >= radius + apart[neighbour]) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
