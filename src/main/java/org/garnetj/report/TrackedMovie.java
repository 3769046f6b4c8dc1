package org.garnetj.report;

import org.garnetj.image.Movie;
import org.garnetj.track.FrameShift;
import org.garnetj.track.InclusionState;
import org.garnetj.track.InclusionTracks;
import org.garnetj.track.PathPoint;
import org.garnetj.track.Tip;
import org.garnetj.track.TipPath;
import org.garnetj.track.TipTracks;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * A movie and what was followed in it, where it is seen in each frame: places are moved along with
 * the crystal, which lies a little differently in every frame.
 *
 * @param movie the movie as it is in its file
 * @param thing what was followed, such as {@code dendrite}
 * @param tracks one for each thing
 * @param paths the centre line of each thing in the coordinates of the first frame, evenly spaced;
 *     empty where things have none
 * @param shifts how each frame lies against the first
 */
public record TrackedMovie(
        Movie<?> movie,
        String thing,
        List<MovieTrack> tracks,
        List<List<PathPoint>> paths,
        List<FrameShift> shifts) {

    public TrackedMovie {
        tracks = List.copyOf(tracks);
        paths = List.copyOf(paths);
        shifts = List.copyOf(shifts);
    }

    /** Dendrites by their tips. */
    public static TrackedMovie of(final Movie<?> movie, final TipTracks tips) {
        final TreeMap<Integer, List<MovieTrack.Spot>> spots = new TreeMap<>();
        for (final Tip tip : tips.tips()) {
            spots.computeIfAbsent(tip.dendrite(), n -> new ArrayList<>())
                    .add(new MovieTrack.Spot(tip.frame(), tip.t_s(), tip.x_um(), tip.y_um()));
        }
        return new TrackedMovie(
                movie,
                "dendrite",
                MovieTrack.of(spots),
                tips.paths().stream().map(TipPath::points).toList(),
                tips.shifts());
    }

    /** Inclusions by their centres of mass. */
    public static TrackedMovie of(final Movie<?> movie, final InclusionTracks inclusions) {
        final TreeMap<Integer, List<MovieTrack.Spot>> spots = new TreeMap<>();
        for (final InclusionState state : inclusions.states()) {
            spots.computeIfAbsent(state.inclusion(), n -> new ArrayList<>())
                    .add(
                            new MovieTrack.Spot(
                                    state.frame(),
                                    state.t_s(),
                                    state.centroid_x_um(),
                                    state.centroid_y_um()));
        }
        final List<MovieTrack> tracks = MovieTrack.of(spots);
        return new TrackedMovie(
                movie,
                "inclusion",
                tracks,
                tracks.stream().map(track -> track.way(movie.pixel_um())).toList(),
                inclusions.shifts());
    }

    /** Where a place of the first frame is seen in another frame, x and y in micrometres. */
    public double[] seen(final double x_um, final double y_um, final int frame) {
        final FrameShift shift = shifts.get(frame);
        return new double[] {
            x_um + shift.dx_px() * movie.pixel_um(), y_um + shift.dy_px() * movie.pixel_um()
        };
    }
}
