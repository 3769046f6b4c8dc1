package org.garnetj.track;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.Random;

class VelocityFitTest {

    @Test
    void pointsOnALineGiveItExactly() {
        final VelocityFit fit =
                VelocityFit.of(new double[] {1, 2, 3, 4}, new double[] {5, 7, 9, 11}, 0);
        assertEquals(2, fit.slope(), 1e-12);
        assertEquals(3, fit.intercept(), 1e-12);
        assertEquals(2, fit.low(), 1e-12);
        assertEquals(2, fit.high(), 1e-12);
    }

    @Test
    void fewerThanThreePointsHaveNoInterval() {
        final VelocityFit two = VelocityFit.of(new double[] {1, 2}, new double[] {5, 7}, 0);
        assertEquals(2, two.slope(), 1e-12);
        assertTrue(Double.isNaN(two.low()) && Double.isNaN(two.high()));
        assertTrue(Double.isNaN(VelocityFit.of(new double[] {1}, new double[] {5}, 0).slope()));
    }

    /** Residuals that alternate have no autocorrelation to widen for: variance 12 s²/(n(n²−1)). */
    @Test
    void evenSpacingGivesTheVarianceInClosedForm() {
        final int n = 40;
        final double[] time = new double[n];
        final double[] length = new double[n];
        for (int i = 0; i < n; i++) {
            time[i] = i;
            length[i] = 3 * i + (i % 2 == 0 ? 1 : -1);
        }
        final VelocityFit fit = VelocityFit.of(time, length, 0);
        double square = 0;
        for (int i = 0; i < n; i++) {
            square += Math.pow(length[i] - fit.intercept() - fit.slope() * i, 2);
        }
        final double deviation = Math.sqrt(12 * square / (n - 2) / (n * ((double) n * n - 1)));
        assertEquals(2.0244 * deviation, 0.5 * (fit.high() - fit.low()), 1e-5);
    }

    @Test
    void intervalsCoverTheTruthForIndependentAndForCorrelatedNoise() {
        assertEquals(0.95, coverage(20, 0), 0.03);
        assertEquals(0.95, coverage(40, 0.4), 0.04);
    }

    private static double coverage(final int n, final double correlation) {
        final Random random = new Random(5);
        final double[] time = new double[n];
        final double[] length = new double[n];
        int covered = 0;
        final int trials = 4000;
        for (int trial = 0; trial < trials; trial++) {
            double noise = random.nextGaussian() / Math.sqrt(1 - correlation * correlation);
            for (int i = 0; i < n; i++) {
                time[i] = i;
                length[i] = 2 * i + noise;
                noise = correlation * noise + random.nextGaussian();
            }
            final VelocityFit fit = VelocityFit.of(time, length, 0);
            covered += fit.low() <= 2 && 2 <= fit.high() ? 1 : 0;
        }
        return covered / (double) trials;
    }
}
