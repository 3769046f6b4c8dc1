package org.garnetj.segment;

import org.garnetj.block.Execution;

/**
 * The noise of a flattened scene, as standard deviations from medians of absolute values.
 *
 * @param llzo of a voxel of LLZO about its mean
 * @param denoised of a voxel of LLZO after {@link Scene#denoised}
 * @param dark of a voxel that is darker than half way to LLZO, from differences of neighbours; that
 *     of LLZO where nothing is dark
 */
record Noise(double llzo, double denoised, double dark) {

    private static final double BAND = 0.25;
    private static final double DARK = 0.65;
    private static final double TO_DEVIATION = 1.4826;
    private static final double RANGE = 1.5;
    private static final double LEAST = 0.004;
    private static final int ENOUGH = 200;

    static Noise measure(final Scene scene, final Execution execution) {
        final GreyHistogram[] sums = {of(RANGE), of(RANGE), of(RANGE)};
        for (final GreyHistogram[] part :
                scene.mapSlices("measure noise", execution, z -> deviations(scene, z))) {
            for (int i = 0; i < sums.length; i++) {
                sums[i].add(part[i]);
            }
        }
        final double llzo = deviation(sums[0], LEAST);
        final double dark =
                sums[2].total() < ENOUGH ? llzo : deviation(sums[2], LEAST) / Math.sqrt(2);
        return new Noise(llzo, deviation(sums[1], LEAST / 3), Math.max(LEAST, dark));
    }

    /**
     * Noise of a voxel of this grey over that of LLZO: the variance grows in proportion to the
     * signal, as that of counted electrons does, from the dark to LLZO at 1.
     */
    double relativeAt(final double grey) {
        final double least = Math.min(1, dark / llzo * (dark / llzo));
        return Math.sqrt(least + Math.max(0, Math.min(1, grey)) * (1 - least));
    }

    private static GreyHistogram of(final double range) {
        return new GreyHistogram(0, range);
    }

    private static double deviation(final GreyHistogram absolute, final double least) {
        return absolute.total() == 0
                ? least
                : Math.max(least, TO_DEVIATION * absolute.quantile(0.5));
    }

    private static GreyHistogram[] deviations(final Scene scene, final int z) {
        final GreyHistogram[] own = {of(RANGE), of(RANGE), of(RANGE)};
        final float[] plane = scene.grey(z);
        final float[] denoised = scene.denoised(z);
        final byte[] labels = scene.labels(z);
        for (int y = 0; y < scene.height; y++) {
            for (int x = 0; x + 1 < scene.width; x++) {
                final int i = y * scene.width + x;
                if (labels[i] != Scene.OPEN || labels[i + 1] != Scene.OPEN) {
                    continue;
                }
                if (Math.abs(denoised[i] - 1) < BAND) {
                    own[0].add(Math.abs(plane[i] - 1));
                    own[1].add(Math.abs(denoised[i] - 1));
                } else if (denoised[i] < DARK && denoised[i + 1] < DARK) {
                    own[2].add(Math.abs(plane[i] - plane[i + 1] - denoised[i] + denoised[i + 1]));
                }
            }
        }
        return own;
    }
}
