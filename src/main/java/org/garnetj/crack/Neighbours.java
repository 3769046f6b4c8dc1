package org.garnetj.crack;

import java.util.Arrays;

/** The eight neighbours of a place on a flat grid. */
final class Neighbours {

    private Neighbours() {}

    /** Their indices, u fastest, as far as the grid goes. */
    static int[] of(final int index, final int sizeU, final int sizeV) {
        final int[] found = new int[8];
        int count = 0;
        final int u = index % sizeU;
        final int v = index / sizeU;
        for (int dv = -1; dv <= 1; dv++) {
            for (int du = -1; du <= 1; du++) {
                final boolean inside =
                        u + du >= 0 && u + du < sizeU && v + dv >= 0 && v + dv < sizeV;
                if (inside && (du != 0 || dv != 0)) {
                    found[count++] = index + dv * sizeU + du;
                }
            }
        }
        return Arrays.copyOf(found, count);
    }
}
