package org.garnetj.track;

import net.imglib2.type.numeric.RealType;

import org.garnetj.electro.TipCurrent;
import org.garnetj.image.Movie;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Turns lengths in pixels of turned frames into tables in micrometres, seconds and A/cm². */
final class TrackTables<T extends RealType<T>> {

    private static final int CHARGE = 1;
    private static final int FEWEST_FITTED = 3;

    /** By which the crystal's lines and the path mislead in neighbouring frames alike. */
    private static final double PLACE_PX = 0.1;

    private final Movie<T> movie;
    private final TipTrackSettings settings;
    private final FrameSource<T> source;
    private final TipFlags flags;
    private final List<Tip> tips = new ArrayList<>();
    private final List<Dendrite> dendrites = new ArrayList<>();
    private final List<TipPath> paths = new ArrayList<>();

    private final List<Piece> pieces = new ArrayList<>();
    private final List<BodyShape> shapes = new ArrayList<>();

    TrackTables(
            final Movie<T> movie,
            final TipTrackSettings settings,
            final FrameSource<T> source,
            final TipFlags flags) {
        this.movie = movie;
        this.settings = settings;
        this.source = source;
        this.flags = flags;
    }

    TipTracks tracks(
            final List<TrackedDendrite> found,
            final ArrivalMap arrivals,
            final List<FrameShift> turnedShifts) {
        final int[] numbers = Territories.of(found, arrivals.width, arrivals.arrival.length);
        final ShapeMeter<T> meter =
                new ShapeMeter<>(movie, source, settings, found, arrivals, numbers);
        for (int i = 0; i < found.size(); i++) {
            add(i + 1, found.get(i), found, meter);
        }
        return new TipTracks(
                tips,
                dendrites,
                paths,
                source.imageShifts(turnedShifts),
                pieces,
                shapes,
                meter.widths(),
                growth(numbers, arrivals));
    }

    private void add(
            final int number,
            final TrackedDendrite tracked,
            final List<TrackedDendrite> found,
            final ShapeMeter<T> meter) {
        final int[] frames = tracked.advancingFrames();
        final VelocityFit fit = velocity(tracked, frames);
        final Branching branching = branching(tracked, found);
        final BodyShape shape = meter.of(number, branching);
        shapes.add(shape);
        final CrackStress stress =
                CrackStress.of(
                        branching.path_um(),
                        shape.width_um(),
                        settings.molarVolume_cm3_per_mol(),
                        settings.flaw());
        dendrites.add(dendrite(number, onset(tracked, fit), fit, branching, stress));
        paths.add(path(number, tracked, frames, fit));
        addTips(number, tracked);
    }

    private double[] times_s(final int[] frames) {
        return Arrays.stream(frames).mapToDouble(movie::time_s).toArray();
    }

    private double[] lengths_um(final TrackedDendrite tracked, final int[] frames) {
        return Arrays.stream(frames)
                .mapToDouble(f -> tracked.length_px[f] * movie.pixel_um())
                .toArray();
    }

    /**
     * The velocity in frames in which the tip advances; both ends may be misplaced in all alike.
     */
    private VelocityFit velocity(final TrackedDendrite tracked, final int[] frames) {
        final double[] times = times_s(frames);
        final VelocityFit fit = VelocityFit.of(times, lengths_um(tracked, frames));
        final double misplaced_um = Math.sqrt(2) * PLACE_PX * movie.pixel_um();
        return withErrors(fit, tracked)
                .withError(misplaced_um / (times[times.length - 1] - times[0]));
    }

    private VelocityFit withErrors(final VelocityFit fit, final TrackedDendrite tracked) {
        return fit.withRelativeError(tracked.profile.relativeLengthError())
                .withRelativeError(settings.errors().ofVelocity());
    }

