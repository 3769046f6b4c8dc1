package org.garnetj.report;

import java.util.List;

/**
 * The way a tip has come.
 *
 * @param number of its dendrite, shown at its end
 * @param points_um its points x, y from the root on, in micrometres from the picture's top left
 *     corner
 */
public record Trail(int number, List<double[]> points_um) {

    public Trail {
        points_um = List.copyOf(points_um);
    }
}
