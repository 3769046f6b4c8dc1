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

    private boolean passes(final int[] edge, final FacePatch other, final int[] triangle) {
        return Crossing.passes(
                place(edge[0]),
                place(edge[1]),
                other.place(triangle[0]),
                other.place(triangle[1]),
                other.place(triangle[2]));
    }

    private double[] normal(final int[] triangle) {
        return Vectors.normal(place(triangle[0]), place(triangle[1]), place(triangle[2]));
    }

    private double[] place(final int corner) {
        return new double[] {places[3 * corner], places[3 * corner + 1], places[3 * corner + 2]};
    }
}
