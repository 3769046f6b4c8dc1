package org.garnetj.learn;

import net.imglib2.type.numeric.RealType;

import org.garnetj.image.Planes;
import org.garnetj.image.Volume;

import java.util.Arrays;
import java.util.Objects;

/**
 * A grey stack with marks, to learn from.
 *
 * @param grey the stack
 * @param scribbles marks in it
 * @param levels which greys of it are 0 and 1
 * @param depth where its surface lies; null unless depth is a feature
 * @param <T> pixel type
 */
public record TrainingStack<T extends RealType<T>>(
        Volume<T> grey, Scribbles scribbles, FeatureNormalisation levels, FeatureDepth depth) {

    public TrainingStack {
        Objects.requireNonNull(levels, "levels");
        if (!Arrays.equals(grey.pixels().dimensionsAsLongArray(), scribbles.size())) {
            throw new IllegalArgumentException("the marks are not of the stack " + grey.name());
        }
    }

    /** The sum of the normalised greys of some voxels, by their numbers in rising order. */
    double sum(final long... voxels) {
        final long pixels = grey.width() * grey.height();
        double sum = 0;
        float[] plane = {};
        long z = -1;
        for (final long voxel : voxels) {
            if (voxel / pixels != z) {
                z = voxel / pixels;
                plane = Planes.floatPlane(grey.pixels(), z);
                levels.apply(plane);
            }
            sum += plane[(int) (voxel % pixels)];
        }
        return sum;
    }
}
