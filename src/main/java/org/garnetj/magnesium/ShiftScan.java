package org.garnetj.magnesium;

import org.garnetj.block.Execution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Shifts of an element map by whole voxels. Each map voxel is taken for LLZO, void or a deposit;
 * LLZO, void and lithium have a level of counts each, and a deposit one of its own if that is more
 * likely than its price. The shift is the one at which the counts are most likely.
 */
final class ShiftScan {

    /** Share of a map voxel from which on it is taken for lithium. */
    private static final double LITHIUM = 0.25;

    private static final double PRICE = 3;
    private static final int CERAMIC = 0;

    private final MapCounts counts;
    private final int[] size = new int[3];
    private final int[] kind;
    private final int empty;
    private final double price;

    ShiftScan(final MapCounts counts, final ClassCells cells, final int deposits) {
        this.counts = counts;
        empty = deposits + 1;
        price = Math.log(deposits + 1.0) + PRICE;
        Arrays.setAll(size, d -> (cells.size()[d] + cells.parts()[d] - 1) / cells.parts()[d]);
        kind = new int[size[0] * size[1] * size[2]];
        final float[] llzo = new float[kind.length];
        final float[] lithium = new float[kind.length];
        gather(cells, llzo, lithium);
        final float voxel = cells.parts()[0] * cells.parts()[1] * cells.parts()[2];
        for (int i = 0; i < kind.length; i++) {
            if (lithium[i] < LITHIUM * voxel) {
                kind[i] = 2 * llzo[i] >= voxel - lithium[i] ? CERAMIC : empty;
            }
        }
    }

    private void gather(final ClassCells cells, final float[] llzo, final float[] lithium) {
        final int[] n = cells.size();
        final int[] parts = cells.parts();
        for (int i = 0; i < cells.llzo().length; i++) {
            final int x = i % n[0] / parts[0];
            final int y = i / n[0] % n[1] / parts[1];
            final int z = i / (n[0] * n[1]) / parts[2];
            final int at = (z * size[1] + y) * size[0] + x;
            llzo[at] += cells.llzo()[i];
            lithium[at] += cells.lithium()[i];
            kind[at] = cells.deposit()[i] > 0 ? cells.deposit()[i] : kind[at];
        }
    }

    /** The most likely shift within so many voxels along each axis. */
    int[] best(final int[] reach, final Execution execution) {
        final List<int[]> rows = new ArrayList<>();
        for (int z = -reach[2]; z <= reach[2]; z++) {
            for (int y = -reach[1]; y <= reach[1]; y++) {
                rows.add(new int[] {y, z});
            }
        }
        int[] best = {0, 0, 0};
        double most = score(sums(best));
        for (final double[] found :
                execution.mapItems("register element map", rows, row -> bestOf(row, reach[0]))) {
            if (found[3] > most) {
                most = found[3];
                best = new int[] {(int) found[0], (int) found[1], (int) found[2]};
            }
        }
        return best;
    }

    private double[] bestOf(final int[] row, final int reach) {
        double[] best = {0, 0, 0, Double.NEGATIVE_INFINITY};
        for (int x = -reach; x <= reach; x++) {
            final int[] shift = {x, row[0], row[1]};
            final double score = score(sums(shift));
            if (score > best[3]) {
                best = new double[] {x, row[0], row[1], score};
            }
        }
        return best;
    }

    /** Counts and map voxels of each kind at a shift; beyond the stack its border goes on. */
    private double[][] sums(final int[] shift) {
        final double[][] sums = new double[2][empty + 1];
        int at = 0;
        for (int z = 0; z < counts.size()[2]; z++) {
            for (int y = 0; y < counts.size()[1]; y++) {
                final int row =
                        (within(z + shift[2], 2) * size[1] + within(y + shift[1], 1)) * size[0];
                for (int x = 0; x < counts.size()[0]; x++) {
                    final int kindHere = kind[row + within(x + shift[0], 0)];
                    sums[0][kindHere] += counts.values()[at++];
                    sums[1][kindHere]++;
                }
            }
        }
        return sums;
    }

    private int within(final int index, final int d) {
        return Math.max(0, Math.min(size[d] - 1, index));
    }

    /** Mean counts of each kind: LLZO, deposits by number, void last. */
    double[] levels(final int[] shift) {
        return levels(sums(shift));
    }

    private double[] levels(final double[][] sums) {
        final double[] levels = new double[empty + 1];
        final double pooled = pooled(sums);
        for (int k = 0; k <= empty; k++) {
            final boolean deposit = k != CERAMIC && k != empty;
            final double own = sums[1][k] > 0 ? sums[0][k] / sums[1][k] : 0;
            levels[k] = deposit && gain(sums[0][k], sums[1][k], pooled) < price ? pooled : own;
        }
        return levels;
    }

    private double pooled(final double[][] sums) {
        double found = 0;
        double voxels = 0;
        for (int k = 1; k < empty; k++) {
            found += sums[0][k];
            voxels += sums[1][k];
        }
        return voxels > 0 ? found / voxels : 0;
    }

    /** How much more likely counts are at their own level than at another. */
    private static double gain(final double found, final double voxels, final double level) {
        return found > 0 && level > 0
                ? found * Math.log(found / (voxels * level)) - (found - voxels * level)
                : voxels * level;
    }

    private double score(final double[][] sums) {
        final double[] levels = levels(sums);
        double score = 0;
        for (int k = 0; k <= empty; k++) {
            if (sums[1][k] > 0) {
                final double mean = Math.max(levels[k], 1e-9);
                score += sums[0][k] * Math.log(mean) - sums[1][k] * mean;
            }
        }
        int own = 0;
        final double pooled = pooled(sums);
        for (int k = 1; k < empty; k++) {
            own += sums[1][k] > 0 && levels[k] != pooled ? 1 : 0;
        }
        return score - own * price;
    }
}
