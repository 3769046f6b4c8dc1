package org.garnetj.segment;

/**
 * The backs of pores as an exponential, as light from a back wall decays: what was learnt of each
 * distance apart is pulled up by walls that were labelled void by mistake, most of all next to the
 * wall.
 */
final class BackDecay {

    private static final double FAINT = 0.01;
    private static final double BRIGHTEST = 0.7;

    private BackDecay() {}

    /**
     * Mean grey of a void 1, 2, … slices before the next LLZO: least squares of the logarithms of
     * what exceeds the grey of a deep void, weighed by their relative precision.
     */
    static double[] of(final GreyModel model) {
        final double[] means = model.poreBacks();
        final double deep = model.voidGrey();
        final double[] sums = new double[5];
        for (int k = 0; k < means.length; k++) {
            final double over = means[k] - deep;
            if (over > FAINT) {
                final double weight = Math.pow(over / model.poreBackDeviations()[k], 2);
                final double log = StrictMath.log(over);
                sums[0] += weight;
                sums[1] += weight * k;
                sums[2] += weight * k * k;
                sums[3] += weight * log;
                sums[4] += weight * k * log;
            }
        }
        final double spread = sums[0] * sums[2] - sums[1] * sums[1];
        if (!(spread > 0)) {
            return means.clone();
        }
        final double slope = Math.min(0, (sums[0] * sums[4] - sums[1] * sums[3]) / spread);
        final double start = (sums[3] - slope * sums[1]) / sums[0];
        final double[] decay = new double[means.length];
        for (int k = 0; k < decay.length; k++) {
            decay[k] = Math.min(BRIGHTEST, deep + StrictMath.exp(start + slope * k));
        }
        return decay;
    }
}
