package org.garnetj.segment;

import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.BlockPlan;
import org.garnetj.block.Execution;
import org.garnetj.image.InputException;
import org.garnetj.image.Phase;
import org.garnetj.image.Planes;
import org.garnetj.image.Volume;

import java.util.ArrayList;
import java.util.List;

/** Volume and volume fraction of each phase of a phase stack, with 95 % intervals. */
public final class PhaseFractions {

    private PhaseFractions() {}

    /** The same where nothing but the labels is known: only the walls are in doubt. */
    public static List<PhaseVolume> of(
            final Volume<UnsignedByteType> phases, final Execution execution) {
        return of(phases, PhaseDoubt.none(), execution);
    }

    /**
     * Counts the voxels of void, LLZO, Li and Li–Mg; voxels that were not analysed (255) belong to
     * no fraction. The intervals are those of {@link PhaseIntervals}.
     *
     * @return four rows, in the order of the labels
     * @throws InputException if a label is none of {@link Phase}
     */
    public static List<PhaseVolume> of(
            final Volume<UnsignedByteType> phases,
            final PhaseDoubt doubt,
            final Execution execution) {
        final long[] counts = counts(phases, execution);
        requireKnownLabels(counts, phases.name());
        return rows(
                counts,
                PhaseIntervals.of(phases, counts, doubt, execution),
                phases.voxelSize().volume_um3());
    }

    /** Voxels of each label, 0 to 255. */
    public static long[] counts(final Volume<UnsignedByteType> phases, final Execution execution) {
        final long[] counts = new long[256];
        for (final long[] ofSlice :
                execution.map(
                        "count phases",
                        BlockPlan.slices(phases.pixels()),
                        block -> count(Planes.bytePlane(phases.pixels(), block.index())))) {
            for (int label = 0; label < counts.length; label++) {
                counts[label] += ofSlice[label];
            }
        }
        return counts;
    }

    private static long[] count(final byte[] plane) {
        final long[] counts = new long[256];
        for (final byte label : plane) {
            counts[label & 0xff]++;
        }
        return counts;
    }

    private static void requireKnownLabels(final long[] counts, final String name) {
        for (int label = 0; label < counts.length; label++) {
            if (counts[label] > 0 && Phase.ofLabel(label).isEmpty()) {
                throw new InputException(
                        name,
                        "label " + label + " is no phase",
                        "give a stack of 0 void, 1 LLZO, 2 Li, 3 Li-Mg, 255 not analysed");
            }
        }
    }

    private static List<PhaseVolume> rows(
            final long[] counts, final PhaseIntervals intervals, final double voxel_um3) {
        final Phase[] analysed = {Phase.VOID, Phase.LLZO, Phase.LI, Phase.LI_MG};
        long total = 0;
        for (final Phase phase : analysed) {
            total += counts[phase.label()];
        }
        final double all = Math.max(1, total);
        final List<PhaseVolume> rows = new ArrayList<>();
        for (final Phase phase : analysed) {
            final long voxels = counts[phase.label()];
            final double low = intervals.low()[phase.label()];
            final double high = intervals.high()[phase.label()];
            rows.add(
                    new PhaseVolume(
                            phase,
                            voxels,
                            voxels * voxel_um3,
                            voxels / all,
                            low / all,
                            high / all,
                            low * voxel_um3,
                            high * voxel_um3));
        }
        return rows;
    }
}
