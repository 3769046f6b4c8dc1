package org.garnetj.label;

import org.garnetj.block.BlockPlan;
import org.garnetj.block.Execution;
import org.garnetj.image.Planes;

/** Which objects reach the border of their stack. */
public final class BorderParts {

    private BorderParts() {}

    /**
     * Finds them.
     *
     * @param endsAreBorder whether what lies on the first or last slice reaches the border; the
     *     edges of slices always are
     * @return for each label whether its object does; false for label 0
     */
    public static boolean[] of(
            final LabelImage parts, final boolean endsAreBorder, final Execution execution) {
        final boolean[] reaches = new boolean[parts.count() + 1];
        final int width = (int) parts.labels().dimension(0);
        final long last = parts.labels().dimension(2) - 1;
        execution.forEach(
                "find parts at the border",
                BlockPlan.slices(parts.labels()),
                block -> {
                    final int[] plane = Planes.array(parts.labels(), block.index());
                    final boolean isEnd = block.index() == 0 || block.index() == last;
                    mark(plane, width, endsAreBorder && isEnd, reaches);
                });
        reaches[0] = false;
        return reaches;
    }

    /** Threads only ever write {@code true}, so their order is of no account. */
    private static void mark(
            final int[] plane, final int width, final boolean all, final boolean[] reaches) {
        for (int row = 0; row < plane.length; row += width) {
            final boolean whole = all || row == 0 || row == plane.length - width;
            final int step = whole || width == 1 ? 1 : width - 1;
            for (int x = 0; x < width; x += step) {
                reaches[plane[row + x]] = true;
            }
        }
    }
}
