package org.garnetj.magnesium;

import java.util.Locale;

/** What the counts to be expected without magnesium were counted on. */
public enum BackgroundKind {
    /** LLZO, as if lithium without magnesium gave as many counts. */
    LLZO,
    /** LLZO, and lithium known to be isolated. */
    LITHIUM;

    /** The word in tables. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
