package org.garnetj.track;

import net.imglib2.type.numeric.RealType;

import org.garnetj.image.Movie;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Turns tracks in pixels of turned frames into rows in micrometres. */
final class InclusionRows<T extends RealType<T>> {

    /** What is seen in fewer frames is no inclusion that moves. */
    static final int FEWEST_FRAMES = 3;

    /** Frames that a line is laid through to tell where an edge is. */
    private static final int NEAR_FRAMES = 5;

    /**
     * Standard error of a position by lines of the crystal that a body lies upon, in pixels: the
     * same in frame after frame, and another one elsewhere.
     */
    private static final double PLACE_ERROR_PX = 0.07;

    /** The same of an outline, all around, as it shows in an area. */
    private static final double OUTLINE_ERROR_PX = 0.03;

    private final Movie<T> movie;
    private final InclusionTrackSettings settings;
    private final FrameSource<T> source;

    InclusionRows(
            final Movie<T> movie,
            final InclusionTrackSettings settings,
            final FrameSource<T> source) {
        this.movie = movie;
        this.settings = settings;
        this.source = source;
    }

    InclusionTracks tracks(
            final List<InclusionTrack> tracks,
            final List<Redeposition> redepositions,
            final List<FrameShift> turnedShifts,
            final int atTheEdge) {
        final List<InclusionState> states = new ArrayList<>();
        final List<Migration> migrations = new ArrayList<>();
        for (int t = 0; t < tracks.size(); t++) {
            final List<InclusionState> own = states(t + 1, tracks.get(t));
            states.addAll(own);
            migrations.addAll(migrations(own, areaError(tracks.get(t))));
        }
        return new InclusionTracks(
                states, migrations, redepositions, source.imageShifts(turnedShifts), atTheEdge);
    }

    /** Standard error of how an area compares with itself elsewhere, as a part of it. */
    private static double areaError(final InclusionTrack track) {
        final double[] errors =
                IntStream.range(0, track.length())
                        .mapToObj(track::body)
                        .mapToDouble(body -> OUTLINE_ERROR_PX * body.outline() / body.area())
                        .toArray();
        return Math.sqrt(2) * Robust.median(errors);
    }

    private List<InclusionState> states(final int number, final InclusionTrack track) {
        return IntStream.range(0, track.length())
                .mapToObj(i -> state(number, track.frame(i), track.body(i)))
                .toList();
    }

    private InclusionState state(final int number, final int frame, final Body body) {
        final double pixel = movie.pixel_um();
        final double x = (source.imageX(body.u(), body.v()) + 0.5) * pixel;
        final double y = (source.imageY(body.u(), body.v()) + 0.5) * pixel;
        final double centroid = settings.field().along(x, y);
        return new InclusionState(
                number,
                frame,
                movie.time_s(frame),
                body.area() * pixel * pixel,
                x,
                y,
                centroid + (body.leading() - body.v()) * pixel,
                centroid + (body.trailing() - body.v()) * pixel,
                centroid);
    }

    /** One for each stretch between changes of polarity in which it is seen long enough. */
    private List<Migration> migrations(final List<InclusionState> states, final double areaError) {
        final List<Migration> migrations = new ArrayList<>();
        double from = Double.NEGATIVE_INFINITY;
        for (final double to : ends()) {
            final double start = from;
            final List<InclusionState> own =
                    states.stream().filter(s -> s.t_s() >= start && s.t_s() < to).toList();
            if (own.size() >= FEWEST_FRAMES) {
                migrations.add(migration(own, areaError));
            }
            from = to;
        }
        return migrations;
    }

    private double[] ends() {
        final double[] reversals = settings.reversals_s();
        final double[] ends = Arrays.copyOf(reversals, reversals.length + 1);
        ends[reversals.length] = Double.POSITIVE_INFINITY;
        return ends;
    }

    private Migration migration(final List<InclusionState> states, final double areaError) {
        final double[] time = numbers(states, InclusionState::t_s);
        final DriftRun run = DriftRun.of(time, numbers(states, InclusionState::centroid_um));
        final List<InclusionState> drifting = states.subList(run.from(), run.to() + 1);
        final VelocityFit area = VelocityFit.of(time, numbers(states, InclusionState::area_um2));
        final double first = area.intercept() + area.slope() * time[0];
        final double duration = time[time.length - 1] - time[0];
        final VelocityFit change = area.withError(first * areaError / duration);
        final double percent = 100 * duration / first;
        return new Migration(
                states.get(0).inclusion(),
                rate(drifting, InclusionState::centroid_um),
                change.slope() * percent,
                change.low() * percent,
                change.high() * percent,
                growth(time, numbers(states, InclusionState::leading_um)),
                rate(drifting, InclusionState::leading_um),
                rate(drifting, InclusionState::trailing_um),
                time[run.from()],
                time[run.to()]);
    }

    private Rate rate(
            final List<InclusionState> states, final ToDoubleFunction<InclusionState> position) {
        final double[] time = numbers(states, InclusionState::t_s);
        final double place =
                Math.sqrt(2)
                        * PLACE_ERROR_PX
                        * movie.pixel_um()
                        / (time[time.length - 1] - time[0]);
        final VelocityFit fit =
                VelocityFit.of(time, numbers(states, position))
                        .withError(place)
                        .withRelativeError(settings.errors().ofVelocity());
        return new Rate(fit.slope(), fit.low(), fit.high());
    }

    /** How far it gets beyond where it was first, by straight lines through a few frames. */
    private static double growth(final double[] time, final double[] leading) {
        final int span = Math.min(NEAR_FRAMES, leading.length);
        double furthest = Double.NEGATIVE_INFINITY;
        double first = 0;
        for (int i = 0; i < leading.length; i++) {
            final int from = Math.max(0, Math.min(leading.length - span, i - span / 2));
            final VelocityFit near =
                    VelocityFit.of(
                            Arrays.copyOfRange(time, from, from + span),
                            Arrays.copyOfRange(leading, from, from + span));
            final double here = near.intercept() + near.slope() * time[i];
            first = i == 0 ? here : first;
            furthest = Math.max(furthest, here);
        }
        return furthest - first;
    }

    private static double[] numbers(
            final List<InclusionState> states, final ToDoubleFunction<InclusionState> number) {
        return states.stream().mapToDouble(number).toArray();
    }
}
