package org.garnetj.restore;

import org.garnetj.electro.ParameterException;

import java.util.Locale;

/** How values between voxels are found. */
public enum CubicVoxelMethod {
    /** {@link #SHAPE} for a stack whose values have names, {@link #GREY} for others. */
    AUTO,
    /** Greys, by cubic convolution. */
    GREY,
    /** Labels, each from the nearest voxel. */
    NEAREST,
    /** Labels, each surface half-way between those of the neighbouring slices. */
    SHAPE;

    /** Reads {@code auto}, {@code grey}, {@code nearest} or {@code shape}. */
    public static CubicVoxelMethod parse(final String key, final String word) {
        for (final CubicVoxelMethod method : values()) {
            if (method.toString().equalsIgnoreCase(word.strip())) {
                return method;
            }
        }
        throw new ParameterException(key, word, "give auto, grey, nearest or shape");
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
