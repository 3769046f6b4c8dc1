package org.garnetj.phantom;

import org.garnetj.electro.ParameterException;

/**
 * What a FIB-SEM adds to the truth. Each is switched off by 0, without a change to the others.
 *
 * @param shine how much of the back wall's grey an infinitely shallow void shows, 0 to 1; it fades
 *     as exp(−d/L) with the distance d to the wall behind
 * @param shineLength_um L of that decay in µm, positive
 * @param edge how strongly solid edges towards a darker neighbour brighten, as secondary electrons
 *     make them: that share of the local contrast over 1.5 pixels, 0 to 5
 * @param curtaining strength of the vertical stripes below an obstacle, as a fraction of the grey,
 *     0 to 0.5
 * @param curtainSlices number of slices over which a stripe persists, 1 to 1000
 * @param shadow loss of grey at the bottom of the trench, as a fraction, 0 to 0.9
 * @param shading amplitude of a slow bias over the image, as a fraction, 0 to 0.5
 * @param flicker standard deviation of a slice's brightness, as a fraction, 0 to 0.3
 * @param shotGain grey levels per detected electron: the shot noise of a grey g has the variance
 *     gain·g, 0 to 20
 * @param readNoise standard deviation of the read noise in grey levels, 0 to 100
 * @param drift_px standard deviation of a slice's shift against the one before, in pixels along x
 *     and y, 0 to 5
 * @param sliceJitter standard deviation of a slice's position in slice pitches, 0 to 0.3
 * @param blur_px standard deviation of the beam in pixels, 0 to 5
 */
public record FibSemNuisances(
        double shine,
        double shineLength_um,
        double edge,
        double curtaining,
        double curtainSlices,
        double shadow,
        double shading,
        double flicker,
        double shotGain,
        double readNoise,
        double drift_px,
        double sliceJitter,
        double blur_px) {

    public FibSemNuisances {
        ParameterException.requireWithin("shine", shine, 0, 1);
        ParameterException.requirePositive("shinelength", shineLength_um);
        ParameterException.requireWithin("edge", edge, 0, 5);
        ParameterException.requireWithin("curtaining", curtaining, 0, 0.5);
        ParameterException.requireWithin("curtainslices", curtainSlices, 1, 1000);
        ParameterException.requireWithin("shadow", shadow, 0, 0.9);
        ParameterException.requireWithin("shading", shading, 0, 0.5);
        ParameterException.requireWithin("flicker", flicker, 0, 0.3);
        ParameterException.requireWithin("shotgain", shotGain, 0, 20);
        ParameterException.requireWithin("readnoise", readNoise, 0, 100);
        ParameterException.requireWithin("drift", drift_px, 0, 5);
        ParameterException.requireWithin("slicejitter", sliceJitter, 0, 0.3);
        ParameterException.requireWithin("blur", blur_px, 0, 5);
    }

    /** What a careful session at a plasma FIB brings. */
    public static FibSemNuisances defaults() {
        return new FibSemNuisances(0.4, 0.4, 0, 0.06, 4, 0.15, 0.04, 0.02, 0.4, 2, 0.2, 0, 0.6);
    }

    /** A perfect microscope. */
    public static FibSemNuisances none() {
        return new FibSemNuisances(0, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    /** The same with another shine-through. */
    public FibSemNuisances withShine(final double fraction, final double length_um) {
        return new FibSemNuisances(
                fraction,
                length_um,
                edge,
                curtaining,
                curtainSlices,
                shadow,
                shading,
                flicker,
                shotGain,
                readNoise,
                drift_px,
                sliceJitter,
                blur_px);
    }

    /** The same with other curtains. */
    public FibSemNuisances withCurtaining(final double fraction) {
        return new FibSemNuisances(
                shine,
                shineLength_um,
                edge,
                fraction,
                curtainSlices,
                shadow,
                shading,
                flicker,
                shotGain,
                readNoise,
                drift_px,
                sliceJitter,
                blur_px);
    }

    /** The same with other noise. */
    public FibSemNuisances withNoise(final double gain, final double read) {
        return new FibSemNuisances(
                shine,
                shineLength_um,
                edge,
                curtaining,
                curtainSlices,
                shadow,
                shading,
                flicker,
                gain,
                read,
                drift_px,
                sliceJitter,
                blur_px);
    }

    /** The same with another drift. */
    public FibSemNuisances withDrift(final double pixels) {
        return new FibSemNuisances(
                shine,
                shineLength_um,
                edge,
                curtaining,
                curtainSlices,
                shadow,
                shading,
                flicker,
                shotGain,
                readNoise,
                pixels,
                sliceJitter,
                blur_px);
    }

    /** The same with brighter edges. */
    public FibSemNuisances withEdge(final double share) {
        return new FibSemNuisances(
                shine,
                shineLength_um,
                share,
                curtaining,
                curtainSlices,
                shadow,
                shading,
                flicker,
                shotGain,
                readNoise,
                drift_px,
                sliceJitter,
                blur_px);
    }
}
