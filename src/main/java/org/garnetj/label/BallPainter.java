package org.garnetj.label;

import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.real.FloatType;

import org.garnetj.image.Planes;

import java.util.Arrays;
import java.util.List;

/**
 * Writes into a slab of rows the diameter of the largest ball over each voxel: balls come from the
 * largest to the smallest, and a voxel that is written is skipped from then on.
 */
final class BallPainter {

    private final BallLattice lattice;
    private final PlanarImg<FloatType, ?> thickness;
    private final int firstRow;
    private final int rows;
    private final int width;
    private final int depth;
    private final double[] perEdge = new double[3];
    private final double rim;

    /** Voxels still to be written: for each row of the slab in each slice a bit each. */
    private final long[] unwritten;

    private final int words;
    private long left;

    /**
     * @param thickness receives the diameters in µm
     * @param firstRow first row of the slab
     */
    BallPainter(
            final BallLattice lattice,
            final PlanarImg<FloatType, ?> thickness,
            final int firstRow,
            final int rows) {
        this.lattice = lattice;
        this.thickness = thickness;
        this.firstRow = firstRow;
        this.rows = rows;
        width = lattice.voxels()[0];
        depth = lattice.voxels()[2];
        Arrays.setAll(perEdge, d -> 1 / lattice.edge_um()[d]);
        rim = BallCover.rim_um(lattice);
        words = lattice.words();
        unwritten = new long[words * rows * depth];
    }

    /**
     * Says which voxels are part of the object.
     *
     * @param pixels those of the slab, x fastest, then rows, then slices
     */
    void select(final RunFinder object, final byte[] pixels) {
        for (int row = 0; row < rows * depth; row++) {
            final int end = (row + 1) * width;
            int at = object.foreground(pixels, row * width, end);
            while (at < end) {
                final int stop = object.background(pixels, at, end);
                for (int x = at - row * width; x < stop - row * width; x++) {
                    unwritten[row * words + (x >> 6)] |= 1L << x;
                }
                left += stop - at;
                at = object.foreground(pixels, stop, end);
            }
        }
    }

    /** Paints all balls, given for each lattice plane along y from small to large. */
    void paint(final List<long[]> planes) {
        final Reaching reaching = reaching(planes);
        final long[] order = reaching.sorted();
        for (int i = order.length - 1; i >= 0 && left > 0; i--) {
            final int ball = (int) order[i];
            paint(Ridge.radius(order[i]), reaching.position[ball], reaching.plane[ball]);
        }
    }

    // -- Helper methods --

    private Reaching reaching(final List<long[]> planes) {
        final Reaching reaching = new Reaching();
        final double top = firstRow * lattice.edge_um()[1];
        final double bottom = (firstRow + rows - 1) * lattice.edge_um()[1];
        for (int plane = 0; plane < planes.size() && left > 0; plane++) {
            final double y = plane * lattice.spacing_um(1);
            final double away = Math.max(0, Math.max(top - y, y - bottom));
            final long[] balls = planes.get(plane);
            for (int i = balls.length - 1; i >= 0; i--) {
                if (Ridge.radius(balls[i]) + rim < away) {
                    break;
                }
                reaching.add(balls[i], plane);
            }
        }
        return reaching;
    }

    private void paint(final float radius, final int position, final int plane) {
        final double x = position % lattice.size(0) * lattice.spacing_um(0);
        final double z = position / lattice.size(0) * lattice.spacing_um(2);
        final double y = plane * lattice.spacing_um(1);
        final double square = Math.min((radius + rim) * (radius + rim), Double.MAX_VALUE);
        final double reach = Math.sqrt(square);
        final int from = first(x - reach, 0);
        final int to = last(x + reach, 0);
        final int lastRow = Math.min(firstRow + rows - 1, last(y + reach, 1));
        for (int row = Math.max(firstRow, first(y - reach, 1)); row <= lastRow; row++) {
            final double dy = row * lattice.edge_um()[1] - y;
            final double rest = square - dy * dy;
            final double reachZ = Math.sqrt(Math.max(0, rest));
            final int lastSlice = last(z + reachZ, 2);
            for (int slice = first(z - reachZ, 2); slice <= lastSlice; slice++) {
                if (isWritten(row, slice, from, to)) {
                    continue;
                }
                final double dz = slice * lattice.edge_um()[2] - z;
                final double half = Math.sqrt(Math.max(0, rest - dz * dz));
                write(row, slice, first(x - half, 0), last(x + half, 0), 2 * radius);
            }
        }
    }

    /** The first voxel of the image at or after a position. */
    private int first(final double position_um, final int d) {
        return (int) Math.max(0, Math.ceil(position_um * perEdge[d]));
    }

    /** The last voxel of the image at or before a position. */
    private int last(final double position_um, final int d) {
        return (int) Math.min(lattice.voxels()[d] - 1, Math.floor(position_um * perEdge[d]));
    }

    /** Most balls find what they cover written already. */
    private boolean isWritten(final int row, final int slice, final int from, final int to) {
        final int start = (slice * rows + row - firstRow) * words;
        final int last = to >> 6;
        long some = 0;
        for (int word = from >> 6; word <= last; word++) {
            some |= unwritten[start + word] & among(word, from, to);
        }
        return some == 0;
    }

    /** The bits of a word that stand for voxels {@code from … to}. */
    private static long among(final int word, final int from, final int to) {
        final long after = word == from >> 6 ? -1L << from : -1L;
        return word == to >> 6 ? after & -1L >>> ~to : after;
    }

    private void write(
            final int row, final int slice, final int from, final int to, final float diameter) {
        final int start = (slice * rows + row - firstRow) * words;
        for (int word = from >> 6; word <= to >> 6; word++) {
            long wanted = unwritten[start + word] & among(word, from, to);
            if (wanted != 0) {
                unwritten[start + word] ^= wanted;
                left -= Long.bitCount(wanted);
                final float[] plane = Planes.array(thickness, slice);
                final int at = row * width + (word << 6);
                for (; wanted != 0; wanted &= wanted - 1) {
                    plane[at + Long.numberOfTrailingZeros(wanted)] = diameter;
                }
            }
        }
    }

    /** Balls that reach the slab. */
    private static final class Reaching {

        private int[] position = new int[1024];
        private int[] plane = new int[1024];
        private long[] order = new long[1024];
        private int count;

        void add(final long ball, final int inPlane) {
            if (count == order.length) {
                position = Arrays.copyOf(position, 2 * count);
                plane = Arrays.copyOf(plane, 2 * count);
                order = Arrays.copyOf(order, 2 * count);
            }
            position[count] = Ridge.position(ball);
            plane[count] = inPlane;
            order[count] = Ridge.pack(Ridge.radius(ball), count);
            count++;
        }

        /** Radius and number of each ball, smallest first. */
        long[] sorted() {
            final long[] sorted = Arrays.copyOf(order, count);
            Arrays.sort(sorted);
            return sorted;
        }
    }
}
