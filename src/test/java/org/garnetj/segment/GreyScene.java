package org.garnetj.segment;

import net.imglib2.FinalDimensions;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.integer.UnsignedShortType;
import net.imglib2.type.numeric.real.FloatType;

import org.garnetj.block.Execution;
import org.garnetj.filter.Gauss;
import org.garnetj.image.Phase;
import org.garnetj.image.Planes;
import org.garnetj.image.Volume;
import org.garnetj.image.VoxelSize;

import java.util.Random;

/**
 * A little sample drawn from a formula, and its image: blur, pore backs, shading, noise. Labels are
 * those of {@link Phase}; {@code 255} is the cap, {@code 254} vacuum above the sample.
 */
final class GreyScene {

    /** The label at a voxel. */
    interface Drawing {
        int label(int x, int y, int z);
    }

    private final int width;
    private final int height;
    private final int depth;
    private final byte[][] truth;
    private final float[][] grey;
    private final VoxelSize voxelSize;

    /** Void 20, lithium 75, LLZO 175, cap 230. */
    GreyScene(
            final int width,
            final int height,
            final int depth,
            final VoxelSize voxelSize,
            final Drawing drawing) {
        this.width = width;
        this.height = height;
        this.depth = depth;
        this.voxelSize = voxelSize;
        truth = new byte[depth][width * height];
        grey = new float[depth][width * height];
        for (int z = 0; z < depth; z++) {
            for (int i = 0; i < width * height; i++) {
                truth[z][i] = (byte) drawing.label(i % width, i / width, z);
                grey[z][i] = level(truth[z][i] & 0xff);
            }
        }
    }

    /** An image of one slice, whatever it shows. */
    GreyScene(final int width, final int height, final VoxelSize voxelSize, final float[] plane) {
        this.width = width;
        this.height = height;
        depth = 1;
        this.voxelSize = voxelSize;
        truth = new byte[1][plane.length];
        grey = new float[][] {plane};
    }

    private static float level(final int label) {
        return switch (label) {
            case 0, 254 -> 20;
            case 1 -> 175;
            case 255 -> 230;
            default -> 75;
        };
    }

    /** Lets the solid behind a void shine through it, fading over {@code length} slices. */
    GreyScene poreBacks(final double share, final double length) {
        for (int i = 0; i < width * height; i++) {
            double distance = Double.POSITIVE_INFINITY;
            float back = 0;
            for (int z = depth - 1; z >= 0; z--) {
                if (truth[z][i] == 0) {
                    distance++;
                    grey[z][i] += (float) (share * (back - 20) * Math.exp(-distance / length));
                } else {
                    distance = -0.5;
                    back = level(truth[z][i] & 0xff);
                }
            }
        }
        return this;
    }

    GreyScene blur(final double sigma_px) {
        for (int z = 0; z < depth; z++) {
            grey[z] = Gauss.smoothPlane(grey[z], width, sigma_px, sigma_px);
        }
        return this;
    }

    /** Shading over the slice, curtains along y, and brightness of slices, as fractions. */
    GreyScene uneven(final double shading, final double curtains, final double flicker, long seed) {
        final Random random = new Random(seed);
        final double[] stripe = new double[width];
        for (int x = 0; x < width; x++) {
            stripe[x] = curtains * random.nextGaussian();
        }
        for (int z = 0; z < depth; z++) {
            final double gain = 1 + flicker * random.nextGaussian();
            for (int i = 0; i < width * height; i++) {
                final double slope =
                        shading * (i / width / (double) height - 0.5 * i % width / width);
                grey[z][i] *= (float) (gain * (1 + slope) * (1 + stripe[i % width]));
            }
        }
        return this;
    }

    GreyScene noise(final double deviation, final long seed) {
        final Random random = new Random(seed);
        for (final float[] plane : grey) {
            for (int i = 0; i < plane.length; i++) {
                plane[i] += (float) (deviation * random.nextGaussian());
            }
        }
        return this;
    }

    Volume<UnsignedByteType> bytes() {
        final PlanarImg<UnsignedByteType, ?> image = Planes.bytes(size());
        for (int z = 0; z < depth; z++) {
            final byte[] plane = Planes.array(image, z);
            for (int i = 0; i < plane.length; i++) {
                plane[i] = (byte) Math.round(Math.max(0, Math.min(255, grey[z][i])));
            }
        }
        return new Volume<>(image, voxelSize, "scene");
    }

    /** The image on another scale: {@code offset + factor · grey}. */
    Volume<UnsignedShortType> shorts(final double offset, final double factor) {
        final PlanarImg<UnsignedShortType, ?> image = Planes.shorts(size());
        for (int z = 0; z < depth; z++) {
            final short[] plane = Planes.array(image, z);
            for (int i = 0; i < plane.length; i++) {
                plane[i] = (short) Math.round(Math.max(0, offset + factor * grey[z][i]));
            }
        }
        return new Volume<>(image, voxelSize, "scene");
    }

    Volume<FloatType> floats(final double offset, final double factor) {
        final PlanarImg<FloatType, ?> image = Planes.floats(size());
        for (int z = 0; z < depth; z++) {
            final float[] plane = Planes.array(image, z);
            for (int i = 0; i < plane.length; i++) {
                plane[i] = (float) (offset + factor * grey[z][i]);
            }
        }
        return new Volume<>(image, voxelSize, "scene");
    }

    private FinalDimensions size() {
        return new FinalDimensions(width, height, depth);
    }

    Segmentation segment(final SegmentSettings settings) {
        return PhaseSegmenter.segment(bytes(), settings, Execution.on(2));
    }

    /** Voxels of the truth with a label. */
    long truth(final int label) {
        long count = 0;
        for (final byte[] plane : truth) {
            for (final byte value : plane) {
                count += (value & 0xff) == label ? 1 : 0;
            }
        }
        return count;
    }

    /** Voxels found with {@code label}. */
    static long found(final Segmentation segmentation, final int label) {
        return overlap(segmentation, null, label);
    }

    /** Intersection over union of one label with the truth. */
    double overlap(final Segmentation segmentation, final int label) {
        final long both = overlap(segmentation, truth, label);
        return (double) both / (truth(label) + found(segmentation, label) - both);
    }

    private static long overlap(
            final Segmentation segmentation, final byte[][] truth, final int label) {
        long count = 0;
        for (int z = 0; z < segmentation.phases().depth(); z++) {
            final byte[] plane = Planes.bytePlane(segmentation.phases().pixels(), z);
            for (int i = 0; i < plane.length; i++) {
                final boolean here = (plane[i] & 0xff) == label;
                count += here && (truth == null || (truth[z][i] & 0xff) == label) ? 1 : 0;
            }
        }
        return count;
    }
}
