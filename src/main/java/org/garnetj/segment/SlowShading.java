package org.garnetj.segment;

import org.garnetj.block.Execution;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.RealMatrix;

/**
 * Shading that changes slowly over the slice and is common to all slices: a cubic in x and y,
 * fitted to the mean LLZO grey of tiles. Above all LLZO, over a cap, it is what it is at the first
 * LLZO below: a cubic runs away where nothing holds it.
 */
final class SlowShading {

    private static final int TILE = 16;
    private static final int TERMS = 10;
    private static final double RIDGE = 1e-4;

    /** A row of tiles with less LLZO than this share of that in the fullest holds no cubic. */
    private static final double LEAST_SHARE = 0.05;

    private SlowShading() {}

    /** The gain at each pixel of a slice, x fastest; 1 where LLZO is of grey 1. */
    static double[] fit(final Scene scene, final double band, final Execution execution) {
        final int across = (scene.width + TILE - 1) / TILE;
        final int down = (scene.height + TILE - 1) / TILE;
        final double[] sums =
                Illumination.sum(
                        scene.mapSlices(
                                "measure shading",
                                execution,
                                z -> tileSums(scene, z, band, across, down)));
        final double[] coefficients = solve(scene, sums, across, down);
        final int first = TILE * firstRow(sums, across, down);
        final double[] gain = new double[scene.width * scene.height];
        for (int y = 0; y < scene.height; y++) {
            for (int x = 0; x < scene.width; x++) {
                gain[y * scene.width + x] =
                        value(coefficients, terms(scene, x, Math.max(first, y)));
            }
        }
        return gain;
    }

    /** The first row of tiles that holds LLZO. */
    private static int firstRow(final double[] sums, final int across, final int down) {
        final double[] weights = new double[down];
        double most = 0;
        for (int tile = 0; tile < across * down; tile++) {
            weights[tile / across] += sums[across * down + tile];
            most = Math.max(most, weights[tile / across]);
        }
        int row = 0;
        while (weights[row] < LEAST_SHARE * most) {
            row++;
        }
        return row;
    }

    /** Sums of grey in the first half, numbers of voxels in the second. */
    private static double[] tileSums(
            final Scene scene, final int z, final double band, final int across, final int down) {
        final double[] sums = new double[2 * across * down];
        final float[] denoised = scene.denoised(z);
        final byte[] labels = scene.labels(z);
        for (int y = 0; y < scene.height; y++) {
            for (int x = 0; x < scene.width; x++) {
                final int i = y * scene.width + x;
                if (labels[i] == Scene.OPEN && Math.abs(denoised[i] - 1) < band) {
                    final int tile = y / TILE * across + x / TILE;
                    sums[tile] += denoised[i];
                    sums[across * down + tile]++;
                }
            }
        }
        return sums;
    }

    private static double[] solve(
            final Scene scene, final double[] sums, final int across, final int down) {
        final RealMatrix normal = new Array2DRowRealMatrix(TERMS, TERMS);
        final double[] right = new double[TERMS];
        double total = 0;
        for (int tile = 0; tile < across * down; tile++) {
            final double weight = sums[across * down + tile];
            if (weight > 0) {
                final double[] terms =
                        terms(
                                scene,
                                (tile % across + 0.5) * TILE - 0.5,
                                (tile / across + 0.5) * TILE - 0.5);
                final double excess = sums[tile] / weight - 1;
                addTile(normal, right, terms, weight, excess);
                total += weight;
            }
        }
        if (total == 0) {
            return new double[TERMS];
        }
        for (int k = 0; k < TERMS; k++) {
            normal.addToEntry(k, k, RIDGE * total);
        }
        return new CholeskyDecomposition(normal)
                .getSolver()
                .solve(new ArrayRealVector(right))
                .toArray();
    }

    private static void addTile(
            final RealMatrix normal,
            final double[] right,
            final double[] terms,
            final double weight,
            final double excess) {
        for (int row = 0; row < TERMS; row++) {
            right[row] += weight * terms[row] * excess;
            for (int column = 0; column < TERMS; column++) {
                normal.addToEntry(row, column, weight * (terms[row] * terms[column]));
            }
        }
    }

    private static double value(final double[] coefficients, final double[] terms) {
        double sum = 1;
        for (int k = 0; k < TERMS; k++) {
            sum += coefficients[k] * terms[k];
        }
        return Math.max(0.3, sum);
    }

    private static double[] terms(final Scene scene, final double x, final double y) {
        final double u = 2 * (x + 0.5) / scene.width - 1;
        final double v = 2 * (y + 0.5) / scene.height - 1;
        return new double[] {
            1, u, v, u * u, u * v, v * v, u * u * u, u * u * v, u * v * v, v * v * v
        };
    }

    /** Divides every slice by a gain. */
    static void divide(final Scene scene, final double[] gain, final Execution execution) {
        scene.forEachSlice(
                "take out shading",
                execution,
                z -> {
                    final float[] plane = scene.grey(z);
                    for (int i = 0; i < plane.length; i++) {
                        plane[i] = (float) (plane[i] / gain[i]);
                    }
                });
    }
}
