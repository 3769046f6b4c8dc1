package org.garnetj.restore;

import net.imglib2.FinalDimensions;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.Execution;
import org.garnetj.image.Planes;
import org.garnetj.image.Volume;
import org.garnetj.image.VoxelSize;

/** Stacks as arrays of slices, for tests. */
final class Greys {

    private Greys() {}

    static float[][] of(final Volume<?> stack) {
        final float[][] slices = new float[(int) stack.depth()][];
        for (int z = 0; z < slices.length; z++) {
            slices[z] = plane(stack, z);
        }
        return slices;
    }

    private static <T extends RealType<T>> float[] plane(final Volume<T> stack, final int z) {
        return Planes.floatPlane(stack.pixels(), z);
    }

    /** A uint8 stack of these greys, rounded. */
    static Volume<UnsignedByteType> stack(
            final float[][] slices, final int width, final VoxelSize voxel) {
        final int height = slices[0].length / width;
        final PlanarImg<UnsignedByteType, ?> image =
                Planes.bytes(new FinalDimensions(width, height, slices.length));
        for (int z = 0; z < slices.length; z++) {
            final byte[] plane = Planes.array(image, z);
            for (int i = 0; i < plane.length; i++) {
                plane[i] = (byte) Math.max(0, Math.min(255, Math.round(slices[z][i])));
            }
        }
        return new Volume<>(image, voxel, "test");
    }

    /** What is left of a stack's slices when its curtains are out. */
    static float[][] without(
            final Volume<UnsignedByteType> stack,
            final CurtainSettings settings,
            final Execution execution) {
        return of(CurtainRemover.restore(stack, settings, execution).of(stack, "test", execution));
    }

    /** Peak signal to noise ratio in dB, the peak being 255. */
    static double psnr(final float[][] found, final float[][] truth) {
        double squares = 0;
        long count = 0;
        for (int z = 0; z < found.length; z++) {
            for (int i = 0; i < found[z].length; i++) {
                final double difference = found[z][i] - truth[z][i];
                squares += difference * difference;
                count++;
            }
        }
        return 10 * Math.log10(255 * 255 / (squares / count));
    }
}
