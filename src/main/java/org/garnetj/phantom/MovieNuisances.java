package org.garnetj.phantom;

import org.garnetj.electro.ParameterException;

/**
 * What a microscope movie adds to the truth. Each is switched off by 0, without a change to the
 * others.
 *
 * @param flicker standard deviation of a frame's brightness, as a fraction, 0 to 0.3
 * @param jitter_px standard deviation of a frame's shift in pixels along x and y, 0 to 5
 * @param scratches number of straight scratches in the crystal from the first frame on, 0 to 200
 * @param grainBoundaries number of winding lines in the crystal from the first frame on, 0 to 50
 * @param lineDarkness loss of grey in the middle of a scratch or boundary, as a fraction, 0 to 1
 * @param shading amplitude of a slow bias of the light, as a fraction, 0 to 0.5
 * @param shotGain grey levels per detected photon group: the shot noise of a grey g has the
 *     variance gain·g, 0 to 20
 * @param readNoise standard deviation of the read noise in grey levels, 0 to 100
 * @param blur_px standard deviation of the optics in pixels, 0 to 5
 */
public record MovieNuisances(
        double flicker,
        double jitter_px,
        int scratches,
        int grainBoundaries,
        double lineDarkness,
        double shading,
        double shotGain,
        double readNoise,
        double blur_px) {

    public MovieNuisances {
        ParameterException.requireWithin("flicker", flicker, 0, 0.3);
        ParameterException.requireWithin("jitter", jitter_px, 0, 5);
        ParameterException.requireWithin("scratches", scratches, 0, 200);
        ParameterException.requireWithin("boundaries", grainBoundaries, 0, 50);
        ParameterException.requireWithin("linedarkness", lineDarkness, 0, 1);
        ParameterException.requireWithin("shading", shading, 0, 0.5);
        ParameterException.requireWithin("shotgain", shotGain, 0, 20);
        ParameterException.requireWithin("readnoise", readNoise, 0, 100);
        ParameterException.requireWithin("blur", blur_px, 0, 5);
    }

    /** A lamp and a stage of a common laboratory. */
    public static MovieNuisances defaults() {
        return new MovieNuisances(0.02, 0.4, 6, 2, 0.25, 0.1, 0.15, 1.5, 0.8);
    }

    /** A perfect microscope and crystal. */
    public static MovieNuisances none() {
        return new MovieNuisances(0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    /** The same with other noise. */
    public MovieNuisances withNoise(final double gain, final double read) {
        return new MovieNuisances(
                flicker,
                jitter_px,
                scratches,
                grainBoundaries,
                lineDarkness,
                shading,
                gain,
                read,
                blur_px);
    }

    /** The same with another flicker. */
    public MovieNuisances withFlicker(final double fraction) {
        return new MovieNuisances(
                fraction,
                jitter_px,
                scratches,
                grainBoundaries,
                lineDarkness,
                shading,
                shotGain,
                readNoise,
                blur_px);
    }
}
