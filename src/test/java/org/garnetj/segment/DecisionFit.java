package org.garnetj.segment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Learns a decision: for each kind of voxel first how to weigh the features, then what the result
 * is worth.
 */
final class DecisionFit {

    static final double RIDGE = 0.1;

    /** So many voxels at each knot are taken to have agreed with their log-odds. */
    private static final double PRIOR = 2;

    /** What was seen of a voxel. */
    private record Seen(double[] features, boolean isTrue) {}

    private final List<List<Seen>> byKind = new ArrayList<>();
    private final int features;

    /**
     * @param kinds number of kinds
     * @param features number of features
     */
    DecisionFit(final int kinds, final int features) {
        this.features = features;
        for (int kind = 0; kind < kinds; kind++) {
            byKind.add(new ArrayList<>());
        }
    }

    /** Adds an observation. */
    void add(final double[] x, final int kind, final boolean isTrue) {
        byKind.get(kind).add(new Seen(x, isTrue));
    }

    /** Rules for all kinds up to the last that was seen. */
    Calibration.Decision decision() {
        int seen = byKind.size();
        while (seen > 0 && byKind.get(seen - 1).isEmpty()) {
            seen--;
        }
        return new Calibration.Decision(byKind.subList(0, seen).stream().map(this::rule).toList());
    }

    /** Even odds where nothing was seen. */
    private Calibration.Rule rule(final List<Seen> all) {
        final LogisticFit fit = new LogisticFit(RIDGE);
        fit.add(new double[features], true, 0);
        all.forEach(seen -> fit.add(seen.features, seen.isTrue, 1));
        final double[] coefficients = fit.coefficients();
        return new Calibration.Rule(coefficients, worth(coefficients, all));
    }

    private static LogOddsMap worth(final double[] coefficients, final List<Seen> all) {
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
            final double[] weights =
                    LogOddsMap.weights(Calibration.sum(coefficients, seen.features));
            fit.add(weights, seen.isTrue, 1);
            for (int k = 0; k < mass.length; k++) {
                mass[k] += weights[k];
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
