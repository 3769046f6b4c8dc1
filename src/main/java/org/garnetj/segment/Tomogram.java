package org.garnetj.segment;

import org.garnetj.block.Execution;

import java.util.List;

/**
 * Takes the faults of a tomogram out that go round the axis of rotation, with the LLZO as the
 * reference: cupping by beam hardening, a smooth function of the radius, and rings, one gain for
 * each radius. The axis is the middle of the slices; where a stack is a crop without it, the gains
 * come out as 1.
 */
final class Tomogram {

    private static final double WIDE_BAND = 0.35;
    private static final double NARROW_BAND = 0.2;
    private static final double SMOOTH_SHARE = 0.06;
    private static final double PRIOR_VOXELS = 40;

    private Tomogram() {}

    static void flatten(final Scene scene, final Execution execution) {
        Illumination.levelSlices(scene, 0, execution);
        for (int round = 0; round < 3; round++) {
            final double band = round == 0 ? WIDE_BAND : NARROW_BAND;
            final double[] sums =
                    Illumination.sum(
                            scene.mapSlices(
                                    "measure cupping", execution, z -> byRadius(scene, z, band)));
            divide(scene, cupping(sums), execution);
        }
        final double[] sums =
                Illumination.sum(
                        scene.mapSlices(
                                "measure rings", execution, z -> byRadius(scene, z, NARROW_BAND)));
        divide(scene, rings(sums), execution);
        final List<double[]> ofSlices =
                scene.mapSlices(
                        "measure rings of slices",
                        execution,
                        z -> rings(byRadius(scene, z, NARROW_BAND)));
        scene.forEachSlice("take out rings", execution, z -> divide(scene, z, ofSlices.get(z)));
    }

    /** Sums of LLZO greys by radius in the first half, numbers in the second. */
    private static double[] byRadius(final Scene scene, final int z, final double band) {
        final int bins = radius(scene, 0, 0) + 1;
        final double[] sums = new double[2 * bins];
        final float[] plane = scene.grey(z);
        final float[] denoised = scene.denoised(z);
        final byte[] labels = scene.labels(z);
        for (int y = 0; y < scene.height; y++) {
            for (int x = 0; x < scene.width; x++) {
                final int i = y * scene.width + x;
                if (labels[i] == Scene.OPEN && Math.abs(denoised[i] - 1) < band) {
                    final int bin = radius(scene, x, y);
                    sums[bin] += plane[i];
                    sums[bins + bin]++;
                }
            }
        }
        return sums;
    }

    private static int radius(final Scene scene, final int x, final int y) {
        return (int)
                Math.round(Math.hypot(x - 0.5 * (scene.width - 1), y - 0.5 * (scene.height - 1)));
    }

    /** The mean at each radius, smoothed over the radius by voxel-weighted triangles. */
    private static double[] cupping(final double[] sums) {
        final int bins = sums.length / 2;
        final int reach = Math.max(2, (int) (SMOOTH_SHARE * bins));
        final double[] gain = new double[bins];
        double last = 1;
        for (int r = 0; r < bins; r++) {
            double grey = 0;
            double voxels = 0;
            for (int q = Math.max(0, r - reach); q <= Math.min(bins - 1, r + reach); q++) {
                final double weight = 1 + reach - Math.abs(q - r);
                grey += weight * sums[q];
                voxels += weight * sums[bins + q];
            }
            last = voxels > 0 ? grey / voxels : last;
            gain[r] = last;
        }
        return gain;
    }

    /** The mean at each radius, drawn towards 1 where few voxels say so. */
    private static double[] rings(final double[] sums) {
        final int bins = sums.length / 2;
        final double[] gain = new double[bins];
        for (int r = 0; r < bins; r++) {
            gain[r] = (sums[r] + PRIOR_VOXELS) / (sums[bins + r] + PRIOR_VOXELS);
        }
        return gain;
    }

    private static void divide(final Scene scene, final double[] gain, final Execution execution) {
        scene.forEachSlice("take out cupping", execution, z -> divide(scene, z, gain));
    }

    private static void divide(final Scene scene, final int z, final double[] gain) {
        final float[] plane = scene.grey(z);
        for (int i = 0; i < plane.length; i++) {
            plane[i] = (float) (plane[i] / gain[radius(scene, i % scene.width, i / scene.width)]);
        }
    }
}
