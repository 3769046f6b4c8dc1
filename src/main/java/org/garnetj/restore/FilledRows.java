package org.garnetj.restore;

import java.util.Arrays;

/**
 * From where to where the rows of a stack hold something. Zeros with which a row begins or ends, as
 * a reconstruction leaves them outside its circle and a moved stack where it had nothing, are
 * nothing.
 */
final class FilledRows {

    private final int height;
    private final int[] first;
    private final int[] end;

    /** Rows of which nothing is known yet: all are full. */
    FilledRows(final int width, final int height, final int depth) {
        this.height = height;
        first = new int[Math.multiplyExact(height, depth)];
        end = new int[first.length];
        Arrays.fill(end, width);
    }

    /**
     * Takes notice of a row of voxels that becomes a part of row (y, z).
     *
     * @param plane x fastest
     * @param start index of the row's first voxel
     * @param width voxels in it
     * @param bin voxels along x that become one
     */
    void look(
            final int y,
            final int z,
            final float[] plane,
            final int start,
            final int width,
            final int bin) {
        int from = 0;
        while (from < width && plane[start + from] == 0) {
            from++;
        }
        int to = width;
        while (to > from && plane[start + to - 1] == 0) {
            to--;
        }
        final int row = z * height + y;
        first[row] = Math.max(first[row], (from + bin - 1) / bin);
        end[row] = Math.min(end[row], to / bin);
    }

    /** What is left at least so many voxels away from nothing, and from the edge of the stack. */
    FilledRows within(final int[] margin) {
        final FilledRows left = new FilledRows(0, height, first.length / height);
        for (int row = 0; row < first.length; row++) {
            left.end[row] = Integer.MAX_VALUE;
            for (int dz = -margin[2]; dz <= margin[2]; dz++) {
                for (int dy = -margin[1]; dy <= margin[1]; dy++) {
                    final int y = row % height + dy;
                    final int other = row + dz * height + dy;
                    final boolean inside =
                            y >= 0 && y < height && other >= 0 && other < first.length;
                    left.first[row] =
                            Math.max(left.first[row], inside ? first[other] + margin[0] : 0);
                    left.end[row] = Math.min(left.end[row], inside ? end[other] - margin[0] : 0);
                }
            }
        }
        return left;
    }

    /** First voxel of a row that counts. */
    int first(final int y, final int z) {
        return first[z * height + y];
    }

    /** One beyond the last; not above the first if none counts. */
    int end(final int y, final int z) {
        return end[z * height + y];
    }
}
