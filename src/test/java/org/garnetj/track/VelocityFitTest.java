package org.garnetj.track;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.Random;

class VelocityFitTest {

    @Test
    void pointsOnALineGiveItExactly() {
        final VelocityFit fit =
                VelocityFit.of(new double[] {1, 2, 3, 4}, new double[] {5, 7, 9, 11});
        assertEquals(2, fit.slope(), 1e-12);
        assertEquals(3, fit.intercept(), 1e-12);
        assertEquals(2, fit.low(), 1e-12);
        assertEquals(2, fit.high(), 1e-12);
    }

    @Test
    void fewerThanThreePointsHaveNoInterval() {
        final VelocityFit two = VelocityFit.of(new double[] {1, 2}, new double[] {5, 7});
        assertEquals(2, two.slope(), 1e-12);
        assertTrue(Double.isNaN(two.low()) && Double.isNaN(two.high()));
        assertTrue(Double.isNaN(VelocityFit.of(new double[] {1}, new double[] {5}).slope()));
    }

    /**
     * Without knowing whether neighbours are alike one knows somewhat less than 12 s²/(n(n²−1)).
     */
    @Test
    void independentNoiseGivesAboutTheVarianceInClosedForm() {
        final int n = 60;
        double ratios = 0;
        for (int seed = 0; seed < 40; seed++) {
            final Random random = new Random(seed);
            final double[] time = new double[n];
            final double[] length = new double[n];
            for (int i = 0; i < n; i++) {
                time[i] = i;
                length[i] = 3 * i + random.nextGaussian();
            }
            final VelocityFit fit = VelocityFit.of(time, length);
            final double half = 1.96 * Math.sqrt(12.0 / (n * ((double) n * n - 1)));
            ratios += 0.5 * (fit.high() - fit.low()) / half / 40;
        }
        assertEquals(1.05, ratios, 0.05);
    }

    @Test
    void intervalsCoverTheTruthForIndependentAndForCorrelatedNoise() {
        assertEquals(0.95, coverage(20, 0), 0.025);
        assertEquals(0.95, coverage(40, 0.4), 0.025);
        assertEquals(0.95, coverage(60, 0.8), 0.025);
    }

    private static double coverage(final int n, final double correlation) {
        final Random random = new Random(5);
        final double[] time = new double[n];
        final double[] length = new double[n];
        int covered = 0;
        final int trials = 800;
        for (int trial = 0; trial < trials; trial++) {
            double noise = random.nextGaussian() / Math.sqrt(1 - correlation * correlation);
            for (int i = 0; i < n; i++) {
                time[i] = i;
                length[i] = 2 * i + noise;
                noise = correlation * noise + random.nextGaussian();
            }
            final VelocityFit fit = VelocityFit.of(time, length);
            covered += fit.low() <= 2 && 2 <= fit.high() ? 1 : 0;
        }
        return covered / (double) trials;
    }

    /** A third of the points missing, of noise that fades with time and not with the count. */
    @Test
    void intervalsCoverTheTruthWhereTimesHaveGaps() {
        final Random random = new Random(9);
        final int trials = 800;
        int covered = 0;
        for (int trial = 0; trial < trials; trial++) {
            final double[] time = new double[30];
            final double[] length = new double[30];
            double noise = random.nextGaussian() / Math.sqrt(1 - 0.7 * 0.7);
            int t = 0;
            for (int i = 0; i < time.length; i++) {
                time[i] = t;
                length[i] = 2 * t + noise;
                do {
                    noise = 0.7 * noise + random.nextGaussian();
                    t++;
                } while (random.nextInt(3) == 0);
            }
            final VelocityFit fit = VelocityFit.of(time, length);
            covered += fit.low() <= 2 && 2 <= fit.high() ? 1 : 0;
        }
        assertEquals(0.95, covered / (double) trials, 0.025);
    }

    /** (u_v/v)² is the sum of the squares of the relative errors. */
    @Test
    void errorsOfScaleAddInQuadrature() {
        final VelocityFit exact =
                VelocityFit.of(new double[] {1, 2, 3, 4}, new double[] {5, 7, 9, 11});
        final VelocityFit fit = exact.withRelativeError(0.03).withRelativeError(0.04);
        assertEquals(2 - 1.96 * 0.05 * 2, fit.low(), 1e-9);
        assertEquals(2 + 1.96 * 0.05 * 2, fit.high(), 1e-9);
    }
}
