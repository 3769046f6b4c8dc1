package org.garnetj.track;

/**
 * A frame with its dark bodies painted over with the light of the crystal, so that what moves does
 * not take part in registration.
 */
final class PaintedFrame {

    private PaintedFrame() {}

    /**
     * Paints over what is darker than the crystal by some part of its grey, and what is within some
     * steps of it.
     */
    static float[] of(
            final float[] smooth, final int width, final double darkness, final int steps) {
        final float[] light = LightField.of(smooth, width).plane();
        final int[] mask = new int[smooth.length];
        for (int p = 0; p < mask.length; p++) {
            mask[p] = smooth[p] < (1 - darkness) * light[p] ? 1 : 0;
        }
        final int[] grown = Shells.around(mask, width, steps);
        final float[] painted = smooth.clone();
        for (int p = 0; p < painted.length; p++) {
            painted[p] = grown[p] == 0 ? smooth[p] : light[p];
        }
        return painted;
    }
}
