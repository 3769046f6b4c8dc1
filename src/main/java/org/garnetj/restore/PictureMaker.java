package org.garnetj.restore;

import net.imglib2.type.numeric.RealType;

import org.garnetj.filter.Gauss;
import org.garnetj.image.Planes;
import org.garnetj.image.Volume;

/**
 * Makes {@link Picture}s of slices. Large slices are binned, fine noise is smoothed, and along each
 * column slow changes are taken out: curtains and shading stay where the microscope has them while
 * the sample drifts, and would hold it fast. In Fourier space that leaves out the line ky ≈ 0.
 */
final class PictureMaker {

    private static final double LARGEST = 1.2e6;
    private static final double SHARPNESS_PX = 1.2;
    private static final double SLOW_PX = 8;
    private static final double SLOW_ALL_PX = 16;

    private final Volume<?> stack;
    private final Region region;
    private final boolean curtains;
    private final int bin;

    /**
     * @param region part of the slices that is looked at
     * @param curtains whether there are curtains to leave out
     */
    PictureMaker(final Volume<?> stack, final Region region, final boolean curtains) {
        this.stack = stack;
        this.region = region;
        this.curtains = curtains;
        bin = (int) Math.ceil(Math.sqrt(1.0 * region.width() * region.height() / LARGEST));
    }

    Volume<?> stack() {
        return stack;
    }

    /** Edge length of a pixel of the pictures in pixels of the stack. */
    int bin() {
        return bin;
    }

    /** Columns of the pictures. */
    int width() {
        return region.width() / bin;
    }

    /** Rows of the pictures. */
    int height() {
        return region.height() / bin;
    }

    /** The greys of slice {@code z}, binned as its picture is. */
    float[] greys(final int z) {
        return binned(plane(stack, z), width(), height());
    }

    /** The picture of slice {@code z}. */
    Picture of(final int z) {
        final int width = region.width() / bin;
        final int height = region.height() / bin;
        final float[] binned = binned(plane(stack, z), width, height);
        final float[] slow =
                curtains
                        ? Gauss.smoothPlane(binned, width, 0, SLOW_PX)
                        : Gauss.smoothPlane(binned, width, SLOW_ALL_PX, SLOW_ALL_PX);
        for (int i = 0; i < binned.length; i++) {
            slow[i] = binned[i] - slow[i];
        }
        return new Picture(
                scaled(Gauss.smoothPlane(slow, width, SHARPNESS_PX, SHARPNESS_PX)),
                width,
                height,
                bin);
    }

    /** Slices of any brightness get one mean absolute value. */
    private static float[] scaled(final float[] values) {
        double sum = 0;
        for (final float value : values) {
            sum += Math.abs(value);
        }
        final float factor = sum > 0 ? (float) (values.length / sum) : 0;
        for (int i = 0; i < values.length; i++) {
            values[i] *= factor;
        }
        return values;
    }

    private float[] binned(final float[] plane, final int width, final int height) {
        final int from = Math.toIntExact(stack.width());
        if (width == from && plane.length == width * height) {
            return plane;
        }
        final float[] binned = new float[width * height];
        for (int y = 0; y < height * bin; y++) {
            final int row = (region.y() + y) * from + region.x();
            for (int x = 0; x < width * bin; x++) {
                binned[y / bin * width + x / bin] += plane[row + x];
            }
        }
        return binned;
    }

    private static <T extends RealType<T>> float[] plane(final Volume<T> stack, final int z) {
        return Planes.floatPlane(stack.pixels(), z);
    }
}
