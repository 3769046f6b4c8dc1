package org.garnetj.track;

import net.imglib2.type.numeric.RealType;

import org.garnetj.electro.TipCurrent;
import org.garnetj.image.Movie;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Turns lengths in pixels of turned frames into tables in micrometres, seconds and A/cm². */
final class TrackTables<T extends RealType<T>> {

    private static final int CHARGE = 1;

    private final Movie<T> movie;
    private final TipTrackSettings settings;
    private final FrameSource<T> source;
    private final List<Tip> tips = new ArrayList<>();
    private final List<Dendrite> dendrites = new ArrayList<>();
    private final List<TipPath> paths = new ArrayList<>();

    TrackTables(
            final Movie<T> movie, final TipTrackSettings settings, final FrameSource<T> source) {
        this.movie = movie;
        this.settings = settings;
        this.source = source;
    }

    TipTracks tracks(
            final List<TrackedDendrite> found,
            final ArrivalMap arrivals,
            final List<FrameShift> turnedShifts) {
        for (int i = 0; i < found.size(); i++) {
            add(i + 1, found.get(i));
        }
        return new TipTracks(
                tips, dendrites, paths, source.imageShifts(turnedShifts), growth(found, arrivals));
    }

    private void add(final int number, final TrackedDendrite tracked) {
        final int[] frames = tracked.advancingFrames();
        final double[] time_s = new double[frames.length];
        final double[] length_um = new double[frames.length];
        for (int i = 0; i < frames.length; i++) {
            time_s[i] = movie.time_s(frames[i]);
            length_um[i] = tracked.length_px[frames[i]] * movie.pixel_um();
        }
        final VelocityFit fit =
                VelocityFit.of(time_s, length_um)
                        .withRelativeError(tracked.profile.relativeLengthError())
                        .withRelativeError(settings.errors().ofVelocity());
        dendrites.add(dendrite(number, onset(tracked, fit), fit));
        paths.add(path(number, tracked, frames, fit));
        for (int f = 0; f < tracked.length_px.length; f++) {
            if (!Double.isNaN(tracked.length_px[f])) {
                tips.add(tip(number, f, tracked));
            }
        }
    }

    private Tip tip(final int number, final int frame, final TrackedDendrite tracked) {
        final PathPoint point = point(tracked.profile.at(tracked.length_px[frame]));
        return new Tip(
                number,
                frame,
                movie.time_s(frame),
                point.x_um(),
                point.y_um(),
                tracked.length_px[frame] * movie.pixel_um());
    }

    private PathPoint point(final double[] turned) {
        return new PathPoint(
                (source.imageX(turned[0], turned[1]) + 0.5) * movie.pixel_um(),
                (source.imageY(turned[0], turned[1]) + 0.5) * movie.pixel_um());
    }

    /**
     * Zero of the fitted line; not after the first frame with a tip, and not before the last frame
     * in which a tip could have been too short to be seen.
     */
    private double onset(final TrackedDendrite tracked, final VelocityFit fit) {
        final int first = tracked.firstFrame();
        final double seen = movie.time_s(first);
        final double zero = -fit.intercept() / fit.slope();
        if (Double.isNaN(zero)) {
            return seen;
        }
        final double unseen = tracked.shortestSeen_px() * movie.pixel_um() / fit.slope();
        final double before = movie.time_s(Math.max(0, first - 1));
        return Math.max(Math.max(0, before - unseen), Math.min(seen, zero));
    }

    private Dendrite dendrite(final int number, final double onset_s, final VelocityFit fit) {
        final double j = current(fit.slope());
        final VelocityFit plated = fit.withRelativeError(settings.errors().ofCurrent());
        return new Dendrite(
                number,
                onset_s,
                fit.slope(),
                fit.low(),
                fit.high(),
                j,
                current(plated.low()),
                current(plated.high()),
                localisation(j),
                settings.current_mA_per_cm2());
    }

    private OptionalDouble localisation(final double j) {
        final OptionalDouble nominal = settings.current_mA_per_cm2();
        return nominal.isEmpty() || Double.isNaN(j)
                ? OptionalDouble.empty()
                : OptionalDouble.of(TipCurrent.localisationFactor(j, nominal.getAsDouble()));
    }

    private TipPath path(
            final int number,
            final TrackedDendrite tracked,
            final int[] frames,
            final VelocityFit fit) {
        double longest = 0;
        for (final double length : tracked.length_px) {
            longest = Math.max(longest, Double.isNaN(length) ? 0 : length);
        }
        final int intervals = Math.max(1, (int) Math.ceil(longest));
        final List<PathPoint> points = new ArrayList<>();
        for (int i = 0; i <= intervals; i++) {
            points.add(point(tracked.profile.at(longest * i / intervals)));
        }
        return new TipPath(number, points, frames[0], frames[frames.length - 1], fit.intercept());
    }

    private GrowthMap growth(final List<TrackedDendrite> found, final ArrivalMap arrivals) {
        final short[] numbers = new short[arrivals.arrival.length];
        final int[] frames = new int[arrivals.arrival.length];
        for (int i = 0; i < found.size(); i++) {
            for (final int p : found.get(i).region.pixels()) {
                final int q = source.imageIndex(p);
                numbers[q] = (short) (i + 1);
                frames[q] = arrivals.arrival[p];
            }
        }
        return new GrowthMap(
                Math.toIntExact(movie.width()), Math.toIntExact(movie.height()), numbers, frames);
    }

    private double current(final double velocity_um_per_s) {
        return Double.isNaN(velocity_um_per_s)
                ? Double.NaN
                : TipCurrent.tipCurrentDensity_A_per_cm2(
                        velocity_um_per_s, settings.molarVolume_cm3_per_mol(), CHARGE);
    }
}
