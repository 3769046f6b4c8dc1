package org.garnetj.field;

/**
 * An isolated deposit in the field: a conductor of one potential that takes up no net current; the
 * components are the columns of {@code bipolar.csv}.
 *
 * @param deposit its number, in the order of first voxels of the stack turned surface up
 * @param crack number of the crack that it lies in, 0 in none
 * @param volume_um3 of it
 * @param length_um its extent along the field
 * @param plating_drive_mV potential at its end away from the electrode above the mean over its
 *     surface, in the field that there would be with electrolyte in place of all isolated deposits
 * @param stripping_drive_mV potential at its other end below that mean
 * @param shorted_current_nA that passes through it
 * @param cap_radius_um radius of the caps below
 * @param plating_amplification densest current into it, averaged over a cap, over the nominal one
 * @param stripping_amplification densest current out of it
 * @param touches_edge whether it is cut by the block
 */
public record BipolarDeposit(
        int deposit,
        int crack,
        double volume_um3,
        double length_um,
        double plating_drive_mV,
        double stripping_drive_mV,
        double shorted_current_nA,
        double cap_radius_um,
        double plating_amplification,
        double stripping_amplification,
        boolean touches_edge) {}
