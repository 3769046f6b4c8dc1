package org.garnetj.track;

import java.util.Arrays;

/** Pixels by their distance from a mask in steps that take turns between 4 and 8 neighbours. */
final class Shells {

    private static final int[][] SIDES = {{1, 0}, {-1, 0}, {0, 1}, {0, -1}};
    private static final int[][] CORNERS = {{1, 1}, {1, -1}, {-1, 1}, {-1, -1}};

    private Shells() {}

    /**
     * Whose pixel each one is, within a number of steps of the bodies.
     *
     * @param labels number of the body at each pixel, 0 for none; a pixel as near to two is the
     *     lower one's
     */
    static int[] around(final int[] labels, final int width, final int steps) {
        int[] grown = labels;
        for (int step = 0; step < steps; step++) {
            grown = grown(grown, width, step % 2 == 1);
        }
        return grown;
    }

    private static int[] grown(final int[] labels, final int width, final boolean corners) {
        final int[] grown = labels.clone();
        for (int p = 0; p < labels.length; p++) {
            if (labels[p] == 0) {
                int least = least(labels, width, p, SIDES, Integer.MAX_VALUE);
                least = corners ? least(labels, width, p, CORNERS, least) : least;
                grown[p] = least == Integer.MAX_VALUE ? 0 : least;
            }
        }
        return grown;
    }

    private static int least(
            final int[] labels,
            final int width,
            final int p,
            final int[][] moves,
            final int otherwise) {
        int least = otherwise;
        for (final int[] move : moves) {
            final int q = moved(p, move, width, labels.length);
            if (q >= 0 && labels[q] != 0) {
                least = Math.min(least, labels[q]);
            }
        }
        return least;
    }

    /** How many steps each pixel of a body lies within it, up to a number; 0 outside. */
    static int[] depth(final int[] labels, final int width, final int steps) {
        final int[] depth = new int[labels.length];
        boolean[] inside = new boolean[labels.length];
        for (int p = 0; p < labels.length; p++) {
            inside[p] = labels[p] != 0;
        }
        for (int step = 0; step < steps; step++) {
            for (int p = 0; p < labels.length; p++) {
                depth[p] += inside[p] ? 1 : 0;
            }
            inside = shrunk(inside, width, step % 2 == 1);
        }
        return depth;
    }

    private static boolean[] shrunk(
            final boolean[] inside, final int width, final boolean corners) {
        final boolean[] shrunk = inside.clone();
        for (int p = 0; p < inside.length; p++) {
            shrunk[p] =
                    inside[p]
                            && all(inside, width, p, SIDES)
                            && (!corners || all(inside, width, p, CORNERS));
        }
        return shrunk;
    }

    private static boolean all(
            final boolean[] inside, final int width, final int p, final int[][] moves) {
        return Arrays.stream(moves)
                .mapToInt(move -> moved(p, move, width, inside.length))
                .allMatch(q -> q < 0 || inside[q]);
    }

    private static int moved(final int p, final int[] move, final int width, final int pixels) {
        final int x = p % width + move[0];
        final int q = p + move[0] + move[1] * width;
        return x >= 0 && x < width && q >= 0 && q < pixels ? q : -1;
    }
}
