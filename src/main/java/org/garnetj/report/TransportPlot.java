package org.garnetj.report;

import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.util.List;

/** Tortuosity factor and effective conductivity along each axis, from {@code transport.csv}. */
final class TransportPlot {

    private static final double POINT = 9;
    private static final int HEIGHT = 340;
    private static final int WIDTH = 380;

    private final Table transport;

    private TransportPlot(final Table transport) {
        this.transport = transport;
    }

    static Figure of(final Table transport, final String id) {
        final TransportPlot plot = new TransportPlot(transport);
        return new Figure(
                List.of(
                        plot.panel("tortuosity factor", id + "-tortuosity", "tortuosity_factor", 1),
                        plot.panel(
                                "effective conductivity",
                                id + "-conductivity",
                                "effective_conductivity",
                                7)),
                "Conduction along each axis, with the error of the voxels' coarseness. Where nothing passes there"
                        + " is no tortuosity factor to draw.");
    }

    private Panel panel(
            final String label, final String id, final String column, final int colour) {
        final XYPlot plot = Charts.plot("axis", label);
        final String[] axes = new String[transport.rows()];
        final XYIntervalSeries points = new XYIntervalSeries(label);
        for (int row = 0; row < axes.length; row++) {
            axes[row] = transport.text(row, "axis");
            final double value = transport.number(row, column);
            if (Double.isFinite(value)) {
                final double error = transport.number(row, "error_estimate");
                final double half = Double.isNaN(error) ? 0 : error * value;
                points.add(row, row, row, value, Math.max(0, value - half), value + half);
            }
        }
        final XYIntervalSeriesCollection series = new XYIntervalSeriesCollection();
        series.addSeries(points);
        final XYErrorRenderer renderer = new XYErrorRenderer();
        renderer.setDrawXError(false);
        renderer.setErrorStroke(new BasicStroke(1.6f));
        renderer.setSeriesPaint(0, new Color(Palette.series(colour)));
        renderer.setSeriesShape(0, new Ellipse2D.Double(-POINT / 2, -POINT / 2, POINT, POINT));
        plot.setDataset(series);
        plot.setRenderer(renderer);
        plot.setDomainAxis(axis(axes, plot));
        return new Panel(label, WIDTH, HEIGHT, Charts.svg(id, plot, WIDTH, HEIGHT, false));
    }

    private static SymbolAxis axis(final String[] names, final XYPlot plot) {
        final SymbolAxis axis = new SymbolAxis("axis", names);
        axis.setGridBandsVisible(false);
        axis.setRange(-0.5, names.length - 0.5);
        axis.setLabelFont(plot.getDomainAxis().getLabelFont());
        axis.setTickLabelFont(plot.getDomainAxis().getTickLabelFont());
        axis.setLabelPaint(plot.getDomainAxis().getLabelPaint());
        axis.setTickLabelPaint(plot.getDomainAxis().getTickLabelPaint());
        return axis;
    }
}
