package org.garnetj.edit;

import org.garnetj.electro.ParameterException;
import org.garnetj.image.Phase;
import org.garnetj.label.Connectivity;

/**
 * Settings of an edit that removes the small parts of a phase.
 *
 * @param phase whose parts
 * @param below parts of less than this volume are removed, in µm³; positive
 * @param connectivity which voxels of a part are neighbours; more neighbours, fewer islands
 */
public record IslandRemoval(Phase phase, double below, Connectivity connectivity) {

    public IslandRemoval {
        ParameterException.requirePositive("below", below);
    }
}
