package org.garnetj.report;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.Locale;

/** The one look of all plots. */
final class Charts {

    private static final Font LABEL = new Font(Font.SANS_SERIF, Font.PLAIN, 13);
    private static final Font TICK = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
    private static final Color INK = new Color(0x33383D);
    private static final Color GRID = new Color(0xDDE1E4);

    private Charts() {}

    /** An empty plot of one number against another. */
    static XYPlot plot(final String x, final String y) {
        final XYPlot plot = new XYPlot(null, axis(x), axis(y), null);
        plot.setBackgroundPaint(Color.WHITE);
        plot.setDomainGridlinePaint(GRID);
        plot.setRangeGridlinePaint(GRID);
        plot.setDomainGridlineStroke(new java.awt.BasicStroke(0.8f));
        plot.setRangeGridlineStroke(new java.awt.BasicStroke(0.8f));
        plot.setOutlinePaint(null);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        return plot;
    }

    /** The plot as an SVG element. */
    static String svg(
            final String id,
            final XYPlot plot,
            final int width,
            final int height,
            final boolean legend) {
        final JFreeChart chart = new JFreeChart(null, LABEL, plot, legend);
        chart.setBackgroundPaint(Color.WHITE);
        chart.setPadding(new RectangleInsets(6, 4, 4, 12));
        if (legend) {
            chart.getLegend().setItemFont(TICK);
            chart.getLegend().setItemPaint(INK);
            chart.getLegend().setFrame(org.jfree.chart.block.BlockBorder.NONE);
        }
        return Svg.of(
                id,
                width,
                height,
                graphics -> chart.draw(graphics, new Rectangle2D.Double(0, 0, width, height)));
    }

    private static NumberAxis axis(final String label) {
        final NumberAxis axis = new NumberAxis(label);
        axis.setAutoRangeIncludesZero(true);
        axis.setLabelFont(LABEL);
        axis.setTickLabelFont(TICK);
        axis.setLabelPaint(INK);
        axis.setTickLabelPaint(INK);
        axis.setAxisLinePaint(INK);
        axis.setTickMarkPaint(INK);
        axis.setStandardTickUnits(NumberAxis.createStandardTickUnits(Locale.ROOT));
        return axis;
    }

    /** Numbers at the ticks, the same in every locale. */
    static NumberFormat format() {
        return new java.text.DecimalFormat("0.###", DecimalFormatSymbols.getInstance(Locale.ROOT));
    }
}
