package org.garnetj.report;

import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** Plots of {@code inclusions.csv}: places along the field and areas over time. */
final class InclusionFigures {

    private static final double POINT = 3.6;
    private static final int WIDTH = 520;
    private static final int HEIGHT = 430;

    /** More inclusions than this make a legend longer than the plot. */
    private static final int MOST_IN_LEGEND = 12;

    private final Table inclusions;
    private final int[] numbers;

    private InclusionFigures(final Table inclusions) {
        this.inclusions = inclusions;
        numbers =
                IntStream.range(0, inclusions.rows())
                        .map(row -> (int) inclusions.number(row, "inclusion"))
                        .distinct()
                        .toArray();
    }

    static Figure of(final Table inclusions, final String id) {
        final InclusionFigures figures = new InclusionFigures(inclusions);
        return new Figure(
                List.of(
                        figures.panel("place along the field", id + "-place", figures.places()),
                        figures.panel("area", id + "-area", figures.areas())),
                "Place of each inclusion along the field over time: its centre of mass (points),"
                        + " its leading and its trailing edge (lines); and its area against that in"
                        + " its first frame.");
    }

    private Panel panel(final String label, final String id, final XYPlot plot) {
        return new Panel(
                label,
                WIDTH,
                HEIGHT,
                Charts.svg(id, plot, WIDTH, HEIGHT, numbers.length <= MOST_IN_LEGEND));
    }

    private XYPlot places() {
        final XYPlot plot = Charts.plot("time (s)", "place along the field (µm)");
        add(plot, 0, true, row -> inclusions.number(row, "centroid_um"));
        add(plot, 1, false, row -> inclusions.number(row, "leading_um"));
        add(plot, 2, false, row -> inclusions.number(row, "trailing_um"));
        return plot;
    }

    private XYPlot areas() {
        final XYPlot plot = Charts.plot("time (s)", "area (% of the first)");
        add(plot, 0, true, row -> 100 * area(row) / area(first(row)));
        return plot;
    }

    private double area(final int row) {
        return inclusions.number(row, "area_um2");
    }

    /** First row of the inclusion of a row. */
    private int first(final int row) {
        return IntStream.range(0, row)
                .filter(
                        r ->
                                inclusions.number(r, "inclusion")
                                        == inclusions.number(row, "inclusion"))
                .findFirst()
                .orElse(row);
    }

    /** Adds one series for each inclusion, of points or of lines. */
    private void add(
            final XYPlot plot,
            final int layer,
            final boolean points,
            final IntToDoubleFunction value) {
        final XYSeriesCollection all = new XYSeriesCollection();
        final XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(!points, points);
        for (int i = 0; i < numbers.length; i++) {
            final XYSeries series = new XYSeries("inclusion " + numbers[i], false);
            for (int row = 0; row < inclusions.rows(); row++) {
                if (inclusions.number(row, "inclusion") == numbers[i]) {
                    series.add(inclusions.number(row, "t_s"), value.applyAsDouble(row));
                }
            }
            all.addSeries(series);
            renderer.setSeriesPaint(i, new Color(Palette.series(numbers[i])));
            renderer.setSeriesStroke(i, new BasicStroke(1.4f));
            renderer.setSeriesShape(i, new Ellipse2D.Double(-POINT / 2, -POINT / 2, POINT, POINT));
            renderer.setSeriesVisibleInLegend(i, points);
        }
        plot.setDataset(layer, all);
        plot.setRenderer(layer, renderer);
    }
}
