package org.garnetj.kinetics;

/**
 * By how much two numbers differ.
 *
 * @param difference the first less the second
 * @param p_value how often chance alone would make as great a difference
 */
public record Difference(Estimate difference, double p_value) {

    static final Difference UNKNOWN = new Difference(Estimate.NONE, Double.NaN);
}
