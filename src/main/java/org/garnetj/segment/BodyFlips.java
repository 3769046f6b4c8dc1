package org.garnetj.segment;

import java.util.ArrayList;
import java.util.List;

/**
 * The sum of the sizes of those bodies that turn out to be something else, each by itself with its
 * own probability: the Poisson-binomial distribution weighted by size, on a grid of bins.
 */
final class BodyFlips {

    private static final int BINS = 2000;

    /** Less likely flips, all together, do not reach a quantile. */
    private static final double IMPOSSIBLE = 1e-9;

    private final List<double[]> bodies = new ArrayList<>();

    void add(final double size, final double probability) {
        if (probability > IMPOSSIBLE && size > 0) {
            bodies.add(new double[] {size, Math.min(1, probability)});
        }
    }

    /**
     * The least sum that is not exceeded with this probability, to a two-thousandth of the sum of
     * all sizes. Bodies smaller than that count with their mean.
     */
    double quantile(final double level) {
        double total = 0;
        for (final double[] body : bodies) {
            total += body[0];
        }
        if (total == 0) {
            return 0;
        }
        final double bin = total / BINS;
        double[] distribution = new double[BINS + 2];
        distribution[0] = 1;
        double small = 0;
        for (final double[] body : bodies) {
            if (body[0] < bin) {
                small += body[0] * body[1];
            } else {
                distribution = with(distribution, (int) Math.round(body[0] / bin), body[1]);
            }
        }
        double sum = 0;
        int k = 0;
        while (k < distribution.length - 1 && sum + distribution[k] < level) {
            sum += distribution[k];
            k++;
        }
        return Math.min(total, k * bin + small);
    }

    private static double[] with(
            final double[] distribution, final int bins, final double probability) {
        final double[] next = new double[distribution.length];
        for (int k = 0; k < next.length; k++) {
            next[k] += (1 - probability) * distribution[k];
            next[Math.min(next.length - 1, k + bins)] += probability * distribution[k];
        }
        return next;
    }
}
