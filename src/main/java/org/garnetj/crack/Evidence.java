package org.garnetj.crack;

import net.imglib2.type.numeric.real.FloatType;

import org.garnetj.image.Volume;

import java.util.Optional;

/**
 * What is known of a phase stack beside its labels, on the same grid.
 *
 * @param grey the stack that was segmented
 * @param probabilities how probable the phases are
 */
public record Evidence(Optional<Volume<?>> grey, Optional<Probabilities> probabilities) {

    /**
     * Calibrated probabilities, 0 to 1.
     *
     * @param ceramic of LLZO
     * @param lithium of Li and Li–Mg together
     */
    public record Probabilities(Volume<FloatType> ceramic, Volume<FloatType> lithium) {}

    /** Nothing but the labels. */
    public static Evidence none() {
        return new Evidence(Optional.empty(), Optional.empty());
    }
}
