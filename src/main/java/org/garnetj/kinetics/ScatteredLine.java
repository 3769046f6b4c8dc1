package org.garnetj.kinetics;

import java.util.Arrays;

/**
 * A line through points that scatter about it by more than their errors, as dendrites of different
 * samples do: as much scatter is added to the errors of y as makes chi-square its number of degrees
 * of freedom (Paule and Mandel, <i>J. Res. Natl. Bur. Stand.</i> 1982, 87, 377, doi
 * 10.6028/jres.087.022).
 *
 * @param line the line
 * @param scatter standard deviation of y about the line besides the errors of the points; 0 where
 *     these explain all
 */
record ScatteredLine(YorkLine line, double scatter) {

    /** What is less than this part of the range of y is no scatter. */
    private static final double NOTHING = 1e-6;

    private static final int HALVINGS = 60;

    /** Fits a line to points at two abscissae at least. */
    static ScatteredLine fit(final Points points) {
        final double range = range(points.y());
        final int freedom = points.size() - 2;
        final double nothing = range * NOTHING;
        if (freedom < 1 || YorkLine.fit(points, nothing).chiSquare() <= freedom) {
            return new ScatteredLine(YorkLine.fit(points, nothing), 0);
        }
        double low = Math.log(nothing);
        double high = Math.log(range);
        for (int i = 0; i < HALVINGS; i++) {
            final double middle = 0.5 * (low + high);
            if (YorkLine.fit(points, Math.exp(middle)).chiSquare() > freedom) {
                low = middle;
            } else {
                high = middle;
            }
        }
        final double scatter = Math.exp(high);
        return new ScatteredLine(YorkLine.fit(points, scatter), scatter);
    }

    private static double range(final double[] y) {
        final double range =
                Arrays.stream(y).max().orElseThrow() - Arrays.stream(y).min().orElseThrow();
        return range > 0 ? range : 1;
    }
}
