package org.garnetj.learn;

import java.util.Arrays;

/**
 * Turns the votes of a forest into probabilities: {@code p_c ∝ ((v_c + s) / (V + K s))^slope ·
 * exp(offset_c)}, with v_c the votes for class c, V those of all K classes and s half the votes of
 * a tree. This is Platt's scaling of log votes for several classes (vector scaling with a common
 * slope: Guo et al., ICML 2017, arXiv:1706.04599). More votes never mean a lower probability.
 *
 * @param slope positive; above 1 where the trees agree less than they are right
 * @param offsets one for each class: what balancing the classes did to their votes is undone here
 */
record Calibration(double slope, double[] offsets) {

    Calibration {
        if (!(slope > 0) || !Double.isFinite(slope)) {
            throw new IllegalArgumentException("calibration slope " + slope);
        }
        for (final double offset : offsets) {
            if (!Double.isFinite(offset)) {
                throw new IllegalArgumentException("calibration offset " + offset);
            }
        }
    }

    /** Votes as they are. */
    static Calibration none(final int classCount) {
        return new Calibration(1, new double[classCount]);
    }

    /**
     * This calibration, moved on by {@code share} of the way that led here from {@code fewer}. Few
     * trees scatter more than many, so what fits the trees that have not seen a sample is too
     * cautious for the whole forest; the excess falls as one over the number of trees, which half
     * of them show.
     *
     * @param fewer what fits half as many trees
     */
    Calibration beyond(final Calibration fewer, final double share) {
        final double[] moved = new double[offsets.length];
        Arrays.setAll(moved, c -> offsets[c] + share * (offsets[c] - fewer.offsets[c]));
        return new Calibration(slope * StrictMath.pow(slope / fewer.slope, share), moved);
    }

    /** Logarithm of the smoothed share of the votes. */
    static double logShare(
            final double votes, final double all, final int classCount, final int quantum) {
        return StrictMath.log((votes + 0.5 * quantum) / (all + classCount * 0.5 * quantum));
    }

    /** {@code exp(slope · log share + offset)} for 0 to {@code all} votes: rises with the votes. */
    double[] scores(final int c, final int all, final int quantum) {
        final double[] scores = new double[all + 1];
        Arrays.setAll(
                scores,
                v -> StrictMath.exp(logScore(c, logShare(v, all, offsets.length, quantum))));
        return scores;
    }

    /** {@code slope · log share + offset}: compares classes. */
    double logScore(final int c, final double logShare) {
        return slope * logShare + offsets[c];
    }
}
