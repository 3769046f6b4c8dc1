package org.garnetj.segment;

import net.imglib2.FinalDimensions;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.real.FloatType;

import org.garnetj.block.Execution;
import org.garnetj.filter.Gauss;
import org.garnetj.image.Planes;
import org.garnetj.image.Volume;
import org.garnetj.image.VoxelSize;

import java.util.Random;

/**
 * A tomogram drawn from a formula: labels as in {@link org.garnetj.image.Phase}, 255 for air; greys
 * blurred alike in all directions, noise, 8 bits.
 */
final class TomogramScene {

    private final byte[][] truth;
    private final Volume<UnsignedByteType> image;

    /** Greys of the things drawn, and of the noise. */
    record Greys(double air, double empty, double lithium, double llzo, double noise) {

        double of(final int label) {
            return switch (label) {
                case 0 -> empty;
                case 1 -> llzo;
                case 2 -> lithium;
                default -> air;
            };
        }
    }

    TomogramScene(
            final int width,
            final int height,
            final int depth,
            final Greys greys,
            final double blur_px,
            final GreyScene.Drawing drawing) {
        truth = new byte[depth][width * height];
        final FinalDimensions size = new FinalDimensions(width, height, depth);
        final PlanarImg<FloatType, ?> sharp = Planes.floats(size);
        for (int z = 0; z < depth; z++) {
            final float[] plane = Planes.array(sharp, z);
            for (int i = 0; i < plane.length; i++) {
                truth[z][i] = (byte) drawing.label(i % width, i / width, z);
                plane[i] = (float) greys.of(truth[z][i] & 0xff);
            }
        }
        final double[] sigma = {blur_px, blur_px, blur_px};
        final PlanarImg<FloatType, ?> blurred = Gauss.smooth(sharp, sigma, Execution.on(2));
        final PlanarImg<UnsignedByteType, ?> bytes = Planes.bytes(size);
        final Random random = new Random(1);
        for (int z = 0; z < depth; z++) {
            final float[] plane = Planes.array(blurred, z);
            final byte[] digital = Planes.array(bytes, z);
            for (int i = 0; i < plane.length; i++) {
                final double grey = plane[i] + greys.noise() * random.nextGaussian();
                digital[i] = (byte) Math.round(Math.max(0, Math.min(255, grey)));
            }
        }
        image = new Volume<>(bytes, VoxelSize.um(1, 1, 1), "tomogram");
    }

    Segmentation segment() {
        return segment(2);
    }

    Segmentation segment(final int threads) {
        return PhaseSegmenter.segment(image, SegmentSettings.xct(), Execution.on(threads));
    }

    Segmentation segment(final LithiumPresence lithium) {
        return PhaseSegmenter.segment(
                image, SegmentSettings.xct().withLithium(lithium), Execution.on(2));
    }

    /** The scene with the labels as drawn, greys in units of that of LLZO. */
    Scene drawn(final float llzo) {
        final Scene scene = Scene.of(image, true, Execution.on(2));
        for (int z = 0; z < truth.length; z++) {
            System.arraycopy(truth[z], 0, scene.labels(z), 0, truth[z].length);
            for (int i = 0; i < truth[z].length; i++) {
                scene.grey(z)[i] /= llzo;
            }
        }
        return scene;
    }

    long truth(final int label) {
        return count(label, -1, null);
    }

    /** Voxels found with {@code label}. */
    long found(final Segmentation segmentation, final int label) {
        return count(-1, label, segmentation);
    }

    /** Voxels drawn as one and found as another. */
    long confused(final Segmentation segmentation, final int drawn, final int found) {
        return count(drawn, found, segmentation);
    }

    private long count(final int drawn, final int found, final Segmentation segmentation) {
        long count = 0;
        for (int z = 0; z < truth.length; z++) {
            final byte[] plane =
                    segmentation == null
                            ? truth[z]
                            : Planes.bytePlane(segmentation.phases().pixels(), z);
            for (int i = 0; i < plane.length; i++) {
                final boolean matches = drawn < 0 || (truth[z][i] & 0xff) == drawn;
                count += matches && (found < 0 || (plane[i] & 0xff) == found) ? 1 : 0;
            }
        }
        return count;
    }
}
