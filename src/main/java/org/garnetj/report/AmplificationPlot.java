package org.garnetj.report;

import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The field against the distance from each crack's tip, from {@code amplification-profile.csv}. */
final class AmplificationPlot {

    private static final int HEIGHT = 400;
    private static final int WIDTH = 520;

    /** Cracks that are drawn: those with the lowest numbers are the largest. */
    private static final int MOST = 8;

    private final Table profile;
    private final List<Integer> cracks;

    private AmplificationPlot(final Table profile) {
        this.profile = profile;
        final Set<Integer> numbers = new LinkedHashSet<>();
        for (int row = 0; row < profile.rows(); row++) {
            numbers.add((int) profile.number(row, "crack"));
        }
        cracks = numbers.stream().limit(MOST).toList();
    }

    static Figure of(final Table profile, final String id) {
        final AmplificationPlot plot = new AmplificationPlot(profile);
        final List<Panel> panels = new ArrayList<>();
        panels.add(plot.panel("into the lithium", id + "-wall", "wall_amplification"));
        panels.add(plot.panel("in the LLZO", id + "-ahead", "field_amplification"));
        return new Figure(
                panels,
                "Current density over the nominal one against the distance from the tip of each crack: into its"
                        + " lithium, and in the LLZO around.");
    }

    private Panel panel(final String label, final String id, final String column) {
        final XYPlot plot = Charts.plot("distance from the tip (µm)", "amplification");
        final XYSeriesCollection lines = new XYSeriesCollection();
        final XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        for (int i = 0; i < cracks.size(); i++) {
            lines.addSeries(line(cracks.get(i), column));
            renderer.setSeriesPaint(i, new Color(Palette.series(cracks.get(i))));
            renderer.setSeriesStroke(i, new BasicStroke(1.8f));
        }
        plot.setDataset(lines);
        plot.setRenderer(renderer);
        return new Panel(
                label, WIDTH, HEIGHT, Charts.svg(id, plot, WIDTH, HEIGHT, cracks.size() > 1));
    }

    private XYSeries line(final int crack, final String column) {
        final XYSeries series = new XYSeries("crack " + crack);
        for (int row = 0; row < profile.rows(); row++) {
            final double value = profile.number(row, column);
            if (profile.number(row, "crack") == crack && !Double.isNaN(value)) {
                series.add(profile.number(row, "distance_um"), value);
            }
        }
        return series;
    }
}
