package org.garnetj.mesh;

import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The surfaces between the labels of a stack, as triangles that neighbours share: what bounds one
 * phase bounds the other with the same corners. All triangles together cut space without a gap, so
 * those of any one label enclose it wholly.
 *
 * @param vertices_um x, y, z of each vertex in µm from the corner of the stack
 * @param triangles three vertices each, counter-clockwise seen from the second label
 * @param first the part beside each triangle that has the smaller label; parts are connected by
 *     faces of voxels
 * @param second the part on its other side, 0 where the stack ends
 * @param labelOfPart of each part, {@link #OUTSIDE} of part 0
 */
public record PhaseMesh(
        double[] vertices_um, int[] triangles, int[] first, int[] second, int[] labelOfPart) {

    /** Stands for what lies beyond the stack; greater than any label. */
    public static final int OUTSIDE = 256;

    /** Two labels, or two parts, that touch. */
    public record Pair(int first, int second) implements Comparable<Pair> {

        /** Both names. */
        public String name(final IntFunction<String> names) {
            return names.apply(first) + "_" + names.apply(second);
        }

        @Override
        public int compareTo(final Pair other) {
            return first == other.first
                    ? Integer.compare(second, other.second)
                    : Integer.compare(first, other.first);
        }
    }

    /** Number of triangles. */
    public int triangleCount() {
        return first.length;
    }

    /** The pairs of labels that touch, {@link #OUTSIDE} among them. */
    public List<Pair> pairs() {
        final SortedSet<Pair> pairs = new TreeSet<>();
        for (int t = 0; t < first.length; t++) {
            pairs.add(new Pair(firstLabel(t), secondLabel(t)));
        }
        return List.copyOf(pairs);
    }

    /** The smaller label beside a triangle. */
    int firstLabel(final int triangle) {
        return labelOfPart[first[triangle]];
    }

    /** The greater one. */
    int secondLabel(final int triangle) {
        return labelOfPart[second[triangle]];
    }

    /** The labels that have a surface. */
    public List<Integer> labels() {
        return Arrays.stream(labelOfPart)
                .filter(label -> label != OUTSIDE)
                .distinct()
                .sorted()
                .boxed()
                .toList();
    }

    /** The closed surface of a label, outwards, closed by the border of the stack too. */
    public Mesh around(final int label) {
        return chosen(trianglesAround(label), t -> secondLabel(t) == label);
    }

    /** The surface between two labels; its triangles look from the first to the second. */
    public Mesh between(final Pair pair) {
        return chosen(trianglesBetween(pair), t -> false);
    }

    /** Numbers of the triangles with a label on one side. */
    int[] trianglesAround(final int label) {
        return triangles(t -> firstLabel(t) == label || secondLabel(t) == label);
    }

    /** Numbers of the triangles between two labels. */
    int[] trianglesBetween(final Pair pair) {
        return triangles(t -> firstLabel(t) == pair.first && secondLabel(t) == pair.second);
    }

    private int[] triangles(final IntPredicate wanted) {
        return IntStream.range(0, first.length).filter(wanted).toArray();
    }

    private Mesh chosen(final int[] chosen, final IntPredicate turned) {
        final int[] corners = new int[3 * chosen.length];
        for (int i = 0; i < chosen.length; i++) {
            final int from = 3 * chosen[i];
            final boolean turn = turned.test(chosen[i]);
            corners[3 * i] = triangles[from];
            corners[3 * i + 1] = triangles[from + (turn ? 2 : 1)];
            corners[3 * i + 2] = triangles[from + (turn ? 1 : 2)];
        }
        return new Mesh(vertices_um, corners).compact();
    }
}
