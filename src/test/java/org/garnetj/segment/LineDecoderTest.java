package org.garnetj.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Random;

class LineDecoderTest {

    private static final int LENGTH = 9;
    private static final int LINES = 60;
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
            assertEquals(score.best(lithium), score.of(states), 1e-4);
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
            level = random.nextInt(3) > 0 ? level : new double[] {0.1, 0.45, 1}[random.nextInt(3)];
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

    /** The log-likelihood of sequences, and by trying all of them the greatest. */
    private record Score(Likelihood likelihood, float[] grey, float[][] penalty, double change) {

        double best(final boolean lithium) {
            final int phases = lithium ? 3 : 2;
            double best = Double.NEGATIVE_INFINITY;
            for (int code = 0; code < Math.pow(phases, LENGTH); code++) {
                final byte[] sequence = new byte[grey.length];
                int rest = code;
                for (int t = OFFSET; t < sequence.length; t++) {
                    final int phase = rest % phases;
                    sequence[t] = (byte) (phase == 1 && !lithium ? 2 : phase);
                    rest /= phases;
                }
                best = Math.max(best, bestDistances(sequence));
            }
            return best;
        }

        /** Counts the voids down; before the end of the line, from any distance. */
        private double bestDistances(final byte[] sequence) {
            double best = Double.NEGATIVE_INFINITY;
            final int voids = likelihood.states() - Likelihood.FIRST_VOID;
            for (int last = 0; last < voids; last++) {
                best = Math.max(best, of(countedDown(sequence, last)));
            }
            return best;
        }

        private byte[] countedDown(final byte[] sequence, final int last) {
            final byte[] states = sequence.clone();
            for (int t = states.length - 1; t >= OFFSET; t--) {
                if (sequence[t] == Likelihood.FIRST_VOID) {
                    final int next = t == states.length - 1 ? -1 : states[t + 1];
                    states[t] = (byte) (next < 0 ? Likelihood.FIRST_VOID + last : before(next));
                }
            }
            return states;
        }

        private int before(final int next) {
            final int distances = likelihood.distances();
            if (next < Likelihood.FIRST_VOID) {
                return Likelihood.FIRST_VOID + (next == Likelihood.LITHIUM ? distances : 0);
            }
            final boolean farthest = (next - Likelihood.FIRST_VOID) % distances == distances - 1;
            return farthest ? next : next + 1;
        }

        double of(final byte[] states) {
            double score = 0;
            for (int t = OFFSET; t < states.length; t++) {
                score +=
                        likelihood.of(states[t], Likelihood.bin(grey[t]))
                                - penalty[t][phase(states[t])];
                if (t > OFFSET && phase(states[t]) != phase(states[t - 1])) {
                    score -= phase(states[t]) * phase(states[t - 1]) > 0 ? 2 * change : change;
                }
            }
            return score;
        }

        private static int phase(final int state) {
            return Math.min(state, Likelihood.FIRST_VOID);
        }
    }
}
