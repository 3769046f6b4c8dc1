package org.garnetj.segment;

import java.util.Locale;

/** What the magnesium counts say about one deposit of lithium. */
public enum Verdict {
    /** More counts than the background explains: the lithium has touched the electrode. */
    PRESENT,
    /** No more counts than background, though the magnesium of the electrode would have shown. */
    ABSENT,
    /** No more counts than background, but magnesium might have gone unseen. */
    UNDECIDABLE;

    /** The word in tables. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
