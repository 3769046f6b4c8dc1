package org.garnetj.demo;

import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.Execution;
import org.garnetj.image.Phase;
import org.garnetj.image.Planes;
import org.garnetj.image.Side;
import org.garnetj.image.Volume;
import org.garnetj.learn.FeatureChoice;
import org.garnetj.learn.ForestSettings;
import org.garnetj.learn.Scribbles;
import org.garnetj.phantom.FibSemSample;
import org.garnetj.phantom.XctSample;
import org.garnetj.segment.GreyLevels;
import org.garnetj.segment.Modality;
import org.garnetj.segment.SegmenterSettings;
import org.garnetj.segment.SegmenterTrainer;
import org.garnetj.segment.StackLevels;
import org.garnetj.segment.TrainedModelFile;
import org.garnetj.segment.TrainedResult;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;

/**
 * Trains the models that come with GarnetJ, on phantoms whose seeds are 1000 and above; the same
 * source makes the same files, byte for byte. {@code docs/train-default-models.sh} runs it.
 */
public final class DefaultModels {

    private static final int PHANTOMS = 24;
    private static final long FIRST_SEED = 1000;

    /** Voxels taken of each phase of a phantom; the trainer draws from all of them. */
    private static final int PER_PHASE = 1500;

    private static final ForestSettings FOREST =
            ForestSettings.standard().withTrees(80).withDepth(18).withMinLeaf(10);

    private DefaultModels() {}

    /** Writes {@code fibsem.garnet} and {@code xct.garnet} into the folder named first. */
    public static void main(final String[] arguments) throws IOException {
        final Execution execution = Execution.on(Runtime.getRuntime().availableProcessors());
        final Path folder = Files.createDirectories(Path.of(arguments[0]));
        for (final Modality modality : Modality.values()) {
            TrainedModelFile.write(
                    train(modality, PHANTOMS, FOREST, execution),
                    folder.resolve(modality.name().toLowerCase(java.util.Locale.ROOT) + ".garnet"));
        }
    }

    /** The model for a modality, trained on so many phantoms. */
    static TrainedResult train(
            final Modality modality,
            final int phantoms,
            final ForestSettings forest,
            final Execution execution) {
        final List<SegmenterTrainer.Marked<?>> marked = new ArrayList<>();
        final List<GreyLevels> levels = new ArrayList<>();
        for (int i = 0; i < phantoms; i++) {
            final SegmenterTrainer.Marked<?> one =
                    modality == Modality.FIBSEM
                            ? fibSem(FIRST_SEED + i, execution)
                            : xct(FIRST_SEED + i, execution);
            marked.add(one);
            levels.add(StackLevels.ofPhases(one.grey(), modality, Side.TOP, execution));
        }
        return SegmenterTrainer.train(
                marked,
                levels,
                Optional.empty(),
                new SegmenterSettings(modality, Side.TOP, FeatureChoice.standard(), forest),
                execution);
    }

    // -- Helper methods --

    private static SegmenterTrainer.Marked<?> fibSem(final long seed, final Execution execution) {
        final FibSemSample sample = TrainingPhantoms.fibSem(seed, execution);
        return marked(sample.stack(), sample.phases(), seed);
    }

    private static SegmenterTrainer.Marked<?> xct(final long seed, final Execution execution) {
        final XctSample sample = TrainingPhantoms.xct(seed, execution);
        return marked(sample.stacks().get(0), sample.phases().get(0), seed);
    }

    /** The stack with its true height and some voxels of each phase. */
    private static <T extends net.imglib2.type.numeric.RealType<T>>
            SegmenterTrainer.Marked<T> marked(
                    final Volume<T> stack, final Volume<UnsignedByteType> truth, final long seed) {
        return new SegmenterTrainer.Marked<>(
                new Volume<>(stack.pixels(), truth.voxelSize(), stack.name()),
                Scribbles.ofNames(
                        stack.name(),
                        truth.pixels().dimensionsAsLongArray(),
                        marks(truth, new Random(seed))));
    }

    private static Map<String, List<long[]>> marks(
            final Volume<UnsignedByteType> truth, final Random random) {
        final Map<String, LongStream.Builder> all = new TreeMap<>();
        long voxel = 0;
        for (int z = 0; z < truth.depth(); z++) {
            for (final byte label : Planes.bytePlane(truth.pixels(), z)) {
                final Optional<Phase> phase = phase(label & 0xff);
                if (phase.isPresent()) {
                    all.computeIfAbsent(phase.get().title(), name -> LongStream.builder())
                            .add(voxel);
                }
                voxel++;
            }
        }
        final Map<String, List<long[]>> marks = new TreeMap<>();
        all.forEach((name, voxels) -> marks.put(name, List.of(some(voxels, random))));
        return marks;
    }

    /** Greys do not tell Mg in lithium, and the outside is found before. */
    private static Optional<Phase> phase(final int label) {
        if (label == Phase.LI_MG.label()) {
            return Optional.of(Phase.LI);
        }
        return Phase.ofLabel(label).filter(phase -> phase != Phase.NOT_ANALYSED);
    }

    private static long[] some(final LongStream.Builder voxels, final Random random) {
        final long[] all = voxels.build().toArray();
        final int count = Math.min(PER_PHASE, all.length);
        for (int i = 0; i < count; i++) {
            final int swap = i + random.nextInt(all.length - i);
            final long voxel = all[swap];
            all[swap] = all[i];
            all[i] = voxel;
        }
        return java.util.Arrays.copyOf(all, count);
    }
}
