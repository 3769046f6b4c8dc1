package org.garnetj.restore;

/**
 * What is known about the curtains of a stack.
 *
 * @param additive whether they are steps in grey instead of factors
 * @param white grey at which the noise is as stated; brighter pixels say more about a factor
 * @param reach_px half the width of the window in which stripes are 0 on the mean
 * @param likeness how far apart greys of the same kind may be while stripes are in
 * @param likenessAfter the same once they are out
 * @param edge gradient per pixel of the smoothed picture from which a pixel lies at an edge
 * @param smoothness weight of a stripe's change from row to row against that of one pixel
 * @param shrinkage weight of a stripe's being 0 against that of one pixel
 * @param side weight of the columns to the left and right
 * @param persistence what a slice 0, 1, 2 … away is told by a stripe of this one; 1 first
 * @param trust weight of a pixel in such a slice against one in this; 1 first
 */
record StripeModel(
        boolean additive,
        double white,
        int reach_px,
        double likeness,
        double likenessAfter,
        double edge,
        double smoothness,
        double shrinkage,
        float side,
        float[] persistence,
        float[] trust) {

    /** Most that a factor takes off or adds. */
    private static final float MOST = 0.5f;

    /** The plane without its stripes, as a new array. */
    float[] without(final float[] stripes, final float[] plane) {
        final float[] clean = new float[plane.length];
        for (int i = 0; i < plane.length; i++) {
            clean[i] =
                    additive
                            ? plane[i] - stripes[i]
                            : plane[i] / (1 + Math.max(-MOST, Math.min(MOST, stripes[i])));
        }
        return clean;
    }

    /** How many slices on either side are asked. */
    int slices() {
        return trust.length - 1;
    }
}
