package org.garnetj.report;

import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What moved in a movie and the cell beside it on one axis of time, from {@code cell.csv} and the
 * table of places: how far each thing got, how fast by the slope of a line through the frames
 * around, with its 95 % band, the current density that such a tip draws, current and voltage; and
 * the area of lithium against the charge passed.
 */
final class CellFigures {

    private static final int WIDTH = 620;
    private static final int ROW = 150;
    private static final int HEIGHT = 430;
    private static final double POINT = 3;
    private static final Color INK = new Color(0x33383D);

    private final Table cell;
    private final Table places;
    private final String thing;
    private final String way;
    private final int[] numbers;

    private CellFigures(
            final Table cell, final Table places, final String thing, final String way) {
        this.cell = cell;
        this.places = places;
        this.thing = thing;
        this.way = way;
        numbers =
                IntStream.range(0, places.rows())
                        .map(row -> (int) places.number(row, thing))
                        .distinct()
                        .sorted()
                        .toArray();
    }

    /** Of dendrites, with the current density at their tips. */
    static Figure ofTips(
            final Table cell, final Table tips, final Table dendrites, final String id) {
        final CellFigures figures = new CellFigures(cell, tips, "dendrite", "length_um");
        final CombinedDomainXYPlot all = figures.moving("length (µm)", figures.velocities(1));
        all.add(figures.rates("j_tip (A/cm²)", figures.velocities(currentOverVelocity(dendrites))));
        return figures.figure(all, 5, id);
    }

    /** Of inclusions. */
    static Figure ofInclusions(final Table cell, final Table inclusions, final String id) {
        final CellFigures figures = new CellFigures(cell, inclusions, "inclusion", "centroid_um");
        final YIntervalSeriesCollection slopes = new YIntervalSeriesCollection();
        for (final int number : figures.numbers) {
            slopes.addSeries(figures.slopes(number).slopes());
        }
        return figures.figure(figures.moving("place (µm)", slopes), 4, id);
    }

    /** The velocities of the table with their intervals, times a factor. */
    private YIntervalSeriesCollection velocities(final double factor) {
        final YIntervalSeriesCollection all = new YIntervalSeriesCollection();
        for (final int number : numbers) {
            final YIntervalSeries series = new YIntervalSeries(number, false, true);
            for (int row = 0; row < places.rows(); row++) {
                final double velocity = factor * places.number(row, "velocity_um_per_s");
                final double low = factor * places.number(row, "velocity_um_per_s_ci_low");
                final double high = factor * places.number(row, "velocity_um_per_s_ci_high");
                if (places.number(row, thing) == number && Double.isFinite(velocity)) {
                    series.add(
                            places.number(row, "t_s"),
                            velocity,
                            Double.isNaN(low) ? velocity : low,
                            Double.isNaN(high) ? velocity : high);
                }
            }
            all.addSeries(series);
        }
        return all;
    }

    /** zF/V_m by the dendrites' own velocities and currents; NaN if none has both. */
    private static double currentOverVelocity(final Table dendrites) {
        return IntStream.range(0, dendrites.rows())
                .mapToDouble(
                        row ->
                                dendrites.number(row, "j_tip_A_per_cm2")
                                        / dendrites.number(row, "velocity_um_per_s"))
                .filter(Double::isFinite)
                .findFirst()
                .orElse(Double.NaN);
    }

    private Figure figure(final CombinedDomainXYPlot all, final int rows, final String id) {
        all.add(ofCell("current (mA)", "current_mA"));
        all.add(ofCell("voltage (V)", "voltage_V"));
        final int height = ROW * rows;
        final XYPlot area = Charts.plot("charge passed (mC)", "lithium in the picture (µm²)");
        area.setDataset(series(cell, "charge_mC", "lithium_um2"));
        area.setRenderer(line(INK));
        return new Figure(
                List.of(
                        new Panel(
                                "on one axis of time",
                                WIDTH,
                                height,
                                Charts.svg(id + "-cell", all, WIDTH, height, false)),
                        new Panel(
                                "area against charge",
                                HEIGHT,
                                HEIGHT,
                                Charts.svg(id + "-charge", area, HEIGHT, HEIGHT, false))),
                "Each "
                        + thing
                        + " and the cell on one axis of time; the velocity is the slope of a line"
                        + " through the frames around, in its 95&nbsp;% band. And the area of lithium in the picture"
                        + " against the charge passed since the first frame.");
    }

    private CombinedDomainXYPlot moving(
            final String title, final YIntervalSeriesCollection velocities) {
        final XYPlot lengths = Charts.plot("time (s)", title);
        final CombinedDomainXYPlot all = new CombinedDomainXYPlot(lengths.getDomainAxis());
        all.setGap(14);
        final XYSeriesCollection ways = new XYSeriesCollection();
        for (final int number : numbers) {
            ways.addSeries(slopes(number).values());
        }
        lengths.setDomainAxis(null);
        lengths.setDataset(ways);
        lengths.setRenderer(coloured(new XYLineAndShapeRenderer(false, true)));
        all.add(lengths);
        all.add(rates("velocity (µm/s)", velocities));
        return all;
    }

    private LocalSlopes slopes(final int number) {
        return LocalSlopes.of(places, thing, number, way);
    }

    private XYPlot rates(final String title, final YIntervalSeriesCollection rates) {
        final XYPlot plot = Charts.plot("time (s)", title);
        plot.setDomainAxis(null);
        plot.setDataset(rates);
        final DeviationRenderer bands = new DeviationRenderer(true, false);
        bands.setAlpha(0.22f);
        plot.setRenderer(coloured(bands));
        return plot;
    }

    private XYPlot ofCell(final String title, final String column) {
        final XYPlot plot = Charts.plot("time (s)", title);
        plot.setDomainAxis(null);
        plot.setDataset(series(cell, "t_s", column));
        plot.setRenderer(line(INK));
        return plot;
    }

    private XYItemRenderer coloured(final XYLineAndShapeRenderer renderer) {
        for (int i = 0; i < numbers.length; i++) {
            final Color colour = new Color(Palette.series(numbers[i]));
            renderer.setSeriesPaint(i, colour);
            renderer.setSeriesFillPaint(i, colour);
            renderer.setSeriesStroke(i, new BasicStroke(1.4f));
            renderer.setSeriesShape(i, new Ellipse2D.Double(-POINT / 2, -POINT / 2, POINT, POINT));
        }
        return renderer;
    }

    private static XYItemRenderer line(final Color colour) {
        final XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setSeriesPaint(0, colour);
        renderer.setSeriesStroke(0, new BasicStroke(1.4f));
        return renderer;
    }

    private static XYSeriesCollection series(final Table table, final String x, final String y) {
        final XYSeries series = new XYSeries(y, false);
        for (int row = 0; row < table.rows(); row++) {
            if (Double.isFinite(table.number(row, y))) {
                series.add(table.number(row, x), table.number(row, y));
            }
        }
        return new XYSeriesCollection(series);
    }
}
