package org.garnetj.mesh;

import org.garnetj.shape.Vectors;

import java.util.Arrays;

/**
 * Triangles. Seen from outside their corners run counter-clockwise.
 *
 * @param vertices_um x, y, z of each vertex in µm
 * @param triangles three vertices each
 */
public record Mesh(double[] vertices_um, int[] triangles) {

    /** Number of vertices. */
    public int vertexCount() {
        return vertices_um.length / 3;
    }

    /** Number of triangles. */
    public int triangleCount() {
        return triangles.length / 3;
    }

    /** The same without vertices that no triangle has; the others keep their order. */
    public Mesh compact() {
        final int[] numbers = new int[vertexCount()];
        for (final int vertex : triangles) {
            numbers[vertex] = 1;
        }
        int count = 0;
        for (int vertex = 0; vertex < numbers.length; vertex++) {
            numbers[vertex] = numbers[vertex] == 0 ? -1 : count++;
        }
        final double[] kept = new double[3 * count];
        for (int vertex = 0; vertex < numbers.length; vertex++) {
            if (numbers[vertex] >= 0) {
                System.arraycopy(vertices_um, 3 * vertex, kept, 3 * numbers[vertex], 3);
            }
        }
        return new Mesh(kept, Arrays.stream(triangles).map(vertex -> numbers[vertex]).toArray());
    }

    /** Sum of the areas of all triangles in µm². */
    public double area_um2() {
        double sum = 0;
        for (int triangle = 0; triangle < triangleCount(); triangle++) {
            final double[] normal = normal(triangle);
            sum += Vectors.length(normal) / 2;
        }
        return sum;
    }

    /** The volume that a closed surface encloses, in µm³; of an open one it means nothing. */
    public double volume_um3() {
        double sum = 0;
        for (int triangle = 0; triangle < triangleCount(); triangle++) {
            sum += Vectors.dot(normal(triangle), corner(triangle, 0)) / 6;
        }
        return sum;
    }

    /** A corner, 0 to 2, of a triangle: x, y, z in µm. */
    public double[] corner(final int triangle, final int corner) {
        final int at = 3 * triangles[3 * triangle + corner];
        return new double[] {vertices_um[at], vertices_um[at + 1], vertices_um[at + 2]};
    }

    /** A vector outwards across a triangle, twice as long in µm as its area in µm². */
    public double[] normal(final int triangle) {
        final double[] a = corner(triangle, 0);
        final double[] b = corner(triangle, 1);
        final double[] c = corner(triangle, 2);
        return Vectors.normal(a, b, c);
    }
}
