package org.garnetj.kinetics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.Arrays;

class YorkLineTest {

    private static final double[] X = {0, 0.9, 1.8, 2.6, 3.3, 4.4, 5.2, 6.1, 6.5, 7.4};
    private static final double[] Y = {5.9, 5.4, 4.4, 4.6, 3.5, 3.7, 2.8, 2.8, 2.4, 1.5};
    private static final double[] X_WEIGHT = {1000, 1000, 500, 800, 200, 80, 60, 20, 1.8, 1};
    private static final double[] Y_WEIGHT = {1, 1.8, 4, 8, 20, 20, 70, 70, 100, 500};

    private static double[] errors(final double[] weights) {
        return Arrays.stream(weights).map(weight -> 1 / Math.sqrt(weight)).toArray();
    }

    private static Points pearson() {
        return new Points(
                X, errors(X_WEIGHT), Y, errors(Y_WEIGHT), new int[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9});
    }

    /** York et al. 2004, table 2: 5.4799, −0.4805; chi-square over 8 is 1.4833. */
    @Test
    void pearsonsDataWithYorksWeightsGiveThePublishedLine() {
        final YorkLine line = YorkLine.fit(pearson(), 0);
        assertEquals(5.47991, line.intercept(), 5e-6);
        assertEquals(-0.480533, line.slope(), 5e-7);
        assertEquals(1.4833, line.chiSquare() / 8, 5e-5);
    }

    /** With x exact and errors alike it is the line of least squares. */
    @Test
    void withoutErrorsInXItIsLeastSquares() {
        final Points points = new Points(X, new double[10], Y, new double[10], new int[10]);
        final YorkLine line = YorkLine.fit(points, 0.3);
        assertEquals(5.761185, line.intercept(), 1e-6);
        assertEquals(-0.539577, line.slope(), 1e-6);
    }

    @Test
    void whichAxisIsWhichMakesNoDifference() {
        final Points points = pearson();
        final YorkLine line = YorkLine.fit(points, 0);
        final YorkLine turned =
                YorkLine.fit(
                        new Points(
                                points.y(),
                                points.yError(),
                                points.x(),
                                points.xError(),
                                points.sample()),
                        0);
        assertEquals(1 / line.slope(), turned.slope(), 1e-9);
        assertEquals(-line.intercept() / line.slope(), turned.intercept(), 1e-9);
    }

    @Test
    void thePullOfAPointIsWhatItsRiseDoesToALineOfGivenWeights() {
        final Points points = new Points(X, new double[10], Y, errors(Y_WEIGHT), new int[10]);
        final YorkLine line = YorkLine.fit(points, 0);
        for (int i = 0; i < X.length; i++) {
            final double[] raised = Y.clone();
            raised[i] += 1;
            final YorkLine moved =
                    YorkLine.fit(
                            new Points(X, new double[10], raised, errors(Y_WEIGHT), new int[10]),
                            0);
            assertArrayEquals(
                    new double[] {line.interceptPull()[i], line.slopePull()[i]},
                    new double[] {
                        moved.intercept() - line.intercept(), moved.slope() - line.slope()
                    },
                    1e-9);
        }
    }
}
