package org.garnetj.phantom;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a slice was cut and how its image is shifted.
 *
 * @param z_um position of the cut face in µm
 * @param shift_x_px the pixel at column c shows what would be at c + shift without drift
 * @param shift_y_px the same for rows
 */
public record SlicePosition(double z_um, double shift_x_px, double shift_y_px) {

    /** A random walk over the slices, zero on average. */
    static List<SlicePosition> drawn(final FibSemSettings settings) {
        final FibSemGrid grid = settings.grid();
        final FibSemNuisances nuisances = settings.nuisances();
        final double[] x = walk(settings, "drift in x");
        final double[] y = walk(settings, "drift in y");
        final List<SlicePosition> positions = new ArrayList<>();
        for (int k = 0; k < grid.slices(); k++) {
            final double jitter = Draws.of(settings.seed(), "slice position", k).gaussian();
            final double z = grid.slice_um() * (k + 0.5 + nuisances.sliceJitter() * jitter);
            positions.add(new SlicePosition(z, x[k], y[k]));
        }
        return positions;
    }

    private static double[] walk(final FibSemSettings settings, final String purpose) {
        final double[] path = new double[settings.grid().slices()];
        final double step = settings.nuisances().drift_px();
        double sum = 0;
        for (int k = 1; k < path.length; k++) {
            path[k] = path[k - 1] + step * Draws.of(settings.seed(), purpose, k).gaussian();
            sum += path[k];
        }
        for (int k = 0; k < path.length; k++) {
            path[k] -= sum / path.length;
        }
        return path;
    }

    /** x of the centre of column {@code c} in the scene. */
    double x_um(final FibSemGrid grid, final double c) {
        return (c + 0.5 + shift_x_px) * grid.pixel_um();
    }

    /** y of the centre of row {@code r} in the scene. */
    double y_um(final FibSemGrid grid, final double r) {
        return (r + 0.5 + shift_y_px) * grid.row_um();
    }
}
