package org.garnetj.restore;

/** Computes slices of a restored stack. Safe for use from several threads. */
@FunctionalInterface
public interface SliceFilter {

    /**
     * Fills consecutive slices.
     *
     * @param first index of the first
     * @param slices one array for each, x fastest, to be filled in grey values of the input; never
     *     more than {@link #together()}
     */
    void compute(int first, float[][] slices);

    /**
     * How many slices are cheapest computed together, because they share work. The result must not
     * depend on which are.
     */
    default int together() {
        return 1;
    }
}
