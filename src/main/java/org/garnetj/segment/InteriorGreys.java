package org.garnetj.segment;

import org.garnetj.block.Execution;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Measures the greys of void and lithium again, now on voxels whose eight neighbours in the slice
 * have the same label, so that neither rims nor noise pull them: medians, and half the distance of
 * the 16th from the 84th percentile as deviation.
 */
final class InteriorGreys {

    private static final int SLICES = 64;
    private static final int BINS = 512;
    private static final double DARKEST = -0.4;
    private static final double BRIGHTEST = 1.2;

    /** A wall lies anywhere between two slices, so a void's grey is that much uncertain. */
    private static final double WITHIN_SLICE = 0.5;

    private static final double ENOUGH = 200;

    private final GreyHistogram lithium = histogram();
    private final GreyHistogram[] voids;

    private InteriorGreys(final int distances) {
        voids = new GreyHistogram[distances];
        for (int k = 0; k < distances; k++) {
            voids[k] = histogram();
        }
    }

    private static GreyHistogram histogram() {
        return new GreyHistogram(DARKEST, BRIGHTEST, BINS);
    }

    /** The model with the greys of the labels that the scene has. */
    static GreyModel refit(final Scene scene, final GreyModel model, final Execution execution) {
        final int step = Math.max(1, scene.depth / SLICES);
        final List<Integer> slices =
                IntStream.iterate(step / 2, z -> z < scene.depth, z -> z + step).boxed().toList();
        final InteriorGreys sum = new InteriorGreys(model.poreBacks().length);
        for (final InteriorGreys part :
                execution.mapItems(
                        "measure interiors",
                        slices,
                        z -> new InteriorGreys(sum.voids.length).count(scene, z))) {
            sum.lithium.add(part.lithium);
            for (int k = 0; k < sum.voids.length; k++) {
                sum.voids[k].add(part.voids[k]);
            }
        }
        return sum.refitted(model);
    }

    private InteriorGreys count(final Scene scene, final int z) {
        final byte[] labels = scene.labels(z);
        final float[] plane = scene.grey(z);
        for (int y = 1; y < scene.height - 1; y++) {
            for (int x = 1; x < scene.width - 1; x++) {
                final int i = y * scene.width + x;
                final boolean dark = labels[i] == Scene.LI || labels[i] == Scene.VOID;
                if (dark && isInterior(labels, i, scene.width)) {
                    if (labels[i] == Scene.LI) {
                        lithium.add(plane[i]);
                    } else {
                        addVoid(scene, z, i, plane[i]);
                    }
                }
            }
        }
        return this;
    }

    private static boolean isInterior(final byte[] labels, final int i, final int width) {
        for (int row = i - width; row <= i + width; row += width) {
            if (labels[row - 1] != labels[i]
                    || labels[row] != labels[i]
                    || labels[row + 1] != labels[i]) {
                return false;
            }
        }
        return true;
    }

    /** Counts a void by its distance from the next LLZO, if that is what comes next. */
    private void addVoid(final Scene scene, final int z, final int i, final float grey) {
        int k = 0;
        while (k < voids.length - 1) {
            final int behind = z + k + 1;
            if (behind >= scene.depth || scene.labels(behind)[i] == Scene.OUTSIDE) {
                return;
            }
            if (scene.labels(behind)[i] == Scene.LI) {
                return;
            }
            if (scene.labels(behind)[i] == Scene.LLZO) {
                break;
            }
            k++;
        }
        voids[k].add(grey);
    }

    private GreyModel refitted(final GreyModel model) {
        final double[] means = model.poreBacks().clone();
        final double[] deviations = model.poreBackDeviations().clone();
        double ceiling = 1;
        for (int k = 0; k < voids.length; k++) {
            if (voids[k].total() >= ENOUGH) {
                means[k] = voids[k].quantile(0.5);
                deviations[k] = Math.max(spread(voids[k]), model.noiseAt(means[k]));
            }
            ceiling = Math.min(ceiling, means[k]);
            means[k] = ceiling;
        }
        for (int k = 0; k + 1 < means.length; k++) {
            deviations[k] = Math.hypot(deviations[k], WITHIN_SLICE * (means[k] - means[k + 1]));
        }
        final GreyModel refitted = model.withPoreBacks(means, deviations);
        if (!model.hasLithium() || lithium.total() < ENOUGH) {
            return refitted;
        }
        return refitted.withLithium(
                lithium.quantile(0.5),
                Math.max(spread(lithium), refitted.noiseAt(model.lithiumGrey())));
    }

    private static double spread(final GreyHistogram greys) {
        return 0.5 * (greys.quantile(0.84) - greys.quantile(0.16));
    }
}
