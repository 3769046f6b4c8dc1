package org.garnetj.report;

import org.jfree.data.xy.XYSeries;

import java.util.stream.IntStream;

/**
 * How far one thing of a movie got over time, and how fast at each time: the slope of a straight
 * line through a few frames around, for the difference of two frames is mostly noise.
 */
final class LocalSlopes {

    /** Frames before and behind that a line is laid through. */
    private static final int REACH = 4;

    private static final int FEWEST = 3;

    private final int number;
    private final double[] time;
    private final double[] way;

    private LocalSlopes(final int number, final double[] time, final double[] way) {
        this.number = number;
        this.time = time;
        this.way = way;
    }

    /**
     * @param places a row for each thing and frame, with {@code t_s}
     * @param thing column of the thing's number
     * @param number the number
     * @param way column of how far it got
     */
    static LocalSlopes of(
            final Table places, final String thing, final int number, final String way) {
        final int[] rows =
                IntStream.range(0, places.rows())
                        .filter(row -> places.number(row, thing) == number)
                        .toArray();
        return new LocalSlopes(
                number,
                IntStream.of(rows).mapToDouble(row -> places.number(row, "t_s")).toArray(),
                IntStream.of(rows).mapToDouble(row -> places.number(row, way)).toArray());
    }

    /** How far it got. */
    XYSeries values() {
        final XYSeries series = new XYSeries(number, false);
        for (int i = 0; i < time.length; i++) {
            series.add(time[i], way[i]);
        }
        return series;
    }

    /** How fast it went, times a factor; without points where frames are too few. */
    XYSeries slopes(final double factor) {
        final XYSeries series = new XYSeries(number, false);
        for (int i = 0; i < time.length && time.length >= FEWEST; i++) {
            final double slope = factor * slope(i);
            if (Double.isFinite(slope)) {
                series.add(time[i], slope);
            }
        }
        return series;
    }

    private double slope(final int middle) {
        final int from = Math.max(0, middle - REACH);
        final int to = Math.min(time.length - 1, middle + REACH);
        final int n = to - from + 1;
        double t = 0;
        double w = 0;
        for (int i = from; i <= to; i++) {
            t += time[i] / n;
            w += way[i] / n;
        }
        double tt = 0;
        double tw = 0;
        for (int i = from; i <= to; i++) {
            tt += (time[i] - t) * (time[i] - t);
            tw += (time[i] - t) * (way[i] - w);
        }
        return tw / tt;
    }
}
