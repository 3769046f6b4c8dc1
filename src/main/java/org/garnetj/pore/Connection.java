package org.garnetj.pore;

import java.util.Locale;

/** What a pore is connected to. */
public enum Connection {
    /** It reaches the original surface. */
    OPEN,
    /** It is surrounded on all sides. */
    CLOSED,
    /** It reaches the edge of the block, and what lies beyond is not known. */
    CUT;

    /** The word in tables. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
