package org.garnetj.report;

import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Length against time of each dendrite: the points of {@code tips.csv}, and the line of the
 * velocity and onset in {@code dendrites.csv} with its 95 % band.
 */
final class LengthPlot {

    private static final int STEPS = 60;
    private static final double POINT = 3.6;

    private final Table tips;
    private final Table dendrites;

    LengthPlot(final Table tips, final Table dendrites) {
        this.tips = tips;
        this.dendrites = dendrites;
    }

    XYPlot plot() {
        final XYPlot plot = Charts.plot("time (s)", "length (µm)");
        final XYSeriesCollection points = new XYSeriesCollection();
        final YIntervalSeriesCollection lines = new YIntervalSeriesCollection();
        final XYLineAndShapeRenderer dots = new XYLineAndShapeRenderer(false, true);
        final DeviationRenderer bands = new DeviationRenderer(true, false);
        bands.setAlpha(0.22f);
        for (int row = 0; row < dendrites.rows(); row++) {
            final int dendrite = (int) dendrites.number(row, "dendrite");
            final Color colour = new Color(Palette.series(dendrite));
            points.addSeries(points(dendrite));
            dots.setSeriesPaint(row, colour);
            dots.setSeriesShape(row, new Ellipse2D.Double(-POINT / 2, -POINT / 2, POINT, POINT));
            lines.addSeries(line(row, dendrite));
            bands.setSeriesPaint(row, colour);
            bands.setSeriesFillPaint(row, colour);
            bands.setSeriesStroke(row, new BasicStroke(1.6f));
            bands.setSeriesVisibleInLegend(row, false);
        }
        plot.setDataset(0, points);
        plot.setRenderer(0, dots);
        plot.setDataset(1, lines);
        plot.setRenderer(1, bands);
        return plot;
    }

    private XYSeries points(final int dendrite) {
        final XYSeries series = new XYSeries("dendrite " + dendrite, false);
        for (final int row : rowsOf(dendrite)) {
            series.add(tips.number(row, "t_s"), tips.number(row, "length_um"));
        }
        return series;
    }

    /**
     * The fitted line from the onset to where it reaches the greatest length. The half-width of the
     * band is that of a least-squares line: u·√(S/n + (t − t̄)²), u being the half-width of the
     * velocity's interval and S the sum of (t − t̄)² over the n points.
     */
    private YIntervalSeries line(final int row, final int dendrite) {
        final YIntervalSeries series = new YIntervalSeries("fit " + dendrite, false, true);
        final double velocity = dendrites.number(row, "velocity_um_per_s");
        final double onset = dendrites.number(row, "onset_s");
        final List<Integer> rows = rowsOf(dendrite);
        if (!(velocity > 0) || Double.isNaN(onset) || rows.isEmpty()) {
            return series;
        }
        final double end = end(rows, onset, velocity);
        final double[] times = times(rows, end);
        final double mean = mean(times);
        final double spread = spread(times, mean);
        final double half = halfWidth(row);
        for (int step = 0; step <= STEPS; step++) {
            final double t = onset + (end - onset) * step / STEPS;
            final double length = velocity * (t - onset);
            final double band = half * Math.sqrt(spread + (t - mean) * (t - mean));
            series.add(t, length, Math.max(0, length - band), length + band);
        }
        return series;
    }

    /** Where the line reaches the greatest length, by twice the scatter about it at most. */
    private double end(final List<Integer> rows, final double onset, final double velocity) {
        double last = onset;
        double longest = 0;
        for (final int row : rows) {
            last = Math.max(last, tips.number(row, "t_s"));
            longest = Math.max(longest, tips.number(row, "length_um"));
        }
        final double reached = onset + longest / velocity;
        final double scatter = scatter(rows, reached, onset, velocity);
        return Math.min(last, reached + 2 * scatter / velocity);
    }

    /** Root mean square distance of the points until a time from the line. */
    private double scatter(
            final List<Integer> rows,
            final double until,
            final double onset,
            final double velocity) {
        final double[] squares =
                rows.stream()
                        .filter(row -> tips.number(row, "t_s") <= until)
                        .mapToDouble(
                                row ->
                                        tips.number(row, "length_um")
                                                - velocity * (tips.number(row, "t_s") - onset))
                        .map(residual -> residual * residual)
                        .toArray();
        return Math.sqrt(mean(squares));
    }

    private double[] times(final List<Integer> rows, final double end) {
        return rows.stream()
                .mapToDouble(row -> tips.number(row, "t_s"))
                .filter(t -> t <= end)
                .toArray();
    }

    private double halfWidth(final int row) {
        final double half =
                (dendrites.number(row, "velocity_um_per_s_ci_high")
                                - dendrites.number(row, "velocity_um_per_s_ci_low"))
                        / 2;
        return Double.isNaN(half) ? 0 : half;
    }

    private List<Integer> rowsOf(final int dendrite) {
        final List<Integer> rows = new ArrayList<>();
        for (int row = 0; row < tips.rows(); row++) {
            if (tips.number(row, "dendrite") == dendrite) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static double mean(final double[] values) {
        return Arrays.stream(values).average().orElse(0);
    }

    /** Mean square distance from the mean. */
    private static double spread(final double[] values, final double mean) {
        return mean(Arrays.stream(values).map(value -> (value - mean) * (value - mean)).toArray());
    }
}
