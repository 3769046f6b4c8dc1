package org.garnetj.learn;

import net.imglib2.FinalInterval;
import net.imglib2.type.numeric.RealType;

import org.garnetj.block.Execution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Samples to learn from: marked voxels with their features.
 *
 * <p>Of each class at most a given number of voxels is taken, drawn at random from all its marks by
 * a seed. Neighbours in a stroke are almost copies of each other: marks that share a cube of
 * {@value #GROUP} voxels are one group, drawn together or not at all, so that a tree is never asked
 * out of bag for a voxel whose neighbour it has seen.
 */
public final class ScribbleSamples {

    /** Most voxels of one class, unless the caller wishes another number. */
    public static final int MOST_PER_CLASS = 20_000;

    private static final int GROUP = 8;

    /** Edge of the boxes in which features are computed; it changes no result. */
    private static final int BOX = 32;

    private ScribbleSamples() {}

    private record Mark(int stack, int classIndex, long x, long y, long z) {

        long cell(final int edge, final long[] size) {
            final long across = size[0] / edge + 1;
            final long down = size[1] / edge + 1;
            return x / edge + across * (y / edge + down * (z / edge));
        }
    }

    /** Names of the classes of all stacks by their labels. */
    public static SortedMap<Integer, String> classes(final List<TrainingStack<?>> stacks) {
        final SortedMap<Integer, String> classes = new TreeMap<>();
        for (final TrainingStack<?> stack : stacks) {
            classes.putAll(stack.scribbles().names());
        }
        return classes;
    }

    /**
     * Draws samples and computes their features. The class of a sample is the place of its label
     * among {@link #classes}.
     */
    public static Samples of(
            final List<TrainingStack<?>> stacks,
            final FeatureSet set,
            final int mostPerClass,
            final long seed,
            final Execution execution) {
        final int classCount = classes(stacks).size();
        final List<Mark> marks = draw(stacks, mostPerClass, seed);
        final int n = marks.size();
        final float[][] features = new float[set.size()][n];
        final int[] classes = new int[n];
        final float[] weights = new float[n];
        Arrays.fill(weights, 1);
        Arrays.setAll(classes, i -> marks.get(i).classIndex);
        final List<List<Integer>> boxes = boxes(stacks, marks);
        execution.mapItems(
                "features of marked voxels",
                boxes,
                box -> {
                    fill(stacks.get(marks.get(box.get(0)).stack), set, marks, box, features);
                    return null;
                });
        return new Samples(features, classes, classCount, weights, groups(stacks, marks));
    }

    // -- Helper methods --

    private static List<Mark> draw(
            final List<TrainingStack<?>> stacks, final int most, final long seed) {
        final List<Mark> drawn = new ArrayList<>();
        int index = 0;
        for (final int label : classes(stacks).keySet()) {
            final List<Mark> all = new ArrayList<>();
            for (int s = 0; s < stacks.size(); s++) {
                addMarks(stacks.get(s).scribbles(), s, label, index, all);
            }
            drawn.addAll(some(all, most, new Random(seed + index)));
            index++;
        }
        return drawn;
    }

    private static void addMarks(
            final Scribbles scribbles,
            final int stack,
            final int label,
            final int index,
            final List<Mark> marks) {
        final long[] size = scribbles.size();
        for (final ScribbledClass own : scribbles.classes()) {
            if (own.label() == label) {
                for (final long voxel : own.voxels()) {
                    final long row = voxel / size[0];
                    marks.add(
                            new Mark(stack, index, voxel % size[0], row % size[1], row / size[1]));
                }
            }
        }
    }

    /** At most so many, each as likely as any other, in their order (Knuth's algorithm S). */
    private static List<Mark> some(final List<Mark> all, final int most, final Random random) {
        if (all.size() <= most) {
            return all;
        }
        final List<Mark> some = new ArrayList<>(most);
        for (int i = 0; i < all.size(); i++) {
            if (random.nextInt(all.size() - i) < most - some.size()) {
                some.add(all.get(i));
            }
        }
        return some;
    }

    /** Numbers of marks that lie in one box. */
    private static List<List<Integer>> boxes(
            final List<TrainingStack<?>> stacks, final List<Mark> marks) {
        final Map<List<Long>, List<Integer>> boxes = new TreeMap<>(ScribbleSamples::compare);
        for (int i = 0; i < marks.size(); i++) {
            boxes.computeIfAbsent(place(stacks, marks.get(i), BOX), k -> new ArrayList<>()).add(i);
        }
        return List.copyOf(boxes.values());
    }

    private static int[] groups(final List<TrainingStack<?>> stacks, final List<Mark> marks) {
        final Map<List<Long>, Integer> numbers = new HashMap<>();
        final int[] groups = new int[marks.size()];
        for (int i = 0; i < groups.length; i++) {
            final List<Long> place = place(stacks, marks.get(i), GROUP);
            numbers.putIfAbsent(place, numbers.size());
            groups[i] = numbers.get(place);
        }
        return groups;
    }

    private static List<Long> place(
            final List<TrainingStack<?>> stacks, final Mark mark, final int edge) {
        return List.of(
                (long) mark.stack, mark.cell(edge, stacks.get(mark.stack).scribbles().size()));
    }

    private static int compare(final List<Long> a, final List<Long> b) {
        final int first = Long.compare(a.get(0), b.get(0));
        return first != 0 ? first : Long.compare(a.get(1), b.get(1));
    }

    private static <T extends RealType<T>> void fill(
            final TrainingStack<T> stack,
            final FeatureSet set,
            final List<Mark> marks,
            final List<Integer> box,
            final float[][] features) {
        final long[] min = {Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE};
        final long[] max = new long[3];
        for (final int i : box) {
            final Mark mark = marks.get(i);
            final long[] place = {mark.x, mark.y, mark.z};
            Arrays.setAll(min, d -> Math.min(min[d], place[d]));
            Arrays.setAll(max, d -> Math.max(max[d], place[d]));
        }
        final FinalInterval interval = new FinalInterval(min, max);
        final float[][] values =
                FeatureBank.of(set, stack.grey().voxelSize(), stack.levels())
                        .compute(stack.grey().pixels(), interval, stack.depth());
        final long width = interval.dimension(0);
        final long height = interval.dimension(1);
        for (final int i : box) {
            final Mark mark = marks.get(i);
            final long at =
                    mark.x - min[0] + width * (mark.y - min[1] + height * (mark.z - min[2]));
            for (int f = 0; f < values.length; f++) {
                features[f][i] = values[f][(int) at];
            }
        }
    }
}
