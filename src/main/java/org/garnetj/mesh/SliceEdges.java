package org.garnetj.mesh;

import java.util.Arrays;

/** The edges that begin in one plane of samples, along x, y and z, and where they are crossed. */
final class SliceEdges {

    private final double[][] places_um;
    private final double level;
    private final int z;
    private final float[] here;
    private final float[] next;
    private final int width;

    SliceEdges(final Samples<?> samples, final double level, final int z) {
        places_um = samples.places_um;
        this.level = level;
        this.z = z;
        here = samples.plane(z);
        next = z + 1 < samples.size(2) ? samples.plane(z + 1) : here;
        width = samples.size(0);
    }

    /** Which of a square's corners lie inside; bit x + 2y. */
    int inside(final int at) {
        return (here[at] > level ? 1 : 0)
                | (here[at + 1] > level ? 2 : 0)
                | (here[at + width] > level ? 4 : 0)
                | (here[at + width + 1] > level ? 8 : 0);
    }

    /** Crossings in raster order, along x, y and z at each sample: x, y, z in µm. */
    double[] vertices_um() {
        double[] vertices = new double[1024];
        int count = 0;
        for (int at = 0; at < here.length; at++) {
            for (int axis = 0; axis < 3; axis++) {
                if (isCrossed(at, axis)) {
                    if (count + 3 > vertices.length) {
                        vertices = Arrays.copyOf(vertices, 2 * vertices.length);
                    }
                    place(at, axis, vertices, count);
                    count += 3;
                }
            }
        }
        return Arrays.copyOf(vertices, count);
    }

    /**
     * The number of the vertex on each edge, from {@code first} on; edge 3i + d is along axis d.
     */
    int[] numbered(final int first) {
        final int[] numbers = new int[Math.multiplyExact(3, here.length)];
        int number = first;
        for (int at = 0; at < here.length; at++) {
            for (int axis = 0; axis < 3; axis++) {
                if (isCrossed(at, axis)) {
                    numbers[3 * at + axis] = number++;
                }
            }
        }
        return numbers;
    }

    private boolean isCrossed(final int at, final int axis) {
        return hasEdge(at, axis) && here[at] > level != end(at, axis) > level;
    }

    private boolean hasEdge(final int at, final int axis) {
        return switch (axis) {
            case 0 -> (at + 1) % width != 0;
            case 1 -> at + width < here.length;
            default -> true;
        };
    }

    private float end(final int at, final int axis) {
        return axis == 2 ? next[at] : here[axis == 0 ? at + 1 : at + width];
    }

    private void place(final int at, final int axis, final double[] vertices, final int to) {
        final int[] index = {at % width, at / width, z};
        for (int d = 0; d < 3; d++) {
            vertices[to + d] = places_um[d][index[d]];
        }
        final double far = places_um[axis][index[axis] + 1];
        final double share = (level - here[at]) / ((double) end(at, axis) - here[at]);
        vertices[to + axis] += share * (far - vertices[to + axis]);
    }
}
