package org.garnetj.segment;

import net.imglib2.FinalDimensions;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.basictypeaccess.array.FloatArray;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.util.Fraction;

import org.garnetj.block.BlockPlan;
import org.garnetj.block.Execution;
import org.garnetj.filter.Gauss;
import org.garnetj.image.InputException;
import org.garnetj.image.Phase;
import org.garnetj.image.Planes;
import org.garnetj.image.Side;
import org.garnetj.image.Volume;
import org.garnetj.image.VoxelSize;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * The working copy of a stack: grey values as floats, corrected in place, and the labels decided so
 * far. Five bytes for each voxel, besides the grey stack itself.
 */
final class Scene {

    /** Label of a voxel of the sample that has no phase yet. */
    static final byte OPEN = (byte) 254;

    /** Label of a voxel outside the sample. */
    static final byte OUTSIDE = (byte) Phase.NOT_ANALYSED.label();

    static final byte VOID = (byte) Phase.VOID.label();
    static final byte LLZO = (byte) Phase.LLZO.label();
    static final byte LI = (byte) Phase.LI.label();

    private static final double DENOISE_PX = 1;

    final int width;
    final int height;
    final int depth;
    final VoxelSize voxelSize;
    private final boolean smoothAlongZ;
    private final float[][] grey;
    private final PlanarImg<UnsignedByteType, ?> labels;

    /** The arrays of the labels: asking the image for one takes longer than many need it. */
    private final byte[][] labelPlanes;

    private Scene(
            final int width,
            final int height,
            final int depth,
            final VoxelSize voxelSize,
            final boolean smoothAlongZ) {
        this.width = width;
        this.height = height;
        this.depth = depth;
        this.voxelSize = voxelSize;
        this.smoothAlongZ = smoothAlongZ;
        grey = new float[depth][];
        labels = Planes.bytes(new FinalDimensions(width, height, depth));
        labelPlanes = new byte[depth][];
        for (int z = 0; z < depth; z++) {
            labelPlanes[z] = Planes.array(labels, z);
        }
    }

    /**
     * Copies a stack; every voxel is {@link #OPEN}.
     *
     * @param smoothAlongZ whether neighbouring slices help to denoise one
     */
    static <T extends RealType<T>> Scene of(
            final Volume<T> volume, final boolean smoothAlongZ, final Execution execution) {
        final Scene scene =
                new Scene(
                        Math.toIntExact(volume.width()),
                        Math.toIntExact(volume.height()),
                        Math.toIntExact(volume.depth()),
                        volume.voxelSize(),
                        smoothAlongZ);
        execution.forEach(
                "read slices",
                BlockPlan.slices(volume.pixels()),
                block -> {
                    final int z = block.index();
                    scene.grey[z] = Planes.floatPlane(volume.pixels(), z);
                    requireNumbers(scene.grey[z], volume.name(), z);
                    Arrays.fill(scene.labels(z), OPEN);
                });
        return scene;
    }

    /** A scene of its own with the labels and greys of some of the slices. */
    Scene copy(final int from, final int to) {
        final Scene copy = new Scene(width, height, to - from, voxelSize, smoothAlongZ);
        for (int z = from; z < to; z++) {
            copy.grey[z - from] = grey[z].clone();
            System.arraycopy(labels(z), 0, copy.labels(z - from), 0, grey[z].length);
        }
        return copy;
    }

    /**
     * The same on the grid of the stack that was turned by {@link Side#toTop}, as a copy; this
     * scene itself if it was not turned.
     */
    Scene on(final Volume<?> grid, final Side surface) {
        if (surface == Side.TOP) {
            return this;
        }
        final Scene turned =
                new Scene(
                        Math.toIntExact(grid.width()),
                        Math.toIntExact(grid.height()),
                        Math.toIntExact(grid.depth()),
                        grid.voxelSize(),
                        smoothAlongZ);
        final RandomAccessibleInterval<FloatType> greys = surface.fromTop(greyImage());
        final RandomAccessibleInterval<UnsignedByteType> own = surface.fromTop(labels);
        for (int z = 0; z < turned.depth; z++) {
            turned.grey[z] = Planes.floatPlane(greys, z);
            System.arraycopy(
                    Planes.bytePlane(own, z), 0, turned.labels(z), 0, turned.grey[z].length);
        }
        return turned;
    }

