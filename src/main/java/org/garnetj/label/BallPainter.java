package org.garnetj.label;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Writes into one slice the diameter of the largest ball over each voxel: balls come from the
 * largest to the smallest, and a voxel that is written is skipped from then on.
 */
final class BallPainter {

    /** Rounding allowed at a ball's rim, as a part of the lattice spacing. */
    private static final double ROUNDING = 1e-3;

    private final BallLattice lattice;
    private final float[] slice;
    private final int width;
    private final int height;
    private final double rim;

    /** For each voxel of a row the next one at or after it that is still to be written. */
    private final int[] next;

    private int left;

    BallPainter(final BallLattice lattice, final float[] slice) {
        this.lattice = lattice;
        this.slice = slice;
        width = lattice.voxels()[0];
        height = lattice.voxels()[1];
        rim = ROUNDING * lattice.smallestSpacing_um();
        next = new int[height * (width + 1)];
        Arrays.setAll(next, i -> i);
        left = slice.length;
    }

    /** Voxels that are not part of the object. */
    void leaveOut(final IntPredicate background) {
        for (int at = 0; at < slice.length; at++) {
            if (background.test(at)) {
                close(at / width * (width + 1) + at % width);
            }
        }
    }

    private void close(final int cell) {
        next[cell] = cell + 1;
        left--;
    }

    /** Paints all balls, given for each lattice plane from small to large, that reach slice z. */
    void paint(final List<long[]> planes, final int z) {
        final int[] unused = new int[planes.size()];
        for (int plane = 0; plane < unused.length; plane++) {
            unused[plane] = planes.get(plane).length;
        }
        final long[] order = inReach(planes, z);
        for (int i = order.length - 1; i >= 0 && left > 0; i--) {
            final int plane = Ridge.position(order[i]);
            final long ball = planes.get(plane)[--unused[plane]];
            paint(ball, z * lattice.edge_um()[2] - plane * lattice.spacing_um(2));
        }
    }

    /** Radius and plane of each ball that reaches the slice; a plane's balls keep their order. */
    private long[] inReach(final List<long[]> planes, final int z) {
        long[] order = new long[1024];
        int count = 0;
        for (int plane = 0; plane < planes.size(); plane++) {
            final double dz = z * lattice.edge_um()[2] - plane * lattice.spacing_um(2);
            final long[] balls = planes.get(plane);
            for (int i = balls.length - 1; i >= 0; i--) {
                final float radius = Ridge.radius(balls[i]);
                if (radius + rim < Math.abs(dz)) {
                    break;
                }
                if (count == order.length) {
                    order = Arrays.copyOf(order, 2 * count);
                }
                order[count++] = Ridge.pack(radius, plane);
            }
        }
        final long[] sorted = Arrays.copyOf(order, count);
        Arrays.sort(sorted);
        return sorted;
    }

    private void paint(final long ball, final double dz) {
        final float radius = Ridge.radius(ball);
        final double x = Ridge.position(ball) % lattice.size(0) * lattice.spacing_um(0);
        final double y = Ridge.position(ball) / lattice.size(0) * lattice.spacing_um(1);
        final double square = Math.min((radius + rim) * (radius + rim), Double.MAX_VALUE) - dz * dz;
        final double edge = lattice.edge_um()[1];
        final double reach = Math.sqrt(Math.max(0, square));
        final int from = (int) Math.max(0, Math.ceil((y - reach) / edge));
        final int to = (int) Math.min(height - 1, Math.floor((y + reach) / edge));
        for (int row = from; row <= to; row++) {
            final double dy = row * edge - y;
            final double half = Math.sqrt(Math.max(0, square - dy * dy));
            paintRow(row, x - half, x + half, 2 * radius);
        }
    }

    private void paintRow(
            final int row, final double from_um, final double to_um, final float diameter) {
        final double edge = lattice.edge_um()[0];
        final int start = row * (width + 1);
        final int last = start + (int) Math.min(width - 1, Math.floor(to_um / edge));
        int cell = find(start + (int) Math.max(0, Math.ceil(from_um / edge)));
        while (cell <= last) {
            slice[cell - row] = diameter;
            close(cell);
            cell = find(cell + 1);
        }
    }

    private int find(final int cell) {
        int i = cell;
        while (next[i] != i) {
            next[i] = next[next[i]];
            i = next[i];
        }
        return i;
    }
}
