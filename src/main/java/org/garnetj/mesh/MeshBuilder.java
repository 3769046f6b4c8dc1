package org.garnetj.mesh;

import java.util.Arrays;

/** Collects the vertices and triangles of a mesh. */
public final class MeshBuilder {

    private double[] vertices_um = new double[3 * 1024];
    private int[] triangles = new int[3 * 1024];
    private int numbers;
    private int corners;

    /** Adds a vertex, x, y, z in µm, and returns its number. */
    public int addVertex(final double[] place_um) {
        if (numbers + 3 > vertices_um.length) {
            vertices_um = Arrays.copyOf(vertices_um, 2 * vertices_um.length);
        }
        System.arraycopy(place_um, 0, vertices_um, numbers, 3);
        numbers += 3;
        return numbers / 3 - 1;
    }

    /** Adds a triangle of three vertices; one with a negative number is none. */
    public void addTriangle(final int a, final int b, final int c) {
        if (a < 0 || b < 0 || c < 0) {
            return;
        }
        if (corners + 3 > triangles.length) {
            triangles = Arrays.copyOf(triangles, 2 * triangles.length);
        }
        triangles[corners++] = a;
        triangles[corners++] = b;
        triangles[corners++] = c;
    }

    /** All that was added. */
    public Mesh mesh() {
        return new Mesh(Arrays.copyOf(vertices_um, numbers), Arrays.copyOf(triangles, corners));
    }
}
