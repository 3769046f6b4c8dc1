package org.garnetj.segment;

import org.garnetj.electro.ParameterException;

import java.util.Locale;

/** Whether a stack holds lithium beside voids: found out from the grey values, or known. */
public enum LithiumPresence {
    /**
     * A second dark plateau in the grey values is lithium; without one all that is dark is void.
     */
    AUTO,
    /** The sample was never plated: all that is dark is void. */
    NO,
    /** The sample holds lithium; if only one dark plateau is found, it is lithium. */
    YES;

    /** The choice a user typed: {@code auto}, {@code no} or {@code yes}. */
    public static LithiumPresence parse(final String key, final String text) {
        for (final LithiumPresence presence : values()) {
            if (presence.key().equals(text.strip().toLowerCase(Locale.ROOT))) {
                return presence;
            }
        }
        throw new ParameterException(key, text, "give auto, no or yes");
    }

    /** The word a user types. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
