package org.garnetj.segment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Learns a decision: first how to weigh the features, then by kind what the result is worth. */
final class DecisionFit {

    static final double RIDGE = 0.1;

    /** So many voxels at each knot are taken to have agreed with their log-odds. */
    private static final double PRIOR = 10;

    /** What was seen of a voxel. */
    private record Seen(double[] features, int kind, boolean isTrue) {}

    private final List<Seen> all = new ArrayList<>();
    private final int kinds;

    DecisionFit(final int kinds) {
        this.kinds = kinds;
    }

    /** Adds an observation. */
    void add(final double[] features, final int kind, final boolean isTrue) {
        all.add(new Seen(features, kind, isTrue));
    }

    Calibration.Decision decision() {
        final LogisticFit fit = new LogisticFit(RIDGE);
        all.forEach(seen -> fit.add(seen.features, seen.isTrue, 1));
        final double[] coefficients = fit.coefficients();
        return new Calibration.Decision(
                coefficients,
                IntStream.range(0, kinds).mapToObj(kind -> map(coefficients, kind)).toList());
    }

    private LogOddsMap map(final double[] coefficients, final int kind) {
        final LogisticFit fit = new LogisticFit(0);
        final double[] mass = new double[LogOddsMap.size()];
        for (int k = 0; k < mass.length; k++) {
            final double[] weights = LogOddsMap.weights(LogOddsMap.knot(k));
            final double agreed = Calibration.probability(LogOddsMap.knot(k));
            fit.add(weights, true, PRIOR * agreed);
            fit.add(weights, false, PRIOR * (1 - agreed));
            mass[k] = PRIOR;
        }
        for (final Seen seen : all) {
            if (seen.kind == kind) {
                final double[] weights =
                        LogOddsMap.weights(Calibration.sum(coefficients, seen.features));
                fit.add(weights, seen.isTrue, 1);
                for (int k = 0; k < mass.length; k++) {
                    mass[k] += weights[k];
                }
            }
        }
        return new LogOddsMap(rising(fit.coefficients(), mass));
    }

    /** Pools neighbours where values fall, to their mean by mass, until none do. */
    private static double[] rising(final double[] values, final double[] mass) {
        final double[] result = values.clone();
        for (int last = 0; last < result.length; last++) {
            int first = last;
            double sum = mass[last] * result[last];
            double total = mass[last];
            while (first > 0 && result[first - 1] > sum / total) {
                first--;
                sum += mass[first] * result[first];
                total += mass[first];
            }
            Arrays.fill(result, first, last + 1, sum / total);
        }
        return result;
    }
}
