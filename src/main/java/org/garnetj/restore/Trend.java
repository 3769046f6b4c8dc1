package org.garnetj.restore;

import org.garnetj.electro.ParameterException;

import java.util.Locale;

/** What becomes of a slow trend in the shifts of slices, which may be drift or the sample's own. */
public enum Trend {
    /** It stays in the stack: only the jitter about it is taken out. */
    KEEP,
    /** It is drift, as most of what is seen in the slices says, and is taken out. */
    REMOVE,
    /** A region that is known to stand still tells what of it is drift. */
    REGION;

    /** Reads {@code keep}, {@code remove} or {@code region}. */
    public static Trend parse(final String key, final String word) {
        for (final Trend trend : values()) {
            if (trend.toString().equalsIgnoreCase(word.strip())) {
                return trend;
            }
        }
        throw new ParameterException(key, word, "give keep, remove or region");
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
