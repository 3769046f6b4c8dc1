package org.garnetj.lithium;

import org.garnetj.electro.ParameterException;
import org.garnetj.image.Side;

import java.util.Objects;

/**
 * What counts as a crack over plating steps. The key of each setting is its name.
 *
 * @param surface the side of the stack where the working electrode lies
 * @param pristine whether the first step is the state before plating: all its cavities are pores
 * @param tolerance how far, in longest edges of a voxel, a new cavity voxel must lie from the
 *     cavities of the first step to be a crack's and not the rim of a pore that moved or was cut
 *     otherwise
 */
public record FillingSettings(Side surface, boolean pristine, double tolerance) {

    public FillingSettings {
        Objects.requireNonNull(surface, "surface");
        ParameterException.requireWithin("tolerance", tolerance, 0, 100);
    }

    /** Surface at the top, plated from the first step on, 1.5 voxels. */
    public static FillingSettings defaults() {
        return new FillingSettings(Side.TOP, false, 1.5);
    }

    /** The same with the first step before plating. */
    public FillingSettings withPristine() {
        return new FillingSettings(surface, true, tolerance);
    }

    /** The same with the surface on another side. */
    public FillingSettings withSurface(final Side side) {
        return new FillingSettings(side, pristine, tolerance);
    }
}
