package org.garnetj.crack;

import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.Block;
import org.garnetj.block.BlockPlan;
import org.garnetj.block.Execution;
import org.garnetj.image.InputException;
import org.garnetj.image.Phase;
import org.garnetj.image.Planes;
import org.garnetj.image.Volume;

import java.util.List;

/**
 * What labels a phase stack holds.
 *
 * @param hasCeramic whether any voxel is LLZO
 * @param hasMagnesium whether any voxel is Li–Mg
 */
record PhaseCheck(boolean hasCeramic, boolean hasMagnesium) {

    /** Refuses a stack that is no phase stack. */
    static PhaseCheck of(final Volume<UnsignedByteType> phases, final Execution execution) {
        final List<long[]> slices =
                execution.map(
                        "count phases",
                        BlockPlan.slices(phases.pixels()),
                        (Block block) -> count(Planes.bytePlane(phases.pixels(), block.index())));
        final long[] voxels = new long[256];
        for (final long[] slice : slices) {
            for (int label = 0; label < 256; label++) {
                voxels[label] += slice[label];
            }
        }
        requirePhases(phases.name(), voxels);
        return new PhaseCheck(voxels[Phase.LLZO.label()] > 0, voxels[Phase.LI_MG.label()] > 0);
    }

    private static long[] count(final byte[] plane) {
        final long[] voxels = new long[256];
        for (final byte label : plane) {
            voxels[label & 0xFF]++;
        }
        return voxels;
    }

    private static void requirePhases(final String name, final long[] voxels) {
        for (int label = 0; label < 256; label++) {
            if (voxels[label] > 0 && Phase.ofLabel(label).isEmpty()) {
                throw new InputException(
                        name,
                        "label " + label + " is no phase",
                        "give a phase stack (0 void, 1 LLZO, 2 Li, 3 Li-Mg, 255 not analysed), "
                                + "as segment writes it");
            }
        }
    }
}
