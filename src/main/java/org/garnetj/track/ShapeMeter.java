package org.garnetj.track;

import net.imglib2.type.numeric.RealType;

import org.garnetj.image.Movie;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/** Measures the shapes of dendrites at the end of a movie. */
final class ShapeMeter<T extends RealType<T>> {

    private static final double QUARTER = 0.25;
    private static final double LAST = 2.0 / 3;
    private static final double HALF_DARK = 0.5;
    private static final int MOST_WIDTHS = 200;
    private static final int FIRST_DIRECTION_PX = 24;

    private final Movie<T> movie;
    private final FrameSource<T> source;
    private final TipTrackSettings settings;
    private final List<TrackedDendrite> found;
    private final ArrivalMap arrivals;
    private final int[] numbers;
    private final List<WidthPoint> widths = new ArrayList<>();

    /**
     * @param numbers whose each pixel of turned frames is, see {@link Territories}
     */
    ShapeMeter(
            final Movie<T> movie,
            final FrameSource<T> source,
            final TipTrackSettings settings,
            final List<TrackedDendrite> found,
            final ArrivalMap arrivals,
            final int[] numbers) {
        this.movie = movie;
        this.source = source;
        this.settings = settings;
        this.found = found;
        this.arrivals = arrivals;
        this.numbers = numbers;
    }

    /** The widths along the paths of all dendrites measured so far. */
    List<WidthPoint> widths() {
        return widths;
    }

    /** The shape of a dendrite, and what is known of its branching. */
    BodyShape of(final int number, final Branching branching) {
        final TrackedDendrite tracked = found.get(number - 1);
        final double length = tracked.longest_px();
        final Across across = new Across(number, tracked, length);
        final double width = across.width(0, 1);
        final double aspect = length / width;
        final double tip =
                PathDirection.of(
                                path(tracked),
                                LAST * length,
                                length,
                                axis(ShapeSettings.Axis.GROWTH),
                                false)
                        .deg();
        final int branches = branches(tracked);
        final double pixel = movie.pixel_um();
        final VelocityFit rate = areaRate(number, tracked);
        final double[] start = path(tracked).at(0);
        final double[] end = path(tracked).at(length);
        final Angle before = loaded(tracked, length, true);
        final Angle after = loaded(tracked, length, false);
        return new BodyShape(
                number,
                BodyShape.Type.of(
                        aspect,
                        across.edge(),
                        width,
                        tip,
                        branches > 0 || branching.parent().isPresent()),
                width * pixel,
                across.width(0, QUARTER) * pixel,
                across.width(1 - QUARTER, 1) * pixel,
                aspect,
                across.edge() * pixel,
                areas_um2(number)[arrivals.lastFrame()],
                rate.slope(),
                rate.low(),
                rate.high(),
                branches,
                branchAngle(tracked, branching.parent()),
                Math.hypot(end[0] - start[0], end[1] - start[1]) / length,
                direction(tracked, 0, length),
                tip,
                before,
                after,
                after.minus(before, settings.shape().axis().isLine()));
    }

    private int branches(final TrackedDendrite tracked) {
        return (int) found.stream().filter(d -> d.parent(found).orElse(null) == tracked).count();
    }

    /** The path in the picture, in pixels. */
    private PathDirection.Path path(final TrackedDendrite tracked) {
        return length -> {
            final double[] turned = tracked.profile.at(length);
            return new double[] {
                source.imageX(turned[0], turned[1]), source.imageY(turned[0], turned[1])
            };
        };
    }

    private double[] axis(final ShapeSettings.Axis axis) {
        return switch (axis) {
            case GROWTH -> new double[] {source.imageDx(0, 1), source.imageDy(0, 1)};
            case X -> new double[] {1, 0};
            case Y -> new double[] {0, 1};
        };
    }

    private Angle direction(
            final TrackedDendrite tracked, final double from_px, final double to_px) {
        final ShapeSettings.Axis axis = settings.shape().axis();
        return PathDirection.of(path(tracked), from_px, to_px, axis(axis), axis.isLine());
    }

    /** Direction of what was run before, or since, a load; the smoothed bend is left out. */
    private Angle loaded(
            final TrackedDendrite tracked, final double length, final boolean isBefore) {
        if (settings.shape().load_s().isEmpty()) {
            return Angle.UNKNOWN;
        }
        final double load = tracked.lengthAt_px(settings.shape().load_s().getAsDouble());
        final double bend = tracked.centre.smoothing_px();
        return isBefore
                ? direction(tracked, 0, load - bend)
                : direction(tracked, load + bend, length);
    }

