package org.garnetj.lithium;

import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.Execution;
import org.garnetj.crack.ReferenceSurface;
import org.garnetj.image.Phase;
import org.garnetj.image.Planes;
import org.garnetj.image.Volume;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** What the voxels of one deposit add up to, in the turned stack. */
final class DepositSums {

    /** What the fit of the surface rounds a depth of 0 to. */
    private static final double ROUNDING_UM = 1e-6;

    private long li;
    private long liMg;
    private long x;
    private long y;
    private long z;
    private long columns;
    private double depth_um;
    private double shallowest_um = Double.POSITIVE_INFINITY;
    private double deepest_um = Double.NEGATIVE_INFINITY;
    private boolean working;
    private int toCounter = Integer.MAX_VALUE;

    /** Those of all deposits, from 1. Slices are summed apart and added in their order. */
    static DepositSums[] of(
            final Volume<UnsignedByteType> phases,
            final Deposits deposits,
            final Shores shores,
            final ReferenceSurface surface,
            final Execution execution) {
        final List<Map<Integer, DepositSums>> slices =
                execution.mapItems(
                        "measure deposits",
                        IntStream.range(0, Math.toIntExact(phases.depth())).boxed().toList(),
                        slice ->
                                slice(
                                        Planes.bytePlane(phases.pixels(), slice),
                                        Planes.array(deposits.objects().labels(), slice),
                                        shores,
                                        surface,
                                        slice));
        final DepositSums[] all = new DepositSums[deposits.objects().count() + 1];
        for (final Map<Integer, DepositSums> slice : slices) {
            slice.forEach(
                    (deposit, sums) -> {
                        if (all[deposit] == null) {
                            all[deposit] = new DepositSums();
                        }
                        all[deposit].add(sums);
                    });
        }
        return all;
    }

    private static Map<Integer, DepositSums> slice(
            final byte[] phases,
            final int[] labels,
            final Shores shores,
            final ReferenceSurface surface,
            final int z) {
        final Map<Integer, DepositSums> slice = new TreeMap<>();
        final int width = surface.width();
        final Map<Integer, Integer> lastColumn = new TreeMap<>();
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < labels.length / width; y++) {
                final int deposit = labels[y * width + x];
                if (deposit > 0) {
                    final DepositSums sums = slice.computeIfAbsent(deposit, d -> new DepositSums());
                    sums.add(phases[y * width + x], x, y, z, surface);
                    sums.working |= y == shores.top(x, z);
                    sums.toCounter = Math.min(sums.toCounter, shores.bottom(x, z) - y);
                    final Integer before = lastColumn.put(deposit, x);
                    sums.columns += before == null || before != x ? 1 : 0;
                }
            }
        }
        return slice;
    }

    private void add(
            final byte phase,
            final int atX,
            final int atY,
            final int atZ,
            final ReferenceSurface surface) {
        li += phase == Phase.LI.label() ? 1 : 0;
        liMg += phase == Phase.LI_MG.label() ? 1 : 0;
        x += atX;
        y += atY;
        z += atZ;
        depth_um += Math.max(0, surface.depth_um(atX, atY + 0.5, atZ));
        final double top_um = surface.depth_um(atX, atY, atZ);
        shallowest_um = Math.min(shallowest_um, top_um > ROUNDING_UM ? top_um : 0);
        deepest_um = Math.max(deepest_um, surface.depth_um(atX, atY + 1, atZ));
    }

    private void add(final DepositSums other) {
        li += other.li;
        liMg += other.liMg;
        x += other.x;
        y += other.y;
        z += other.z;
        columns += other.columns;
        depth_um += other.depth_um;
        shallowest_um = Math.min(shallowest_um, other.shallowest_um);
        deepest_um = Math.max(deepest_um, other.deepest_um);
        working |= other.working;
        toCounter = Math.min(toCounter, other.toCounter);
    }

    long voxels() {
        return li + liMg;
    }

    long liVoxels() {
        return li;
    }

    long liMgVoxels() {
        return liMg;
    }

    /** Columns of the turned stack that hold a part of it. */
    long columns() {
        return columns;
    }

    /** Whether it reaches the working electrode's space. */
    boolean reachesWorking() {
        return working;
    }

    /** Whether it reaches the counter electrode's space. */
    boolean reachesCounter() {
        return toCounter == 0;
    }

    /** Rows between it and the counter electrode's space, or the lower end of the block. */
    int rowsToCounter() {
        return toCounter;
    }

    double shallowest_um() {
        return shallowest_um;
    }

    double meanDepth_um() {
        return depth_um / voxels();
    }

    double deepest_um() {
        return deepest_um;
    }

    /** Centre of mass in voxels from the corner of the turned stack. */
    double[] centre() {
        return new double[] {
            (double) x / voxels() + 0.5, (double) y / voxels() + 0.5, (double) z / voxels() + 0.5
        };
    }
}
