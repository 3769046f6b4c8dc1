package org.garnetj.segment;

import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.Execution;
import org.garnetj.image.Phase;
import org.garnetj.image.Planes;
import org.garnetj.image.Side;
import org.garnetj.image.Volume;
import org.garnetj.learn.ClassPool;
import org.garnetj.learn.PoolSamples;

import java.util.ArrayList;
import java.util.List;

/**
 * Calibrates the probabilities of a trained model by stacks that it was not trained on and whose
 * phases are known. Every {@value #STEP}-th voxel is looked at, each slice from another one on.
 */
public final class PoolTrainer {

    private static final int STEP = 37;

    private final TrainedModel plain;
    private final List<Integer> labels;
    private final PoolSamples samples;

    /** For a model that tells phases and has no pool. */
    public PoolTrainer(final TrainedModel model) {
        if (model.pool().isPresent()) {
            throw new IllegalArgumentException("the model is pooled already");
        }
        plain = model;
        labels = new ArrayList<>(model.classes().keySet());
        samples = new PoolSamples(labels.size());
    }

    /**
     * Looks at a stack.
     *
     * @param truth labels of {@link Phase}; what is no class of the model is passed over, and all
     *     lithium is {@link Phase#LI}
     */
    public <T extends RealType<T>> void add(
            final Volume<T> grey, final Volume<UnsignedByteType> truth, final Execution execution) {
        final GreyLevels levels = StackLevels.ofPhases(grey, plain.modality(), Side.TOP, execution);
        final PlanarImg<UnsignedByteType, ?> analysed = Planes.bytes(grey.pixels());
        new OutsideVoxels(plain.modality(), Side.TOP, levels)
                .mark(
                        grey,
                        grey.with(analysed, grey.name()),
                        Phase.NOT_ANALYSED.label(),
                        execution);
        final ClassPrediction<T> prediction =
                new ClassPrediction<>(
                        grey, plain, levels, null, TrainedSettings.standard().withLevels(levels));
        for (int z = 0; z < grey.depth(); z += prediction.slabDepth()) {
            final List<float[][][]> both = prediction.forestAndSlab(z, analysed, execution);
            add(both.get(0), both.get(1), analysed, truth, z);
        }
    }

    /** The result of the training with the pool that fits all stacks. */
    public TrainedResult calibrated(final TrainedResult trained) {
        return trained.withModel(plain.withPool(ClassPool.fit(samples)));
    }

    private void add(
            final float[][][] forest,
            final float[][][] refined,
            final PlanarImg<UnsignedByteType, ?> analysed,
            final Volume<UnsignedByteType> truth,
            final int first) {
        for (int k = 0; k < forest.length; k++) {
            final int z = first + k;
            final byte[] outside = Planes.array(analysed, z);
            final byte[] known = Planes.bytePlane(truth.pixels(), z);
            for (int i = z % STEP; i < known.length; i += STEP) {
                final int phase =
                        labels.indexOf(
                                known[i] == Phase.LI_MG.label()
                                        ? Phase.LI.label()
                                        : known[i] & 0xff);
                if (phase >= 0 && outside[i] != (byte) Phase.NOT_ANALYSED.label()) {
                    samples.add(forest[k], refined[k], i, phase);
                }
            }
        }
    }
}
