package org.garnetj.image;

import java.util.Locale;
import java.util.Optional;

/** Units of time as image files spell them. */
final class TimeUnit {

    private TimeUnit() {}

    /** A time in seconds; empty if the unit is unknown. */
    static Optional<Double> seconds(final String unit, final double time) {
        final String word =
                unit == null
                        ? ""
                        : unit.strip()
                                .replace('\uFFFD', 'u')
                                .replace('\u00B5', 'u')
                                .replace('\u03BC', 'u')
                                .toLowerCase(Locale.ROOT);
        return Optional.ofNullable(
                        switch (word) {
                            case "ns", "nsec" -> 1e-9;
                            case "us", "usec" -> 1e-6;
                            case "ms", "msec" -> 1e-3;
                            case "s", "sec", "second", "seconds" -> 1.0;
                            case "min", "minute", "minutes" -> 60.0;
                            case "h", "hr", "hour", "hours" -> 3600.0;
                            default -> null;
                        })
                .map(factor -> factor * time);
    }
}
