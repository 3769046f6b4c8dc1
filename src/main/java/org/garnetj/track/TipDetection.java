package org.garnetj.track;

import org.garnetj.electro.ParameterException;

/**
 * How a dendrite is told from noise, from flicker and from what moves. The defaults suit any movie
 * whose dendrites are a few pixels wide; they are in units of the movie's own noise.
 *
 * @param smoothing_px key {@code smoothing}: standard deviation of the Gaussian applied to each
 *     frame, 0.7 to 5 pixels
 * @param threshold key {@code threshold}: a pixel may belong to a dendrite when it is this many
 *     noise standard deviations darker than in the first frame
 * @param core key {@code core}: a dendrite must somewhere reach this many noise standard deviations
 * @param wobble_px key {@code wobble}: how far fixed structures may still move after registration,
 *     in pixels; the noise is raised near their edges accordingly
 * @param persistence key {@code persistence}: a pixel must stay dark for so many frames
 * @param minimumLength_um key {@code minlength}: shorter growth is not a dendrite; never less than
 *     {@value #MINIMUM_LENGTH_PX} pixels
 * @param minimumFrames key {@code minframes}: growth seen to advance in fewer frames is not a
 *     dendrite
 */
public record TipDetection(
        double smoothing_px,
        double threshold,
        double core,
        double wobble_px,
        int persistence,
        double minimumLength_um,
        int minimumFrames) {

    static final int MINIMUM_LENGTH_PX = 6;

    /** What is used unless the user says otherwise. */
    public static final TipDetection DEFAULT = new TipDetection(1, 4, 8, 0.25, 3, 0, 3);

    public TipDetection {
        ParameterException.requireWithin("smoothing", smoothing_px, 0.7, 5);
        ParameterException.requireWithin("threshold", threshold, 1, 1000);
        ParameterException.requireWithin("core", core, threshold, 1000);
        ParameterException.requireWithin("wobble", wobble_px, 0, 100);
        ParameterException.requireWithin("persistence", persistence, 1, 1000);
        ParameterException.requireWithin("minlength", minimumLength_um, 0, 1e9);
        ParameterException.requireWithin("minframes", minimumFrames, 2, 1_000_000);
    }

    /** The shortest growth that counts, in pixels. */
    double minimumLength_px(final double pixel_um) {
        return Math.max(MINIMUM_LENGTH_PX, minimumLength_um / pixel_um);
    }
}
