package org.garnetj.magnesium;

import java.util.Locale;

/** What the magnesium counts say about one deposit of lithium. */
public enum Verdict {
    /** More counts than the background explains: the lithium has touched the electrode. */
    PRESENT,
    /** No more counts than background, though the magnesium of the electrode would have shown. */
    ABSENT,
    /**
     * Magnesium might have gone unseen; or there are more counts than background, but not so many
     * more that chance or spill-over from a neighbour with magnesium is ruled out.
     */
    UNDECIDABLE;

    /** The word in tables. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
