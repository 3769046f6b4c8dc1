package org.garnetj.mesh;

import org.garnetj.shape.Vectors;

/** The two triangles of a face of a voxel, in voxels. */
final class FacePatch {

    private static final int[][] TRIANGLES = {{0, 1, 2}, {0, 2, 3}};

    /** The sides and the diagonal. */
    private static final int[][] EDGES = {{0, 1}, {1, 2}, {2, 3}, {3, 0}, {0, 2}};

    private final int[] nodes;
    private final double[] places;

    /**
     * @param nodes four, in turn
     * @param places x, y, z of each
     */
    FacePatch(final int[] nodes, final double[] places) {
        this.nodes = nodes;
        this.places = places;
    }

    /** Whether all triangles look within an angle, of this cosine, of their mean direction. */
    static boolean areAlike(final FacePatch[] patches, final double cosine) {
        final double[][] normals = new double[2 * patches.length][];
        final double[] mean = new double[3];
        for (int i = 0; i < normals.length; i++) {
            normals[i] = patches[i / 2].normal(TRIANGLES[i % 2]);
            for (int d = 0; d < 3; d++) {
                mean[d] += normals[i][d];
            }
        }
        final double length = Math.sqrt(Vectors.dot(mean, mean));
        for (final double[] normal : normals) {
            if (Vectors.dot(normal, mean)
                    <= cosine * length * Math.sqrt(Vectors.dot(normal, normal))) {
                return false;
            }
        }
        return true;
    }

    /** Whether an edge of this face goes through the other face. */
    boolean passes(final FacePatch other) {
        for (final int[] edge : EDGES) {
            for (final int[] triangle : TRIANGLES) {
                if (!shares(edge, other, triangle) && passes(edge, other, triangle)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean shares(final int[] edge, final FacePatch other, final int[] triangle) {
        for (final int corner : triangle) {
            final int node = other.nodes[corner];
            if (node == nodes[edge[0]] || node == nodes[edge[1]]) {
                return true;
            }
        }
        return false;
    }

    /** Möller and Trumbore's test, DOI 10.1080/10867651.1997.10487468; touching is crossing. */
    private boolean passes(final int[] edge, final FacePatch other, final int[] triangle) {
        final double[] a = other.place(triangle[0]);
        final double[] ab = Vectors.difference(other.place(triangle[1]), a);
        final double[] ac = Vectors.difference(other.place(triangle[2]), a);
        final double[] from = place(edge[0]);
        final double[] way = Vectors.difference(place(edge[1]), from);
        final double[] p = Vectors.cross(way, ac);
        final double det = Vectors.dot(ab, p);
        if (det == 0) {
            return false;
        }
        final double[] s = Vectors.difference(from, a);
        final double[] q = Vectors.cross(s, ab);
        final double b = Vectors.dot(s, p) / det;
        final double c = Vectors.dot(way, q) / det;
        final double along = Vectors.dot(ac, q) / det;
        return b >= 0 && c >= 0 && b + c <= 1 && along >= 0 && along <= 1;
    }

    private double[] normal(final int[] triangle) {
        return Vectors.normal(place(triangle[0]), place(triangle[1]), place(triangle[2]));
    }

    private double[] place(final int corner) {
        return new double[] {places[3 * corner], places[3 * corner + 1], places[3 * corner + 2]};
    }
}
