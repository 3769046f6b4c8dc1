package org.garnetj.report;

import org.hipparchus.stat.regression.SimpleRegression;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.YIntervalSeries;

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

    /**
     * How fast it went, with the 95 % interval that the residuals of each line leave, were they
     * independent; without points where frames are too few.
     */
    YIntervalSeries slopes() {
        final YIntervalSeries series = new YIntervalSeries(number, false, true);
        for (int i = 0; i < time.length; i++) {
            final SimpleRegression line = line(i);
            if (line.getN() >= FEWEST && Double.isFinite(line.getSlope())) {
                final double half = line.getSlopeConfidenceInterval();
                series.add(
                        time[i], line.getSlope(), line.getSlope() - half, line.getSlope() + half);
            }
        }
        return series;
    }

    private SimpleRegression line(final int middle) {
        final SimpleRegression line = new SimpleRegression();
        for (int i = Math.max(0, middle - REACH);
                i <= Math.min(time.length - 1, middle + REACH);
                i++) {
            line.addData(time[i], way[i]);
        }
        return line;
    }
}
