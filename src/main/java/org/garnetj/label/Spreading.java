package org.garnetj.label;

import java.util.Arrays;

/** Spreads a marker under a mask: forth, back, and from what is left to do in a queue. */
final class Spreading {

    private final PaddedGrid grid;
    private final int[] neighbours;

    /** Below everything in the margin, so that nothing spreads there. */
    private final float[] mask;

    private final float[] level;
    private int[] queue = new int[1024];
    private int first;
    private int length;

    Spreading(final PaddedGrid grid, final Connectivity connectivity) {
        this.grid = grid;
        neighbours = grid.neighbours(connectivity);
        mask = new float[grid.length()];
        level = new float[grid.length()];
        Arrays.fill(mask, Float.NEGATIVE_INFINITY);
        Arrays.fill(level, Float.NEGATIVE_INFINITY);
    }

    /** Takes a slice; slices may come on any thread. */
    void load(final int z, final float[] marker, final float[] masks) {
        for (int y = 0; y < grid.height(); y++) {
            final int to = grid.index(0, y, z);
            for (int x = 0; x < grid.width(); x++) {
                final int from = y * grid.width() + x;
                mask[to + x] = masks[from];
                level[to + x] = Math.min(marker[from], masks[from]);
            }
        }
    }

    void run() {
        final int half = neighbours.length / 2;
        for (int z = 0; z < grid.depth(); z++) {
            for (int y = 0; y < grid.height(); y++) {
                final int row = grid.index(0, y, z);
                for (int at = row; at < row + grid.width(); at++) {
                    raise(at, 0, half);
                }
            }
        }
        for (int z = grid.depth() - 1; z >= 0; z--) {
            for (int y = grid.height() - 1; y >= 0; y--) {
                final int row = grid.index(0, y, z);
                for (int at = row + grid.width() - 1; at >= row; at--) {
                    raise(at, half, neighbours.length);
                    if (spreadsTo(at, half)) {
                        add(at);
                    }
                }
            }
        }
        while (length > 0) {
            spread(take());
        }
    }

    /** Copies a slice, times a sign. */
    void copy(final int z, final float[] target, final float sign) {
        for (int y = 0; y < grid.height(); y++) {
            final int from = grid.index(0, y, z);
            for (int x = 0; x < grid.width(); x++) {
                target[y * grid.width() + x] = sign * level[from + x];
            }
        }
    }

    // -- Helper methods --

    private void raise(final int at, final int from, final int to) {
        float highest = level[at];
        for (int i = from; i < to; i++) {
            highest = Math.max(highest, level[at + neighbours[i]]);
        }
        level[at] = Math.min(highest, mask[at]);
    }

    /** Whether a neighbour that the scan back has been at could be higher for this voxel. */
    private boolean spreadsTo(final int at, final int from) {
        for (int i = from; i < neighbours.length; i++) {
            final int next = at + neighbours[i];
            if (level[next] < level[at] && level[next] < mask[next]) {
                return true;
            }
        }
        return false;
    }

    private void spread(final int at) {
        for (final int neighbour : neighbours) {
            final int next = at + neighbour;
            if (level[next] < level[at] && level[next] < mask[next]) {
                level[next] = Math.min(level[at], mask[next]);
                add(next);
            }
        }
    }

    /** At the end of a ring that grows. */
    private void add(final int voxel) {
        if (length == queue.length) {
            final int[] larger = new int[Math.multiplyExact(2, length)];
            System.arraycopy(queue, first, larger, 0, length - first);
            System.arraycopy(queue, 0, larger, length - first, first);
            queue = larger;
            first = 0;
        }
        queue[(int) (((long) first + length++) % queue.length)] = voxel;
    }

    private int take() {
        final int voxel = queue[first];
        first = first + 1 == queue.length ? 0 : first + 1;
        length--;
        return voxel;
    }
}
