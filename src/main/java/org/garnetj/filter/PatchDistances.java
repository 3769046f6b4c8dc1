package org.garnetj.filter;

/**
 * Summed squared differences of the boxes around two pixels an offset apart, for all pixels of a
 * plane at once.
 *
 * <p>Loops run over whole planes and index all arrays alike, for only such loops become vector
 * instructions; what belongs to a neighbour is copied into place first.
 */
final class PatchDistances {

    private final FloatBox values;
    private final int[] patch;
    private final int stride;
    private final int pixels;
    private final float[][] planes;
    private final float[] squares;
    private final float[] columns;
    private final float[] before;
    private final float[] after;
    private int[] offset;
    private int first;
    private int last;

    /**
     * @param values on a scale on which differences count alike
     * @param patch half edges of the boxes along x, y, z
     */
    PatchDistances(final FloatBox values, final int... patch) {
        this.values = values;
        this.patch = patch;
        stride = values.stride(1);
        pixels = values.stride(2);
        planes = new float[2 * patch[2] + 1][pixels];
        squares = new float[pixels];
        columns = new float[pixels];
        before = new float[pixels];
        after = new float[pixels];
    }

    /**
     * Turns to another offset.
     *
     * @param firstRow of the rows to come, seen from the core
     * @param rows their number
     */
    void at(final int[] other, final int firstRow, final int rows) {
        offset = other;
        first = (firstRow + values.margin()[1]) * stride;
        last = first + rows * stride;
    }

    /** Takes plane {@code z} of the values in; planes come in their order. */
    void take(final int z) {
        final int reach = patch[1] * stride;
        final int from = first - reach;
        final int to = last + reach;
        final int plane = (z + values.margin()[2]) * pixels;
        final int apart = offset[0] + offset[1] * stride + offset[2] * pixels;
        copy(values.values(), plane + from, before, from, to);
        copy(values.values(), plane + from + apart, after, from, to);
        square(before, after, squares, from, to);
        box(squares, columns, 1, patch[0], from, to);
        box(columns, planes[Math.floorMod(z, planes.length)], stride, patch[1], first, last);
    }

    /**
     * The distances in plane {@code z}, after the plane a box reaches behind it was taken in; in
     * the layout of a plane of the values, margin included.
     */
    void add(final int z, final float[] distances) {
        final int reach = patch[2];
        System.arraycopy(plane(z - reach), first, distances, first, last - first);
        for (int p = 1 - reach; p <= reach; p++) {
            add(plane(z + p), distances, first, last);
        }
    }

    /** Copies into {@code to} from an index on; what lies beyond the array is left out. */
    static void copy(
            final float[] from,
            final int at,
            final float[] target,
            final int start,
            final int end) {
        final int skipped = Math.max(0, -at);
        final int length = Math.min(end - start, from.length - at) - skipped;
        if (length > 0) {
            System.arraycopy(from, at + skipped, target, start + skipped, length);
        }
    }

    // -- Helper methods --

    private float[] plane(final int z) {
        return planes[Math.floorMod(z, planes.length)];
    }

    /** Sums over the pixels on both sides, to {@code reach} of them. */
    private void box(
            final float[] from,
            final float[] sums,
            final int step,
            final int reach,
            final int start,
            final int end) {
        System.arraycopy(from, start, sums, start, end - start);
        for (int k = 1; k <= reach; k++) {
            copy(from, start - k * step, before, start, end);
            copy(from, start + k * step, after, start, end);
            addBoth(before, after, sums, start, end);
        }
    }

    private static void square(
            final float[] a,
            final float[] b,
            final float[] squares,
            final int start,
            final int end) {
        for (int i = start; i < end; i++) {
            final float difference = a[i] - b[i];
            squares[i] = difference * difference;
        }
    }

    private static void addBoth(
            final float[] a, final float[] b, final float[] sums, final int start, final int end) {
        for (int i = start; i < end; i++) {
            sums[i] += a[i] + b[i];
        }
    }

    private static void add(
            final float[] values, final float[] sums, final int start, final int end) {
        for (int i = start; i < end; i++) {
            sums[i] += values[i];
        }
    }
}
