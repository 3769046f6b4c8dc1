package org.garnetj.field;

/**
 * The field at a distance from a crack's tip; the components are the columns of {@code
 * amplification-profile.csv}.
 *
 * @param crack its number
 * @param distance_um from the tip: middle of a range of one voxel
 * @param wall_amplification current density into the crack's lithium over the nominal one, averaged
 *     over its surface in that range; NaN where there is none
 * @param field_amplification field strength over the nominal one, averaged over the electrolyte in
 *     that range; NaN where there is none
 */
public record TipProfilePoint(
        int crack, double distance_um, double wall_amplification, double field_amplification) {}
