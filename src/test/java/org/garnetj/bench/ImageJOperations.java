package org.garnetj.bench;

import ij.ImagePlus;
import ij.ImageStack;
import ij.plugin.Filters3D;
import ij.plugin.GaussianBlur3D;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.image.Planes;
import org.garnetj.image.Volume;

/** The same in ImageJ, which takes as many threads as there are processors. */
final class ImageJOperations {

    private ImageJOperations() {}

    /** Blurs the same floats over and over; tells the first grey. */
    static Operation gauss(final Volume<?> grey, final double sigma_px) {
        final ImageStack stack = stack(grey).convertToFloat();
        final ImagePlus image = new ImagePlus("grey", stack);
        return () -> {
            GaussianBlur3D.blur(image, sigma_px, sigma_px, sigma_px);
            return stack.getVoxel(0, 0, 0);
        };
    }

    /** Tells the mean of the medians. */
    static Operation median(final Volume<?> grey, final double radius_px) {
        final ImageStack stack = stack(grey);
        final float radius = (float) radius_px;
        return () -> mean(Filters3D.filter(stack, Filters3D.MEDIAN, radius, radius, radius));
    }

    @SuppressWarnings("unchecked")
    private static ImageStack stack(final Volume<?> grey) {
        final RandomAccessibleInterval<UnsignedByteType> pixels =
                (RandomAccessibleInterval<UnsignedByteType>) grey.pixels();
        final ImageStack stack =
                new ImageStack((int) pixels.dimension(0), (int) pixels.dimension(1));
        for (int z = 0; z < pixels.dimension(2); z++) {
            stack.addSlice("", Planes.bytePlane(pixels, z).clone());
        }
        return stack;
    }

    private static double mean(final ImageStack stack) {
        double sum = 0;
        for (int z = 1; z <= stack.size(); z++) {
            for (final byte value : (byte[]) stack.getPixels(z)) {
                sum += value & 0xFF;
            }
        }
        return sum / ((double) stack.getWidth() * stack.getHeight() * stack.size());
    }
}
