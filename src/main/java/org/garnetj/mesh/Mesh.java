package org.garnetj.mesh;

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

    /** Sum of the areas of all triangles in µm². */
    public double area_um2() {
        double sum = 0;
        for (int triangle = 0; triangle < triangleCount(); triangle++) {
            final double[] normal = normal(triangle);
            sum += Math.sqrt(dot(normal, normal)) / 2;
        }
        return sum;
    }

    /** The volume that a closed surface encloses, in µm³; of an open one it means nothing. */
    public double volume_um3() {
        double sum = 0;
        for (int triangle = 0; triangle < triangleCount(); triangle++) {
            sum += dot(normal(triangle), corner(triangle, 0)) / 6;
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
        for (int d = 0; d < 3; d++) {
            b[d] -= a[d];
            c[d] -= a[d];
        }
        return new double[] {
            b[1] * c[2] - b[2] * c[1], b[2] * c[0] - b[0] * c[2], b[0] * c[1] - b[1] * c[0]
        };
    }

    private static double dot(final double[] a, final double[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }
}
