package org.garnetj.track;

/**
 * A frame beside the crystal without dark bodies, both as bright as the first frame, x fastest.
 *
 * @param grey the frame
 * @param crystal the crystal
 * @param darkness by what part of the crystal's grey the frame is darker
 * @param width columns
 */
record DarkScene(float[] grey, float[] crystal, float[] darkness, int width) {

    static DarkScene of(final float[] grey, final float[] crystal, final int width) {
        final float[] darkness = new float[grey.length];
        for (int p = 0; p < grey.length; p++) {
            darkness[p] = crystal[p] > 0 ? 1 - grey[p] / crystal[p] : 0;
        }
        return new DarkScene(grey, crystal, darkness, width);
    }

    int size() {
        return grey.length;
    }

    /** How far a body of some grey covers a pixel: 0 is the crystal, 1 the body. */
    double coverage(final int pixel, final double bodyGrey) {
        final double contrast = crystal[pixel] - bodyGrey;
        return contrast > 0 ? (crystal[pixel] - grey[pixel]) / contrast : 0;
    }
}
