package org.garnetj.report;

import org.garnetj.electro.ParameterException;
import org.garnetj.image.FrameTimes;
import org.garnetj.image.InputException;
import org.garnetj.image.NearestName;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * The times of a movie's frames in a CSV file: a column {@code t_s} in seconds from any zero, one
 * row for each frame. With a column {@code frame}, rows may stand in any order; its numbers only
 * order them, so that they may leave out frames that were dropped.
 */
public final class FrameTimeTable {

    private static final String TIME = "t_s";
    private static final String FRAME = "frame";

    private FrameTimeTable() {}

    /**
     * Reads the times.
     *
     * @throws InputException naming the file, if it has no such column, a cell without a number, or
     *     times that do not rise
     */
    public static FrameTimes read(final Path file) {
        final Table table = Table.read(file);
        if (!table.has(TIME)) {
            throw new InputException(
                    file.toString(),
                    "has no column " + TIME,
                    NearestName.remedy(TIME, table.columnNames()));
        }
        final double[] times = table.numbers(TIME);
        final double[] frames =
                table.has(FRAME)
                        ? table.numbers(FRAME)
                        : IntStream.range(0, times.length).asDoubleStream().toArray();
        if (DoubleStream.concat(Arrays.stream(times), Arrays.stream(frames))
                .anyMatch(Double::isNaN)) {
            throw new InputException(
                    file.toString(),
                    "not every row has a number as its time and frame",
                    "fill them in, with . as the decimal sign");
        }
        if (times.length == 0) {
            throw new InputException(file.toString(), "has no rows", "give one for each frame");
        }
        return times(file, times, frames);
    }

    private static FrameTimes times(final Path file, final double[] times, final double[] frames) {
        final int[] order =
                IntStream.range(0, times.length)
                        .boxed()
                        .sorted(Comparator.comparingDouble(row -> frames[row]))
                        .mapToInt(Integer::intValue)
                        .toArray();
        try {
            return FrameTimes.of(IntStream.of(order).mapToDouble(row -> times[row]).toArray());
        } catch (final ParameterException e) {
            throw new InputException(
                    file.toString(), "its times do not rise from frame to frame", "sort it", e);
        }
    }
}
