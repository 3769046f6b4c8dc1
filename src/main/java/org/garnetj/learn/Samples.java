package org.garnetj.learn;

import java.util.Arrays;
import java.util.Objects;

/**
 * Voxels whose class is known. The arrays are used as they are, not copied.
 *
 * @param features {@code [feature][sample]}, finite
 * @param classes class of each sample, 0 to {@code classCount - 1}; each class has a sample
 * @param classCount number of classes, 2 to {@value #MOST_CLASSES}
 * @param weights how much each sample counts, zero or positive: together they say which population
 *     the samples stand for
 * @param groups samples of one group are drawn together or not at all, so that near neighbours,
 *     which are almost copies of each other, do not testify for each other out of bag; any numbers
 */
public record Samples(
        float[][] features, int[] classes, int classCount, float[] weights, int[] groups) {

    /** More classes than any stack has phases. */
    public static final int MOST_CLASSES = 32;

    public Samples {
        Objects.requireNonNull(classes, "classes");
        require(features.length > 0, "no feature");
        require(classCount >= 2 && classCount <= MOST_CLASSES, classCount + " classes");
        for (final float[] feature : features) {
            require(feature.length >= classes.length, "a feature is shorter than the classes");
        }
        require(weights.length == classes.length, "weights and classes differ in length");
        require(groups.length == classes.length, "groups and classes differ in length");
        requireEveryClass(classes, classCount, weights);
        requireFinite(features, classes.length);
    }

    /** Samples of equal weight, each on its own. */
    public static Samples of(final float[][] features, final int[] classes, final int classCount) {
        final float[] weights = new float[classes.length];
        Arrays.fill(weights, 1);
        final int[] groups = new int[classes.length];
        Arrays.setAll(groups, i -> i);
        return new Samples(features, classes, classCount, weights, groups);
    }

    /** The same samples, drawn in these groups. */
    public Samples inGroups(final int... group) {
        return new Samples(features, classes, classCount, weights, group);
    }

    /** The same samples, weighted so. */
    public Samples weighted(final float... weight) {
        return new Samples(features, classes, classCount, weight, groups);
    }

    /**
     * The same samples, their weights multiplied class by class so that the classes take these
     * shares of the whole: the population that the forest's probabilities speak of.
     *
     * @param shares positive, one for each class; their sum does not matter
     */
    public Samples withShares(final double... shares) {
        final double[] totals = classWeights();
        final float[] scaled = new float[size()];
        for (int i = 0; i < scaled.length; i++) {
            final int c = classes[i];
            scaled[i] = (float) (weights[i] * shares[c] * size() / totals[c] / sum(shares));
        }
        return weighted(scaled);
    }

    /** Number of samples. */
    public int size() {
        return classes.length;
    }

    /** Number of features. */
    public int featureCount() {
        return features.length;
    }

    /** Sum of the weights of each class. */
    public double[] classWeights() {
        final double[] totals = new double[classCount];
        for (int i = 0; i < classes.length; i++) {
            totals[classes[i]] += weights[i];
        }
        return totals;
    }

    private static double sum(final double[] values) {
        return Arrays.stream(values).sum();
    }

    private static void requireEveryClass(
            final int[] classes, final int classCount, final float[] weights) {
        final double[] totals = new double[classCount];
        for (int i = 0; i < classes.length; i++) {
            final int c = classes[i];
            require(c >= 0 && c < classCount, "class " + c + " of " + classCount);
            require(weights[i] >= 0 && Float.isFinite(weights[i]), "weight " + weights[i]);
            totals[c] += weights[i];
        }
        for (int c = 0; c < classCount; c++) {
            require(totals[c] > 0, "no sample of class " + c);
        }
    }

    private static void requireFinite(final float[][] features, final int size) {
        for (int f = 0; f < features.length; f++) {
            for (int i = 0; i < size; i++) {
                require(Float.isFinite(features[f][i]), "feature " + f + " is " + features[f][i]);
            }
        }
    }

    private static void require(final boolean fine, final String complaint) {
        if (!fine) {
            throw new IllegalArgumentException(complaint);
        }
    }
}
