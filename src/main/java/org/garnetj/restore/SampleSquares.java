package org.garnetj.restore;

import net.imglib2.FinalDimensions;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.BlockPlan;
import org.garnetj.block.Execution;
import org.garnetj.image.Planes;
import org.garnetj.image.Volume;

import java.util.ArrayDeque;

/**
 * Which squares of 4 × 4 pixels of a stack belong to the sample: those brighter than half of its
 * bright phase, and what they enclose in their slice.
 *
 * @param squares 1 for the sample, 0 for the air around; an incomplete one at the edge is left out
 */
record SampleSquares(PlanarImg<UnsignedByteType, ?> squares) {

    /** Edge of a square in pixels. */
    static final int TILE = 4;

    private static final byte UNKNOWN = 2;

    static <T extends RealType<T>> SampleSquares of(
            final Volume<T> stack, final double threshold, final Execution execution) {
        final PlanarImg<UnsignedByteType, ?> squares =
                Planes.bytes(
                        new FinalDimensions(
                                Math.max(1, stack.width() / TILE),
                                Math.max(1, stack.height() / TILE),
                                stack.depth()));
        final int width = Math.toIntExact(stack.width());
        execution.forEach(
                "find the sample",
                BlockPlan.slices(squares),
                block -> {
                    final byte[] plane = Planes.array(squares, block.index());
                    mark(
                            plane,
                            Planes.floatPlane(stack.pixels(), block.index()),
                            width,
                            (int) squares.dimension(0),
                            threshold);
                    fill(plane, (int) squares.dimension(0));
                });
        return new SampleSquares(squares);
    }

    /** Share of the squares at the edge of the slices that belong to the sample. */
    double atEdge() {
        final int across = (int) squares.dimension(0);
        final int down = (int) squares.dimension(1);
        long inside = 0;
        long all = 0;
        for (int z = 0; z < squares.dimension(2); z++) {
            final byte[] plane = Planes.array(squares, z);
            for (int i = 0; i < plane.length; i++) {
                if (isEdge(i, across, down)) {
                    inside += plane[i];
                    all++;
                }
            }
        }
        return (double) inside / all;
    }

    /** The same with a margin in the slice, in which the squares at the edge go on. */
    SampleSquares padded(final int margin) {
        final int across = (int) squares.dimension(0);
        final int down = (int) squares.dimension(1);
        final PlanarImg<UnsignedByteType, ?> wide =
                Planes.bytes(
                        new FinalDimensions(
                                across + 2L * margin, down + 2L * margin, squares.dimension(2)));
        for (int z = 0; z < squares.dimension(2); z++) {
            final byte[] from = Planes.array(squares, z);
            final byte[] to = Planes.array(wide, z);
            for (int i = 0; i < to.length; i++) {
                final int x = within(i % (across + 2 * margin) - margin, across);
                final int y = within(i / (across + 2 * margin) - margin, down);
                to[i] = from[y * across + x];
            }
        }
        return new SampleSquares(wide);
    }

    private static int within(final int at, final int size) {
        return Math.max(0, Math.min(size - 1, at));
    }

    /** Squares of the sample in a slice, on the average. */
    double perSlice() {
        long count = 0;
        for (int z = 0; z < squares.dimension(2); z++) {
            for (final byte square : Planes.<byte[]>array(squares, z)) {
                count += square;
            }
        }
        return (double) count / squares.dimension(2);
    }

    // -- Helper methods --

    private static boolean isEdge(final int i, final int across, final int down) {
        final int x = i % across;
        final int y = i / across;
        return x == 0 || y == 0 || x == across - 1 || y == down - 1;
    }

    private static void mark(
            final byte[] squares,
            final float[] plane,
            final int width,
            final int across,
            final double threshold) {
        final int edgeX = Math.min(TILE, width);
        final int edgeY = Math.min(TILE, plane.length / width);
        for (int tile = 0; tile < squares.length; tile++) {
            final int corner = tile / across * TILE * width + tile % across * TILE;
            double sum = 0;
            for (int i = 0; i < edgeX * edgeY; i++) {
                sum += plane[corner + i / edgeX * width + i % edgeX];
            }
            squares[tile] = sum / (edgeX * edgeY) > threshold ? 1 : UNKNOWN;
        }
    }

    /** What is dark and reaches the edge of the slice is air, the rest the sample. */
    private static void fill(final byte[] squares, final int across) {
        final int down = squares.length / across;
        final ArrayDeque<Integer> next = new ArrayDeque<>();
        for (int i = 0; i < squares.length; i++) {
            if (isEdge(i, across, down)) {
                visit(squares, i, next);
            }
        }
        while (!next.isEmpty()) {
            final int i = next.poll();
            final int x = i % across;
            if (x > 0) {
                visit(squares, i - 1, next);
            }
            if (x < across - 1) {
                visit(squares, i + 1, next);
            }
            if (i >= across) {
                visit(squares, i - across, next);
            }
            if (i + across < squares.length) {
                visit(squares, i + across, next);
            }
        }
        for (int i = 0; i < squares.length; i++) {
            squares[i] = (byte) (squares[i] == 0 ? 0 : 1);
        }
    }

    private static void visit(final byte[] squares, final int i, final ArrayDeque<Integer> next) {
        if (squares[i] == UNKNOWN) {
            squares[i] = 0;
            next.add(i);
        }
    }
}
