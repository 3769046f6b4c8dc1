package org.garnetj.segment;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Sums of the probabilities of void and of lithium over the voxels of each body in a slice. Voxels
 * at a rim count so little that they decide only where a body has no others.
 */
final class BodySums {

    static final int VOID = 0;
    static final int LITHIUM = 1;

    private static final double AT_RIM = 1e-6;

    private final Map<Integer, double[]> sums = new LinkedHashMap<>();

    void add(final int id, final double empty, final double lithium, final boolean rim) {
        final double[] own = sums.computeIfAbsent(id, key -> new double[2]);
        final double weight = rim ? AT_RIM : 1;
        own[VOID] += weight * empty;
        own[LITHIUM] += weight * lithium;
    }

    void addTo(final double[][] totals) {
        sums.forEach(
                (id, own) -> {
                    totals[id][VOID] += own[VOID];
                    totals[id][LITHIUM] += own[LITHIUM];
                });
    }
}
