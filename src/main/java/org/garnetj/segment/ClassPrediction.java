package org.garnetj.segment;

import net.imglib2.FinalDimensions;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.integer.UnsignedByteType;

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

import java.util.stream.IntStream;

/**
 * How probable each class is, a slab of slices at a time: the forest's answers, block by block,
 * then refined by the greys hereabouts, slice by slice. Four bytes for each voxel of the slab and
 * class.
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
    private final int width;
    private final int height;

    /**
     * @param depth where the surface lies; null if the features do not ask
     * @param smoothness weight of neighbours in the refinement; 0 leaves the forest's answers
     */
    ClassPrediction(
            final Volume<T> grey,
            final TrainedModel model,
            final GreyLevels levels,
            final FeatureDepth depth,
            final double smoothness) {
        this.grey = grey;
        this.model = model;
        this.depth = depth;
        this.smoothness = smoothness;
        normalisation = new FeatureNormalisation(levels.black(), levels.white());
        bank = FeatureBank.of(model.features(), model.scaled(grey.voxelSize()), normalisation);
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
        final int slices = (int) Math.min(slabDepth(), grey.depth() - first);
        final float[][][] slab =
                new float[slices][model.forest().classCount()][Math.multiplyExact(width, height)];
        final BlockPlan plan =
                BlockPlan.of(
                        FinalDimensions.wrap(new long[] {width, height, slices}),
                        execution.blockSize(),
                        execution.blockSize(),
                        slices);
        execution.forEach("predict classes", plan, block -> predict(block, first, slab));
        if (smoothness > 0) {
            execution.mapItems(
                    "refine classes",
                    IntStream.range(0, slices).boxed().toList(),
                    z -> refine(first + z, Planes.array(labels, first + z), slab[z]));
        }
        return slab;
    }

    private void predict(final Block block, final int first, final float[][][] slab) {
        final long[] min = block.min().clone();
        min[2] += first;
        final Block box = new Block(block.index(), min, block.size());
        final float[][] probabilities = new float[model.forest().classCount()][box.pixels()];
        final float[][] features = bank.compute(grey.pixels(), box.interval(), depth);
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

    private Void refine(final int z, final byte[] labels, final float[][] probabilities) {
        final float[] plane = Planes.floatPlane(grey.pixels(), z);
        normalisation.apply(plane);
        final float[] weight = new float[plane.length];
        for (int i = 0; i < weight.length; i++) {
            weight[i] = labels[i] == (byte) Phase.NOT_ANALYSED.label() ? 0 : 1;
        }
        ClassRefinement.refine(plane, weight, width, smoothness, probabilities);
        return null;
    }
}
