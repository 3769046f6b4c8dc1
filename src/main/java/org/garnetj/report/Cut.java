package org.garnetj.report;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;

import org.garnetj.image.Movie;
import org.garnetj.image.Planes;
import org.garnetj.image.Side;
import org.garnetj.image.Volume;

/**
 * A flat, calibrated image cut out of a stack, for a picture.
 *
 * @param width number of columns
 * @param height number of rows
 * @param dx_um width of a pixel
 * @param dy_um height of a pixel
 * @param values grey values or labels (exact below 2^24), x fastest
 */
public record Cut(int width, int height, double dx_um, double dy_um, float[] values) {

    /** Slice {@code z} of a stack: x to the right, y down. */
    public static <T extends RealType<T>> Cut slice(final Volume<T> volume, final long z) {
        return slice(volume.pixels(), z, volume.voxelSize().x_um(), volume.voxelSize().y_um());
    }

    /** The section at row {@code y} of a stack: x to the right, z down. */
    static <T extends RealType<T>> Cut section(final Volume<T> volume, final long y) {
        final int width = Math.toIntExact(volume.width());
        final int depth = Math.toIntExact(volume.depth());
        final float[] values = new float[Math.multiplyExact(width, depth)];
        Planes.copyFloats(
                volume.pixels(), new long[] {0, y, 0}, new int[] {width, 1, depth}, values);
        return new Cut(width, depth, volume.voxelSize().x_um(), volume.voxelSize().z_um(), values);
    }

    /** One frame of a movie. */
    public static <T extends RealType<T>> Cut frame(final Movie<T> movie, final long frame) {
        return slice(movie.frames(), frame, movie.pixel_um(), movie.pixel_um());
    }

    /** Slice {@code z} of an image with pixels of the given size. */
    static <T extends RealType<T>> Cut slice(
            final RandomAccessibleInterval<T> pixels,
            final long z,
            final double dx_um,
            final double dy_um) {
        return new Cut(
                Math.toIntExact(pixels.dimension(0)),
                Math.toIntExact(pixels.dimension(1)),
                dx_um,
                dy_um,
                Planes.floatPlane(pixels, z));
    }

    /**
     * Objects as seen when looking onto a side of the stack: of the labels behind one another the
     * nearest. From top or bottom, x runs to the right and z down; from left or right, z to the
     * right and y down; from front or back, x to the right and y down.
     */
    public static <T extends RealType<T>> Cut footprint(final Volume<T> labels, final Side from) {
        final int[] size = {
            Math.toIntExact(labels.width()),
            Math.toIntExact(labels.height()),
            Math.toIntExact(labels.depth())
        };
        final int across = from.axis() == 0 ? 2 : 0;
        final int down = from.axis() == 1 ? 2 : 1;
        final boolean firstWins = from == Side.TOP || from == Side.LEFT || from == Side.FRONT;
        final float[] seen = new float[size[across] * size[down]];
        for (int z = 0; z < size[2]; z++) {
            final float[] plane = Planes.floatPlane(labels.pixels(), z);
            for (int i = 0; i < plane.length; i++) {
                if (plane[i] != 0) {
                    final int x = i % size[0];
                    final int y = i / size[0];
                    final int j = (down == 2 ? z : y) * size[across] + (across == 2 ? z : x);
                    seen[j] = seen[j] == 0 || !firstWins ? plane[i] : seen[j];
                }
            }
        }
        return new Cut(
                size[across],
                size[down],
                labels.voxelSize().um(across),
                labels.voxelSize().um(down),
                seen);
    }

    /** Whether another cut has the same rows and columns. */
    public boolean fits(final Cut other) {
        return width == other.width && height == other.height;
    }
}
