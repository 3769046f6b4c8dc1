package org.garnetj.image;

import net.imglib2.type.numeric.RealType;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * Finds text and scale bars that were written into the frames of a movie, running clocks too: small
 * parts of exactly the lowest or the highest grey, whose edges are one pixel sharp. What the optics
 * drew is blurred, even where it is black. Compression that loses something hides text from this.
 */
public final class BurntInText {

    /** Frames that are looked at, spread over the movie. */
    private static final int FRAMES = 24;

    private static final int FEWEST_PIXELS = 4;
    private static final int FEWEST_EDGES = 8;
    private static final double LARGEST_PART = 0.02;
    private static final double LARGEST_WHOLE = 0.2;

    /** A sharp edge leaves less than this of its step to the next pixel. */
    private static final double SOFT = 0.25;

    private static final double MOSTLY = 0.7;

    /** Around each letter, for what is smoothed later. */
    private static final int MARGIN = 4;

    private final int width;
    private final int height;
    private final BitSet found = new BitSet();
    private final int[] queue;

    private BurntInText(final int width, final int height) {
        this.width = width;
        this.height = height;
        queue = new int[Math.multiplyExact(width, height)];
    }

    /**
     * The pixels of text by index, x fastest: the boxes about its letters, with a margin.
     *
     * @return empty if there is none, or so much that it is none
     */
    public static <T extends RealType<T>> BitSet of(final Movie<T> movie) {
        final BurntInText text =
                new BurntInText(Math.toIntExact(movie.width()), Math.toIntExact(movie.height()));
        final int frames = Math.toIntExact(movie.length());
        final int looked = Math.min(frames, FRAMES);
        for (int i = 0; i < looked; i++) {
            final int frame = looked == 1 ? 0 : (int) ((long) i * (frames - 1) / (looked - 1));
            text.look(Planes.floatPlane(movie.frames(), frame));
        }
        return text.found.cardinality() > LARGEST_WHOLE * text.width * text.height
                ? new BitSet()
                : text.found;
    }

    private void look(final float[] plane) {
        float low = Float.POSITIVE_INFINITY;
        float high = Float.NEGATIVE_INFINITY;
        for (final float grey : plane) {
            low = Math.min(low, grey);
            high = Math.max(high, grey);
        }
        if (low < high) {
            look(plane, low);
            look(plane, high);
        }
    }

    /** Marks the letters of one grey. */
    private void look(final float[] plane, final float level) {
        final BitSet seen = new BitSet();
        for (int p = 0; p < plane.length; p++) {
            if (plane[p] == level && !seen.get(p)) {
                final int[] part = Arrays.copyOf(queue, flood(plane, level, p, seen));
                if (part.length >= FEWEST_PIXELS
                        && part.length <= LARGEST_PART * plane.length
                        && isSharp(plane, level, part)) {
                    markBoxOf(part);
                }
            }
        }
    }

    /** Puts connected pixels of a grey into the queue; returns how many. */
    private int flood(final float[] plane, final float level, final int start, final BitSet seen) {
        int end = 0;
        queue[end++] = start;
        seen.set(start);
        for (int i = 0; i < end; i++) {
            for (int d = 0; d < 9; d++) {
                final int q = neighbour(queue[i], d % 3 - 1, d / 3 - 1);
                if (q >= 0 && plane[q] == level && !seen.get(q)) {
                    seen.set(q);
                    queue[end++] = q;
                }
            }
        }
        return end;
    }

    private boolean isSharp(final float[] plane, final float level, final int[] part) {
        int edges = 0;
        int sharp = 0;
        for (final int p : part) {
            for (int d = 1; d < 9; d += 2) {
                final int next = neighbour(p, d % 3 - 1, d / 3 - 1);
                final int beyond = neighbour(p, 2 * (d % 3 - 1), 2 * (d / 3 - 1));
                if (beyond >= 0 && plane[next] != level && plane[beyond] != level) {
                    final float step = Math.abs(level - plane[beyond]);
                    edges++;
                    sharp += Math.abs(plane[next] - plane[beyond]) < SOFT * step ? 1 : 0;
                }
            }
        }
        return edges >= FEWEST_EDGES && sharp >= MOSTLY * edges;
    }

    private void markBoxOf(final int[] part) {
        final int left = IntStream.of(part).map(p -> p % width).min().orElseThrow();
        final int right = IntStream.of(part).map(p -> p % width).max().orElseThrow();
        final int top = IntStream.of(part).min().orElseThrow() / width;
        final int bottom = IntStream.of(part).max().orElseThrow() / width;
        final int from = Math.max(0, left - MARGIN);
        final int to = Math.min(width, right + MARGIN + 1);
        for (int y = Math.max(0, top - MARGIN); y <= Math.min(height - 1, bottom + MARGIN); y++) {
            found.set(y * width + from, y * width + to);
        }
    }

    private int neighbour(final int p, final int dx, final int dy) {
        final int x = p % width + dx;
        final int y = p / width + dy;
        return x >= 0 && y >= 0 && x < width && y < height ? y * width + x : -1;
    }
}
