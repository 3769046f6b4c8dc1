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

    /** The body of the voxel before, which is mostly that of the next one too. */
    private int last;

    private double[] ofLast;

    void add(final int id, final double empty, final double lithium, final boolean rim) {
        if (id != last) {
            ofLast = sums.computeIfAbsent(id, key -> new double[2]);
            last = id;
        }
        final double weight = rim ? AT_RIM : 1;
        ofLast[VOID] += weight * empty;
        ofLast[LITHIUM] += weight * lithium;
    }

    void addTo(final double[][] totals) {
        sums.forEach(
                (id, own) -> {
                    totals[id][VOID] += own[VOID];
                    totals[id][LITHIUM] += own[LITHIUM];
                });
    }
}
