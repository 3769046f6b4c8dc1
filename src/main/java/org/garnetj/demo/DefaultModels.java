package org.garnetj.demo;

import net.imglib2.type.numeric.RealType;
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
import org.garnetj.segment.PhaseFractions;
import org.garnetj.segment.PhaseVolume;
import org.garnetj.segment.PoolTrainer;
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
import java.util.stream.Stream;

/**
 * Trains the models that come with GarnetJ, on varied phantoms whose seeds are 1000 and above and
 * standard ones whose seeds are 2000 and above, and calibrates them by other standard ones, whose
 * seeds are 3000 and above; the same source makes the same files, byte for byte. {@code
 * docs/train-default-models.sh} runs it.
 */
public final class DefaultModels {

    /** Varied phantoms, so that the forest leans on no nuisance. */
    private static final int VARIED = 30;

    private static final long FIRST_VARIED = 1000;

    /** Standard phantoms, so that it knows what is common. */
    private static final int STANDARD = 18;

    private static final long FIRST_STANDARD = 2000;

    /**
     * Standard phantoms, which the forest does not learn from: by them its probabilities are
     * calibrated. A few varied ones, worse than most stacks, would outweigh all others.
     */
    private static final int HELD_OUT = 24;

    private static final long FIRST_HELD_OUT = 3000;

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
                    train(modality, VARIED, STANDARD, HELD_OUT, FOREST, execution),
                    folder.resolve(modality.name().toLowerCase(java.util.Locale.ROOT) + ".garnet"));
        }
    }

    /**
     * The model for a modality.
     *
     * @param varied number of varied phantoms to learn from
     * @param standard number of standard ones
     * @param heldOut number of those to calibrate by
     */
    static TrainedResult train(
            final Modality modality,
            final int varied,
            final int standard,
            final int heldOut,
            final ForestSettings forest,
            final Execution execution) {
        final Stream<Phantom> phantoms =
                Stream.concat(
                        LongStream.range(FIRST_VARIED, FIRST_VARIED + varied)
                                .mapToObj(seed -> Phantom.of(modality, seed, execution)),
                        LongStream.range(FIRST_STANDARD, FIRST_STANDARD + standard)
                                .mapToObj(seed -> Phantom.standard(modality, seed, execution)));
        final TrainedResult trained = learn(modality, phantoms.toList(), forest, execution);
        final PoolTrainer pool = new PoolTrainer(trained.model());
        LongStream.range(FIRST_HELD_OUT, FIRST_HELD_OUT + heldOut)
                .mapToObj(seed -> Phantom.standard(modality, seed, execution))
                .forEach(phantom -> pool.add(phantom.grey(), phantom.truth(), execution));
        return pool.calibrated(trained);
    }

    // -- Helper methods --

    private static TrainedResult learn(
            final Modality modality,
            final List<Phantom> phantoms,
            final ForestSettings forest,
            final Execution execution) {
        final List<SegmenterTrainer.Marked<?>> marked = new ArrayList<>();
        final List<GreyLevels> levels = new ArrayList<>();
        final Map<Integer, Double> shares = new TreeMap<>();
        for (final Phantom phantom : phantoms) {
            marked.add(marked(phantom.grey(), phantom.truth(), phantom.seed()));
            levels.add(StackLevels.ofPhases(phantom.grey(), modality, Side.TOP, execution));
            for (final PhaseVolume row : PhaseFractions.of(phantom.truth(), execution)) {
                phase(row.label())
                        .ifPresent(p -> shares.merge(p.label(), 1.0 * row.voxels(), Double::sum));
            }
        }
        return SegmenterTrainer.train(
                marked,
                levels,
                Optional.empty(),
                shares,
                new SegmenterSettings(modality, Side.TOP, FeatureChoice.standard(), forest),
                execution);
    }

    /** A stack with its true height and its truth. */
    private record Phantom(long seed, Volume<?> grey, Volume<UnsignedByteType> truth) {

        static Phantom of(final Modality modality, final long seed, final Execution execution) {
            return modality == Modality.FIBSEM
                    ? of(seed, TrainingPhantoms.fibSem(seed, execution))
                    : of(seed, TrainingPhantoms.xct(seed, execution));
        }

        static Phantom standard(
                final Modality modality, final long seed, final Execution execution) {
            return modality == Modality.FIBSEM
                    ? of(seed, TrainingPhantoms.standardFibSem(seed, execution))
                    : of(seed, TrainingPhantoms.standardXct(seed, execution));
        }

        private static Phantom of(final long seed, final FibSemSample sample) {
            return of(seed, sample.stack(), sample.phases());
        }

        private static Phantom of(final long seed, final XctSample sample) {
            return of(seed, sample.stacks().get(0), sample.phases().get(0));
        }

        private static <T extends RealType<T>> Phantom of(
                final long seed, final Volume<T> stack, final Volume<UnsignedByteType> truth) {
            return new Phantom(
                    seed, new Volume<>(stack.pixels(), truth.voxelSize(), stack.name()), truth);
        }
    }

    /** The stack and some voxels of each phase. */
    private static <T extends RealType<T>> SegmenterTrainer.Marked<T> marked(
            final Volume<T> stack, final Volume<UnsignedByteType> truth, final long seed) {
        return new SegmenterTrainer.Marked<>(
                stack,
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
