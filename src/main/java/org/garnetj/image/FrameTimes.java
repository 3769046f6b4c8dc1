package org.garnetj.image;

import org.garnetj.electro.ParameterException;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * When the frames of a movie were taken, in seconds since the first. Where frames were dropped, or
 * taken at uneven times, these say so; nobody downstream counts frames for time.
 */
public final class FrameTimes {

    /** Intervals that differ by less than this part of the typical one are equal. */
    private static final double EVEN = 1e-3;

    private final double[] seconds;
    private final FrameInterval interval;

    private FrameTimes(final double[] seconds, final FrameInterval interval) {
        this.seconds = seconds;
        this.interval = interval;
    }

    /** Times of equally spaced frames. */
    public static FrameTimes every(final FrameInterval interval, final long frames) {
        return new FrameTimes(
                IntStream.range(0, Math.toIntExact(frames))
                        .mapToDouble(frame -> frame * interval.seconds())
                        .toArray(),
                interval);
    }

    /**
     * Times as they were measured, from any zero.
     *
     * @param seconds rising, at least one
     * @throws ParameterException if one is no finite number or not later than the one before
     */
    public static FrameTimes of(final double... seconds) {
        final double[] since = new double[seconds.length];
        for (int i = 0; i < since.length; i++) {
            since[i] = seconds[i] - seconds[0];
            if (!Double.isFinite(seconds[i]) || i > 0 && !(seconds[i] > seconds[i - 1])) {
                throw new ParameterException(
                        "times",
                        Double.toString(seconds[i]),
                        "give times in seconds that rise from frame to frame");
            }
        }
        final double[] steps = steps(since);
        Arrays.sort(steps);
        return new FrameTimes(
                since, new FrameInterval(steps.length == 0 ? 1 : steps[steps.length / 2]));
    }

    /** Number of frames. */
    public int length() {
        return seconds.length;
    }

    /** Seconds from the first frame to frame {@code frame}, which counts from 0. */
    public double at(final int frame) {
        return seconds[frame];
    }

    /** A copy of all times. */
    public double[] seconds() {
        return seconds.clone();
    }

    /** The typical time between two frames: the median; of a single time, a second. */
    public FrameInterval interval() {
        return interval;
    }

    /** The longest time between two frames; 0 for a single frame. */
    public double longestInterval_s() {
        return Arrays.stream(steps(seconds)).max().orElse(0);
    }

    /** Whether all frames are equally far apart, to a thousandth. */
    public boolean isEven() {
        final double typical = interval.seconds();
        return Arrays.stream(steps(seconds))
                .allMatch(step -> Math.abs(step - typical) <= EVEN * typical);
    }

    private static double[] steps(final double[] seconds) {
        return IntStream.range(1, seconds.length)
                .mapToDouble(frame -> seconds[frame] - seconds[frame - 1])
                .toArray();
    }

    @Override
    public boolean equals(final Object other) {
        return other instanceof FrameTimes times && Arrays.equals(seconds, times.seconds);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(seconds);
    }

    @Override
    public String toString() {
        return Arrays.toString(seconds) + " s";
    }
}
