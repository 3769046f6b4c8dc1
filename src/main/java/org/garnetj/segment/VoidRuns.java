package org.garnetj.segment;

import java.util.Arrays;

/**
 * The best scores of voids that are still to end before one kind of solid, by the slice of that
 * solid. While a line is decoded slice by slice, the distance of a void to its solid shrinks, but
 * the solid's slice stays: so nothing moves, and each step is one pass over the slices ahead.
 *
 * <p>Distances of K and more are one state: such voids go on as long as they like.
 */
final class VoidRuns {

    private final int distances;
    private final int firstState;

    /** By the slice of the solid, for distances below K. */
    private final float[] ending;

    /** Of voids whose solid is at least K slices ahead. */
    private float far;

    /**
     * @param distances K, the number of distances told apart
     * @param firstState the state of distance 1
     * @param length slices of the longest line
     */
    VoidRuns(final int distances, final int firstState, final int length) {
        this.distances = distances;
        this.firstState = firstState;
        ending = new float[length + distances];
    }

    /** Before slice {@code first}: no void has begun. */
    void clear(final int first) {
        Arrays.fill(ending, first, first + distances, Float.NEGATIVE_INFINITY);
        far = Float.NEGATIVE_INFINITY;
    }

    /**
     * One slice further.
     *
     * @param entering score of the best sequence that a void may follow at {@code t}
     * @param likelihoods of all states at {@code t}
     * @param penalty of void at {@code t}
     * @param reachable how many distances matter
     */
    void step(
            final int t,
            final float entering,
            final float[] likelihoods,
            final float penalty,
            final int reachable) {
        final int next = t + 1;
        if (distances > 1) {
            ending[t + distances - 1] = far;
        }
        final int near = Math.min(reachable, distances - 1);
        for (int k = 0; k < near; k++) {
            ending[next + k] =
                    Math.max(ending[next + k], entering) + (likelihoods[firstState + k] - penalty);
        }
        far = Math.max(far, entering) + (likelihoods[firstState + distances - 1] - penalty);
    }

    /** The score of the best void just before a solid in slice {@code t}. */
    float before(final int t) {
        return distances == 1 ? far : ending[t];
    }

    /** The slice of the likeliest solid beyond the end of a line that ends in a void. */
    int likeliestSolid(final int end) {
        int best = end;
        for (int solid = end + 1; solid < end + distances; solid++) {
            if (score(solid, end) > score(best, end)) {
                best = solid;
            }
        }
        return best;
    }

    /** The score of a void at the end of a line, by the slice of the solid beyond. */
    float score(final int solid, final int end) {
        return solid == end + distances - 1 ? far : ending[solid];
    }

    /** The state of a void in slice {@code t} whose solid is in slice {@code solid}. */
    int state(final int t, final int solid) {
        return firstState + Math.min(solid - 1 - t, distances - 1);
    }
}
