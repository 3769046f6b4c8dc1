package org.garnetj.learn;

import net.imglib2.type.numeric.RealType;

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
}
