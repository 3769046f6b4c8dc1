package org.garnetj.phantom;

import org.garnetj.electro.ParameterException;

/**
 * Grey levels of a movie in transmitted light, before any nuisance.
 *
 * @param crystal the transparent electrolyte, 0 to 255
 * @param lithium a dendrite or an inclusion, 0 to 255
 * @param electrode the electrode's band, 0 to 255
 */
public record MovieGreys(double crystal, double lithium, double electrode) {

    public MovieGreys {
        ParameterException.requireWithin("greycrystal", crystal, 0, 255);
        ParameterException.requireWithin("greylithium", lithium, 0, 255);
        ParameterException.requireWithin("greyelectrode", electrode, 0, 255);
    }

    /** Crystal 185, lithium 60, electrode 30. */
    public static MovieGreys defaults() {
        return new MovieGreys(185, 60, 30);
    }
}
