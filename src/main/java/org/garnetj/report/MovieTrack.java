package org.garnetj.report;

import org.garnetj.track.PathPoint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * One thing that was followed.
 *
 * @param number its number in the tables
 * @param spots where it was, by frame
 */
public record MovieTrack(int number, List<Spot> spots) {

    public MovieTrack {
        spots = List.copyOf(spots);
    }

    /**
     * Where it was in one frame, in the coordinates of the first.
     *
     * @param frame number of the frame, from 0
     * @param t_s time since the first frame
     * @param x_um from the left edge of the image
     * @param y_um from its top
     */
    public record Spot(int frame, double t_s, double x_um, double y_um) {}

    static List<MovieTrack> of(final SortedMap<Integer, List<Spot>> spots) {
        final List<MovieTrack> tracks = new ArrayList<>();
        for (final Map.Entry<Integer, List<Spot>> entry : spots.entrySet()) {
            tracks.add(new MovieTrack(entry.getKey(), entry.getValue()));
        }
        return tracks;
    }

    /**
     * The straight line along which it went, a fifth longer at either end, in steps of about a
     * pixel; nothing if it stayed within three pixels.
     */
    List<PathPoint> way(final double pixel_um) {
        final Spot first = spots.get(0);
        final Spot last = spots.get(spots.size() - 1);
        final double dx = last.x_um() - first.x_um();
        final double dy = last.y_um() - first.y_um();
        final double length = 1.4 * Math.hypot(dx, dy);
        final int steps = (int) Math.round(length / pixel_um);
        final List<PathPoint> way = new ArrayList<>();
        for (int i = 0; i <= steps && steps > 4; i++) {
            final double share = -0.2 + 1.4 * i / steps;
            way.add(new PathPoint(first.x_um() + share * dx, first.y_um() + share * dy));
        }
        return way;
    }
}
