package org.garnetj.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.stat.regression.SimpleRegression;
import org.jfree.data.xy.YIntervalSeriesCollection;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Random;

class DendriteFiguresTest {

    private static final int FRAMES = 25;

    /** Textbook: ŷ ± t·s·√(1/n + (x − x̄)²/Σ(x − x̄)²). */
    @Test
    void theBandIsThatOfALeastSquaresLine() {
        final Random random = new Random(5);
        final SimpleRegression fit = new SimpleRegression();
        final double[] lengths = new double[FRAMES];
        for (int i = 0; i < FRAMES; i++) {
            lengths[i] = 8.6 * (time(i) - 1) + 1.5 * random.nextGaussian();
            fit.addData(time(i), lengths[i]);
        }
        final double t = new TDistribution(FRAMES - 2).inverseCumulativeProbability(0.975);
        final double half = t * fit.getSlopeStdErr();
        final double onset = -fit.getIntercept() / fit.getSlope();
        final Table tips = tips(lengths);
        final YIntervalSeriesCollection lines = lines(tips, dendrite(onset, fit.getSlope(), half));

        assertEquals(onset, lines.getXValue(0, 0), 1e-9);
        assertEquals(0, lines.getYValue(0, 0), 1e-9);
        final double s = Math.sqrt(fit.getMeanSquareError());
        final double mean = (time(0) + time(FRAMES - 1)) / 2;
        for (int i = 5; i < lines.getItemCount(0); i++) {
            final double x = lines.getXValue(0, i);
            final double band =
                    t
                            * s
                            * Math.sqrt(
                                    1.0 / FRAMES + (x - mean) * (x - mean) / fit.getXSumSquares());
            final double line = fit.getIntercept() + fit.getSlope() * x;
            assertEquals(line, lines.getYValue(0, i), 1e-6);
            assertEquals(line + band, lines.getEndYValue(0, i), 1e-6);
        }
    }

    @Test
    void theLineStopsWhereTheDendriteStopped() {
        final double[] lengths = new double[FRAMES];
        for (int i = 0; i < FRAMES; i++) {
            lengths[i] = Math.min(40, 10 * time(i));
        }
        final YIntervalSeriesCollection lines = lines(tips(lengths), dendrite(0, 10, 0.1));

        final int last = lines.getItemCount(0) - 1;
        assertEquals(4, lines.getXValue(0, last), 1e-9);
        assertEquals(40, lines.getYValue(0, last), 1e-9);
    }

    @Test
    void aDendriteWithoutVelocityHasPointsAndNoLine() {
        final Table tips = tips(new double[] {3});
        final Table dendrites = dendrite(0.5, Double.NaN, Double.NaN);

        assertEquals(0, lines(tips, dendrites).getItemCount(0));
        final Figure figure = DendriteFigures.of(tips, dendrites, "x");
        assertEquals(2, figure.panels().size());
        assertFalse(figure.html(1).contains("NaN"));
    }

    @Test
    void aPageThatIsFullSaysSo() {
        final FigureBudget budget = new FigureBudget();
        final Panel large = new Panel("large", 10, 10, "x".repeat(4_000_000));
        final Figure figure = new Figure(List.of(large), "caption");

        assertTrue(budget.html(figure).contains("Figure 1."));
        assertTrue(budget.html(figure).contains("left out"));
        assertTrue(
                budget.html(new Figure(List.of(new Panel("p", 1, 1, "small")), "c"))
                        .contains("Figure 2."));
    }

    private static double time(final int frame) {
        return 2 + 0.5 * frame;
    }

    private static YIntervalSeriesCollection lines(final Table tips, final Table dendrites) {
        return (YIntervalSeriesCollection) new LengthPlot(tips, dendrites).plot().getDataset(1);
    }

    private static Table tips(final double[] lengths) {
        final Table.Builder table = Table.with("dendrite", "frame", "t_s", "length_um");
        for (int i = 0; i < lengths.length; i++) {
            table.row(1, i, time(i), lengths[i]);
        }
        return table.build();
    }

    private static Table dendrite(final double onset, final double velocity, final double half) {
        return Table.with(
                        "dendrite",
                        "onset_s",
                        "velocity_um_per_s",
                        "velocity_um_per_s_ci_low",
                        "velocity_um_per_s_ci_high",
                        "j_tip_A_per_cm2",
                        "j_tip_A_per_cm2_ci_low",
                        "j_tip_A_per_cm2_ci_high")
                .row(
                        1,
                        onset,
                        velocity,
                        velocity - half,
                        velocity + half,
                        0.7 * velocity,
                        0.7 * (velocity - half),
                        0.7 * (velocity + half))
                .build();
    }
}
