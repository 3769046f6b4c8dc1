package org.garnetj.lithium;

import java.util.Locale;

/** Why a verdict is undecidable. */
public enum Doubt {
    /** There is none. */
    NONE,
    /** The neck to the electrode may be chance. */
    NECK,
    /** The gap to an electrode, or to lithium that may be connected, may be chance. */
    GAP,
    /** It, or lithium it may be joined to, may go on where nothing was seen. */
    EDGE;

    /** The word in tables, empty for none. */
    public String word() {
        return this == NONE ? "" : name().toLowerCase(Locale.ROOT);
    }
}