    private double branchAngle(final TrackedDendrite tracked, final OptionalInt parent) {
        if (parent.isEmpty()) {
            return Double.NaN;
        }
        final TrackedDendrite trunk = found.get(parent.getAsInt() - 1);
        final double[] root = tracked.profile.at(0);
        final double split = trunk.profile.lengthAt(root[0], root[1]);
        final double reach = FIRST_DIRECTION_PX;
        final double[] axis = axis(ShapeSettings.Axis.GROWTH);
        final Angle own =
                PathDirection.of(
                        path(tracked), 0, Math.min(reach, tracked.longest_px()), axis, false);
        final Angle of =
                PathDirection.of(
                        path(trunk),
                        Math.max(0, split - reach / 2),
                        Math.min(split + reach / 2, trunk.longest_px()),
                        axis,
                        false);
        return Math.abs(Angle.folded(own.deg() - of.deg(), false));
    }

    private VelocityFit areaRate(final int number, final TrackedDendrite tracked) {
        final int[] frames = tracked.advancingFrames();
        final double[] areas = areas_um2(number);
        return VelocityFit.of(
                Arrays.stream(frames).mapToDouble(movie::time_s).toArray(),
                Arrays.stream(frames).mapToDouble(f -> areas[f]).toArray());
    }

    /** Area of what is at least half as dark as the body, in each frame. */
    private double[] areas_um2(final int number) {
        final TrackedDendrite tracked = found.get(number - 1);
        final float[] line = new float[(int) tracked.longest_px() + 1];
        for (int i = 0; i < line.length; i++) {
            final double[] at = tracked.profile.at(i);
            line[i] = (float) tracked.patch.settledAt(at[0], at[1]);
        }
        final double level = HALF_DARK * Robust.median(line);
        final double[] areas = new double[arrivals.lastFrame() + 1];
        for (final int p : tracked.region.pixels()) {
            if (numbers[p] == number && arrivals.settled[p] >= level) {
                areas[arrivals.arrival[p]]++;
            }
        }
        double sum = 0;
        for (int f = 0; f < areas.length; f++) {
            sum += areas[f];
            areas[f] = sum * movie.pixel_um() * movie.pixel_um();
        }
        return areas;
    }

    /** What is measured across one dendrite, at places along its path. */
    private final class Across {

        private static final double DARK = 0.75;

        private final double[] widths_px;
        private final double[] edges_px;

        Across(final int number, final TrackedDendrite tracked, final double length) {
            final WidthProfile profile =
                    new WidthProfile(
                            tracked.patch,
                            tracked.centre.halfWidth_px(),
                            settings.detection().smoothing_px());
            final int places = Math.max(2, Math.min(MOST_WIDTHS, (int) length));
            widths_px = new double[places];
            edges_px = new double[places];
            for (int i = 0; i < places; i++) {
                final double at = length * (i + 0.5) / places;
                final double[] point = tracked.profile.at(at);
                final double[] along = tracked.profile.directionAt(at);
                widths_px[i] = profile.at(point, along);
                edges_px[i] = edge(profile, tracked.patch, point, along);
                if (!Double.isNaN(widths_px[i])) {
                    widths.add(
                            new WidthPoint(
                                    number,
                                    at * movie.pixel_um(),
                                    widths_px[i] * movie.pixel_um()));
                }
            }
        }

        private static double edge(
                final WidthProfile profile,
                final Patch patch,
                final double[] point,
                final double[] along) {
            final double dark = patch.settledAt(point[0], point[1]);
            double sum = 0;
            for (int sign = -1; sign <= 1; sign += 2) {
                sum +=
                        profile.side(point, along, (1 - DARK) * dark, sign)
                                - profile.side(point, along, DARK * dark, sign);
            }
            return dark > 0 ? sum / 2 : Double.NaN;
        }

        /** Median width over a part of the path. */
        double width(final double from, final double to) {
            return median(widths_px, from, to);
        }

        double edge() {
            return median(edges_px, 0, 1);
        }

        private static double median(final double[] values, final double from, final double to) {
            return Robust.median(
                    Arrays.stream(
                                    values,
                                    (int) (from * values.length),
                                    (int) Math.ceil(to * values.length))
                            .filter(v -> !Double.isNaN(v))
                            .toArray());
        }
    }
}
