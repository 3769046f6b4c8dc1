package org.garnetj.crack;

import org.garnetj.block.Execution;
import org.garnetj.image.VoxelSize;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The mid-surface of a sheet: around each line the plane that fits the middles of the runs best,
 * weighted by a Gaussian of {@value #SIGMA} lines along both axes. Lines through pores do not count
 * but get a plane, so the surface bridges them. Lines that meet less than the usual length of the
 * sheet count less: at a blunt rim they tell where the rim is and not where the middle is.
 */
final class SheetPlanes {

    private static final double SIGMA = 1.2;

    /** Lines that a plane needs. */
    private static final int FEWEST = 6;

    private final SheetRuns runs;
    private final double[] middles;
    private final double du;
    private final double dv;
    private final double dk;
    private final double[] heights;
    private final double[] slopesU;
    private final double[] slopesV;

    private SheetPlanes(final SheetRuns runs, final double[] middles, final VoxelSize voxel) {
        this.runs = runs;
        this.middles = middles;
        du = runs.frame().u_um(voxel);
        dv = runs.frame().v_um(voxel);
        dk = runs.frame().across_um(voxel);
        heights = new double[middles.length];
        slopesU = new double[middles.length];
        slopesV = new double[middles.length];
    }

    /**
     * Fits the planes.
     *
     * @param middles where the sheet's middle is in each line, in voxels; NaN where that is unknown
     */
    static SheetPlanes of(
            final SheetRuns runs,
            final double[] middles,
            final VoxelSize voxel,
            final Execution execution) {
        final SheetPlanes planes = new SheetPlanes(runs, middles, voxel);
        final List<Integer> rows = IntStream.range(0, runs.frame().sizeV()).boxed().toList();
        execution.mapItems(
                "fit mid-surface",
                rows,
                v -> {
                    planes.fitRow(v);
                    return null;
                });
        return planes;
    }

    /** Height of the plane at its own line in voxels; NaN where the crack has no run. */
    double height(final int line) {
        return heights[line];
    }

    /** Rise along the axis across over way along u, µm/µm. */
    double slopeU(final int line) {
        return slopesU[line];
    }

    /** Rise over way along v. */
    double slopeV(final int line) {
        return slopesV[line];
    }

    /** Cosine between the plane's normal and the lines. */
    double cosine(final int line) {
        final double u = slopesU[line];
        final double v = slopesV[line];
        return 1 / Math.sqrt(1 + u * u + v * v);
    }

    /** Unit normal along x, y, z. */
    double[] normal(final int line) {
        final double cosine = cosine(line);
        final double[] normal = new double[3];
        normal[runs.frame().across()] = cosine;
        normal[runs.frame().axisU()] = -slopesU[line] * cosine;
        normal[runs.frame().axisV()] = -slopesV[line] * cosine;
        return normal;
    }

    // -- Helper methods --

    private void fitRow(final int v) {
        final int size = runs.frame().sizeU();
        for (int line = v * size; line < (v + 1) * size; line++) {
            heights[line] = Double.NaN;
            if (runs.kind(line) != SheetRuns.NONE) {
                fit(line);
            }
        }
    }

    /** Widens the Gaussian over a large pore until enough of the sheet counts. */
    private void fit(final int line) {
        double sigma = SIGMA;
        for (int round = 0; round < 6; round++, sigma *= 1.6) {
            final PlaneSums sums = sums(line, sigma);
            if (sums.count() >= FEWEST && sums.solve()) {
                heights[line] = sums.height() / dk;
                slopesU[line] = sums.slopeU();
                slopesV[line] = sums.slopeV();
                return;
            }
        }
        heights[line] = Double.isNaN(middles[line]) ? runs.middle(line) : middles[line];
    }

    private PlaneSums sums(final int line, final double sigma) {
        final int sizeU = runs.frame().sizeU();
        final int sizeV = runs.frame().sizeV();
        final int reach = (int) Math.ceil(2.5 * sigma);
        final int u = line % sizeU;
        final int v = line / sizeU;
        final PlaneSums sums = new PlaneSums();
        for (int j = Math.max(0, v - reach); j <= Math.min(sizeV - 1, v + reach); j++) {
            for (int i = Math.max(0, u - reach); i <= Math.min(sizeU - 1, u + reach); i++) {
                final int at = j * sizeU + i;
                if (runs.kind(at) == SheetRuns.SHEET && !Double.isNaN(middles[at])) {
                    final double square = (i - u) * (i - u) + (j - v) * (j - v);
                    final double weight =
                            runs.wholeness(at) * Math.exp(-square / (2 * sigma * sigma));
                    sums.add(weight, (i - u) * du, (j - v) * dv, middles[at] * dk);
                }
            }
        }
        return sums;
    }
}
