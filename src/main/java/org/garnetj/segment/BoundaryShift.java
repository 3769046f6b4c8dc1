package org.garnetj.segment;

import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.Execution;
import org.garnetj.image.Planes;
import org.garnetj.image.Volume;
import org.garnetj.label.WallShift;

/** By how much the volume of each phase changes when all its walls move by half a voxel. */
final class BoundaryShift {

    private BoundaryShift() {}

    /** The change by label, in voxels; what is not analysed is no wall. */
    static WallShift of(final Volume<UnsignedByteType> phases, final Execution execution) {
        return WallShift.of(
                phases.pixels(),
                z -> labels(Planes.bytePlane(phases.pixels(), z)),
                PhaseProbabilities.PHASES,
                execution);
    }

    private static int[] labels(final byte[] plane) {
        final int[] labels = new int[plane.length];
        for (int at = 0; at < plane.length; at++) {
            final int label = plane[at] & 0xff;
            labels[at] = label < PhaseProbabilities.PHASES ? label : -1;
        }
        return labels;
    }
}
