package org.garnetj.filter;

/**
 * A dense block of float pixels, x fastest: a core and a margin around it, of one width for each
 * axis, that filters eat up.
 *
 * @param core pixels along x, y, z without the margin
 * @param margin pixels beyond the core on either side, along x, y, z
 * @param values all pixels, margin included
 */
public record FloatBox(int[] core, int[] margin, float[] values) {

    public FloatBox {
        if (values.length != pixels(core, margin)) {
            throw new IllegalArgumentException(
                    values.length + " values for " + pixels(core, margin) + " pixels");
        }
    }

    /** A box of zeros. */
    public static FloatBox of(final int[] core, final int... margin) {
        return new FloatBox(core, margin, new float[pixels(core, margin)]);
    }

    /** Extent along {@code axis}, margin included. */
    public int size(final int axis) {
        return core[axis] + 2 * margin[axis];
    }

    /** Distance in {@link #values} between neighbours along {@code axis}. */
    public int stride(final int axis) {
        return switch (axis) {
            case 0 -> 1;
            case 1 -> size(0);
            default -> size(0) * size(1);
        };
    }

    /** Index in {@link #values} of a pixel; the core begins at 0, 0, 0, the margin is negative. */
    public int index(final int x, final int y, final int z) {
        return ((z + margin[2]) * size(1) + y + margin[1]) * size(0) + x + margin[0];
    }

    private static int pixels(final int[] core, final int[] margin) {
        long pixels = 1;
        for (int d = 0; d < 3; d++) {
            pixels = Math.multiplyExact(pixels, (long) core[d] + 2L * margin[d]);
        }
        return Math.toIntExact(pixels);
    }
}
