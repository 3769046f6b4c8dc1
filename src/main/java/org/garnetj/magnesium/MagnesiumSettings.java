package org.garnetj.magnesium;

import org.garnetj.electro.ParameterException;

/**
 * How an element map is read.
 *
 * @param tilt_deg stage tilt under which the map was taken; a map whose height does not agree with
 *     the phase stack's is stretched by 1/sin(tilt). 0 for a map in true lengths; key {@code tilt}
 * @param alpha false discovery rate over all deposits (Benjamini–Hochberg); key {@code alpha}
 * @param contrast counts of lithium with the magnesium of the electrode (10 at%) over counts of
 *     LLZO, per volume, minus 1; 0 to estimate it from the brightest deposits; key {@code contrast}
 */
public record MagnesiumSettings(double tilt_deg, double alpha, double contrast) {

    public MagnesiumSettings {
        ParameterException.requireWithin("tilt", tilt_deg, 0, 90);
        if (!(alpha > 0 && alpha < 1)) {
            throw new ParameterException("alpha", alpha, "give a rate between 0 and 1, e.g. 0.05");
        }
        ParameterException.requireWithin("contrast", contrast, 0, 1e6);
    }

    /** Tilt 52°, a false discovery rate of 5 %, contrast from the brightest deposits. */
    public static MagnesiumSettings standard() {
        return new MagnesiumSettings(52, 0.05, 0);
    }
}
