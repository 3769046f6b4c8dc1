package org.garnetj.learn;

/**
 * Takes shading and curtains out of a slice: divides it by the level that its LLZO has hereabouts.
 * That level is the mean of the pixels within {@value #BAND} of LLZO, first over a box, then along
 * the direction of curtains, and all once more; where few such pixels are, 1 counts in. What is
 * darker than LLZO keeps its contrast to it.
 *
 * <p>Other slices are not asked, and nothing farther away than {@link #REACH_ALONG_PX} along the
 * curtains and {@link #REACH_ACROSS_PX} across them. Sums are of whole numbers, so the answer is
 * the same to the bit wherever a pixel lies in a slice or crop.
 */
public final class Flattening {

    private static final int ROUNDS = 2;
    private static final int BOX_PX = 24;
    private static final int COLUMN_PX = 40;

    /** How far a pixel's answer looks along curtains, in pixels. */
    public static final int REACH_ALONG_PX = ROUNDS * (BOX_PX + COLUMN_PX);

    /** How far it looks across them. */
    public static final int REACH_ACROSS_PX = ROUNDS * BOX_PX;

    private static final float BAND = 0.12f;

    /** Pixels that always count in with a level of 1: a twentieth of the box or column. */
    private static final int IN_BOX = (2 * BOX_PX + 1) * (2 * BOX_PX + 1) / 20;

    private static final int IN_COLUMN = (2 * COLUMN_PX + 1) / 20;

    /** Greys become whole numbers of this. */
    private static final int UNIT = 1 << 16;

    private final float[] grey;
    private final int width;
    private final int[] bright;
    private final int[] sums;

    private Flattening(final float[] grey, final int width) {
        this.grey = grey;
        this.width = width;
        bright = new int[grey.length];
        sums = new int[grey.length];
    }

    /**
     * Flattens a slice in place.
     *
     * @param grey normalised greys, black 0 and LLZO 1, x fastest
     * @param alongY whether curtains run along y, as under a surface at the top or bottom; else
     *     they run along x
     */
    public static void flatten(final float[] grey, final int width, final boolean alongY) {
        final Flattening slice = new Flattening(grey, width);
        for (int round = 0; round < ROUNDS; round++) {
            slice.divide(BOX_PX, BOX_PX, IN_BOX);
            slice.divide(alongY ? 0 : COLUMN_PX, alongY ? COLUMN_PX : 0, IN_COLUMN);
        }
    }

    private void divide(final int halfX_px, final int halfY_px, final int always) {
        for (int i = 0; i < grey.length; i++) {
            final boolean is = Math.abs(grey[i] - 1) < BAND;
            bright[i] = is ? 1 : 0;
            sums[i] = is ? (int) (grey[i] * UNIT) : 0;
        }
        RunningSums.box(bright, width, halfX_px, halfY_px);
        RunningSums.box(sums, width, halfX_px, halfY_px);
        for (int i = 0; i < grey.length; i++) {
            final float level = (float) sums[i] / UNIT + always;
            grey[i] *= (bright[i] + always) / level;
        }
    }
}
