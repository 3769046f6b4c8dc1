package org.garnetj.segment;

import net.imglib2.FinalDimensions;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.Execution;
import org.garnetj.image.Planes;
import org.garnetj.image.VoxelSize;
import org.garnetj.label.DistanceTransform;

/** A mask of the pixels of a plane, x fastest. */
record PlaneMask(boolean[] pixels, int width) {

    /**
     * What a disc of this radius covers that stays in the mask and comes from the edge of the plane
     * (morphological opening).
     */
    boolean[] openFromEdge(final int radius) {
        final float[] toOthers = squaredTo(pixels, false);
        final boolean[] wide = new boolean[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            wide[i] = toOthers[i] > radius * radius;
        }
        final float[] toWide = squaredTo(fromEdge(wide), true);
        final boolean[] open = new boolean[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            open[i] = pixels[i] && toWide[i] < radius * radius;
        }
        return open;
    }

    /** Square of the distance to the nearest pixel that is {@code target} in a mask. */
    private float[] squaredTo(final boolean[] mask, final boolean target) {
        final PlanarImg<UnsignedByteType, ?> image =
                Planes.bytes(new FinalDimensions(width, mask.length / width, 1));
        final byte[] plane = Planes.array(image, 0);
        for (int i = 0; i < mask.length; i++) {
            plane[i] = (byte) (mask[i] == target ? 0 : 1);
        }
        return Planes.array(
                DistanceTransform.squared_um2(
                        image, value -> value > 0, VoxelSize.um(1, 1, 1), Execution.serial()),
                0);
    }

    /** What of {@code mask} is connected to the edge of the plane. */
    private boolean[] fromEdge(final boolean[] mask) {
        final boolean[] reached = new boolean[mask.length];
        final int[] stack = new int[mask.length];
        int top = 0;
        for (int i = 0; i < mask.length; i++) {
            if (mask[i] && isOnEdge(i)) {
                reached[i] = true;
                stack[top++] = i;
            }
        }
        while (top > 0) {
            for (final int j : neighbours(stack[--top])) {
                if (mask[j] && !reached[j]) {
                    reached[j] = true;
                    stack[top++] = j;
                }
            }
        }
        return reached;
    }

    private boolean isOnEdge(final int i) {
        final int x = i % width;
        return x == 0 || x == width - 1 || i < width || i + width >= pixels.length;
    }

    /** The four neighbours; the pixel itself for those beyond the edge. */
    private int[] neighbours(final int i) {
        final int x = i % width;
        return new int[] {
            x > 0 ? i - 1 : i,
            x < width - 1 ? i + 1 : i,
            i >= width ? i - width : i,
            i + width < pixels.length ? i + width : i
        };
    }
}
