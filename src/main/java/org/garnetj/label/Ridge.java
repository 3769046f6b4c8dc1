package org.garnetj.label;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The balls that matter: those for which no larger ball around a neighbouring lattice point covers
 * the same voxels. Painting them alone gives the same thickness. Not for several threads at once.
 */
final class Ridge {

    /** A point among itself and its 26 neighbours. */
    private static final int SELF = 13;

    private final BallLattice lattice;
    private final BallRadii radii;

    /** The planes before, at and after the one at work. */
    private final BallRadii.Plane[] planes = new BallRadii.Plane[3];

    private final BallCover cover;

    /** For each neighbour its distance in the arrays of a plane, and its steps as bits. */
    private final int[] offset = new int[27];

    private final int[] steps = new int[27];
    private long[] balls = new long[1024];
    private int count;

    /** The neighbour that covered the last ball: it often covers the next one too. */
    private int likely;

    Ridge(final BallLattice lattice, final BallRadii radii, final BallCover cover) {
        this.lattice = lattice;
        this.radii = radii;
        this.cover = cover;
        Arrays.setAll(planes, i -> radii.newPlane());
        for (int i = 0; i < offset.length; i++) {
            final int dx = i % 3 - 1;
            final int dz = i / 3 % 3 - 1;
            final int dy = i / 9 - 1;
            offset[i] = dz * planes[0].stride() + dx;
            steps[i] = Math.abs(dx) | Math.abs(dy) << 1 | Math.abs(dz) << 2;
        }
    }

    /**
     * The balls of the lattice planes {@code from … to - 1} along y: for each plane, smallest
     * first, packed by {@link #pack}.
     */
    List<long[]> largestIn(final int from, final int to) {
        if (from > 0) {
            radii.fill(planes[0], from - 1);
        }
        radii.fill(planes[1], from);
        final List<long[]> largest = new ArrayList<>();
        for (int plane = from; plane < to; plane++) {
            if (plane + 1 < lattice.size(1)) {
                radii.fill(planes[2], plane + 1);
            } else {
                Arrays.fill(planes[2].radii(), 0);
            }
            largest.add(largest(plane & 1));
            final BallRadii.Plane before = planes[0];
            planes[0] = planes[1];
            planes[1] = planes[2];
            planes[2] = before;
        }
        return largest;
    }

    private long[] largest(final int parityY) {
        count = 0;
        for (int z = 0; z < lattice.size(2); z++) {
            long before = 0;
            for (int word = 0; word < lattice.words(); word++) {
                final long inside = planes[1].inside(z, word);
                for (long bits = inside; bits != 0; bits &= bits - 1) {
                    final int x = 2 * ((word << 6) + Long.numberOfTrailingZeros(bits));
                    addUnlessCovered(x, z, parityY << 1 | (z & 1) << 2);
                    if (((inside << 1 | before >>> 63) & bits & -bits) != 0) {
                        addUnlessCovered(x - 1, z, 1 | parityY << 1 | (z & 1) << 2);
                    }
                }
                before = inside;
            }
        }
        final long[] sorted = Arrays.copyOf(balls, count);
        Arrays.sort(sorted);
        return sorted;
    }

    private void addUnlessCovered(final int x, final int z, final int parity) {
        final int at = planes[1].index(x, z);
        final float radius = planes[1].radii()[at];
        if (radius > 0 && !isCovered(radius, at, cover.entry(radius, parity))) {
            if (count == balls.length) {
                balls = Arrays.copyOf(balls, 2 * count);
            }
            balls[count++] = pack(radius, z * lattice.size(0) + x);
        }
    }

    private boolean isCovered(final float radius, final int at, final int entry) {
        if (radius == Float.POSITIVE_INFINITY) {
            return false;
        }
        if (covers(likely, radius, at, entry)) {
            return true;
        }
        for (int neighbour = 0; neighbour < offset.length; neighbour++) {
            if (covers(neighbour, radius, at, entry)) {
                likely = neighbour;
                return true;
            }
        }
        return false;
    }

    /** Of two balls of one size, which may each cover what the other covers, the first counts. */
    private boolean covers(final int neighbour, final float radius, final int at, final int entry) {
        final float other = planes[neighbour / 9].radii()[at + offset[neighbour]];
        return (other > radius || other == radius && neighbour < SELF)
                && other >= cover.needed(entry, radius, steps[neighbour]);
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
}
