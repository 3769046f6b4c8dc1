package org.garnetj.phantom;

import org.garnetj.electro.ParameterException;

/**
 * The closed pores of the ceramic: round or pointed, with log-normal sizes, apart from each other
 * and from the cracks.
 *
 * @param porosity wished volume fraction of the ceramic, 0 (none) to 0.2; placement gives up where
 *     no room is left, and the truth says what was placed
 * @param diameter_um median diameter (of the sphere of equal volume) in µm, positive
 * @param spread standard deviation of the logarithm of the diameter, 0 to 1
 * @param elongation standard deviation of the logarithm of the axis ratios, 0 (spheres) to 0.6
 * @param exponent shape: 2 for ellipsoids, towards 0.7 ever more pointed with concave walls, 0.7 to
 *     4
 * @param lithium fraction of the pores that hold pure lithium, 0 to 1
 */
public record PorePopulation(
        double porosity,
        double diameter_um,
        double spread,
        double elongation,
        double exponent,
        double lithium) {

    public PorePopulation {
        ParameterException.requireWithin("porosity", porosity, 0, 0.2);
        ParameterException.requirePositive("porediameter", diameter_um);
        ParameterException.requireWithin("porespread", spread, 0, 1);
        ParameterException.requireWithin("poreelongation", elongation, 0, 0.6);
        ParameterException.requireWithin("poreexponent", exponent, 0.7, 4);
        ParameterException.requireWithin("porelithium", lithium, 0, 1);
    }

    /** 2 % of ellipsoidal pores of about 0.7 µm, all empty. */
    public static PorePopulation defaults() {
        return new PorePopulation(0.02, 0.7, 0.3, 0.2, 2, 0);
    }

    /** A dense ceramic. */
    public static PorePopulation none() {
        return new PorePopulation(0, 0.7, 0, 0, 2, 0);
    }
}
