package org.garnetj.segment;

/**
 * Log-likelihood of a grey value in each state of a line: state 0 is LLZO, 1 lithium, then come the
 * voids 1, 2, … K slices before the next LLZO, then those before the next lithium. Tabulated over
 * the grey.
 *
 * <p>A state is a normal distribution about its mean plus a small uniform share, so that no single
 * voxel can forbid a label. Greys beyond LLZO or below void count as just that: a bright rim is
 * LLZO, a black spot void.
 */
final class Likelihood {

    static final int LLZO = 0;
    static final int LITHIUM = 1;
    static final int FIRST_VOID = 2;

    private static final int BINS = 1024;
    private static final float IMPOSSIBLE = -1e6f;
    private static final double LOW = -0.3;
    private static final double HIGH = 1.3;
    private static final float BINS_PER_GREY = (float) (BINS / (HIGH - LOW));
    private static final double OUTLIERS = 0.02;

    private final float[][] table;
    private final float[] ofLlzo = new float[BINS];
    private final float[] ofLithium = new float[BINS];
    private final float[] likeliestVoid = new float[BINS];
    private final int voids;

    Likelihood(final GreyModel model) {
        voids = model.poreBacks().length;
        final float[][] states = new float[FIRST_VOID + (model.hasLithium() ? 2 : 1) * voids][];
        final double uniform = 1 / Math.max(0.2, 1 - model.voidGrey());
        final double floor = OUTLIERS * uniform;
        final double dark = model.voidGrey();
        states[LLZO] = tabulate(dark, 1, model.llzoDeviation(), floor);
        states[LITHIUM] =
                model.hasLithium()
                        ? tabulate(dark, model.lithiumGrey(), model.lithiumDeviation(), floor)
                        : constant(IMPOSSIBLE);
        for (int k = 0; k < voids; k++) {
            final double deviation = model.poreBackDeviations()[k];
            states[FIRST_VOID + k] =
                    tabulate(dark, model.poreBacks()[k], deviation, model.smear() * uniform);
            if (model.hasLithium()) {
                states[FIRST_VOID + voids + k] =
                        tabulate(
                                dark,
                                model.lithiumBack(k),
                                Math.min(deviation, model.lithiumDeviation()),
                                floor);
            }
        }
        table = transposed(states);
        for (int bin = 0; bin < BINS; bin++) {
            ofLlzo[bin] = states[LLZO][bin];
            ofLithium[bin] = states[LITHIUM][bin];
            float most = Float.NEGATIVE_INFINITY;
            for (int s = FIRST_VOID; s < states.length; s++) {
                most = Math.max(most, states[s][bin]);
            }
            likeliestVoid[bin] = most;
        }
    }

    /** From state by bin to bin by state, so that all states of one grey lie together. */
    private static float[][] transposed(final float[][] states) {
        final float[][] bins = new float[BINS][states.length];
        for (int s = 0; s < states.length; s++) {
            for (int bin = 0; bin < BINS; bin++) {
                bins[bin][s] = states[s][bin];
            }
        }
        return bins;
    }

    private static float[] tabulate(
            final double darkest, final double mean, final double deviation, final double floor) {
        final float[] values = new float[BINS];
        for (int i = 0; i < BINS; i++) {
            final double grey =
                    Math.max(darkest, Math.min(1, LOW + (i + 0.5) / BINS * (HIGH - LOW)));
            final double t = (grey - mean) / deviation;
            final double normal = Math.exp(-0.5 * t * t) / (deviation * Math.sqrt(2 * Math.PI));
            values[i] = (float) Math.log(normal + floor);
        }
        return values;
    }

    private static float[] constant(final float value) {
        final float[] values = new float[BINS];
        java.util.Arrays.fill(values, value);
        return values;
    }

    int states() {
        return table[0].length;
    }

    /** Number of distances that voids are told apart by. */
    int distances() {
        return voids;
    }

    /** The tabulated bin of a grey value. */
    static int bin(final float grey) {
        return (int) Math.max(0, Math.min(BINS - 1, (grey - (float) LOW) * BINS_PER_GREY));
    }

    float of(final int state, final int bin) {
        return table[bin][state];
    }

    /** The log-likelihoods of all states at a grey; not to be changed. */
    float[] at(final int bin) {
        return table[bin];
    }

    /**
     * How much likelier than LLZO the likeliest dark state is, after the penalties of LLZO, lithium
     * and void.
     */
    float darkGain(final int bin, final float[] penalty) {
        return Math.max(likeliestVoid[bin] - penalty[2], ofLithium[bin] - penalty[1])
                - (ofLlzo[bin] - penalty[0]);
    }
}
