package org.garnetj.learn;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * What a forest says of a voxel and what its refinement makes of it, as one calibrated probability:
 * {@code p_c ∝ forest_c^a · refined_c^b · exp(offset_c)}, a logarithmic opinion pool (C. Genest and
 * J. V. Zidek, Statistical Science 1 (1986) 114, doi:10.1214/ss/1177013825). Both have looked at
 * the same greys, and neighbours agree more often than they are right, so that a + b is below 1
 * where both are too sure of themselves.
 *
 * @param forest exponent a of the forest's probability, 0 or more
 * @param refined exponent b of the refined probability, 0 or more
 * @param offsets one for each class
 */
public record ClassPool(double forest, double refined, List<Double> offsets) {

    /** Probabilities below count as this one. */
    static final float LEAST = 1e-6f;

    public ClassPool {
        Objects.requireNonNull(offsets, "offsets");
        offsets = List.copyOf(offsets);
        final boolean finite = offsets.stream().allMatch(Double::isFinite);
        if (!(forest >= 0 && refined >= 0 && forest + refined > 0)
                || !Double.isFinite(forest + refined)
                || !finite) {
            throw new IllegalArgumentException(
                    "a pool with exponents " + forest + " and " + refined + ", offsets " + offsets);
        }
    }

    /** Fits a pool to voxels whose class is known, by the greatest likelihood. */
    public static ClassPool fit(final PoolSamples samples) {
        final int k = samples.classCount();
        final double[] weights = new double[samples.size()];
        Arrays.fill(weights, 1);
        final double[] found =
                new CalibrationFit(samples.logs(), samples.classes(), weights, k, 0.5, 0.5).fit();
        return new ClassPool(
                Math.max(0, found[0]),
                Math.max(0, found[1]),
                Arrays.stream(found, 2, 2 + k).boxed().toList());
    }

    /** The logarithm of a probability as the pool takes it. */
    static float log(final float probability) {
        return Logarithm.of(Math.max(LEAST, probability));
    }

    /**
     * Pools the probabilities of some voxels.
     *
     * @param said {@code [class][voxel]}, of the forest
     * @param probabilities {@code [class][voxel]}, refined; become those of the pool
     */
    public void apply(final float[][] said, final float[][] probabilities) {
        final float[] most = new float[said[0].length];
        Arrays.fill(most, Float.NEGATIVE_INFINITY);
        for (int c = 0; c < said.length; c++) {
            score(said[c], probabilities[c], offsets.get(c).floatValue());
            for (int i = 0; i < most.length; i++) {
                most[i] = Math.max(most[i], probabilities[c][i]);
            }
        }
        final float[] sum = new float[most.length];
        for (final float[] own : probabilities) {
            for (int i = 0; i < sum.length; i++) {
                own[i] = Exponential.of(own[i] - most[i]);
                sum[i] += own[i];
            }
        }
        for (final float[] own : probabilities) {
            for (int i = 0; i < sum.length; i++) {
                own[i] /= sum[i];
            }
        }
    }

    private void score(final float[] said, final float[] refined, final float offset) {
        final float a = (float) forest;
        final float b = (float) this.refined;
        for (int i = 0; i < refined.length; i++) {
            refined[i] = a * log(said[i]) + b * log(refined[i]) + offset;
        }
    }
}
