package org.garnetj.phantom;

import org.garnetj.image.Phase;

import java.util.List;

/**
 * What is true of an XCT phantom. Sizes are those of the continuous scene, counted on {@code
 * supersampling}³ points a voxel, unless a name says {@code label} or {@code voxels}.
 *
 * @param settings all that made it, with its seed
 * @param steps the pellet after each plating step
 * @param pores the pores, the same at every step
 * @param lithium_pores indices of those that hold lithium
 */
public record XctTruth(
        XctSettings settings, List<Step> steps, List<Pore> pores, List<Integer> lithium_pores) {

    /**
     * The pellet after one plating step.
     *
     * @param step number, from 1
     * @param phases volume of each phase
     * @param crack_um3 volume of the crack's sheet, filled or not, without the pores on its way
     * @param crack_li_um3 its part with lithium
     * @param crack_void_um3 its empty part
     * @param fill_fraction lithium over crack
     * @param touched_pores indices of the pores that the crack meets
     */
    public record Step(
            int step,
            List<PhaseTruth> phases,
            double crack_um3,
            double crack_li_um3,
            double crack_void_um3,
            double fill_fraction,
            List<Integer> touched_pores) {

        /** The truth of one phase. */
        public PhaseTruth phase(final Phase phase) {
            return PhaseTruth.of(phases, phase);
        }
    }
}
