package org.garnetj.track;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.IntSummaryStatistics;
import java.util.List;

/**
 * Slits between dendrites that grow side by side: blur closes them, so that two would be taken for
 * one broad body. A slit is a valley of darkness, clearly brighter than what lies on both sides of
 * it, and much longer than the bodies beside it are wide. A scratch that a dendrite runs over, or
 * along, is none: there, the dendrite is as dark as elsewhere, or the bodies beside it are long.
 */
final class Slits {

    /** How far from a slit the bodies beside it are looked for. */
    private static final int REACH = 5;

    /** At most so dark, of the lighter body beside. */
    private static final double SHALLOW = 0.6;

    /** Standard deviations of noise by which it is brighter at least. */
    private static final double CLEAR = 8;

    private static final double LONG = 2;
    private static final int[][] ACROSS = {{1, 0}, {1, 1}, {0, 1}, {-1, 1}};

    private final ArrivalMap map;
    private final ReferenceFrame first;
    private final double least;

    /** For each pixel of a valley, in which direction it is crossed; −1 elsewhere. */
    private final int[] across;

    private Slits(final ArrivalMap map, final ReferenceFrame first, final double noise) {
        this.map = map;
        this.first = first;
        least = CLEAR * noise;
        across = new int[map.arrival.length];
        for (int p = 0; p < across.length; p++) {
            across[p] = map.arrival[p] == ArrivalMap.NEVER ? -1 : across(p);
        }
    }

    /**
     * Takes the pixels of slits out of the map.
     *
     * @param noise standard deviation of a smoothed grey
     */
    static void open(
            final ArrivalMap map,
            final ReferenceFrame first,
            final double noise,
            final double minimumLength_px) {
        final Slits slits = new Slits(map, first, noise);
        final BitSet seen = new BitSet();
        for (int p = 0; p < slits.across.length; p++) {
            if (slits.across[p] >= 0 && !seen.get(p)) {
                final int[] valley = slits.valley(p, seen);
                if (slits.isSlit(valley, minimumLength_px)) {
                    Arrays.stream(valley).forEach(q -> map.arrival[q] = ArrivalMap.NEVER);
                }
            }
        }
    }

    /** In which direction a pixel has darker ones on both sides; −1 for none. */
    private int across(final int p) {
        int best = -1;
        double deepest = least;
        for (int d = 0; d < ACROSS.length; d++) {
            final double depth = Math.min(rise(p, d, 1), rise(p, d, -1));
            if (depth > deepest) {
                deepest = depth;
                best = d;
            }
        }
        return best;
    }

    /** By how much the body on one side is darker, in grey and in darkening; 0 if not enough. */
    private double rise(final int p, final int d, final int sign) {
        double most = 0;
        for (int step = 1; step <= REACH; step++) {
            final int q = moved(p, d, sign * step);
            if (q >= 0 && map.settled[p] < SHALLOW * map.settled[q]) {
                most = Math.max(most, Math.min(map.settled[q] - map.settled[p], grey(p) - grey(q)));
            }
        }
        return most;
    }

    private double grey(final int p) {
        return first.smooth[p] - map.settled[p];
    }

    /** A connected valley; adds its pixels to those seen. */
    private int[] valley(final int start, final BitSet seen) {
        final List<Integer> valley = new ArrayList<>(List.of(start));
        seen.set(start);
        for (int i = 0; i < valley.size(); i++) {
            for (int dy = -1; dy <= 1; dy++) {
                for (int dx = -1; dx <= 1; dx++) {
                    final int q = neighbour(valley.get(i), dx, dy);
                    if (q >= 0 && across[q] >= 0 && !seen.get(q)) {
                        seen.set(q);
                        valley.add(q);
                    }
                }
            }
        }
        return valley.stream().mapToInt(Integer::intValue).toArray();
    }

    private boolean isSlit(final int[] valley, final double minimumLength_px) {
        final IntSummaryStatistics x =
                Arrays.stream(valley).map(p -> p % map.width).summaryStatistics();
        final IntSummaryStatistics y =
                Arrays.stream(valley).map(p -> p / map.width).summaryStatistics();
        final double length = Math.hypot(x.getMax() - x.getMin(), y.getMax() - y.getMin());
        final double[] widths =
                Arrays.stream(valley)
                        .mapToDouble(p -> Math.max(width(p, 1, length), width(p, -1, length)))
                        .toArray();
        return length >= LONG * Math.max(minimumLength_px, Robust.median(widths));
    }

    /** How far darkness goes on beside a slit, no more than {@code most}. */
    private double width(final int p, final int sign, final double most) {
        final int d = across[p];
        final double step = Math.hypot(ACROSS[d][0], ACROSS[d][1]);
        int steps = 1;
        int q = moved(p, d, sign);
        while (q >= 0 && map.arrival[q] != ArrivalMap.NEVER && steps * step < most) {
            q = moved(p, d, sign * ++steps);
        }
        return steps * step;
    }

    private int moved(final int p, final int d, final int steps) {
        return neighbour(p, steps * ACROSS[d][0], steps * ACROSS[d][1]);
    }

    private int neighbour(final int p, final int dx, final int dy) {
        final int x = p % map.width + dx;
        final int y = p / map.width + dy;
        return x >= 0 && y >= 0 && x < map.width && y < map.height ? y * map.width + x : -1;
    }
}
