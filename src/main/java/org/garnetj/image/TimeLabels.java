package org.garnetj.image;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Times in the labels of a stack's slices, as programs write them: {@code 12.5 s}, {@code t = 300
 * ms}, {@code 00:01:05.250}. A label says a time if its first line is one and nothing else.
 */
final class TimeLabels {

    private static final Pattern NUMBER =
            Pattern.compile(
                    "(?:t(?:ime)?\\s*[=:]\\s*)?([+-]?\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?)\\s*(\\p{L}+)");
    private static final Pattern CLOCK =
            Pattern.compile(
                    "(?:t(?:ime)?\\s*[=:]\\s*)?(?:(\\d+):)?(\\d{1,2}):(\\d{1,2}(?:\\.\\d+)?)");

    /** As ImageJ labels the frames of an AVI: to hundredths, however fast it is. */
    private static final Pattern HUNDREDTHS = Pattern.compile("\\d+\\.\\d\\d s");

    private static final double ROUNDING_S = 0.0101;

    private TimeLabels() {}

    /** The times of all slices; empty unless every label says one and they rise. */
    static Optional<FrameTimes> times(final List<String> labels) {
        final Optional<FrameTimes> times = rising(labels.stream().map(TimeLabels::time).toList());
        final boolean rounded =
                times.isPresent()
                        && labels.stream().allMatch(label -> HUNDREDTHS.matcher(label).matches());
        return rounded && isEven(times.get().seconds())
                ? Optional.of(even(times.get().seconds()))
                : times;
    }

    /** Times that all are known and rise; else empty. */
    static Optional<FrameTimes> rising(final List<Optional<Double>> times) {
        final double[] seconds = new double[times.size()];
        for (int i = 0; i < seconds.length; i++) {
            if (times.get(i).isEmpty() || i > 0 && !(times.get(i).get() > seconds[i - 1])) {
                return Optional.empty();
            }
            seconds[i] = times.get(i).get();
        }
        return seconds.length == 0 ? Optional.empty() : Optional.of(FrameTimes.of(seconds));
    }

    /** Whether times are equally spaced but for their rounding. */
    private static boolean isEven(final double[] seconds) {
        final double step = step(seconds);
        for (int i = 0; i < seconds.length; i++) {
            if (Math.abs(seconds[i] - seconds[0] - i * step) > ROUNDING_S) {
                return false;
            }
        }
        return step > 0;
    }

    private static FrameTimes even(final double[] seconds) {
        return FrameTimes.every(new FrameInterval(step(seconds)), seconds.length);
    }

    private static double step(final double[] seconds) {
        return seconds.length < 2
                ? 0
                : (seconds[seconds.length - 1] - seconds[0]) / (seconds.length - 1);
    }

    private static Optional<Double> time(final String label) {
        final String text =
                label == null ? "" : label.lines().findFirst().orElse("").toLowerCase(Locale.ROOT);
        final Matcher number = NUMBER.matcher(text.strip());
        if (number.matches()) {
            return TimeUnit.seconds(number.group(2), Double.parseDouble(number.group(1)));
        }
        final Matcher clock = CLOCK.matcher(text.strip());
        return clock.matches() ? Optional.of(seconds(clock)) : Optional.empty();
    }

    private static double seconds(final Matcher clock) {
        final double hours = clock.group(1) == null ? 0 : Double.parseDouble(clock.group(1));
        return 3600 * hours
                + 60 * Double.parseDouble(clock.group(2))
                + Double.parseDouble(clock.group(3));
    }
}
