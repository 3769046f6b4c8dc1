package org.garnetj.crack;

import net.imglib2.type.numeric.integer.UnsignedShortType;

import org.garnetj.image.Volume;

import java.util.List;

/**
 * The spallation cracks of a stack.
 *
 * @param spallations one for each crack, ids 1, 2, …; empty if there is none
 * @param cracks ids in the stack's own orientation, 0 outside cracks
 * @param surface the rebuilt original surface
 */
public record SpallationResult(
        List<Spallation> spallations, Volume<UnsignedShortType> cracks, ReferenceSurface surface) {

    public SpallationResult {
        spallations = List.copyOf(spallations);
    }
}
