package org.garnetj.track;

import java.util.OptionalInt;

/**
 * Where a dendrite comes from.
 *
 * @param parent number of the dendrite that it split off; empty for one that grew from the
 *     electrode, or from a body that is none
 * @param split_s time at which the parent's tip passed the place where the two part, from which on
 *     the branch can have begun; NaN without a parent
 * @param split_um arc length along the parent's path from its root to that place; NaN without
 * @param split_x_um that place, from the left edge of the image; NaN without
 * @param split_y_um that place, from the top edge of the image; NaN without
 * @param path_um way along the bodies from the root of the first ancestor to the farthest point
 *     that this tip reached
 */
public record Branching(
        OptionalInt parent,
        double split_s,
        double split_um,
        double split_x_um,
        double split_y_um,
        double path_um) {

    /** A dendrite that grew from the electrode. */
    public static Branching none(final double path_um) {
        return new Branching(
                OptionalInt.empty(), Double.NaN, Double.NaN, Double.NaN, Double.NaN, path_um);
    }
}
