package org.garnetj.segment;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.real.FloatType;

import org.garnetj.block.Execution;
import org.garnetj.image.InputException;
import org.garnetj.image.Volume;
import org.garnetj.image.VoxelSize;
import org.garnetj.learn.ClassNames;
import org.garnetj.learn.FeatureDepth;
import org.garnetj.learn.FeatureNormalisation;
import org.garnetj.learn.FeatureSet;
import org.garnetj.learn.FlatSlices;
import org.garnetj.learn.ForestTrainer;
import org.garnetj.learn.Samples;
import org.garnetj.learn.ScribbleSamples;
import org.garnetj.learn.Scribbles;
import org.garnetj.learn.SliceGreys;
import org.garnetj.learn.TrainedForest;
import org.garnetj.learn.TrainingStack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Learns classes from marked voxels.
 *
 * <p>The greys of a stack are normalised by two levels that become part of the model: black and
 * LLZO where the classes are phases, else the greys that half a percent of the voxels lie below and
 * above. Of each class at most {@value ScribbleSamples#MOST_PER_CLASS} voxels, drawn by the seed,
 * are learnt from, and each class counts the same while trees grow. The probabilities of the forest
 * speak of a population in which classes are as frequent as their marks, unless their true shares
 * are stated. A stack of one slice gives a model that reads no other slices.
 */
public final class SegmenterTrainer {

    private SegmenterTrainer() {}

    /**
     * A stack with its marks.
     *
     * @param grey the stack, its voxel size true
     * @param scribbles its marks
     * @param <T> pixel type
     */
    public record Marked<T extends RealType<T>>(Volume<T> grey, Scribbles scribbles) {

        private Marked<T> with(final Scribbles others) {
            return new Marked<>(grey, others);
        }
    }

    /** Trains on one stack; the model keeps the stack's grey levels. */
    public static <T extends RealType<T>> TrainedResult train(
            final Marked<T> marked, final SegmenterSettings settings, final Execution execution) {
        return train(List.of(marked), settings, execution);
    }

    /**
     * Trains on stacks that were taken alike, whose classes are known by their names. The model
     * keeps the mean of their grey levels and meets all of them by it, so that each is segmented
     * just as it was learnt from.
     *
     * @throws InputException if a stack is blank
     */
    public static TrainedResult train(
            final List<Marked<?>> marked,
            final SegmenterSettings settings,
            final Execution execution) {
        final boolean phases = marked.stream().allMatch(SegmenterTrainer::phases);
        final GreyLevels levels =
                GreyLevels.mean(
                        marked.stream()
                                .map(own -> levels(own.grey(), phases, settings, execution))
                                .toList());
        return train(
                alike(marked),
                Collections.nCopies(marked.size(), levels),
                Optional.of(levels),
                Map.of(),
                settings,
                execution);
    }

    private static List<Marked<?>> alike(final List<Marked<?>> marked) {
        final List<Scribbles> scribbles =
                Scribbles.alike(marked.stream().<Scribbles>map(Marked::scribbles).toList());
        final List<Marked<?>> alike = new ArrayList<>();
        for (int i = 0; i < scribbles.size(); i++) {
            alike.add(marked.get(i).with(scribbles.get(i)));
        }
        return alike;
    }

    private static <T extends RealType<T>> GreyLevels levels(
            final Volume<T> grey,
            final boolean phases,
            final SegmenterSettings settings,
            final Execution execution) {
        return phases
                ? StackLevels.ofPhases(grey, settings.modality(), settings.surface(), execution)
                : StackLevels.ofRange(grey);
    }

    /**
     * Trains on several stacks.
     *
     * @param levels the grey levels of each stack
     * @param kept the grey levels that go into the model; without them it becomes portable
     * @param shares of the voxels of all stacks, marked or not, that each label has, as far as they
     *     are known: all or none
     */
    public static TrainedResult train(
            final List<Marked<?>> marked,
            final List<GreyLevels> levels,
            final Optional<GreyLevels> kept,
            final Map<Integer, Double> shares,
            final SegmenterSettings settings,
            final Execution execution) {
        final int dimensions = marked.stream().anyMatch(m -> m.grey().depth() == 1) ? 2 : 3;
        final FeatureSet set =
                settings.features().set(voxel(marked.get(0).grey(), kept.isEmpty()), dimensions);
        final boolean phases =
                kept.isPresent() && marked.stream().allMatch(SegmenterTrainer::phases);
        final boolean flat = phases && settings.modality() == Modality.FIBSEM;
        final List<TrainingStack<?>> stacks = new ArrayList<>();
        for (int i = 0; i < marked.size(); i++) {
            stacks.add(
                    stack(
                            new Meeting(levels.get(i), kept.isEmpty(), flat),
                            marked.get(i),
                            set,
                            settings,
                            execution));
        }
        final SortedMap<Integer, String> classes = ScribbleSamples.classes(stacks);
        final Samples samples =
                ScribbleSamples.of(
                        stacks,
                        set,
                        ScribbleSamples.MOST_PER_CLASS,
                        settings.forest().seed(),
                        execution);
        final SliceGreys greys =
                kept.isEmpty()
                        ? SliceGreys.plain()
                        : new SliceGreys(
                                flat,
                                phases ? SliceGreys.ofMarks(stacks) : List.of(),
                                settings.modality() == Modality.FIBSEM
                                        ? SliceGreys.weight(samples)
                                        : SliceGreys.plain().weight());
        final TrainedForest trained =
                ForestTrainer.train(
                        shares.isEmpty()
                                ? samples
                                : samples.withShares(
                                        classes.keySet().stream()
                                                .mapToDouble(shares::get)
                                                .toArray()),
                        settings.forest(),
                        execution);
        return new TrainedResult(
                new TrainedModel(
                        trained.forest(),
                        set,
                        classes,
                        settings.modality(),
                        kept,
                        greys,
                        Optional.empty()),
                trained,
                counts(samples),
                marked.get(0).grey().voxelSize(),
                settings.told(),
                notes(stacks, classes, dimensions));
    }

    // -- Helper methods --

    /** How a stack is met: by which levels, in which unit of length, flattened or not. */
    private record Meeting(GreyLevels levels, boolean portable, boolean flat) {

        FeatureNormalisation normalisation() {
            return new FeatureNormalisation(levels.black(), levels.white());
        }
    }

    private static boolean phases(final Marked<?> marked) {
        return TrainedModel.tellPhases(marked.scribbles().names());
    }

    private static <T extends RealType<T>> TrainingStack<?> stack(
            final Meeting meeting,
            final Marked<T> marked,
            final FeatureSet set,
            final SegmenterSettings settings,
            final Execution execution) {
        final FeatureDepth depth =
                set.needsDepth()
                        ? TrainedSegmenter.depth(
                                marked.grey(), settings.surface(), meeting.levels(), execution)
                        : null;
        final Volume<T> grey = marked.grey();
        final VoxelSize voxel = voxel(grey, meeting.portable());
        if (!meeting.flat()) {
            return new TrainingStack<>(
                    new Volume<>(grey.pixels(), voxel, grey.name()),
                    marked.scribbles(),
                    meeting.normalisation(),
                    depth);
        }
        final RandomAccessibleInterval<FloatType> flat =
                new FlatSlices<>(
                                grey.pixels(),
                                meeting.normalisation(),
                                settings.surface().axis() == 1)
                        .of(marked.scribbles().slices(set.halo(voxel)[2]), execution);
        return new TrainingStack<>(
                new Volume<>(flat, voxel, grey.name()),
                marked.scribbles(),
                FeatureNormalisation.NONE,
                depth);
    }

    private static VoxelSize voxel(final Volume<?> grey, final boolean portable) {
        return portable ? TrainedModel.inPixels(grey.voxelSize()) : grey.voxelSize();
    }

    private static List<Integer> counts(final Samples samples) {
        final Integer[] counts = new Integer[samples.classCount()];
        Arrays.fill(counts, 0);
        for (final int c : samples.classes()) {
            counts[c]++;
        }
        return Arrays.asList(counts);
    }

    private static List<String> notes(
            final List<TrainingStack<?>> stacks,
            final SortedMap<Integer, String> classes,
            final int dimensions) {
        final List<String> notes = new ArrayList<>();
        for (final TrainingStack<?> stack : stacks) {
            notes.add(
                    "Marked voxels in "
                            + stack.grey().name()
                            + ": "
                            + stack.scribbles().summary()
                            + ".");
        }
        notes.addAll(ClassNames.remarks(classes));
        if (dimensions == 2) {
            notes.add("The model is one of single slices: it reads no other slices.");
        }
        return notes;
    }
}
