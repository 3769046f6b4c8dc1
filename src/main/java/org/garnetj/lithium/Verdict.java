package org.garnetj.lithium;

import java.util.Locale;

/** Whether a deposit is in electronic contact with an electrode. */
public enum Verdict {
    /** It reaches an electrode through a neck that must have been seen if it is there. */
    CONNECTED,
    /** All gaps that part it from electrodes and from connected lithium must have been seen. */
    ISOLATED,
    /** A neck or a gap is narrower than what must have been seen, or lies beyond the block. */
    UNDECIDABLE;

    /** The word in tables. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
