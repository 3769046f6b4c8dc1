package org.garnetj.segment;

/**
 * Log-likelihood of a grey value in each state of a line: state 0 is LLZO, 1 lithium, 1 + k a void
 * k slices before the next solid. Tabulated over the grey.
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
    private static final double LOW = -0.3;
    private static final double HIGH = 1.3;
    private static final double OUTLIERS = 0.02;
    private static final double SCATTER = 0.25;

    private final float[][] table;

    Likelihood(final GreyModel model) {
        final int voids = model.poreBacks().length;
        table = new float[FIRST_VOID + voids][];
        final double uniform = 1 / Math.max(0.2, 1 - model.voidGrey());
        table[LLZO] = tabulate(model.voidGrey(), 1, model.llzoDeviation(), OUTLIERS * uniform);
        table[LITHIUM] =
                model.hasLithium()
                        ? tabulate(
                                model.voidGrey(),
                                model.lithiumGrey(),
                                model.darkDeviation(),
                                OUTLIERS * uniform)
                        : constant(-1e6f);
        for (int k = 0; k < voids; k++) {
            final double mean = model.poreBacks()[k];
            final double deviation =
                    Math.hypot(model.darkDeviation(), SCATTER * (mean - model.voidGrey()));
            table[FIRST_VOID + k] =
                    tabulate(model.voidGrey(), mean, deviation, model.smear() * uniform);
        }
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
        return table.length;
    }

    /** The tabulated bin of a grey value. */
    static int bin(final float grey) {
        final double bin = (grey - LOW) / (HIGH - LOW) * BINS;
        return (int) Math.max(0, Math.min(BINS - 1, bin));
    }

    float of(final int state, final int bin) {
        return table[state][bin];
    }
}
