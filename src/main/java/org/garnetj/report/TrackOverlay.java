package org.garnetj.report;

import org.garnetj.image.Movie;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * The frames of a movie as pictures with what was followed in it: the way of each thing so far, its
 * place, its number, the time since the first frame, and a scale bar. All frames have one range of
 * greys. Of long movies pictures are smaller, and not of every frame, so that all together stay
 * below a gigabyte.
 */
public final class TrackOverlay {

    private static final int LEAST_COLUMNS = 480;
    private static final int MOST_COLUMNS = 1280;
    private static final int COLUMNS_OF_LONG_MOVIES = 320;
    private static final double MOST_BYTES = 1e9;
    private static final int BYTES_OF_PIXEL = 3;
    private static final int MOST_ROWS = 1024;

    /** Frames whose greys are looked at. */
    private static final int SAMPLES = 12;

    private final TrackedMovie tracked;
    private final Movie<?> movie;
    private final GreyRange range;
    private final int stride;
    private final Frame frame;

    public TrackOverlay(final TrackedMovie tracked) {
        this.tracked = tracked;
        movie = tracked.movie();
        final long length = movie.length();
        range =
                GreyRange.of(
                        LongStream.range(0, Math.min(SAMPLES, length))
                                .mapToObj(
                                        i ->
                                                Cut.frame(
                                                        movie,
                                                        i
                                                                * (length - 1)
                                                                / Math.max(
                                                                        1,
                                                                        Math.min(SAMPLES, length)
                                                                                - 1)))
                                .toList());
        final Cut first = Cut.frame(movie, 0);
        final int wanted = (int) Math.max(LEAST_COLUMNS, Math.min(MOST_COLUMNS, movie.width()));
        final double excess = bytes(Frame.of(first, wanted, MOST_ROWS)) / MOST_BYTES;
        final int mostColumns =
                excess <= 1
                        ? wanted
                        : Math.max(COLUMNS_OF_LONG_MOVIES, (int) (wanted / Math.sqrt(excess)));
        frame = Frame.of(first, mostColumns, MOST_ROWS).inFullSize();
        stride = Math.max(1, (int) Math.ceil(bytes(frame) / MOST_BYTES));
    }

    private double bytes(final Frame picture) {
        return (double) BYTES_OF_PIXEL * picture.width() * picture.height() * movie.length();
    }

    /** Columns of a picture. */
    public int width() {
        return frame.width();
    }

    /** Rows of a picture. */
    public int height() {
        return frame.height();
    }

    /** Edge of a picture's pixel in micrometres. */
    public double pixel_um() {
        return frame.um();
    }

    /** Number of pictures. */
    public int length() {
        return Math.toIntExact((movie.length() + stride - 1) / stride);
    }

    /** Every how many frames there is a picture. */
    public int stride() {
        return stride;
    }

    /** One picture, which counts from 0. */
    public BufferedImage picture(final int number) {
        final int index = number * stride;
        final BufferedImage image =
                Overlay.of(Cut.frame(movie, index))
                        .withRange(range)
                        .withTrails(trails(index))
                        .image(frame);
        final Graphics2D graphics = image.createGraphics();
        try {
            drawTime(graphics, movie.time_s(index));
        } finally {
            graphics.dispose();
        }
        return image;
    }

    private List<Trail> trails(final int index) {
        return tracked.tracks().stream()
                .map(
                        track ->
                                new Trail(
                                        track.number(),
                                        track.spots().stream()
                                                .filter(spot -> spot.frame() <= index)
                                                .map(
                                                        spot ->
                                                                tracked.seen(
                                                                        spot.x_um(),
                                                                        spot.y_um(),
                                                                        index))
                                                .toList()))
                .toList();
    }

    private void drawTime(final Graphics2D graphics, final double seconds) {
        graphics.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        final int letters = frame.letters();
        graphics.setFont(new Font(Font.SANS_SERIF, Font.BOLD, letters));
        final String text = String.format(Locale.ROOT, "%." + decimals() + "f s", seconds);
        final int width = graphics.getFontMetrics().stringWidth(text);
        final int left = (int) (frame.width() - width - 1.2 * letters);
        graphics.setColor(new Color(0, 0, 0, 150));
        graphics.fillRect(
                left - letters / 2, letters / 2, width + letters, (int) Math.round(1.6 * letters));
        graphics.setColor(Color.WHITE);
        graphics.drawString(text, left, (int) Math.round(1.65 * letters));
    }

    /** As many decimals as tell one frame from the next. */
    private int decimals() {
        final double[] times = movie.times().seconds();
        final double least =
                IntStream.range(1, times.length)
                        .mapToDouble(i -> times[i] - times[i - 1])
                        .min()
                        .orElse(1);
        return (int) Math.max(0, Math.min(6, Math.ceil(-Math.log10(least))));
    }
}
