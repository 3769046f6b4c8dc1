package org.garnetj.report;

import net.imglib2.type.NativeType;
import net.imglib2.type.numeric.RealType;

import org.garnetj.image.Calibration;
import org.garnetj.image.ColourRule;
import org.garnetj.image.ImageReader;
import org.garnetj.image.InputException;
import org.garnetj.image.LoadedImage;
import org.garnetj.image.Movie;
import org.garnetj.image.MovieFile;
import org.garnetj.image.ReadListener;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.TreeSet;

/** Frames of a movie with the ways that something in it has come, from a table of places. */
final class MovieFigures {

    private final StepRecord step;
    private final Table places;
    private final String thing;
    private final String x;
    private final String y;
    private final String id;

    private MovieFigures(
            final StepRecord step,
            final Table places,
            final String thing,
            final String x,
            final String y,
            final String id) {
        this.step = step;
        this.places = places;
        this.thing = thing;
        this.x = x;
        this.y = y;
        this.id = id;
    }

    /** The ways of the tips in {@code tips.csv}. */
    static MovieFigures ofTips(final StepRecord step, final Table tips, final String id) {
        return new MovieFigures(step, tips, "dendrite", "x_um", "y_um", id);
    }

    /** The ways of the centres of mass in {@code inclusions.csv}. */
    static MovieFigures ofInclusions(
            final StepRecord step, final Table inclusions, final String id) {
        return new MovieFigures(
                step, inclusions, "inclusion", "centroid_x_um", "centroid_y_um", id);
    }

    /** One figure, or none when nothing grew or the movie is not known. */
    Optional<Figure> figure() {
        final Optional<Path> input = Lineage.stackOf(step);
        if (input.isEmpty() || places.rows() == 0) {
            return Optional.empty();
        }
        try (MovieFile file =
                ImageReader.openMovie(input.get(), ColourRule.AVERAGE, ReadListener.SILENT)) {
            return Optional.of(figure(movie(file.image())));
        } catch (final InputException e) {
            return Optional.of(Figure.missing("No picture of the movie: " + e.getMessage()));
        }
    }

    private Figure figure(final Movie<?> movie) {
        final List<Panel> panels = new ArrayList<>();
        final TreeSet<Long> frames = frames(movie.length());
        final GreyRange range =
                GreyRange.of(frames.stream().map(frame -> Cut.frame(movie, frame)).toList());
        for (final long frame : frames) {
            final Overlay overlay =
                    Overlay.of(Cut.frame(movie, frame)).withRange(range).withTrails(trails(frame));
            panels.add(Panel.of(id + "-frame-" + frame, label(frame, movie), overlay));
        }
        return new Figure(
                panels,
                "Frames with the way of each "
                        + thing
                        + " so far, in the coordinates of the first frame.");
    }

    /** The first, the middle and the last frame with something in it. */
    private TreeSet<Long> frames(final long length) {
        long first = Long.MAX_VALUE;
        long last = 0;
        for (final double frame : places.numbers("frame")) {
            first = Math.min(first, (long) frame);
            last = Math.max(last, (long) frame);
        }
        final TreeSet<Long> frames = new TreeSet<>();
        for (final long frame : new long[] {first, (first + last) / 2, last}) {
            frames.add(Math.min(frame, length - 1));
        }
        return frames;
    }

    private List<Trail> trails(final long until) {
        final Map<Integer, List<double[]>> ways = new TreeMap<>();
        for (int row = 0; row < places.rows(); row++) {
            if (places.number(row, "frame") <= until) {
                ways.computeIfAbsent((int) places.number(row, thing), n -> new ArrayList<>())
                        .add(new double[] {places.number(row, x), places.number(row, y)});
            }
        }
        return ways.entrySet().stream()
                .map(way -> new Trail(way.getKey(), way.getValue()))
                .toList();
    }

    private static String label(final long frame, final Movie<?> movie) {
        return String.format(
                Locale.ROOT,
                "frame %d of 0 to %d (t = %s s)",
                frame,
                movie.length() - 1,
                NumberText.rounded(movie.time_s((int) frame), 4));
    }

    private <T extends RealType<T> & NativeType<T>> Movie<T> movie(final LoadedImage<T> image) {
        return image.toMovie(
                new Calibration(
                        given("pixel"),
                        OptionalDouble.empty(),
                        given("interval"),
                        Optional.ofNullable(step.inputs().get("times")).map(FrameTimeTable::read)));
    }

    private OptionalDouble given(final String key) {
        try {
            final double value = Double.parseDouble(step.parameters().getOrDefault(key, ""));
            return value > 0 ? OptionalDouble.of(value) : OptionalDouble.empty();
        } catch (final NumberFormatException notGiven) {
            return OptionalDouble.empty();
        }
    }
}
