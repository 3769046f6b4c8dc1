package org.garnetj.learn;

import org.garnetj.filter.BoxMedian;
import org.garnetj.filter.BoxRanks;
import org.garnetj.filter.FloatBox;
import org.garnetj.image.VoxelSize;

import java.util.function.Supplier;

/** Smallest, largest and median grey and the variance of the grey in boxes. */
final class FeatureRanks {

    /** Normalised greys between which medians are told apart; 1/512 is finer than noise. */
    private static final float LOWEST = -0.5f;

    private static final float HIGHEST = 1.5f;
    private static final float MIDDLE = 0.5f;

    private FeatureRanks() {}

    static void compute(
            final FloatBox grey, final VoxelSize voxelSize, final FeatureColumns columns) {
        final int dimensions = columns.set().dimensions();
        for (final double length :
                columns.lengths(
                        FeatureKind.MIN,
                        FeatureKind.MAX,
                        FeatureKind.MEDIAN,
                        FeatureKind.VARIANCE)) {
            final int[] radius = FeatureReach.box(length, dimensions, voxelSize);
            put(columns, FeatureKind.MIN, length, () -> BoxRanks.smallest(grey, radius));
            put(columns, FeatureKind.MAX, length, () -> BoxRanks.largest(grey, radius));
            put(
                    columns,
                    FeatureKind.MEDIAN,
                    length,
                    () -> BoxMedian.of(grey, LOWEST, HIGHEST, radius));
            put(
                    columns,
                    FeatureKind.VARIANCE,
                    length,
                    () -> BoxRanks.variance(grey, MIDDLE, radius));
        }
    }

    private static void put(
            final FeatureColumns columns,
            final FeatureKind kind,
            final double length,
            final Supplier<FloatBox> filter) {
        final float[] target = columns.of(kind, length);
        if (target != null) {
            FeatureScales.copyTo(target, filter.get());
        }
    }
}
