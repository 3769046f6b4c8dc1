package org.garnetj.lithium;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.Execution;
import org.garnetj.image.Phase;
import org.garnetj.image.Planes;
import org.garnetj.label.ConnectedComponents;
import org.garnetj.label.Connectivity;
import org.garnetj.label.LabelImage;

/** The cavities of one step, connected void, Li and Li–Mg (26 neighbours), and which are cracks. */
final class StepCavities {

    /** A cavity of the first step with so much lithium is one that was plated into. */
    private static final double LEAST_FILLING = 0.1;

    private final RandomAccessibleInterval<UnsignedByteType> phases;
    private final LabelImage cavities;
    private final boolean[] cracks;

    private StepCavities(
            final RandomAccessibleInterval<UnsignedByteType> phases, final Execution execution) {
        this.phases = phases;
        cavities =
                ConnectedComponents.label(
                        phases, StepCavities::isCavity, Connectivity.VERTICES_26, execution);
        cracks = new boolean[cavities.count() + 1];
    }

    /** Of the first step: what reaches the surface (top), or holds lithium. */
    static StepCavities first(
            final RandomAccessibleInterval<UnsignedByteType> phases,
            final boolean pristine,
            final Execution execution) {
        final StepCavities cavities = new StepCavities(phases, execution);
        if (!pristine) {
            cavities.findPlated();
        }
        return cavities;
    }

    /** Of a later step: what was a crack before, or reaches where no cavity was near. */
    static StepCavities later(
            final RandomAccessibleInterval<UnsignedByteType> phases,
            final CrackHistory history,
            final Execution execution) {
        final StepCavities cavities = new StepCavities(phases, execution);
        for (int z = 0; z < phases.dimension(2); z++) {
            final int[] labels = cavities.labels(z);
            final byte[] before = history.before(z);
            final byte[] near = history.nearFirst(z);
            for (int at = 0; at < labels.length; at++) {
                cavities.cracks[labels[at]] |= before[at] > 0 || near[at] == 0;
            }
        }
        cavities.cracks[0] = false;
        return cavities;
    }

    private void findPlated() {
        final long[] lithium = new long[cracks.length];
        final int width = Math.toIntExact(phases.dimension(0));
        for (int z = 0; z < phases.dimension(2); z++) {
            final byte[] plane = Planes.bytePlane(phases, z);
            final int[] labels = labels(z);
            for (int at = 0; at < labels.length; at++) {
                lithium[labels[at]] += Deposits.isLithium(plane[at]) ? 1 : 0;
                cracks[labels[at]] |=
                        at < width || plane[at - width] == (byte) Phase.NOT_ANALYSED.label();
            }
        }
        for (int cavity = 1; cavity < cracks.length; cavity++) {
            cracks[cavity] |= lithium[cavity] >= LEAST_FILLING * cavities.voxels(cavity);
        }
        cracks[0] = false;
    }

    private static boolean isCavity(final int label) {
        return label == Phase.VOID.label() || Deposits.isLithium((byte) label);
    }

    /** Number of the cavity at each voxel of a slice, 0 for none. */
    int[] labels(final int z) {
        return Planes.array(cavities.labels(), z);
    }

    int count() {
        return cavities.count();
    }

    boolean isCrack(final int cavity) {
        return cracks[cavity];
    }
}
