package org.garnetj.phantom;

import org.garnetj.image.Phase;

import java.util.ArrayList;
import java.util.List;

/**
 * A phase's share of a sample.
 *
 * @param phase name
 * @param label value in the phase stack
 * @param volume_um3 volume in the continuous scene
 * @param fraction share of the four phases' volume
 * @param voxels voxels with this label
 * @param label_volume_um3 their volume
 * @param label_fraction their share of the labelled sample
 */
public record PhaseTruth(
        String phase,
        int label,
        double volume_um3,
        double fraction,
        long voxels,
        double label_volume_um3,
        double label_fraction) {

    private static final List<Phase> SAMPLE =
            List.of(Phase.VOID, Phase.LLZO, Phase.LI, Phase.LI_MG);

    /**
     * The truth of the four phases.
     *
     * @param volumes_um3 volumes in the scene by label, at least 4
     * @param voxels voxel counts by label, at least 4
     * @param voxel_um3 volume of a voxel
     */
    static List<PhaseTruth> of(
            final double[] volumes_um3, final long[] voxels, final double voxel_um3) {
        double volume = 0;
        long labelled = 0;
        for (final Phase phase : SAMPLE) {
            volume += volumes_um3[phase.label()];
            labelled += voxels[phase.label()];
        }
        final List<PhaseTruth> truths = new ArrayList<>();
        for (final Phase phase : SAMPLE) {
            final int label = phase.label();
            truths.add(
                    new PhaseTruth(
                            phase.title(),
                            label,
                            volumes_um3[label],
                            volumes_um3[label] / volume,
                            voxels[label],
                            voxels[label] * voxel_um3,
                            (double) voxels[label] / labelled));
        }
        return truths;
    }

    /** The entry of one phase. */
    static PhaseTruth of(final List<PhaseTruth> truths, final Phase phase) {
        return truths.stream()
                .filter(truth -> truth.label() == phase.label())
                .findFirst()
                .orElseThrow();
    }
}
