package org.garnetj.shape;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.SplittableRandom;

class DirectionWeightsTest {

    private static final double[][] CUBE = {
        {1, 0, 0},
        {0, 1, 0},
        {0, 0, 1},
        {1, 1, 0},
        {1, -1, 0},
        {1, 0, 1},
        {1, 0, -1},
        {0, 1, 1},
        {0, 1, -1},
        {1, 1, 1},
        {1, 1, -1},
        {1, -1, 1},
        {-1, 1, 1}
    };

    /** Table of Legland, Kiêu and Devaux (2007), half of which goes to either of two opposites. */
    @Test
    void cubicVoxelsHaveThePublishedWeights() {
        final double[] weights = DirectionWeights.of(CUBE);
        for (int i = 0; i < 13; i++) {
            final double half =
                    i < 3 ? 0.04577789120476 : i < 9 ? 0.03698062787608 : 0.03519563978232;
            assertEquals(2 * half, weights[i], 1e-10);
        }
    }

    @Test
    void flatVoxelsHaveThePartsOfTheSphereThatRandomDirectionsFallInto() {
        final double[][] directions = new double[13][3];
        final double[] edge = {1, 1.3, 3};
        for (int i = 0; i < 13; i++) {
            for (int d = 0; d < 3; d++) {
                directions[i][d] = CUBE[i][d] * edge[d];
            }
        }
        final double[] weights = DirectionWeights.of(directions);
        final double[] counts = new double[13];
        final SplittableRandom random = new SplittableRandom(1);
        final int draws = 200_000;
        for (int n = 0; n < draws; n++) {
            counts[nearest(directions, random)] += 1.0 / draws;
        }
        double sum = 0;
        for (int i = 0; i < 13; i++) {
            assertEquals(counts[i], weights[i], 0.003);
            sum += weights[i];
        }
        assertEquals(1, sum, 1e-9);
    }

    private static int nearest(final double[][] directions, final SplittableRandom random) {
        final double up = random.nextDouble(-1, 1);
        final double turn = random.nextDouble(2 * Math.PI);
        final double flat = Math.sqrt(1 - up * up);
        final double[] wanted = {flat * Math.cos(turn), flat * Math.sin(turn), up};
        int best = 0;
        double most = 0;
        for (int i = 0; i < directions.length; i++) {
            final double cosine =
                    Math.abs(Vectors.dot(wanted, directions[i])) / Vectors.length(directions[i]);
            if (cosine > most) {
                most = cosine;
                best = i;
            }
        }
        return best;
    }
}