    /** Rows for all frames with a tip, and for the pieces of constant velocity. */
    private void addTips(final int number, final TrackedDendrite tracked) {
        final int[] fitted = tracked.framesOffRoot();
        final Rate[] rates = new Rate[tracked.length_px.length];
        final boolean[] jumps = new boolean[rates.length];
        Arrays.fill(rates, Rate.UNKNOWN);
        if (fitted.length >= FEWEST_FITTED) {
            final TipRates course = TipRates.of(times_s(fitted), lengths_um(tracked, fitted));
            addPieces(number, tracked, course);
            final List<VelocityFit> local = course.local();
            for (int i = 0; i < fitted.length; i++) {
                rates[fitted[i]] = rate(withErrors(local.get(i), tracked));
                jumps[fitted[i]] = TipFlags.isJump(course, i, movie.pixel_um());
            }
        }
        for (int f = 0; f < rates.length; f++) {
            if (!Double.isNaN(tracked.length_px[f])) {
                tips.add(tip(number, f, tracked, rates[f], flags.of(tracked, f, jumps[f])));
            }
        }
    }

    private static Rate rate(final VelocityFit fit) {
        return new Rate(fit.slope(), fit.low(), fit.high());
    }

    private void addPieces(final int number, final TrackedDendrite tracked, final TipRates course) {
        final double greatest =
                course.pieces().stream().mapToDouble(p -> Math.abs(p.slope())).max().orElseThrow();
        for (int i = 0; i < course.pieces().size(); i++) {
            final VelocityFit fit = withErrors(course.pieces().get(i), tracked);
            final VelocityFit plated = fit.withRelativeError(settings.errors().ofCurrent());
            final Piece.Behaviour behaviour = Piece.Behaviour.of(fit, greatest);
            pieces.add(
                    new Piece(
                            number,
                            i + 1,
                            course.from(i),
                            course.to(i),
                            rate(fit),
                            current(fit.slope()),
                            current(plated.low()),
                            current(plated.high()),
                            flags.isGone(tracked, movie.times(), course.from(i), course.to(i))
                                    ? behaviour.atEdge()
                                    : behaviour));
        }
    }

    /** Where a dendrite left the one it grew from; the way from there on is added to its own. */
    private Branching branching(final TrackedDendrite tracked, final List<TrackedDendrite> found) {
        final double own_um = tracked.longest_px() * movie.pixel_um();
        final Optional<TrackedDendrite> parent = tracked.parent(found);
        if (parent.isEmpty()) {
            return Branching.none(own_um);
        }
        final double[] turned = tracked.profile.at(0);
        final double split_px = parent.get().profile.lengthAt(turned[0], turned[1]);
        final PathPoint place = point(turned);
        double path_um = own_um + split_px * movie.pixel_um();
        for (Optional<TrackedDendrite> above = parent.get().parent(found), from = parent;
                above.isPresent();
                from = above, above = above.get().parent(found)) {
            final double[] root = from.get().profile.at(0);
            path_um += above.get().profile.lengthAt(root[0], root[1]) * movie.pixel_um();
        }
        return new Branching(
                OptionalInt.of(found.indexOf(parent.get()) + 1),
                parent.get().passed_s(split_px),
                split_px * movie.pixel_um(),
                place.x_um(),
                place.y_um(),
                path_um);
    }

    private Tip tip(
            final int number,
            final int frame,
            final TrackedDendrite tracked,
            final Rate velocity,
            final String flag) {
        final PathPoint point = point(tracked.profile.at(tracked.length_px[frame]));
        return new Tip(
                number,
                frame,
                movie.time_s(frame),
                point.x_um(),
                point.y_um(),
                tracked.length_px[frame] * movie.pixel_um(),
                velocity,
                flag);
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

    private Dendrite dendrite(
            final int number,
            final double onset_s,
            final VelocityFit fit,
            final Branching branching,
            final CrackStress stress) {
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
                settings.current_mA_per_cm2(),
                branching,
                stress);
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
        final double longest = tracked.longest_px();
        final int intervals = Math.max(1, (int) Math.ceil(longest));
        final List<PathPoint> points = new ArrayList<>();
        for (int i = 0; i <= intervals; i++) {
            points.add(point(tracked.profile.at(longest * i / intervals)));
        }
        return new TipPath(number, points, frames[0], frames[frames.length - 1], fit.intercept());
    }

    private GrowthMap growth(final int[] turnedNumbers, final ArrivalMap arrivals) {
        final short[] numbers = new short[turnedNumbers.length];
        final int[] frames = new int[turnedNumbers.length];
        for (int p = 0; p < turnedNumbers.length; p++) {
            if (turnedNumbers[p] > 0) {
                final int q = source.imageIndex(p);
                numbers[q] = (short) turnedNumbers[p];
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
