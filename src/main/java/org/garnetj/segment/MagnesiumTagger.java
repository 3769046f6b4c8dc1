package org.garnetj.segment;

import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.BlockPlan;
import org.garnetj.block.Execution;
import org.garnetj.image.Phase;
import org.garnetj.image.Planes;
import org.garnetj.image.Volume;
import org.garnetj.label.ConnectedComponents;
import org.garnetj.label.Connectivity;
import org.garnetj.label.LabelImage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Tells lithium that has touched the LiMg electrode from lithium plated in isolation, by the Mg
 * counts of an element map: a verdict for each connected deposit (26 neighbours), with its counts,
 * background and detection limit.
 *
 * <p>Where the counts of one deposit spill over to another nearby, that one is compared with LLZO
 * equally far from the magnesium. A deposit that fills most of no map voxel has no counts of its
 * own and stays undecidable. Needs 16 bytes for each map voxel and 4 for each phase voxel.
 */
public final class MagnesiumTagger {

    private static final int PASSES = 3;

    private MagnesiumTagger() {}

    /**
     * Tags each deposit of labels 2 and 3.
     *
     * @param phases labels, with true height
     * @param map raw Mg counts on a grid of its own, in true lengths or foreshortened by the tilt
     * @throws org.garnetj.image.InputException if the extents disagree by more than one map voxel
     *     and 3 %, or counts are negative or no numbers
     */
    public static <T extends RealType<T>> MagnesiumTagging tag(
            final Volume<UnsignedByteType> phases,
            final Volume<T> map,
            final MagnesiumSettings settings,
            final Execution execution) {
        final ElementGrid grid = ElementGrid.match(phases, map, settings.tilt_deg());
        final LabelImage deposits =
                ConnectedComponents.label(
                        phases.pixels(),
                        label -> label == Phase.LI.label() || label == Phase.LI_MG.label(),
                        Connectivity.VERTICES_26,
                        execution);
        final ElementVoxels voxels = ElementVoxels.of(map, grid, phases, deposits, execution);
        final List<String> notes = new ArrayList<>();
        notes.add(describe(grid));
        if (!voxels.areWhole()) {
            notes.add(
                    "The element map holds fractions: if it was scaled, the limits, which take"
                            + " counts for counts, are wrong.");
        }
        final boolean[] magnesium = new boolean[deposits.count() + 1];
        final DepositCounts counts =
                decide(voxels, deposits.count(), magnesium, settings, notes, execution);
        final List<Deposit> rows = rows(phases, deposits, counts, magnesium, settings, notes);
        return new MagnesiumTagging(
                phases.with(painted(phases, deposits, magnesium, execution), phases.name()),
                rows,
                notes);
    }

    private static String describe(final ElementGrid grid) {
        return grid.stretch() == 1
                ? "The element map is in true lengths."
                : String.format(
                        Locale.ROOT,
                        "The element map is foreshortened; its heights were stretched by %.4f.",
                        grid.stretch());
    }

    /** Fills {@code magnesium} and returns the counts of the last pass. */
    private static DepositCounts decide(
            final ElementVoxels map,
            final int deposits,
            final boolean[] magnesium,
            final MagnesiumSettings settings,
            final List<String> notes,
            final Execution execution) {
        final double[] least = DepositCounts.leastShares(map, deposits);
        DepositCounts counts = null;
        for (int pass = 0; pass < PASSES; pass++) {
            final Background level = Background.measure(map, magnesium, execution);
            counts = DepositCounts.sum(map, least, magnesium, level, execution);
            if (!level.isKnown()) {
                notes.add("No map voxel is LLZO alone: without a background nothing is decidable.");
                return counts;
            }
            final double[] probabilities = new double[deposits];
            for (int id = 1; id <= deposits; id++) {
                probabilities[id - 1] = counts.probability(id);
            }
            final boolean[] found = CountingStatistics.discoveries(probabilities, settings.alpha());
            System.arraycopy(found, 0, magnesium, 1, deposits);
        }
        return counts;
    }

    private static List<Deposit> rows(
            final Volume<UnsignedByteType> phases,
            final LabelImage deposits,
            final DepositCounts counts,
            final boolean[] magnesium,
            final MagnesiumSettings settings,
            final List<String> notes) {
        final double signal = signal(counts, magnesium, settings, notes);
        final List<Deposit> rows = new ArrayList<>();
        for (int id = 1; id <= deposits.count(); id++) {
            final double limit = counts.detectionLimit(id);
            rows.add(
                    new Deposit(
                            id,
                            deposits.voxels(id) * phases.voxelSize().volume_um3(),
                            counts.counts[id],
                            counts.background[id],
                            limit,
                            verdict(magnesium[id], signal * counts.filled[id] > limit)));
        }
        return rows;
    }

    private static Verdict verdict(final boolean found, final boolean wouldBeSeen) {
        if (found) {
            return Verdict.PRESENT;
        }
        return wouldBeSeen ? Verdict.ABSENT : Verdict.UNDECIDABLE;
    }

    /** Net counts expected of a map voxel full of lithium with the electrode's magnesium. */
    private static double signal(
            final DepositCounts counts,
            final boolean[] magnesium,
            final MagnesiumSettings settings,
            final List<String> notes) {
        final double[] net = new double[magnesium.length];
        int found = 0;
        double background = 0;
        double voxels = 0;
        for (int id = 1; id < magnesium.length; id++) {
            background += counts.background[id];
            voxels += counts.voxels[id];
            if (magnesium[id]) {
                net[found++] = (counts.counts[id] - counts.background[id]) / counts.filled[id];
            }
        }
        if (settings.contrast() > 0) {
            return voxels == 0 ? 0 : settings.contrast() * background / voxels;
        }
        if (found == 0) {
            notes.add(
                    "No deposit holds magnesium, so what magnesium would look like is not known"
                            + " from this map: nothing can be called absent; give contrast.");
            return 0;
        }
        Arrays.sort(net, 0, found);
        return net[found / 2];
    }

    private static PlanarImg<UnsignedByteType, ?> painted(
            final Volume<UnsignedByteType> phases,
            final LabelImage deposits,
            final boolean[] magnesium,
            final Execution execution) {
        final PlanarImg<UnsignedByteType, ?> painted = Planes.bytes(phases.pixels());
        execution.forEach(
                "tag deposits",
                BlockPlan.slices(phases.pixels()),
                block -> {
                    final byte[] plane = Planes.bytePlane(phases.pixels(), block.index());
                    final int[] ids = Planes.array(deposits.labels(), block.index());
                    final byte[] target = Planes.array(painted, block.index());
                    for (int i = 0; i < plane.length; i++) {
                        final Phase lithium = magnesium[ids[i]] ? Phase.LI_MG : Phase.LI;
                        target[i] = ids[i] == 0 ? plane[i] : (byte) lithium.label();
                    }
                });
        return painted;
    }
}
