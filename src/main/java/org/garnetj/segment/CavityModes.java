package org.garnetj.segment;

import org.garnetj.block.Execution;

import java.util.ArrayList;
import java.util.List;

/**
 * Looks for lithium among cavities taken for void where noise or narrowness hid it: means over the
 * 27 voxels about each dark one, the share of the LLZO around taken off, are nearly free of noise
 * and of rims. Lithium is there if their histogram has two peaks well apart.
 */
final class CavityModes {

    private static final double DARKEST = -0.5;
    private static final double DARK = 0.8;

    /** Least sum of squares of what is dark: about half of the 27 voxels. */
    private static final double LEAST_WEIGHT = 14;

    private static final double LEAST_VOXELS = 200;
    private static final double APART_SIGMA = 4;

    /** Walls put wrongly by a fraction of a voxel feign nearly as much, of the contrast. */
    private static final double APART_BY_WALLS = 0.12;

    /** Rims with more of LLZO than this are not asked. */
    private static final double MOSTLY_DARK = 0.2;

    private static final int[] EDGES = {2, 4};

    private CavityModes() {}

    /** The model with the greys of both peaks; the same if there is but one. */
    static GreyModel find(final List<CavityLevel> levels, final GreyModel model) {
        for (final CavityLevel level : levels) {
            final double[] peaks = level.peaks();
            if (peaks.length > 0) {
                final GreyModel voids =
                        model.withPoreBacks(
                                new double[] {peaks[0]}, new double[] {model.voidDeviation()});
                return voids.withLithium(peaks[1], voids.noiseAt(peaks[1]));
            }
        }
        return model;
    }

    /** What windows of three, six and twelve voxels show, the labels being those of two phases. */
    static List<CavityLevel> look(
            final Scene scene, final GreyModel model, final Execution execution) {
        final LlzoShare llzo = new LlzoShare(scene, PointSpread.fit(scene, execution));
        final List<CavityLevel> levels = new ArrayList<>();
        levels.add(finest(scene, model, llzo, execution));
        for (final int edge : EDGES) {
            levels.add(CavityBlocks.level(scene, model, llzo, edge, execution));
        }
        return levels;
    }

    private static CavityLevel finest(
            final Scene scene,
            final GreyModel model,
            final LlzoShare llzo,
            final Execution execution) {
        final GreyHistogram greys = new GreyHistogram(DARKEST, DARK);
        scene.mapSlices("look for lithium", execution, z -> means(scene, llzo, z))
                .forEach(greys::add);
        final double sigma = Math.max(0.008, model.voidDeviation() / Math.sqrt(LEAST_WEIGHT));
        return new CavityLevel(
                greys,
                sigma,
                Math.max(APART_SIGMA * sigma, APART_BY_WALLS * (1 - model.voidGrey())),
                LEAST_VOXELS,
                greys.total());
    }

    private static GreyHistogram means(final Scene scene, final LlzoShare llzo, final int z) {
        final GreyHistogram greys = new GreyHistogram(DARKEST, DARK);
        final float[] products = new float[scene.width * scene.height];
        final float[] weights = new float[products.length];
        for (int w = Math.max(0, z - 1); w <= Math.min(scene.depth - 1, z + 1); w++) {
            final float[] share = llzo.of(w);
            for (int i = 0; i < share.length; i++) {
                final boolean dark = CavityPhases.isDark(scene.labels(w)[i]);
                if (dark && share[i] < MOSTLY_DARK) {
                    products[i] += (1 - share[i]) * (scene.grey(w)[i] - share[i]);
                    weights[i] += (1 - share[i]) * (1 - share[i]);
                }
            }
        }
        for (int y = 1; y < scene.height - 1; y++) {
            for (int x = 1; x < scene.width - 1; x++) {
                final int i = y * scene.width + x;
                if (CavityPhases.isDark(scene.labels(z)[i])) {
                    final float weight = sum(weights, i, scene.width);
                    if (weight > LEAST_WEIGHT) {
                        greys.add(sum(products, i, scene.width) / weight);
                    }
                }
            }
        }
        return greys;
    }

    private static float sum(final float[] plane, final int i, final int width) {
        float sum = 0;
        for (int row = i - width; row <= i + width; row += width) {
            sum += plane[row - 1] + plane[row] + plane[row + 1];
        }
        return sum;
    }
}
