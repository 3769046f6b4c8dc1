package org.garnetj.report;

import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.util.Arrays;
import java.util.List;

/** Crack and lithium volume, and the part filled, at each plating step, from {@code steps.csv}. */
final class FillingPlot {

    private static final double POINT = 8;
    private static final int HEIGHT = 400;
    private static final int WIDTH = 520;
    private static final int CRACK = 7;
    private static final int LITHIUM = 1;

    private final Table steps;
    private final String x;

    private FillingPlot(final Table steps) {
        this.steps = steps;
        final boolean charged =
                Arrays.stream(steps.numbers("charge_mAh_per_cm2")).noneMatch(Double::isNaN);
        x = charged ? "charge_mAh_per_cm2" : "step";
    }

    static Figure of(final Table steps, final String id) {
        final FillingPlot plot = new FillingPlot(steps);
        return new Figure(
                List.of(
                        panel(
                                "volume",
                                id + "-filling",
                                plot.plot(
                                        "volume (µm³)",
                                        new String[] {"crack_um3", "li_um3"},
                                        new String[] {"crack", "lithium in it"},
                                        new int[] {CRACK, LITHIUM}),
                                true),
                        panel(
                                "part filled",
                                id + "-filled",
                                plot.plot(
                                        "lithium over crack",
                                        new String[] {"filled_fraction"},
                                        new String[] {"filled"},
                                        new int[] {LITHIUM}),
                                false)),
                "Volume of the cracks and of the lithium in them at each plating step, and the part"
                        + " filled, with 95&nbsp;% intervals.");
    }

    private static Panel panel(
            final String label, final String id, final XYPlot plot, final boolean legend) {
        return new Panel(label, WIDTH, HEIGHT, Charts.svg(id, plot, WIDTH, HEIGHT, legend));
    }

    private XYPlot plot(
            final String y, final String[] columns, final String[] names, final int[] colours) {
        final XYPlot plot =
                Charts.plot(x.equals("step") ? "plating step" : "charge passed (mAh/cm²)", y);
        final XYIntervalSeriesCollection series = new XYIntervalSeriesCollection();
        final XYErrorRenderer renderer = new XYErrorRenderer();
        renderer.setDrawXError(false);
        renderer.setErrorStroke(new BasicStroke(1.6f));
        for (int i = 0; i < columns.length; i++) {
            series.addSeries(points(columns[i], names[i]));
            renderer.setSeriesPaint(i, new Color(Palette.series(colours[i])));
            renderer.setSeriesShape(i, new Ellipse2D.Double(-POINT / 2, -POINT / 2, POINT, POINT));
            renderer.setSeriesLinesVisible(i, true);
        }
        plot.setDataset(series);
        plot.setRenderer(renderer);
        if (x.equals("step")) {
            TipCurrentPlot.numberWholly((NumberAxis) plot.getDomainAxis(), steps.rows());
        }
        return plot;
    }

    private XYIntervalSeries points(final String column, final String name) {
        final XYIntervalSeries points = new XYIntervalSeries(name);
        for (int row = 0; row < steps.rows(); row++) {
            final double at = steps.number(row, x);
            final double value = steps.number(row, column);
            if (!Double.isNaN(value)) {
                points.add(
                        at,
                        at,
                        at,
                        value,
                        steps.number(row, column + "_ci_low"),
                        steps.number(row, column + "_ci_high"));
            }
        }
        return points;
    }
}
