package org.garnetj.restore;

import java.util.Arrays;
import java.util.List;

/**
 * What is odd about slices: a slice unlike both neighbours, and steps over which the slices change
 * much more or much less than they do around ({@link SliceChanges}): slices that are missing, a
 * slice taken twice. Where neighbours are as alike as slices d apart usually are hereabouts, d − 1
 * slices are missing between them.
 */
final class SectionRemarks {

    private static final int HEREABOUTS = 6;
    private static final int BESIDE = 3;
    private static final double BAD = 0.5;
    private static final double SAME = 0.9999;

    /** Logarithms of changes that are odd: so many standard deviations, and at least so much. */
    private static final double LARGER = 2.8;

    private static final double LEAST_LARGER = 1.05;
    private static final double SMALLER = 3.2;
    private static final double LEAST_SMALLER = 1.1;

    private final int slices;
    private final double[][] scores;
    private final int[] distances;
    private final double[] changes;
    private final double spread;

    SectionRemarks(final List<PairShift> pairs, final int slices) {
        this.slices = slices;
        distances = pairs.stream().mapToInt(PairShift::distance).distinct().sorted().toArray();
        scores = new double[distances.length][slices];
        for (final double[] row : scores) {
            Arrays.fill(row, Double.NaN);
        }
        for (final PairShift pair : pairs) {
            scores[Arrays.binarySearch(distances, pair.distance())][pair.from()] = pair.score();
        }
        final boolean[] bad = new boolean[slices];
        for (int z = 0; z < slices; z++) {
            bad[z] = isBad(z);
        }
        changes = SliceChanges.of(pairs, bad);
        final double[] known = Arrays.stream(changes).filter(c -> !Double.isNaN(c)).toArray();
        spread = Tukey.scale(known, known.length);
    }

    /** How like slice z is to the neighbour that it is more like. */
    double score(final int z) {
        final double before = z > 0 ? scores[0][z - 1] : -1;
        final double after = z + 1 < slices ? scores[0][z] : -1;
        return Math.max(before, after);
    }

    /** A few words on slice z, or nothing. */
    String remark(final int z) {
        if (isBad(z)) {
            return "unlike its neighbours";
        }
        if (z == 0 || isBad(z - 1)) {
            return "";
        }
        final double here = scores[0][z - 1];
        if (here > SAME && usual(0, z - 1) < SAME
                || -changes[z - 1] > Math.max(LEAST_SMALLER, SMALLER * spread)) {
            return "the slice before once more";
        }
        if (!(changes[z - 1] > Math.max(LEAST_LARGER, LARGER * spread))) {
            return "";
        }
        final int missing = missing(here, z - 1);
        return "about " + missing + (missing == 1 ? " slice" : " slices") + " missing before";
    }

    private boolean isBad(final int z) {
        return score(z) < BAD * usual(0, Math.min(z, slices - 2));
    }

    /** At least one. */
    private int missing(final double here, final int from) {
        for (int i = 1; i < distances.length; i++) {
            final double near = beside(i - 1, from);
            final double far = beside(i, from);
            if (here >= far || i == distances.length - 1) {
                final double part = near > far ? Math.min(1, (near - here) / (near - far)) : 1;
                final double apart = distances[i - 1] + part * (distances[i] - distances[i - 1]);
                return (int) Math.max(1, Math.round(apart - 1));
            }
        }
        return 1;
    }

    /** Median likeness of pairs nearby. */
    private double usual(final int distance, final int from) {
        return Tukey.quantile(nearby(distance, from), 0.5);
    }

    /** Median likeness of the pairs next to the step from a slice to the one after, none across. */
    private double beside(final int distance, final int from) {
        final double[] near = new double[2 * BESIDE];
        for (int i = 0; i < BESIDE; i++) {
            final int before = from - distances[distance] - i;
            final int after = from + 1 + i;
            near[2 * i] = before >= 0 ? scores[distance][before] : Double.NaN;
            near[2 * i + 1] = after < slices ? scores[distance][after] : Double.NaN;
        }
        return Tukey.quantile(
                Arrays.stream(near).filter(score -> !Double.isNaN(score)).toArray(), 0.5);
    }

    private double[] nearby(final int distance, final int from) {
        final int first = Math.max(0, Math.min(from - HEREABOUTS, slices - 2 * HEREABOUTS));
        final int last = Math.min(slices, Math.max(from + HEREABOUTS, 2 * HEREABOUTS));
        return Arrays.stream(scores[distance], first, last)
                .filter(score -> !Double.isNaN(score))
                .toArray();
    }
}
