package org.garnetj.segment;

import org.garnetj.block.Execution;

/**
 * Measures the greys of void and lithium in a tomogram anew: by least squares over the voxels of
 * each, after the share of the LLZO around is taken off, with deviations from what remains.
 */
final class CavityGreys {

    private static final int ENOUGH = 60;

    private CavityGreys() {}

    /** The model with the greys of the labels the scene has; the same if either is too rare. */
    static GreyModel refit(
            final Scene scene,
            final GreyModel model,
            final LlzoShare llzo,
            final Execution execution) {
        final double[] sums =
                Illumination.sum(
                        scene.mapSlices("measure cavities", execution, z -> sums(scene, llzo, z)));
        if (sums[0] < ENOUGH || sums[4] < ENOUGH) {
            return model;
        }
        final double empty = sums[1] / sums[2];
        final double lithium = sums[5] / sums[6];
        if (empty >= lithium) {
            return model;
        }
        return model.withPoreBacks(new double[] {empty}, new double[] {deviation(sums, 0)})
                .withLithium(lithium, deviation(sums, 4));
    }

    private static double deviation(final double[] sums, final int at) {
        final double explained = sums[at + 1] * sums[at + 1] / sums[at + 2];
        return Math.sqrt(Math.max(1e-8, (sums[at + 3] - explained) / sums[at]));
    }

    /** For void, then lithium: voxels, products, squares of what is dark, squares of the grey. */
    private static double[] sums(final Scene scene, final LlzoShare llzo, final int z) {
        final double[] sums = new double[8];
        final float[] plane = scene.grey(z);
        final byte[] labels = scene.labels(z);
        final float[] share = llzo.of(z);
        for (int i = 0; i < plane.length; i++) {
            if (CavityPhases.isDark(labels[i]) && share[i] < CavityPhases.INTERIOR) {
                final int at = labels[i] == Scene.LI ? 4 : 0;
                final double rest = plane[i] - share[i];
                final double dark = 1 - share[i];
                sums[at]++;
                sums[at + 1] += rest * dark;
                sums[at + 2] += dark * dark;
                sums[at + 3] += rest * rest;
            }
        }
        return sums;
    }
}
