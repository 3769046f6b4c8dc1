package org.garnetj.phantom;

import org.garnetj.electro.ParameterException;

/**
 * What a tomograph adds to the truth. Each is switched off by 0, without a change to the others.
 *
 * @param noise standard deviation of the noise in grey levels, 0 to 100
 * @param rings standard deviation of the rings around the rotation axis in grey levels, 0 to 50
 * @param cupping loss of grey on the rotation axis against the edge of the field by beam hardening,
 *     as a fraction, 0 to 0.5
 * @param blur_px standard deviation of the point spread in voxels, 0 to 5
 */
public record XctNuisances(double noise, double rings, double cupping, double blur_px) {

    public XctNuisances {
        ParameterException.requireWithin("noise", noise, 0, 100);
        ParameterException.requireWithin("rings", rings, 0, 50);
        ParameterException.requireWithin("cupping", cupping, 0, 0.5);
        ParameterException.requireWithin("blur", blur_px, 0, 5);
    }

    /** A laboratory tomograph after a good scan. */
    public static XctNuisances defaults() {
        return new XctNuisances(8, 2, 0.08, 0.5);
    }

    /** A perfect tomograph. */
    public static XctNuisances none() {
        return new XctNuisances(0, 0, 0, 0);
    }
}
