package org.garnetj.segment;

import org.garnetj.image.Phase;

/**
 * How much there is of one phase: one row of {@code phases.csv}.
 *
 * @param phase the phase
 * @param voxels its number of voxels, exact
 * @param volume_um3 its volume in µm³
 * @param fraction its share of the analysed volume, 0 to 1; 0 when nothing was analysed
 */
public record PhaseVolume(Phase phase, long voxels, double volume_um3, double fraction) {

    /** The label of the phase in a phase stack. */
    public int label() {
        return phase.label();
    }
}
