package org.garnetj.report;

import net.imglib2.type.NativeType;
import net.imglib2.type.numeric.RealType;

import org.garnetj.image.Calibration;
import org.garnetj.image.ColourRule;
import org.garnetj.image.ImageReader;
import org.garnetj.image.InputException;
import org.garnetj.image.LoadedImage;
import org.garnetj.image.Movie;
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

/** Frames of a movie with the ways its tips have come, from {@code tips.csv}. */
final class MovieFigures {

    private final StepRecord step;
    private final Table tips;
    private final String id;

    MovieFigures(final StepRecord step, final Table tips, final String id) {
        this.step = step;
        this.tips = tips;
        this.id = id;
    }

    /** One figure, or none when nothing grew or the movie is not known. */
    Optional<Figure> figure() {
        final Optional<Path> input = Lineage.stackOf(step);
        if (input.isEmpty() || tips.rows() == 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    figure(
                            movie(
                                    ImageReader.read(
                                            input.get(),
                                            ColourRule.AVERAGE,
                                            ReadListener.SILENT))));
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
                    Overlay.of(Cut.frame(movie, frame))
                            .withRange(range)
                            .withTrails(trails(frame, movie.pixel_um()));
            panels.add(Panel.of(id + "-frame-" + frame, label(frame, movie), overlay));
        }
        return new Figure(
                panels,
                "Frames with the ways the tips have come so far, in the coordinates of the first"
                        + " frame.");
    }

    /** The first, the middle and the last frame with a tip. */
    private TreeSet<Long> frames(final long length) {
        long first = Long.MAX_VALUE;
        long last = 0;
        for (final double frame : tips.numbers("frame")) {
            first = Math.min(first, (long) frame);
            last = Math.max(last, (long) frame);
        }
        final TreeSet<Long> frames = new TreeSet<>();
        for (final long frame : new long[] {first, (first + last) / 2, last}) {
            frames.add(Math.min(frame, length - 1));
        }
        return frames;
    }

    /** Tables count from the middle of the first pixel, pictures from its corner. */
    private List<Trail> trails(final long until, final double pixel_um) {
        final Map<Integer, List<double[]>> ways = new TreeMap<>();
        for (int row = 0; row < tips.rows(); row++) {
            if (tips.number(row, "frame") <= until) {
                ways.computeIfAbsent((int) tips.number(row, "dendrite"), n -> new ArrayList<>())
                        .add(
                                new double[] {
                                    tips.number(row, "x_um") + pixel_um / 2,
                                    tips.number(row, "y_um") + pixel_um / 2
                                });
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
                NumberText.rounded(frame * movie.interval().seconds(), 4));
    }

    private <T extends RealType<T> & NativeType<T>> Movie<T> movie(final LoadedImage<T> image) {
        return image.toMovie(
                new Calibration(given("pixel"), OptionalDouble.empty(), given("interval")));
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
