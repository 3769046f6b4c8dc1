package org.garnetj.track;

import java.util.List;

/**
 * The centre line of one dendrite from its root to where its tip ended, in the coordinates of the
 * first frame.
 *
 * @param dendrite number of the dendrite
 * @param points evenly spaced points from the root on
 * @param fittedFrom first frame of the velocity fit
 * @param fittedTo last frame of the velocity fit
 * @param length_um_at_0 intercept of the fitted line: its length at time zero, in micrometres
 */
public record TipPath(
        int dendrite, List<PathPoint> points, int fittedFrom, int fittedTo, double length_um_at_0) {

    public TipPath {
        points = List.copyOf(points);
    }
}
