package org.garnetj.crack;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.Execution;
import org.garnetj.image.Phase;
import org.garnetj.image.Planes;

import java.util.List;
import java.util.stream.IntStream;

/**
 * For each column the row of the first LLZO below the top: the surface, or a lifted lid, or the
 * floor of a crater. Whatever lies above it, cap (255), vacuum labelled void (0) or electrode, is
 * passed. Single voxels of LLZO are taken for noise.
 */
final class ColumnTops {

    /** A column without LLZO. */
    static final int NONE = -1;

    private final List<int[]> slices;

    private ColumnTops(final List<int[]> slices) {
        this.slices = slices;
    }

    static ColumnTops of(
            final RandomAccessibleInterval<UnsignedByteType> phases, final Execution execution) {
        final int width = Math.toIntExact(phases.dimension(0));
        final List<Integer> indices =
                IntStream.range(0, Math.toIntExact(phases.dimension(2))).boxed().toList();
        return new ColumnTops(
                execution.mapItems(
                        "surface of columns",
                        indices,
                        z -> tops(Planes.bytePlane(phases, z), width)));
    }

    private static int[] tops(final byte[] plane, final int width) {
        final int[] tops = new int[width];
        for (int x = 0; x < width; x++) {
            tops[x] = top(plane, x, width);
        }
        return tops;
    }

    private static int top(final byte[] plane, final int x, final int width) {
        for (int at = x; at + width < plane.length; at += width) {
            if (plane[at] == Phase.LLZO.label() && plane[at + width] == Phase.LLZO.label()) {
                return at / width;
            }
        }
        return NONE;
    }

    int width() {
        return slices.get(0).length;
    }

    int depth() {
        return slices.size();
    }

    /** Row of the first LLZO of column (x, z), or {@link #NONE}. */
    int at(final int x, final int z) {
        return slices.get(z)[x];
    }

    /** Part of the columns whose LLZO begins at the stack's own face. */
    double shareAtFace() {
        long atFace = 0;
        for (final int[] slice : slices) {
            for (final int top : slice) {
                atFace += top == 0 ? 1 : 0;
            }
        }
        return (double) atFace / ((long) width() * depth());
    }
}
