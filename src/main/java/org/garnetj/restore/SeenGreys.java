package org.garnetj.restore;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The greys that another stack shows at the points of a first. Points count by their steepness, so
 * that noise on plain ground says nothing.
 *
 * @param points of the first
 * @param greys what is seen at each; NaN where there is nothing
 */
record SeenGreys(StructurePoints points, float[] greys) {

    /** Points that tell how much most of them differ. */
    private static final int SAMPLE = 20_000;

    /** A smaller share of the points says nothing. */
    private static final double LEAST_SHARE = 0.1;

    /** The points that differ least tell how much those differ that have not changed. */
    private static final double LEAST_OFF = 0.3;

    /** The size below which so many normal deviates lie, in standard deviations. */
    private static final double NORMAL = 0.38532;

    /** No two stacks agree better than this part of their spread. */
    private static final double LEAST_SCALE = 1e-3;

    private static final double NOTHING = 1e-12;

    boolean isEnough() {
        return seen().count() > LEAST_SHARE * points.count();
    }

    /** By how much the grey of a point is off; NaN where nothing is seen. */
    double off(final int i, final GreyChange change) {
        return greys[i] - change.of(points.grey()[i]);
    }

    /** The change that gives the middle half of the greys the same level and spread. */
    GreyChange roughly() {
        final double[] before = seen().mapToDouble(i -> points.grey()[i]).toArray();
        final double[] after = seen().mapToDouble(i -> greys[i]).toArray();
        final double spread = halfSpread(before);
        final double gain = spread > 0 ? halfSpread(after) / spread : 1;
        return new GreyChange(gain, middle(after) - gain * middle(before));
    }

    /** By how much greys are off where nothing has changed: a standard deviation, positive. */
    double scale(final GreyChange change) {
        final int every = 1 + points.count() / SAMPLE;
        final int[] some = seen().filter(i -> i % every == 0).toArray();
        if (some.length == 0) {
            return NOTHING;
        }
        final double[][] offs =
                Arrays.stream(some)
                        .mapToObj(i -> new double[] {Math.abs(off(i, change)), steepness(i)})
                        .sorted((a, b) -> Double.compare(a[0], b[0]))
                        .toArray(double[][]::new);
        final double part = LEAST_OFF * Arrays.stream(offs).mapToDouble(off -> off[1]).sum();
        double sum = 0;
        int i = 0;
        while (i < offs.length - 1 && sum + offs[i][1] < part) {
            sum += offs[i++][1];
        }
        final double[] all = Arrays.stream(some).mapToDouble(k -> greys[k]).toArray();
        return Math.max(Math.max(offs[i][0] / NORMAL, LEAST_SCALE * halfSpread(all)), NOTHING);
    }

    /** Correlation coefficient of the greys of both; 0 where too little is seen. */
    double correlation() {
        final double[] sums = new double[6];
        seen().forEach(
                        i -> {
                            final double w = steepness(i);
                            final double a = points.grey()[i];
                            final double b = greys[i];
                            final double[] terms = {
                                w, w * a, w * b, w * a * a, w * a * b, w * b * b
                            };
                            Arrays.setAll(sums, k -> sums[k] + terms[k]);
                        });
        final double aa = sums[3] - sums[1] * sums[1] / sums[0];
        final double ab = sums[4] - sums[1] * sums[2] / sums[0];
        final double bb = sums[5] - sums[2] * sums[2] / sums[0];
        return aa > 0 && bb > 0 ? ab / Math.sqrt(aa * bb) : 0;
    }

    /** Share of what is seen that agrees to within {@code reach}. */
    double trusted(final GreyChange change, final double reach) {
        final double[] sums = new double[2];
        seen().forEach(
                        i -> {
                            sums[0] += steepness(i);
                            sums[1] += steepness(i) * weight(i, change, reach);
                        });
        return sums[0] > 0 ? sums[1] / sums[0] : 0;
    }

    /** How far a point is trusted, 1 to 0 at {@code reach}; 0 where nothing is seen. */
    double weight(final int i, final GreyChange change, final double reach) {
        final double off = off(i, change);
        return Double.isNaN(off) ? 0 : Tukey.weight(off, reach);
    }

    // -- Helper methods --

    private IntStream seen() {
        return IntStream.range(0, greys.length).filter(i -> !Float.isNaN(greys[i]));
    }

    private double steepness(final int i) {
        return points.steepness(i);
    }

    private static double halfSpread(final double... values) {
        final double[] sorted = values.clone();
        return Tukey.quantile(sorted, 0.75) - Tukey.quantile(sorted, 0.25);
    }

    private static double middle(final double... values) {
        final double[] sorted = values.clone();
        return 0.5 * (Tukey.quantile(sorted, 0.75) + Tukey.quantile(sorted, 0.25));
    }
}
