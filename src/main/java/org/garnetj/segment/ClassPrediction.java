package org.garnetj.segment;

import net.imglib2.FinalDimensions;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.real.FloatType;

import org.garnetj.block.Block;
import org.garnetj.block.BlockPlan;
import org.garnetj.block.Execution;
import org.garnetj.image.Phase;
import org.garnetj.image.Planes;
import org.garnetj.image.Volume;
import org.garnetj.learn.ClassRefinement;
import org.garnetj.learn.FeatureBank;
import org.garnetj.learn.FeatureDepth;
import org.garnetj.learn.FeatureNormalisation;
import org.garnetj.learn.FlatSlices;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How probable each class is, a slab of slices at a time: the forest's answers, block by block,
 * then refined by the greys hereabouts, slice by slice, and both pooled if the model says how. Four
 * bytes for each voxel of the slab and class.
 */
final class ClassPrediction<T extends RealType<T>> {

    /** Numbers in a slab, unless one slice has more. */
    private static final int NUMBERS = 1 << 25;

    private static final int MOST_SLICES = 64;

    private final Volume<T> grey;
    private final TrainedModel model;
    private final FeatureBank bank;
    private final FeatureDepth depth;
    private final FeatureNormalisation normalisation;
    private final double smoothness;
    private final FlatSlices<T> flat;
    private final int width;
    private final int height;

    /**
     * @param depth where the surface lies; null if the features do not ask
     * @param settings where the surface lies and the weight of neighbours in the refinement; with 0
     *     the forest's answers are left
     */
    ClassPrediction(
            final Volume<T> grey,
            final TrainedModel model,
            final GreyLevels levels,
            final FeatureDepth depth,
            final TrainedSettings settings) {
        this.grey = grey;
        this.model = model;
        this.depth = depth;
        smoothness = settings.smoothness();
        normalisation = new FeatureNormalisation(levels.black(), levels.white());
        flat =
                model.greys().flattened()
                        ? new FlatSlices<>(
                                grey.pixels(), normalisation, settings.surface().axis() == 1)
                        : null;
        bank =
                FeatureBank.of(
                        model.features(),
                        model.scaled(grey.voxelSize()),
                        flat == null ? normalisation : FeatureNormalisation.NONE);
        width = Math.toIntExact(grey.width());
        height = Math.toIntExact(grey.height());
    }

    /** Slices of a slab; the last of a stack may have fewer. */
    int slabDepth() {
        final long numbers = (long) width * height * model.forest().classCount();
        return (int) Math.max(1, Math.min(MOST_SLICES, NUMBERS / numbers));
    }

    /**
     * The slab that begins with slice {@code first}.
     *
     * @param labels 255 where nothing is analysed
     * @return {@code [slice][class][pixel]}, summing to 1 over the classes
     */
    float[][][] slab(
            final int first,
            final PlanarImg<UnsignedByteType, ?> labels,
            final Execution execution) {
        final RandomAccessibleInterval<FloatType> even = flattened(first, execution);
        final float[][][] slab = forest(first, even, execution);
        if (smoothness > 0) {
            refine(first, even, labels, slab, execution);
        }
        return slab;
    }

    /** What the forest alone says of a slab, and the slab. */
    List<float[][][]> forestAndSlab(
            final int first,
            final PlanarImg<UnsignedByteType, ?> labels,
            final Execution execution) {
        final RandomAccessibleInterval<FloatType> even = flattened(first, execution);
        final float[][][] forest = forest(first, even, execution);
        final float[][][] slab =
                Arrays.stream(forest).map(ClassPrediction::copy).toArray(float[][][]::new);
        refine(first, even, labels, slab, execution);
        return List.of(forest, slab);
    }

    // -- Helper methods --

    private int slices(final int first) {
        return (int) Math.min(slabDepth(), grey.depth() - first);
    }

    private float[][][] forest(
            final int first,
            final RandomAccessibleInterval<FloatType> even,
            final Execution execution) {
        final int slices = slices(first);
        final float[][][] slab =
                new float[slices][model.forest().classCount()][Math.multiplyExact(width, height)];
        final BlockPlan plan =
                BlockPlan.of(
                        FinalDimensions.wrap(new long[] {width, height, slices}),
                        execution.blockSize(),
                        execution.blockSize(),
                        slices);
        execution.forEach("predict classes", plan, block -> predict(block, first, even, slab));
        return slab;
    }

    private void refine(
            final int first,
            final RandomAccessibleInterval<FloatType> even,
            final PlanarImg<UnsignedByteType, ?> labels,
            final float[][][] slab,
            final Execution execution) {
        execution.mapItems(
                "refine classes",
                IntStream.range(0, slab.length).boxed().toList(),
                z -> refine(plane(first + z, even), Planes.array(labels, first + z), slab[z]));
    }

    /** The slices that a slab's features read, made flat; null if the model does not ask for it. */
    private RandomAccessibleInterval<FloatType> flattened(
            final int first, final Execution execution) {
        if (flat == null) {
            return null;
        }
        final int halo = bank.halo()[2];
        final int end = (int) Math.min(grey.depth(), first + slices(first) + halo);
        return flat.of(IntStream.range(Math.max(0, first - halo), end).boxed().toList(), execution);
    }

    private float[] plane(final int z, final RandomAccessibleInterval<FloatType> even) {
        if (even != null) {
            return Planes.floatPlane(even, z);
        }
        final float[] plane = Planes.floatPlane(grey.pixels(), z);
        normalisation.apply(plane);
        return plane;
    }

    private void predict(
            final Block block,
            final int first,
            final RandomAccessibleInterval<FloatType> even,
            final float[][][] slab) {
        final long[] min = block.min().clone();
        min[2] += first;
        final Block box = new Block(block.index(), min, block.size());
        final float[][] probabilities = new float[model.forest().classCount()][box.pixels()];
        final float[][] features =
                even == null
                        ? bank.compute(grey.pixels(), box.interval(), depth)
                        : bank.compute(even, box.interval(), depth);
        model.forest().predict(features, box.pixels(), probabilities);
        final int[] size = block.size();
        for (int c = 0; c < probabilities.length; c++) {
            for (int row = 0; row < size[1] * size[2]; row++) {
                final int at = (int) (min[1] + row % size[1]) * width + (int) min[0];
                System.arraycopy(
                        probabilities[c], row * size[0], slab[row / size[1]][c], at, size[0]);
            }
        }
    }

    private Void refine(final float[] plane, final byte[] labels, final float[][] probabilities) {
        final float[] weight = new float[plane.length];
        final Optional<float[][]> said = model.pool().map(pool -> copy(probabilities));
        for (int i = 0; i < weight.length; i++) {
            weight[i] = labels[i] == (byte) Phase.NOT_ANALYSED.label() ? 0 : 1;
        }
        ClassRefinement.refine(plane, weight, width, smoothness, model.greys(), probabilities);
        said.ifPresent(forest -> model.pool().orElseThrow().apply(forest, probabilities));
        return null;
    }

    private static float[][] copy(final float[][] planes) {
        return Arrays.stream(planes).map(float[]::clone).toArray(float[][]::new);
    }
}
