package org.garnetj.track;

import org.garnetj.filter.Rows;

import java.util.Arrays;

/** Sums over square blocks of a plane, first down its columns, in whole rows. */
final class BlockSums {

    private final float[] plane;
    private final int width;
    private final int edge;
    private final float[] line;
    private final float[] down;

    BlockSums(final float[] plane, final int width, final int edge) {
        this.plane = plane;
        this.width = width;
        this.edge = edge;
        line = new float[width];
        down = new float[width];
    }

    /**
     * The sums of neighbouring blocks, the first of which has its corner at (left, top).
     *
     * @param target receives them from {@code at} on
     */
    void row(final int left, final int top, final int blocks, final float[] target, final int at) {
        Arrays.fill(down, 0);
        for (int y = top; y < top + edge; y++) {
            System.arraycopy(plane, y * width, line, 0, width);
            Rows.add(line, 1, down);
        }
        for (int block = 0; block < blocks; block++) {
            float sum = 0;
            for (int x = left + block * edge; x < left + (block + 1) * edge; x++) {
                sum += down[x];
            }
            target[at + block] = sum;
        }
    }
}
