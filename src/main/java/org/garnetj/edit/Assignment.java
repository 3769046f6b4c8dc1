package org.garnetj.edit;

import org.garnetj.electro.ParameterException;
import org.garnetj.image.Phase;

import java.util.Optional;

/**
 * Settings of an edit that gives voxels a phase: those of a selection, those of a region grown from
 * seeds, or, with both, those of the region as far as it can grow inside the selection.
 *
 * @param phase what they become
 * @param selection outlines on slices
 * @param growth how a region grows
 * @param only the phases that may be changed; a region grows through them alone. If it is not said:
 *     every phase but not analysed, or for a region the phase its seed lies on
 */
public record Assignment(
        Phase phase,
        Optional<Selection> selection,
        Optional<Growth> growth,
        Optional<PhaseSet> only) {

    public Assignment {
        if (selection.isEmpty() && growth.isEmpty()) {
            throw new ParameterException(
                    "roi", "", "nothing is selected: give roi=, seed=, or draw a selection");
        }
    }
}
