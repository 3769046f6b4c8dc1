package org.garnetj.track;

/**
 * What one frame shows about a tip: darkness at samples along the centre line and across it.
 *
 * @param frame number of the frame
 * @param first number of the first sample along the line
 * @param along darkness summed across the body at each sample; NaN outside the picture
 * @param across darkness across the body, summed over samples well behind the tip; empty if there
 *     are none
 */
record TipWindow(int frame, int first, double[] along, double[] across) {

    /** Of a frame without a tip. */
    static TipWindow none(final int frame) {
        return new TipWindow(frame, 0, new double[0], new double[0]);
    }

    /** Whether it shows nothing. */
    boolean isEmpty() {
        return along.length == 0;
    }
}
