package org.garnetj.shape;

import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.IntType;

import org.garnetj.image.Planes;
import org.garnetj.label.Box;

import java.util.ArrayList;
import java.util.List;

/** The corners of an object's voxels that may be corners of its convex hull. */
final class Outline {

    private final PlanarImg<IntType, ?> labels;
    private final int label;
    private final Box box;
    private final int width;

    private Outline(final PlanarImg<IntType, ?> labels, final int label, final Box box) {
        this.labels = labels;
        this.label = label;
        this.box = box;
        width = Math.toIntExact(labels.dimension(0));
    }

    /** Corners between voxels: x, y, z; the first voxel of the box has its first at 0, 0, 0. */
    static int[][] of(final PlanarImg<IntType, ?> labels, final int label, final Box box) {
        final Outline outline = new Outline(labels, label, box);
        final List<int[]> corners = new ArrayList<>();
        List<int[]> below = List.of();
        for (int z = 0; z <= box.size(2); z++) {
            final List<int[]> here = z < box.size(2) ? outline.slice(z) : List.of();
            for (final int[] corner : here) {
                corners.add(new int[] {corner[0], corner[1], z});
            }
            for (final int[] corner : below) {
                corners.add(new int[] {corner[0], corner[1], z});
            }
            below = here;
        }
        return corners.toArray(int[][]::new);
    }

    /** The convex outline of a slice of the object: a hull of the ends of its rows. */
    private List<int[]> slice(final int z) {
        final int[] plane = Planes.array(labels, box.min()[2] + z);
        final List<int[]> ends = new ArrayList<>();
        for (int y = 0; y < box.size(1); y++) {
            final int row = (box.min()[1] + y) * width + box.min()[0];
            int first = 0;
            while (first < box.size(0) && plane[row + first] != label) {
                first++;
            }
            if (first < box.size(0)) {
                int last = box.size(0) - 1;
                while (plane[row + last] != label) {
                    last--;
                }
                ends.add(new int[] {first, y, last + 1});
            }
        }
        final List<int[]> outline = chain(ends, 0, -1);
        outline.addAll(chain(ends, 2, 1));
        return outline;
    }

    /**
     * One side of the outline, rows downwards.
     *
     * @param end index of the end of a row that lies on this side
     * @param side -1 for the left, 1 for the right
     */
    private static List<int[]> chain(final List<int[]> rows, final int end, final int side) {
        final List<int[]> chain = new ArrayList<>();
        for (final int[] row : rows) {
            for (int y = row[1]; y <= row[1] + 1; y++) {
                final int[] corner = {row[end], y};
                while (chain.size() > 1 && !turns(chain, corner, side)) {
                    chain.remove(chain.size() - 1);
                }
                final boolean isSameRow = !chain.isEmpty() && chain.get(chain.size() - 1)[1] == y;
                if (!isSameRow) {
                    chain.add(corner);
                } else if (side * (corner[0] - chain.get(chain.size() - 1)[0]) > 0) {
                    chain.set(chain.size() - 1, corner);
                }
            }
        }
        return chain;
    }

    /** Whether the last corner of a chain stands out beyond the line to the next. */
    private static boolean turns(final List<int[]> chain, final int[] next, final int side) {
        final int[] a = chain.get(chain.size() - 2);
        final int[] b = chain.get(chain.size() - 1);
        final long cross =
                (long) (b[0] - a[0]) * (next[1] - a[1]) - (long) (b[1] - a[1]) * (next[0] - a[0]);
        return side * cross > 0;
    }
}
