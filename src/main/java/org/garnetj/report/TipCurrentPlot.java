package org.garnetj.report;

import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.TickUnits;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Ellipse2D;

/** Tip current density of each dendrite with its 95 % interval, from {@code dendrites.csv}. */
final class TipCurrentPlot {

    private static final double POINT = 8;

    private TipCurrentPlot() {}

    static XYPlot of(final Table dendrites) {
        final XYPlot plot = Charts.plot("dendrite", "tip current density (A/cm²)");
        final XYIntervalSeriesCollection points = new XYIntervalSeriesCollection();
        final XYErrorRenderer renderer = new XYErrorRenderer();
        renderer.setDrawXError(false);
        for (int row = 0; row < dendrites.rows(); row++) {
            points.addSeries(point(dendrites, row));
            final int dendrite = (int) dendrites.number(row, "dendrite");
            renderer.setSeriesPaint(row, new Color(Palette.series(dendrite)));
            renderer.setSeriesShape(
                    row, new Ellipse2D.Double(-POINT / 2, -POINT / 2, POINT, POINT));
        }
        renderer.setErrorStroke(new BasicStroke(1.6f));
        plot.setDataset(points);
        plot.setRenderer(renderer);
        numberWholly((NumberAxis) plot.getDomainAxis(), dendrites.rows());
        return plot;
    }

    private static XYIntervalSeries point(final Table dendrites, final int row) {
        final double number = dendrites.number(row, "dendrite");
        final double j = dendrites.number(row, "j_tip_A_per_cm2");
        final double low = dendrites.number(row, "j_tip_A_per_cm2_ci_low");
        final double high = dendrites.number(row, "j_tip_A_per_cm2_ci_high");
        final XYIntervalSeries series = new XYIntervalSeries("dendrite " + number);
        if (!Double.isNaN(j)) {
            final double bottom = Double.isNaN(low) ? j : low;
            final double top = Double.isNaN(high) ? j : high;
            series.add(number, number, number, j, bottom, top);
        }
        return series;
    }

    /** Numbers an axis 1, 2, …. */
    static void numberWholly(final NumberAxis axis, final int count) {
        axis.setRange(0.5, Math.max(1, count) + 0.5);
        final TickUnits units = new TickUnits();
        for (final int step : new int[] {1, 2, 5, 10, 20, 50, 100}) {
            units.add(new org.jfree.chart.axis.NumberTickUnit(step, Charts.format()));
        }
        axis.setStandardTickUnits(units);
    }
}
