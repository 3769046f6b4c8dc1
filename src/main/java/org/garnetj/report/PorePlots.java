package org.garnetj.report;

import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberTickUnitSource;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;

import java.awt.Color;
import java.util.List;

/** Plots of {@code pore-sizes.csv} and {@code pore-depths.csv}. */
final class PorePlots {

    private static final int WIDTH = 520;
    private static final int HEIGHT = 380;

    private PorePlots() {}

    static Figure of(final Table sizes, final Table depths, final String id) {
        return new Figure(
                List.of(
                        panel("size distribution", id + "-pore-sizes", sizes(sizes)),
                        panel("depth profile", id + "-pore-depths", depths(depths))),
                "Share of the pore volume by equivalent diameter, ten classes to a decade; and"
                        + " porosity in layers below the original surface.");
    }

    private static XYPlot sizes(final Table table) {
        final XYPlot plot = Charts.plot("equivalent diameter (µm)", "share of pore volume");
        plot.setDomainAxis(logarithmic(plot, table));
        return bars(plot, table, "diameter_from_um", "diameter_to_um", "volume_fraction");
    }

    /** Ten classes to a decade look equally wide. */
    private static LogAxis logarithmic(final XYPlot plot, final Table table) {
        final LogAxis axis = new LogAxis(plot.getDomainAxis().getLabel());
        axis.setLabelFont(plot.getDomainAxis().getLabelFont());
        axis.setTickLabelFont(plot.getDomainAxis().getTickLabelFont());
        axis.setLabelPaint(plot.getDomainAxis().getLabelPaint());
        axis.setTickLabelPaint(plot.getDomainAxis().getTickLabelPaint());
        axis.setNumberFormatOverride(Charts.format());
        axis.setStandardTickUnits(new NumberTickUnitSource(false, Charts.format()));
        axis.setRange(
                table.number(0, "diameter_from_um"),
                table.number(table.rows() - 1, "diameter_to_um"));
        return axis;
    }

    private static XYPlot depths(final Table table) {
        final XYPlot plot = Charts.plot("depth below the surface (µm)", "porosity");
        return bars(plot, table, "depth_from_um", "depth_to_um", "porosity");
    }

    private static XYPlot bars(
            final XYPlot plot,
            final Table table,
            final String from,
            final String to,
            final String height) {
        final XYIntervalSeries series = new XYIntervalSeries(height);
        for (int row = 0; row < table.rows(); row++) {
            final double left = table.number(row, from);
            final double right = table.number(row, to);
            final double top = table.number(row, height);
            if (!Double.isNaN(top)) {
                series.add((left + right) / 2, left, right, top, 0, top);
            }
        }
        final XYIntervalSeriesCollection collection = new XYIntervalSeriesCollection();
        collection.addSeries(series);
        final XYBarRenderer renderer = new XYBarRenderer(0.06);
        renderer.setBarPainter(new StandardXYBarPainter());
        renderer.setShadowVisible(false);
        renderer.setSeriesPaint(0, new Color(Palette.series(1)));
        plot.setDataset(collection);
        plot.setRenderer(renderer);
        return plot;
    }

    private static Panel panel(final String label, final String id, final XYPlot plot) {
        return new Panel(label, WIDTH, HEIGHT, Charts.svg(id, plot, WIDTH, HEIGHT, false));
    }
}
