package org.garnetj.learn;

import net.imglib2.Interval;
import net.imglib2.util.Intervals;

/** The distance below the surface as features. */
final class FeatureDepths {

    private FeatureDepths() {}

    static void compute(
            final Interval interval, final FeatureDepth depth, final FeatureColumns columns) {
        final var lengths = columns.lengths(FeatureKind.DEPTH);
        if (lengths.isEmpty()) {
            return;
        }
        final float[] depth_um = new float[Math.toIntExact(Intervals.numElements(interval))];
        depth.fill(interval, depth_um);
        for (final double length : lengths) {
            final float[] target = columns.of(FeatureKind.DEPTH, length);
            final float most = (float) length;
            for (int i = 0; i < depth_um.length; i++) {
                target[i] = Math.max(-most, Math.min(most, depth_um[i]));
            }
        }
    }
}
