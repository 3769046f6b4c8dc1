package org.garnetj.image;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;

import java.util.Objects;

/**
 * A calibrated image stack: pixels with the size of a voxel and a name. The two never part.
 *
 * @param pixels three dimensions, x (right), y (down), z (slice), with their minimum at the origin
 * @param voxelSize edge lengths of a voxel
 * @param name what tables and messages call it, usually the file name
 * @param <T> pixel type
 */
public record Volume<T extends RealType<T>>(
        RandomAccessibleInterval<T> pixels, VoxelSize voxelSize, String name) {

    public Volume {
        Objects.requireNonNull(voxelSize, "voxelSize");
        Objects.requireNonNull(name, "name");
        requireOrigin(pixels, name);
    }

    /** Number of columns. */
    public long width() {
        return pixels.dimension(0);
    }

    /** Number of rows. */
    public long height() {
        return pixels.dimension(1);
    }

    /** Number of slices. */
    public long depth() {
        return pixels.dimension(2);
    }

    /** Number of voxels. */
    public long voxels() {
        return width() * height() * depth();
    }

    /** Other pixels on the same grid. */
    public <R extends RealType<R>> Volume<R> with(
            final RandomAccessibleInterval<R> others, final String newName) {
        return new Volume<>(others, voxelSize, newName);
    }

    static void requireOrigin(final RandomAccessibleInterval<?> pixels, final String name) {
        if (pixels.numDimensions() != 3) {
            throw new IllegalArgumentException(
                    name + " has " + pixels.numDimensions() + " dimensions instead of 3");
        }
        for (int d = 0; d < 3; d++) {
            if (pixels.min(d) != 0) {
                throw new IllegalArgumentException(name + " does not begin at the origin");
            }
        }
    }
}
