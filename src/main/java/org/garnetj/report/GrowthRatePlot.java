package org.garnetj.report;

import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Velocity of each dendrite against current density, from {@code growth-points.csv}, with the laws
 * of {@code growth-band.csv} and their 95 % bands.
 */
final class GrowthRatePlot {

    private static final double POINT = 6;
    private static final int HEIGHT = 430;
    private static final int WIDTH = 520;

    private final Table points;
    private final Table bands;
    private final List<String> groups;

    private GrowthRatePlot(final Table points, final Table bands) {
        this.points = points;
        this.bands = bands;
        final Set<String> names = new LinkedHashSet<>();
        for (int row = 0; row < points.rows(); row++) {
            names.add(points.text(row, "group"));
        }
        groups = List.copyOf(names);
    }

    static Figure of(final Table points, final Table bands, final String id) {
        final GrowthRatePlot plot = new GrowthRatePlot(points, bands);
        return new Figure(
                List.of(
                        plot.panel("straight line", id + "-line", "line"),
                        plot.panel("power law", id + "-power", "power")),
                "Velocity of each dendrite against the current density of its cell, with its"
                        + " 95&nbsp;% interval, and the law with its 95&nbsp;% band.");
    }

    private Panel panel(final String label, final String id, final String law) {
        return new Panel(
                label, WIDTH, HEIGHT, Charts.svg(id, plot(law), WIDTH, HEIGHT, groups.size() > 1));
    }

    private XYPlot plot(final String law) {
        final XYPlot plot = Charts.plot("current density (mA/cm²)", "velocity (µm/s)");
        final XYIntervalSeriesCollection dots = new XYIntervalSeriesCollection();
        final YIntervalSeriesCollection lines = new YIntervalSeriesCollection();
        final XYErrorRenderer markers = new XYErrorRenderer();
        markers.setDrawXError(false);
        final DeviationRenderer shades = new DeviationRenderer(true, false);
        shades.setAlpha(0.22f);
        for (int series = 0; series < groups.size(); series++) {
            final Color colour = new Color(Palette.series(series + 1));
            dots.addSeries(dots(groups.get(series)));
            markers.setSeriesPaint(series, colour);
            markers.setSeriesShape(
                    series, new Ellipse2D.Double(-POINT / 2, -POINT / 2, POINT, POINT));
            lines.addSeries(line(groups.get(series), law));
            shades.setSeriesPaint(series, colour);
            shades.setSeriesFillPaint(series, colour);
            shades.setSeriesStroke(series, new BasicStroke(1.6f));
            shades.setSeriesVisibleInLegend(series, false);
        }
        plot.setDataset(0, dots);
        plot.setRenderer(0, markers);
        plot.setDataset(1, lines);
        plot.setRenderer(1, shades);
        return plot;
    }

    private XYIntervalSeries dots(final String group) {
        final XYIntervalSeries series = new XYIntervalSeries(group);
        for (int row = 0; row < points.rows(); row++) {
            if (points.text(row, "group").equals(group)) {
                final double current = points.number(row, "current_mA_per_cm2");
                final double velocity = points.number(row, "velocity_um_per_s");
                series.add(
                        current,
                        current,
                        current,
                        velocity,
                        or(points.number(row, "velocity_um_per_s_ci_low"), velocity),
                        or(points.number(row, "velocity_um_per_s_ci_high"), velocity));
            }
        }
        return series;
    }

    private YIntervalSeries line(final String group, final String law) {
        final YIntervalSeries series = new YIntervalSeries(group + " " + law, false, true);
        for (int row = 0; row < bands.rows(); row++) {
            final double velocity = bands.number(row, law + "_um_per_s");
            if (bands.text(row, "group").equals(group) && !Double.isNaN(velocity)) {
                series.add(
                        bands.number(row, "current_mA_per_cm2"),
                        velocity,
                        or(bands.number(row, law + "_um_per_s_ci_low"), velocity),
                        or(bands.number(row, law + "_um_per_s_ci_high"), velocity));
            }
        }
        return series;
    }

    private static double or(final double end, final double value) {
        return Double.isNaN(end) ? value : end;
    }
}
