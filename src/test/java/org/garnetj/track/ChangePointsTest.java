package org.garnetj.track;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.Random;
import java.util.function.DoubleUnaryOperator;

class ChangePointsTest {

    private static final double NOISE = 0.3;

    @Test
    void aConstantVelocitySeldomChanges() {
        assertTrue(changes(25, 0) <= 0.05);
        assertTrue(changes(25, 0.5) <= 0.05);
        assertTrue(changes(50, 0.5) <= 0.05);
        assertTrue(changes(25, 0.85) <= 0.15);
    }

    private static double changes(final int n, final double correlation) {
        int changed = 0;
        final int trials = 100;
        for (int seed = 0; seed < trials; seed++) {
            final double[][] track = track(n, t -> 0.5 * t, correlation, seed);
            changed += ChangePoints.of(track[0], track[1]).length > 0 ? 1 : 0;
        }
        return changed / (double) trials;
    }

    @Test
    void aVelocityThatHalvesDoesSoOnce() {
        int found = 0;
        for (int seed = 0; seed < 20; seed++) {
            final double[][] track = track(40, t -> Math.min(t, 10 + 0.5 * t), 0, seed);
            final double[] knots = ChangePoints.of(track[0], track[1]);
            found += knots.length == 1 && Math.abs(knots[0] - 20) <= 3 ? 1 : 0;
        }
        assertTrue(found >= 18, found + " of 20");
    }

    /** Growth, a pause, growth, and stripping. */
    @Test
    void pausesAndReversalsArePieces() {
        final double[] truth = {1, 0, 1, -0.7};
        final double[] ends = {15, 27, 45, 59};
        final int trials = 15;
        int right = 0;
        int covered = 0;
        int rests = 0;
        for (int seed = 0; seed < trials; seed++) {
            final double[][] track =
                    track(
                            60,
                            t -> t < 15 ? t : t < 27 ? 15 : t < 45 ? t - 12 : 33 - 0.7 * (t - 45),
                            0.2,
                            seed);
            final TipRates rates = TipRates.of(track[0], track[1]);
            if (rates.pieces().size() == truth.length) {
                right++;
                for (int piece = 0; piece < truth.length; piece++) {
                    final VelocityFit fit = rates.pieces().get(piece);
                    assertEquals(truth[piece], fit.slope(), 0.1);
                    assertEquals(ends[piece], rates.to(piece), 1.5);
                    covered += fit.low() <= truth[piece] && truth[piece] <= fit.high() ? 1 : 0;
                }
                rests +=
                        Piece.Behaviour.of(rates.pieces().get(1), 1) == Piece.Behaviour.RESTS
                                ? 1
                                : 0;
                assertEquals(
                        Piece.Behaviour.RETREATS, Piece.Behaviour.of(rates.pieces().get(3), 1));
            }
        }
        assertTrue(right >= 13, right + " of " + trials);
        assertTrue(rests >= 0.8 * right, rests + " of " + right + " pauses rest");
        assertTrue(covered >= 0.88 * truth.length * right, covered + " intervals cover");
    }

    /** Local velocities of a steady tip scatter about it as their intervals say. */
    @Test
    void intervalsOfLocalVelocitiesCoverTheTruth() {
        int covered = 0;
        int all = 0;
        for (int seed = 0; seed < 20; seed++) {
            final double[][] track = track(60, t -> 0.8 * t, 0.3, seed);
            for (final VelocityFit fit : TipRates.of(track[0], track[1]).local()) {
                covered += fit.low() <= 0.8 && 0.8 <= fit.high() ? 1 : 0;
                all++;
            }
        }
        assertEquals(0.95, covered / (double) all, 0.04);
    }

    private static double[][] track(
            final int n,
            final DoubleUnaryOperator length,
            final double correlation,
            final long seed) {
        final Random random = new Random(1000 * seed + n);
        final double[][] track = new double[2][n];
        final double own = Math.sqrt(1 - correlation * correlation);
        double noise = random.nextGaussian();
        for (int i = 0; i < n; i++) {
            track[0][i] = i;
            track[1][i] = length.applyAsDouble(i) + NOISE * noise;
            noise = correlation * noise + own * random.nextGaussian();
        }
        return track;
    }
}
