package org.garnetj.learn;

import org.garnetj.image.InputException;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What somebody marked in a stack, class by class.
 *
 * @param source the file or list that the marks come from, for messages
 * @param size of the stack in voxels along x, y, z
 * @param classes at least two, in the order of their labels
 */
public record Scribbles(String source, long[] size, List<ScribbledClass> classes) {

    /**
     * @throws InputException if fewer than two classes are marked
     */
    public Scribbles {
        size = size.clone();
        classes = classes.stream().sorted((a, b) -> Integer.compare(a.label(), b.label())).toList();
        if (classes.size() < 2) {
            throw new InputException(
                    source,
                    classes.isEmpty()
                            ? "no voxel is marked"
                            : "only one class is marked: " + classes.get(0).name(),
                    "mark voxels of at least two classes");
        }
    }

    /**
     * The classes of marks under names that may carry a number, as ROIs do. A voxel marked as two
     * classes is refused.
     *
     * @param marks marked voxels by name, in any order
     */
    public static Scribbles ofNames(
            final String source, final long[] size, final Map<String, List<long[]>> marks) {
        final Map<String, Set<Long>> classes = new TreeMap<>();
        marks.forEach(
                (name, strokes) -> {
                    final Set<Long> voxels =
                            classes.computeIfAbsent(ClassNames.known(name), n -> new HashSet<>());
                    strokes.forEach(stroke -> addAll(voxels, stroke));
                });
        requireApart(source, size, classes);
        final Map<String, Integer> labels = ClassNames.labels(classes.keySet());
        return new Scribbles(
                source,
                size,
                classes.entrySet().stream()
                        .map(
                                c ->
                                        ScribbledClass.of(
                                                c.getKey(),
                                                labels.get(c.getKey()),
                                                c.getValue().stream()
                                                        .mapToLong(Long::longValue)
                                                        .toArray()))
                        .toList());
    }

    /**
     * Marks in several stacks with one label for each name: their own where these agree, else those
     * that the names of all of them together would have in one stack.
     */
    public static List<Scribbles> alike(final List<Scribbles> all) {
        final Map<String, Integer> own = new TreeMap<>();
        boolean agree = true;
        for (final Scribbles one : all) {
            for (final ScribbledClass marked : one.classes) {
                final Integer before = own.putIfAbsent(marked.name(), marked.label());
                agree &= before == null || before == marked.label();
            }
        }
        if (agree && Set.copyOf(own.values()).size() == own.size()) {
            return List.copyOf(all);
        }
        final Map<String, Integer> labels = ClassNames.labels(own.keySet());
        return all.stream().map(one -> one.withLabels(labels)).toList();
    }

    private Scribbles withLabels(final Map<String, Integer> labels) {
        return new Scribbles(
                source,
                size,
                classes.stream()
                        .map(c -> new ScribbledClass(c.name(), labels.get(c.name()), c.voxels()))
                        .toList());
    }

    /** The marks of the stack without its lowest rows; marks in those are left out. */
    public Scribbles withoutRowsBelow(final int rows) {
        final long height = size[1] - rows;
        final List<ScribbledClass> kept =
                classes.stream()
                        .map(c -> new ScribbledClass(c.name(), c.label(), above(c, height)))
                        .toList();
        return new Scribbles(source, new long[] {size[0], height, size[2]}, kept);
    }

    /** Names of the classes by their labels. */
    public SortedMap<Integer, String> names() {
        final SortedMap<Integer, String> names = new TreeMap<>();
        classes.forEach(c -> names.put(c.label(), c.name()));
        return names;
    }

    /** How many voxels of each class are marked, as a sentence without its full stop. */
    public String summary() {
        return classes.stream()
                .map(c -> c.name() + " (label " + c.label() + ") " + c.voxels().length)
                .collect(Collectors.joining(", "));
    }

    /** The slices that hold marks, and those within {@code margin} of them, in rising order. */
    public SortedSet<Integer> slices(final int margin) {
        final SortedSet<Integer> slices = new TreeSet<>();
        for (final ScribbledClass own : classes) {
            for (final long voxel : own.voxels()) {
                slices.add((int) (voxel / (size[0] * size[1])));
            }
        }
        for (final int z : List.copyOf(slices)) {
            for (int k = (int) Math.max(0, z - margin);
                    k <= Math.min(size[2] - 1, z + margin);
                    k++) {
                slices.add(k);
            }
        }
        return slices;
    }

    // -- Helper methods --

    private long[] above(final ScribbledClass own, final long height) {
        final long[] above =
                Arrays.stream(own.voxels())
                        .filter(voxel -> voxel / size[0] % size[1] < height)
                        .map(voxel -> moved(voxel, height))
                        .toArray();
        if (above.length == 0) {
            throw new InputException(
                    source,
                    "the marks of " + own.name() + " lie in the microscope's data bar alone",
                    "mark the picture");
        }
        return above;
    }

    private long moved(final long voxel, final long height) {
        final long row = voxel / size[0];
        return voxel % size[0] + size[0] * (row % size[1] + height * (row / size[1]));
    }

    private static void addAll(final Set<Long> voxels, final long[] stroke) {
        for (final long voxel : stroke) {
            voxels.add(voxel);
        }
    }

    private static void requireApart(
            final String source, final long[] size, final Map<String, Set<Long>> classes) {
        final Map<Long, String> owners = new HashMap<>();
        classes.forEach(
                (name, voxels) -> {
                    for (final long voxel : voxels) {
                        final String owner = owners.putIfAbsent(voxel, name);
                        if (owner != null) {
                            throw new InputException(
                                    source,
                                    "voxel "
                                            + place(voxel, size)
                                            + " is marked as "
                                            + owner
                                            + " and as "
                                            + name,
                                    "make the marks of the two apart");
                        }
                    }
                });
    }

    private static String place(final long voxel, final long... size) {
        return "x="
                + voxel % size[0]
                + " y="
                + voxel / size[0] % size[1]
                + " in slice "
                + (voxel / size[0] / size[1] + 1);
    }
}
