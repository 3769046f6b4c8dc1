package org.garnetj.crack;

import org.garnetj.block.Execution;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The aperture of a sheet at each of its lines: what a line of voxels through the mid-surface has
 * of the crack, times the cosine between that line and the sheet's normal. Pores on the way have no
 * aperture. Neighbouring lines are averaged with Gaussian weights, for each alone can only tell
 * whole voxels.
 *
 * @param aperture_um in µm; NaN where there is no sheet, where a pore is, and where the sheet is
 *     too steep to be measured along the lines (75°)
 * @param area_um2 area of the mid-surface that the line stands for
 */
record ApertureMap(double[] aperture_um, double[] area_um2) {

    /** Lines on each side that are averaged, and the Gaussian of their weights. */
    private static final int REACH = 2;

    private static final double SIGMA = 1;

    /** Least cosine between sheet and line. */
    private static final double STEEPEST = 0.25;

    static ApertureMap of(
            final Surroundings around,
            final SheetRuns runs,
            final SheetPlanes planes,
            final Opening opening,
            final Execution execution) {
        final LineFrame frame = runs.frame();
        final double[] raw = new double[frame.lines()];
        final double[] area = new double[frame.lines()];
        final double cross = frame.area_um2(around.voxel());
        rows(
                frame,
                execution,
                line -> {
                    final boolean sheet = runs.kind(line) == SheetRuns.SHEET;
                    raw[line] = sheet ? aperture(around, runs, planes, opening, line) : Double.NaN;
                    area[line] = sheet ? cross / planes.cosine(line) : 0;
                });
        final double[] smooth = new double[raw.length];
        rows(frame, execution, line -> smooth[line] = smoothed(raw, frame, line));
        return new ApertureMap(smooth, area);
    }

    /** Aperture that a share of the mid-surface does not exceed; NaN without a sheet. */
    double quantile_um(final double share) {
        final int[] lines =
                IntStream.range(0, aperture_um.length)
                        .filter(line -> !Double.isNaN(aperture_um[line]))
                        .boxed()
                        .sorted((a, b) -> Double.compare(aperture_um[a], aperture_um[b]))
                        .mapToInt(Integer::intValue)
                        .toArray();
        final double wanted = share * Arrays.stream(lines).mapToDouble(l -> area_um2[l]).sum();
        double sum = 0;
        for (final int line : lines) {
            sum += area_um2[line];
            if (sum >= wanted) {
                return aperture_um[line];
            }
        }
        return Double.NaN;
    }

    // -- Helper methods --

    private interface PerLine {
        void run(int line);
    }

    private static void rows(final LineFrame frame, final Execution execution, final PerLine work) {
        final List<Integer> rows = IntStream.range(0, frame.sizeV()).boxed().toList();
        execution.mapItems(
                "measure apertures",
                rows,
                v -> {
                    for (int u = 0; u < frame.sizeU(); u++) {
                        work.run(v * frame.sizeU() + u);
                    }
                    return null;
                });
    }

    private static double aperture(
            final Surroundings around,
            final SheetRuns runs,
            final SheetPlanes planes,
            final Opening opening,
            final int line) {
        final double cosine = planes.cosine(line);
        if (cosine < STEEPEST) {
            return Double.NaN;
        }
        final LineSample sample = new LineSample(around, runs.frame(), line, cosine);
        final double voxels = opening.voxels(sample, line, runs.from(line), runs.to(line));
        return voxels * runs.frame().across_um(around.voxel()) * cosine;
    }

    private static double smoothed(final double[] raw, final LineFrame frame, final int line) {
        if (Double.isNaN(raw[line])) {
            return Double.NaN;
        }
        final int u = line % frame.sizeU();
        final int v = line / frame.sizeU();
        double sum = 0;
        double weights = 0;
        for (int j = Math.max(0, v - REACH); j <= Math.min(frame.sizeV() - 1, v + REACH); j++) {
            for (int i = Math.max(0, u - REACH); i <= Math.min(frame.sizeU() - 1, u + REACH); i++) {
                final double value = raw[j * frame.sizeU() + i];
                if (!Double.isNaN(value)) {
                    final double square = (i - u) * (i - u) + (j - v) * (j - v);
                    final double weight = Math.exp(-square / (2 * SIGMA * SIGMA));
                    sum += weight * value;
                    weights += weight;
                }
            }
        }
        return sum / weights;
    }
}
