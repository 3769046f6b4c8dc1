package org.garnetj.track;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Tells growth from bodies that only moved aside: these darken one place and brighten another next
 * to it, lithium only darkens.
 */
final class Displacement {

    private static final int SURROUNDINGS_PX = 6;
    private static final double COUNTED = 0.25;

    private Displacement() {}

    /**
     * How much of the change on and around a centre line is darkening: 1 for what grows, about a
     * half for what moved. Brightening counts where it is at least a quarter of the line's own
     * darkness.
     */
    static double darkeningShare(final CentreLine centre, final ArrivalMap map) {
        final int reach = (int) Math.ceil(centre.halfWidth_px()) + SURROUNDINGS_PX;
        final int[] around = around(centre.line(), reach, map);
        final double counted = COUNTED * typicalDarkness(centre.line(), map);
        double darker = 0;
        double brighter = 0;
        for (final int p : around) {
            if (map.arrival[p] != ArrivalMap.NEVER) {
                darker += map.settled[p];
            }
            final double brightening = -map.lastDarkening(p);
            brighter += brightening > counted ? brightening : 0;
        }
        return darker > 0 ? darker / (darker + brighter) : 0;
    }

    private static double typicalDarkness(final Polyline line, final ArrivalMap map) {
        final float[] darkness = new float[line.size()];
        int count = 0;
        for (int i = 0; i < darkness.length; i++) {
            final int p = pixel(line.x[i], line.y[i], map);
            if (p >= 0 && map.arrival[p] != ArrivalMap.NEVER) {
                darkness[count++] = map.settled[p];
            }
        }
        return count == 0 ? 0 : Robust.median(Arrays.copyOf(darkness, count));
    }

    /** The pixels within {@code reach} of the line, each once. */
    private static int[] around(final Polyline line, final int reach, final ArrivalMap map) {
        final BitSet near = new BitSet();
        for (int i = 0; i < line.size(); i++) {
            for (int dy = -reach; dy <= reach; dy++) {
                for (int dx = -reach; dx <= reach; dx++) {
                    final int p = pixel(line.x[i] + dx, line.y[i] + dy, map);
                    if (p >= 0 && dx * dx + dy * dy <= reach * reach) {
                        near.set(p);
                    }
                }
            }
        }
        return near.stream().toArray();
    }

    private static int pixel(final double x, final double y, final ArrivalMap map) {
        final int column = (int) Math.round(x);
        final int row = (int) Math.round(y);
        return column >= 0 && row >= 0 && column < map.width && row < map.height
                ? row * map.width + column
                : -1;
    }
}
