package org.garnetj.report;

import org.jfree.chart.plot.XYPlot;

import java.util.List;

/** Plots of {@code tips.csv} and {@code dendrites.csv}. */
final class DendriteFigures {

    /** More dendrites than this make a legend longer than the plot. */
    private static final int MOST_IN_LEGEND = 12;

    private static final int HEIGHT = 430;

    private DendriteFigures() {}

    static Figure of(final Table tips, final Table dendrites, final String id) {
        final boolean legend = dendrites.rows() <= MOST_IN_LEGEND;
        final XYPlot lengths = new LengthPlot(tips, dendrites).plot();
        final XYPlot currents = TipCurrentPlot.of(dendrites);
        return new Figure(
                List.of(
                        panel("length against time", id + "-length", lengths, 620, legend),
                        panel("tip current density", id + "-current", currents, 430, false)),
                "Length of each dendrite against time (points), with the line of its fitted"
                        + " velocity and onset and the 95&nbsp;% band; and the current density at"
                        + " its tip, j<sub>tip</sub> = zF/V<sub>m</sub>&nbsp;·&nbsp;dx/dt, with its"
                        + " 95&nbsp;% interval.");
    }

    private static Panel panel(
            final String label,
            final String id,
            final XYPlot plot,
            final int width,
            final boolean legend) {
        return new Panel(label, width, HEIGHT, Charts.svg(id, plot, width, HEIGHT, legend));
    }
}
