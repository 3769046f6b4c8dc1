package org.garnetj.kinetics;

/**
 * A number with its 95 % interval.
 *
 * @param value the number
 * @param ci_low lower end; NaN where there are too few samples to know
 * @param ci_high upper end; NaN where there are too few samples to know
 */
public record Estimate(double value, double ci_low, double ci_high) {

    /** Nothing is known, not even the number. */
    public static final Estimate NONE = new Estimate(Double.NaN, Double.NaN, Double.NaN);

    static Estimate within(final double value, final double half) {
        return new Estimate(value, value - half, value + half);
    }

    /** The exponential of the number and of the ends of its interval. */
    Estimate exponential() {
        return new Estimate(Math.exp(value), Math.exp(ci_low), Math.exp(ci_high));
    }
}
