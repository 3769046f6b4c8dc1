package org.garnetj.restore;

import java.util.Arrays;
import java.util.List;

/**
 * What is odd about slices, from how likeness decays with distance: a slice unlike both neighbours,
 * a slice taken twice, slices that are missing. Where neighbours are as alike as slices d apart
 * usually are hereabouts, d − 1 slices are missing between them.
 */
final class SectionRemarks {

    private static final int HEREABOUTS = 6;
    private static final int BESIDE = 3;
    private static final double BAD = 0.5;
    private static final double SAME = 0.9999;

    private final int slices;
    private final double[][] scores;
    private final int[] distances;

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
        final double usual = usual(0, z - 1);
        if (here > SAME && usual < SAME || isDoubled(here, z - 1)) {
            return "the slice before once more";
        }
        final int missing = missing(here, z - 1);
        return missing == 0
                ? ""
                : "about " + missing + (missing == 1 ? " slice" : " slices") + " missing before";
    }

    private boolean isBad(final int z) {
        return score(z) < BAD * usual(0, Math.min(z, slices - 2));
    }

    /**
     * Taken twice, a slice is as like those beyond as its double is, where otherwise likeness would
     * fall from neighbours to those two apart.
     */
    private boolean isDoubled(final double here, final int from) {
        if (distances.length < 2 || !(here > usual(0, from))) {
            return false;
        }
        final double most = 0.4 * (usual(0, from) - usual(1, from));
        final boolean before = from == 0 || scores[0][from - 1] - scores[1][from - 1] < most;
        final boolean after = from + 2 >= slices || scores[0][from + 1] - scores[1][from] < most;
        return before && after && (from > 0 || from + 2 < slices);
    }

    private int missing(final double here, final int from) {
        final double usual = usual(0, from);
        if (distances.length < 2 || here > usual - 5 * spread(from) || !isGap(from)) {
            return 0;
        }
        for (int i = 1; i < distances.length; i++) {
            final double near = beside(i - 1, from);
            final double far = beside(i, from);
            if (here >= far || i == distances.length - 1) {
                final double part = near > far ? Math.min(1, (near - here) / (near - far)) : 1;
                final double apart = distances[i - 1] + part * (distances[i] - distances[i - 1]);
                return (int) Math.round(apart - 1);
            }
        }
        return 0;
    }

    /**
     * Whether the pairs one slice wider, which would lie as much farther apart, are less alike too.
     */
    private boolean isGap(final int from) {
        final double fall = beside(0, from) - beside(1, from);
        final double most = beside(1, from) - 0.3 * fall;
        final boolean before = from == 0 || scores[1][from - 1] < most;
        return before && (from + 2 >= slices || scores[1][from] < most);
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

    /** Standard deviation of the likeness of neighbours nearby, by the median deviation. */
    private double spread(final int from) {
        final double[] near = nearby(0, from);
        final double middle = Tukey.median(near, near.length);
        return Tukey.scale(Arrays.stream(near).map(s -> s - middle).toArray(), near.length);
    }

    private double[] nearby(final int distance, final int from) {
        final int first = Math.max(0, Math.min(from - HEREABOUTS, slices - 2 * HEREABOUTS));
        final int last = Math.min(slices, Math.max(from + HEREABOUTS, 2 * HEREABOUTS));
        return Arrays.stream(scores[distance], first, last)
                .filter(score -> !Double.isNaN(score))
                .toArray();
    }
}
