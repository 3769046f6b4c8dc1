package org.garnetj.restore;

import org.garnetj.electro.ParameterException;

import java.util.Locale;

/** By what noise is taken out. */
public enum DenoiseMethod {
    /** Non-local means in three dimensions, on a scale on which the noise is even. */
    NLM,
    /** The median in a ball. */
    MEDIAN;

    /** The method a user named: {@code nlm} or {@code median}. */
    public static DenoiseMethod parse(final String key, final String text) {
        for (final DenoiseMethod method : values()) {
            if (method.key().equals(text.strip().toLowerCase(Locale.ROOT))) {
                return method;
            }
        }
        throw new ParameterException(key, text, "give nlm or median");
    }

    /** The word a user types. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
