package org.garnetj.label;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The balls that matter: those for which no larger ball around a lattice point one or two steps
 * away covers the same voxels. Painting them alone gives the same thickness. Not for several
 * threads at once.
 */
final class Ridge {

    /** A point among itself and its 26 neighbours. */
    private static final int SELF = 13;

    private static final int NEIGHBOURS = 27;

    /** How many of those are in one plane. */
    private static final int LAYER = 9;

    /** Planes at hand: the one at work and two on either side. */
    private static final int PLANES = 5;

    private static final int MIDDLE = 2;

    private final BallLattice lattice;
    private final BallRadii radii;

    private final BallRadii.Plane[] planes = new BallRadii.Plane[PLANES];

    private final BallCover cover;

    /**
     * For each neighbour one step away along some axes, then two, its distance in the arrays of a
     * plane, and its steps as bits.
     */
    private final int[] offset = new int[2 * NEIGHBOURS];

    private final int[] steps = new int[2 * NEIGHBOURS];
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
            final int dy = i / LAYER % 3 - 1;
            final int far = i / NEIGHBOURS;
            offset[i] = (dz * planes[0].stride() + dx) * (1 + far);
            steps[i] = Math.abs(dx) | Math.abs(dy) << 1 | Math.abs(dz) << 2 | far << 3;
        }
    }

    /**
     * The balls of the lattice planes {@code from … to - 1} along y: for each plane, smallest
     * first, packed by {@link #pack}.
     */
    List<long[]> largestIn(final int from, final int to) {
        for (int i = 1; i < PLANES; i++) {
            fill(planes[i], from - MIDDLE + i - 1);
        }
        final List<long[]> largest = new ArrayList<>();
        for (int plane = from; plane < to; plane++) {
            final BallRadii.Plane past = planes[0];
            System.arraycopy(planes, 1, planes, 0, PLANES - 1);
            planes[PLANES - 1] = past;
            fill(past, plane + MIDDLE);
            largest.add(largest(plane & 1));
        }
        return largest;
    }

    private void fill(final BallRadii.Plane plane, final int y) {
        if (y >= 0 && y < lattice.size(1)) {
            radii.fill(plane, y);
        } else {
            Arrays.fill(plane.radii(), 0);
        }
    }

    private long[] largest(final int parityY) {
        count = 0;
        for (int z = 0; z < lattice.size(2); z++) {
            long before = 0;
            for (int word = 0; word < lattice.words(); word++) {
                final long inside = planes[MIDDLE].inside(z, word);
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
        final int at = planes[MIDDLE].index(x, z);
        final float radius = planes[MIDDLE].radii()[at];
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
        if (covers(plane(likely).radii(), likely, radius, at, entry)) {
            return true;
        }
        for (int first = 0; first < offset.length; first += LAYER) {
            final float[] others = plane(first).radii();
            for (int i = first; i < first + LAYER; i++) {
                if (covers(others, i, radius, at, entry)) {
                    likely = i;
                    return true;
                }
            }
        }
        return false;
    }

    /** Where a neighbour is. */
    private BallRadii.Plane plane(final int neighbour) {
        final int step = neighbour / LAYER % 3 - 1;
        return planes[MIDDLE + step * (1 + neighbour / NEIGHBOURS)];
    }

    /** Of two balls of one size, which may each cover what the other covers, the first counts. */
    private boolean covers(
            final float[] others,
            final int neighbour,
            final float radius,
            final int at,
            final int entry) {
        final float other = others[at + offset[neighbour]];
        return other >= radius
                && (other > radius || neighbour % NEIGHBOURS < SELF)
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
