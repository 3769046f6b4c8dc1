package org.garnetj.learn;

import java.util.Random;

/**
 * Samples of known statistics: each class is a normal cloud of standard deviation 1 around its own
 * centre; features beyond those of the centres are noise that says nothing.
 *
 * @param centres {@code [class][informative feature]}
 * @param noise number of features that say nothing
 */
record Clouds(double[][] centres, int noise) {

    /** Two classes, {@code distance} apart along the first feature. */
    static Clouds two(final double distance, final int noise) {
        return new Clouds(new double[][] {{0}, {distance}}, noise);
    }

    /** {@code counts[c]} samples of each class, in random order. */
    Samples draw(final long seed, final int... counts) {
        final Random random = new Random(seed);
        final int[] classes = shuffled(random, counts);
        final float[][] features = new float[centres[0].length + noise][classes.length];
        for (int i = 0; i < classes.length; i++) {
            for (int f = 0; f < features.length; f++) {
                final double centre = f < centres[0].length ? centres[classes[i]][f] : 0;
                features[f][i] = (float) (centre + random.nextGaussian());
            }
        }
        return Samples.of(features, classes, counts.length);
    }

    /** The error of the best rule there is for equally frequent classes, by counting samples. */
    double bayesError(final Samples samples) {
        int wrong = 0;
        for (int i = 0; i < samples.size(); i++) {
            int best = 0;
            for (int c = 1; c < centres.length; c++) {
                best = distance(samples, i, c) < distance(samples, i, best) ? c : best;
            }
            wrong += best == samples.classes()[i] ? 0 : 1;
        }
        return (double) wrong / samples.size();
    }

    private double distance(final Samples samples, final int i, final int c) {
        double sum = 0;
        for (int f = 0; f < centres[c].length; f++) {
            sum += Math.pow(samples.features()[f][i] - centres[c][f], 2);
        }
        return sum;
    }

    private static int[] shuffled(final Random random, final int... counts) {
        int n = 0;
        for (final int count : counts) {
            n += count;
        }
        final int[] classes = new int[n];
        int at = 0;
        for (int c = 0; c < counts.length; c++) {
            for (int i = 0; i < counts[c]; i++) {
                classes[at++] = c;
            }
        }
        for (int i = n - 1; i > 0; i--) {
            final int j = random.nextInt(i + 1);
            final int swap = classes[i];
            classes[i] = classes[j];
            classes[j] = swap;
        }
        return classes;
    }
}
