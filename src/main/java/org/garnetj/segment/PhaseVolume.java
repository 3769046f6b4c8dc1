package org.garnetj.segment;

import org.garnetj.image.Phase;

/**
 * How much there is of one phase, with 95 % intervals: one row of {@code phases.csv}.
 *
 * @param phase the phase
 * @param voxels its number of voxels, exact
 * @param volume_um3 its volume in µm³
 * @param fraction its share of the analysed volume, 0 to 1; 0 when nothing was analysed
 * @param fraction_ci_low lower end for the fraction, 0 to {@code fraction}
 * @param fraction_ci_high upper end, {@code fraction} to 1
 * @param volume_um3_ci_low lower end for the volume in µm³
 * @param volume_um3_ci_high upper end in µm³
 */
public record PhaseVolume(
        Phase phase,
        long voxels,
        double volume_um3,
        double fraction,
        double fraction_ci_low,
        double fraction_ci_high,
        double volume_um3_ci_low,
        double volume_um3_ci_high) {

    /** The label of the phase in a phase stack. */
    public int label() {
        return phase.label();
    }
}
