package org.garnetj.segment;

import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.Block;
import org.garnetj.block.BlockPlan;
import org.garnetj.block.Execution;
import org.garnetj.image.Phase;
import org.garnetj.image.Planes;

/**
 * Probabilities of a trained segmentation, predicted anew a slab of slices at a time; the last slab
 * is kept, so slices are best asked for in turn.
 */
final class TrainedProbabilities implements PhaseProbabilities {

    /** Voxels of a slab, unless one slice has more. */
    private static final int VOXELS = 1 << 24;

    private static final int MOST_SLICES = 16;

    private final ClassPrediction<?> prediction;
    private final int[] ofClass;
    private final PlanarImg<UnsignedByteType, ?> labels;
    private final Execution execution;
    private final int width;
    private final int height;
    private final int slices;
    private float[][][] slab = {};
    private int first = -1;

    TrainedProbabilities(
            final ClassPrediction<?> prediction,
            final int[] labelOf,
            final PlanarImg<UnsignedByteType, ?> labels,
            final Execution execution) {
        this.prediction = prediction;
        ofClass = labelOf.clone();
        this.labels = labels;
        this.execution = execution;
        width = Math.toIntExact(labels.dimension(0));
        height = Math.toIntExact(labels.dimension(1));
        slices = Math.max(1, Math.min(MOST_SLICES, VOXELS / Math.multiplyExact(width, height)));
    }

    @Override
    public int together() {
        return slices;
    }

    @Override
    public void plane(final int z, final float[][] out) {
        final float[][] known = slice(z);
        final byte[] own = Planes.array(labels, z);
        for (int phase = 0; phase < PHASES; phase++) {
            System.arraycopy(known[phase], 0, out[phase], 0, own.length);
        }
        for (int i = 0; i < own.length; i++) {
            final boolean analysed = own[i] != (byte) Phase.NOT_ANALYSED.label();
            scale(out, i, analysed);
        }
    }

    /** Makes the phases' probabilities sum to 1, or to 0 where nothing is analysed. */
    private static void scale(final float[][] out, final int i, final boolean analysed) {
        float sum = 0;
        for (int phase = 0; phase < PHASES; phase++) {
            sum += out[phase][i];
        }
        final float factor = analysed && sum > 0 ? 1 / sum : 0;
        for (int phase = 0; phase < PHASES; phase++) {
            out[phase][i] *= factor;
        }
    }

    private synchronized float[][] slice(final int z) {
        if (first < 0 || z < first || z >= first + slab.length) {
            first = z / slices * slices;
            slab = slab(first);
        }
        return slab[z - first];
    }

    private float[][][] slab(final int from) {
        final int depth = (int) Math.min(slices, labels.dimension(2) - from);
        final float[][][] planes = new float[depth][PHASES][width * height];
        final BlockPlan plan =
                BlockPlan.of(
                        net.imglib2.FinalDimensions.wrap(new long[] {width, height, depth}),
                        execution.blockSize(),
                        execution.blockSize(),
                        depth);
        execution.forEach("predict probabilities", plan, block -> fill(block, from, planes));
        return planes;
    }

    private void fill(final Block block, final int from, final float[][][] planes) {
        final long[] min = block.min().clone();
        min[2] += from;
        final float[][] probabilities =
                prediction.probabilities(new Block(block.index(), min, block.size()).interval());
        final int[] size = block.size();
        for (int c = 0; c < ofClass.length; c++) {
            if (ofClass[c] < PHASES) {
                int i = 0;
                for (int z = 0; z < size[2]; z++) {
                    for (int y = 0; y < size[1]; y++) {
                        final int at = (int) (min[1] + y) * width + (int) min[0];
                        for (int x = 0; x < size[0]; x++) {
                            planes[z][ofClass[c]][at + x] += probabilities[c][i++];
                        }
                    }
                }
            }
        }
    }
}