    private PlanarImg<FloatType, FloatArray> greyImage() {
        final PlanarImg<FloatType, FloatArray> image =
                new PlanarImg<>(
                        Arrays.stream(grey).map(FloatArray::new).toList(),
                        new long[] {width, height, depth},
                        new Fraction());
        image.setLinkedType(new FloatType(image));
        return image;
    }

    private static void requireNumbers(final float[] plane, final String name, final int z) {
        for (final float value : plane) {
            if (!Float.isFinite(value)) {
                throw new InputException(
                        name,
                        "slice " + (z + 1) + " holds pixels that are no numbers (NaN or infinite)",
                        "replace them, e.g. by 0 for padding, before segmenting");
            }
        }
    }

    /** The live grey values of slice {@code z}, x fastest. */
    float[] grey(final int z) {
        return grey[z];
    }

    /** The live grey values of all slices. */
    float[][] grey() {
        return grey;
    }

    /** All slices, {@link #denoised}. */
    float[][] denoised(final Execution execution) {
        return mapSlices("denoise", execution, this::denoised).toArray(float[][]::new);
    }

    /** The live labels of slice {@code z}, x fastest. */
    byte[] labels(final int z) {
        return labelPlanes[z];
    }

    /** The label image, live. */
    PlanarImg<UnsignedByteType, ?> labelImage() {
        return labels;
    }

    /**
     * Slice {@code z}, smoothed by a Gaussian of one pixel in the plane and, if slices help each
     * other, by 1:2:1 along z, as a new array.
     */
    float[] denoised(final int z) {
        return Gauss.smoothPlane(
                smoothAlongZ ? withNeighbours(z) : grey[z], width, DENOISE_PX, DENOISE_PX);
    }

    private float[] withNeighbours(final int z) {
        final float[] before = grey[Math.max(0, z - 1)];
        final float[] after = grey[Math.min(depth - 1, z + 1)];
        final float[] mean = new float[grey[z].length];
        for (int i = 0; i < mean.length; i++) {
            mean[i] = 0.25f * (before[i] + 2 * grey[z][i] + after[i]);
        }
        return mean;
    }

    /** Does {@code work} for each slice, in any order. */
    void forEachSlice(final String stage, final Execution execution, final Consumer<Integer> work) {
        mapSlices(
                stage,
                execution,
                z -> {
                    work.accept(z);
                    return null;
                });
    }

    /** Whether slices may be averaged with each other. */
    boolean isIsotropic() {
        return smoothAlongZ;
    }

    /** Results of {@code work} for each slice, in the order of the slices. */
    <R> List<R> mapSlices(
            final String stage, final Execution execution, final IntFunction<R> work) {
        return execution.mapItems(stage, indices(depth), work::apply);
    }

    /** Does {@code work} for each row y, in any order. */
    void forEachRow(final String stage, final Execution execution, final Consumer<Integer> work) {
        execution.mapItems(
                stage,
                indices(height),
                y -> {
                    work.accept(y);
                    return null;
                });
    }

    private static List<Integer> indices(final int count) {
        return IntStream.range(0, count).boxed().toList();
    }

    /** How many voxels of the sample carry each label. */
    long[] counts(final Execution execution) {
        final long[] counts = new long[256];
        for (final long[] ofSlice :
                mapSlices(
                        "count labels",
                        execution,
                        z -> {
                            final long[] own = new long[256];
                            for (final byte label : labels(z)) {
                                own[label & 0xff]++;
                            }
                            return own;
                        })) {
            for (int i = 0; i < counts.length; i++) {
                counts[i] += ofSlice[i];
            }
        }
        return counts;
    }
}
