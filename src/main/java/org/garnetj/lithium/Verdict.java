package org.garnetj.lithium;

import java.util.Locale;

/** Whether a deposit is in electronic contact with an electrode. */
public enum Verdict {
    /** More than half of it hangs on an electrode by necks that must have been seen if there. */
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
