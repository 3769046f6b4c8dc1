package org.garnetj.track;

import java.util.ArrayList;
import java.util.List;

/** Takes from vectors what lies in the span of others, by Gram–Schmidt. */
final class Projection {

    private final List<double[]> directions = new ArrayList<>();

    /** Widens the span by a vector that does not lie in it. */
    void add(final double[] vector) {
        final double[] rest = rest(vector);
        final double norm = Math.sqrt(dot(rest, rest));
        for (int i = 0; i < rest.length; i++) {
            rest[i] /= norm;
        }
        directions.add(rest);
    }

    /** What of a vector does not lie in the span, as a new array. */
    double[] rest(final double[] vector) {
        final double[] rest = vector.clone();
        for (final double[] direction : directions) {
            final double share = dot(rest, direction);
            for (int i = 0; i < rest.length; i++) {
                rest[i] -= share * direction[i];
            }
        }
        return rest;
    }

    static double dot(final double[] a, final double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
