package org.garnetj.filter;

import java.util.SplittableRandom;

/** Blocks to try filters on. */
final class FloatBoxes {

    private FloatBoxes() {}

    /** A block of even noise between 0 and 1. */
    static FloatBox noise(final int[] core, final int... margin) {
        final FloatBox box = FloatBox.of(core, margin);
        final SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < box.values().length; i++) {
            box.values()[i] = (float) random.nextDouble();
        }
        return box;
    }

    static float at(final FloatBox box, final int x, final int y, final int z) {
        return box.values()[box.index(x, y, z)];
    }

    /** All values in a box around a pixel, x fastest. */
    static float[] around(
            final FloatBox box, final int x, final int y, final int z, final int... radius) {
        final float[] values =
                new float[(2 * radius[0] + 1) * (2 * radius[1] + 1) * (2 * radius[2] + 1)];
        int i = 0;
        for (int k = z - radius[2]; k <= z + radius[2]; k++) {
            for (int j = y - radius[1]; j <= y + radius[1]; j++) {
                for (int h = x - radius[0]; h <= x + radius[0]; h++) {
                    values[i++] = at(box, h, j, k);
                }
            }
        }
        return values;
    }
}
