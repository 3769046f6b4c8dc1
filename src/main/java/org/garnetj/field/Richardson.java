package org.garnetj.field;

/** How far a value is from its limit on infinitely fine grids, from values on finer ones. */
final class Richardson {

    /** Order of convergence that two grids are taken to have: edges of phases make it low. */
    private static final double USUAL_ORDER = 1;

    private static final double LEAST_ORDER = 0.5;

    private static final double GREATEST_ORDER = 2;

    private Richardson() {}

    /**
     * The relative error of the first value.
     *
     * @param values on grids of edges h, h/2 and, if there is a third, h/3
     */
    static double error(final double[] values) {
        final double limit = limit(values);
        return Math.abs(limit - values[0]) / Math.abs(limit);
    }

    /** What the values tend to. */
    static double limit(final double[] values) {
        final double order = values.length < 3 ? USUAL_ORDER : order(values);
        final double last = values.length;
        final double change = values[values.length - 1] - values[0];
        return values[0] + change / (1 - Math.pow(last, -order));
    }

    /** The order p with (v₃ − v₁)/(v₂ − v₁) = (1 − 3⁻ᵖ)/(1 − 2⁻ᵖ), by halving. */
    private static double order(final double[] values) {
        final double ratio = (values[2] - values[0]) / (values[1] - values[0]);
        double low = LEAST_ORDER;
        double high = GREATEST_ORDER;
        for (int i = 0; i < 50; i++) {
            final double middle = (low + high) / 2;
            final double there = (1 - Math.pow(3, -middle)) / (1 - Math.pow(2, -middle));
            if (there > ratio) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
