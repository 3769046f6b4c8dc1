package org.garnetj.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Arrays;
import java.util.Random;

class LineDecoderTest {

    private static final int LINES = 400;
    private static final int LENGTH = 40;
    private static final int OFFSET = 2;

    @ParameterizedTest(name = "lithium {0}, cost of a change {1}")
    @CsvSource({"false, 0.3", "false, 1.5", "true, 0.3", "true, 0.9", "true, 3"})
    void noSequenceOfPhasesIsLikelierThanTheDecodedOne(final boolean lithium, final double change) {
        final Random random = new Random(11);
        final Likelihood likelihood = new Likelihood(model(lithium));
        final LineDecoder decoder = new LineDecoder(likelihood, change, 2, OFFSET + LENGTH);
        for (int line = 0; line < LINES; line++) {
            final float[] grey = greys(random);
            final float[][] penalty = penalties(random);
            final byte[] states = new byte[OFFSET + LENGTH];
            decoder.decode(grey, penalty, OFFSET, LENGTH, states);
            final Score score = new Score(likelihood, grey, penalty, change);
            assertTrue(isCountdown(states, likelihood));
            assertEquals(score.best(), score.of(states), 1e-4);
        }
    }

    private static GreyModel model(final boolean lithium) {
        return new GreyModel(
                0.1,
                0.08,
                lithium ? 0.45 : Double.NaN,
                lithium ? 0.08 : Double.NaN,
                0.08,
                new double[] {0.5, 0.3, 0.1},
                new double[] {0.12, 0.1, 0.08},
                0.05);
    }

    private static float[] greys(final Random random) {
        final float[] grey = new float[OFFSET + LENGTH];
        double level = 1;
        for (int t = OFFSET; t < grey.length; t++) {
            level = random.nextInt(5) > 0 ? level : new double[] {0.1, 0.45, 1}[random.nextInt(3)];
            grey[t] = (float) (level + 0.15 * random.nextGaussian());
        }
        return grey;
    }

    private static float[][] penalties(final Random random) {
        final float[][] penalty = new float[OFFSET + LENGTH][3];
        for (final float[] ofVoxel : penalty) {
            for (int phase = 0; phase < 3; phase++) {
                ofVoxel[phase] = 0.9f * random.nextInt(3);
            }
        }
        return penalty;
    }

    /** Every void state is followed by the next nearer one, or by the solid it is before. */
    private static boolean isCountdown(final byte[] states, final Likelihood likelihood) {
        final int distances = likelihood.distances();
        for (int t = OFFSET; t < states.length - 1; t++) {
            final int distance = (states[t] - Likelihood.FIRST_VOID) % distances;
            if (states[t] >= Likelihood.FIRST_VOID) {
                final boolean lithium = states[t] >= Likelihood.FIRST_VOID + distances;
                final int solid = lithium ? Likelihood.LITHIUM : Likelihood.LLZO;
                final boolean nearer =
                        states[t + 1] == (distance == 0 ? solid : states[t] - 1)
                                || distance == distances - 1 && states[t + 1] == states[t];
                if (!nearer) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The log-likelihood of sequences, and the greatest of all. */
    private record Score(Likelihood likelihood, float[] grey, float[][] penalty, double change) {

        /** By the plain recursion over all states that may follow each other. */
        double best() {
            final int states = likelihood.states();
            double[] best = new double[states];
            for (int t = OFFSET; t < grey.length; t++) {
                final double[] next = new double[states];
                for (int s = 0; s < states; s++) {
                    double before = t == OFFSET ? 0 : Double.NEGATIVE_INFINITY;
                    for (int r = 0; t > OFFSET && r < states; r++) {
                        before = Math.max(before, best[r] - cost(r, s));
                    }
                    next[s] = before + seen(t, s);
                }
                best = next;
            }
            return Arrays.stream(best).max().getAsDouble();
        }

        private double cost(final int from, final int to) {
            final int distances = likelihood.distances();
            if (from >= Likelihood.FIRST_VOID) {
                final int distance = (from - Likelihood.FIRST_VOID) % distances;
                final boolean beforeLithium = from >= Likelihood.FIRST_VOID + distances;
                final int solid = beforeLithium ? Likelihood.LITHIUM : Likelihood.LLZO;
                final boolean follows =
                        to == (distance == 0 ? solid : from - 1)
                                || distance == distances - 1 && to == from;
                if (!follows) {
                    return Double.POSITIVE_INFINITY;
                }
            }
            return change(from, to);
        }

        private double change(final int from, final int to) {
            if (phase(from) == phase(to)) {
                return 0;
            }
            return phase(from) * phase(to) > 0 ? 2 * change : change;
        }

        private double seen(final int t, final int state) {
            return likelihood.of(state, Likelihood.bin(grey[t])) - penalty[t][phase(state)];
        }

        double of(final byte[] states) {
            double score = 0;
            for (int t = OFFSET; t < states.length; t++) {
                score += seen(t, states[t]) - (t == OFFSET ? 0 : change(states[t - 1], states[t]));
            }
            return score;
        }

        private static int phase(final int state) {
            return Math.min(state, Likelihood.FIRST_VOID);
        }
    }
}
