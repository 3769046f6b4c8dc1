package org.garnetj.edit;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.BlockPlan;
import org.garnetj.block.Execution;
import org.garnetj.image.Phase;
import org.garnetj.image.Planes;
import org.garnetj.image.Volume;

import java.util.ArrayList;
import java.util.List;

/** What an edit changed, and how to take it back. */
public final class Changes {

    /** Stands in {@link #before} where nothing changed; no phase has this label. */
    public static final int UNCHANGED = 254;

    private static final int LABELS = 256;

    private Changes() {}

    /**
     * How much of which phase became which other, in the order of the labels; one row of zero
     * voxels if nothing changed.
     */
    public static List<Change> between(
            final Volume<UnsignedByteType> earlier,
            final Volume<UnsignedByteType> later,
            final int edit,
            final String command,
            final Execution execution) {
        final long[] counts = counts(earlier, later, execution);
        final List<Change> changes = new ArrayList<>();
        for (final Phase from : Phase.values()) {
            for (final Phase to : Phase.values()) {
                final long voxels = counts[from.label() * LABELS + to.label()];
                if (voxels > 0 && from != to) {
                    final double volume = voxels * earlier.voxelSize().volume_um3();
                    changes.add(
                            new Change(edit, command, voxels, volume, from.title(), to.title()));
                }
            }
        }
        return changes.isEmpty() ? List.of(new Change(edit, command, 0, 0, "", "")) : changes;
    }

    private static long[] counts(
            final Volume<UnsignedByteType> earlier,
            final Volume<UnsignedByteType> later,
            final Execution execution) {
        final long[] counts = new long[LABELS * LABELS];
        for (final int[] ofSlice :
                execution.map(
                        "compare",
                        BlockPlan.slices(earlier.pixels()),
                        block ->
                                changed(
                                        Planes.bytePlane(earlier.pixels(), block.index()),
                                        Planes.bytePlane(later.pixels(), block.index())))) {
            for (int i = 0; i < ofSlice.length; i += 2) {
                counts[ofSlice[i]] += ofSlice[i + 1];
            }
        }
        return counts;
    }

    /** Pairs of labels that differ, each followed by how often they do. */
    private static int[] changed(final byte[] earlier, final byte[] later) {
        final java.util.Map<Integer, Integer> counts = new java.util.TreeMap<>();
        for (int at = 0; at < earlier.length; at++) {
            if (earlier[at] != later[at]) {
                counts.merge((earlier[at] & 0xff) * LABELS + (later[at] & 0xff), 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .flatMapToInt(e -> java.util.stream.IntStream.of(e.getKey(), e.getValue()))
                .toArray();
    }

    /**
     * The labels that the changed voxels had before the edit, and {@link #UNCHANGED} elsewhere:
     * what is needed to take the edit back.
     */
    public static PlanarImg<UnsignedByteType, ?> before(
            final RandomAccessibleInterval<UnsignedByteType> earlier,
            final RandomAccessibleInterval<UnsignedByteType> later,
            final Execution execution) {
        final PlanarImg<UnsignedByteType, ?> before = Planes.copy(earlier);
        execution.forEach(
                "remember",
                BlockPlan.slices(before),
                block -> {
                    final byte[] plane = Planes.array(before, block.index());
                    final byte[] now = Planes.bytePlane(later, block.index());
                    for (int at = 0; at < plane.length; at++) {
                        if (plane[at] == now[at]) {
                            plane[at] = (byte) UNCHANGED;
                        }
                    }
                });
        return before;
    }

    /** The labels before an edit, from those after it and what {@link #before} remembered. */
    public static PlanarImg<UnsignedByteType, ?> takenBack(
            final RandomAccessibleInterval<UnsignedByteType> later,
            final RandomAccessibleInterval<UnsignedByteType> before,
            final Execution execution) {
        final PlanarImg<UnsignedByteType, ?> labels = Planes.copy(later);
        execution.forEach(
                "take back",
                BlockPlan.slices(labels),
                block -> {
                    final byte[] plane = Planes.array(labels, block.index());
                    final byte[] was = Planes.bytePlane(before, block.index());
                    for (int at = 0; at < plane.length; at++) {
                        if ((was[at] & 0xff) != UNCHANGED) {
                            plane[at] = was[at];
                        }
                    }
                });
        return labels;
    }
}
