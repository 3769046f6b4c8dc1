package org.garnetj.shape;

import org.garnetj.image.VoxelSize;

/**
 * What each of the 256 configurations of 2 × 2 × 2 voxels adds to surface, mean breadth and Euler
 * numbers of an object. Bit x + 2y + 4z of a configuration is set where the voxel x, y, z of the
 * eight belongs to it.
 *
 * <p>Surface: crossings of the surface by all lines through voxels in 13 directions (Crofton), each
 * direction standing for its part of the sphere. Mean breadth: Euler numbers, the mean of those
 * with 4 and 8 neighbours, of the cuts by all lattice planes across 13 normals. Ohser and Mücklich,
 * Statistical Analysis of Microstructures in Materials Science (2000); Legland, Kiêu and Devaux,
 * Image Anal. Stereol. 26 (2007) 83, doi:10.5566/ias.v26.p83-92. Euler numbers are exact.
 */
final class Configurations {

    private static final int COUNT = 256;

    /** Steps along x, y, z of the 13 directions, and indices of the normals of lattice planes. */
    private static final int[][] STEPS = {
        {1, 0, 0},
        {0, 1, 0},
        {0, 0, 1},
        {1, 1, 0},
        {1, -1, 0},
        {1, 0, 1},
        {1, 0, -1},
        {0, 1, 1},
        {0, 1, -1},
        {1, 1, 1},
        {1, 1, -1},
        {1, -1, 1},
        {-1, 1, 1}
    };

    /** In parts of an area, see {@link Units}. */
    final long[] surface = new long[COUNT];

    /** In parts of a length. */
    final long[] meanBreadth = new long[COUNT];

    /** Eighths of the Euler number of the object with 6 neighbours. */
    final int[] euler6 = new int[COUNT];

    /** Eighths of the Euler number of the object with 26 neighbours. */
    final int[] euler26 = new int[COUNT];

    Configurations(final VoxelSize voxel) {
        final double[] edge_um = {voxel.x_um(), voxel.y_um(), voxel.z_um()};
        final double[][] lines = new double[STEPS.length][3];
        final double[][] normals = new double[STEPS.length][3];
        for (int i = 0; i < STEPS.length; i++) {
            for (int d = 0; d < 3; d++) {
                lines[i][d] = STEPS[i][d] * edge_um[d];
                normals[i][d] = STEPS[i][d] / edge_um[d];
            }
        }
        final double[] lineWeights = DirectionWeights.of(lines);
        final double[] planeWeights = DirectionWeights.of(normals);
        final Units units = Units.of(voxel);
        for (int c = 0; c < COUNT; c++) {
            double surface_um2 = 0;
            double breadth_um = 0;
            for (int i = 0; i < STEPS.length; i++) {
                final double density = voxel.volume_um3() / Vectors.length(lines[i]);
                surface_um2 += 2 * lineWeights[i] * density * crossings(c, STEPS[i]);
                final double spacing_um = 1 / Vectors.length(normals[i]);
                breadth_um += planeWeights[i] * spacing_um * planeEuler(c, STEPS[i]);
            }
            surface[c] = units.ofArea(surface_um2);
            meanBreadth[c] = units.ofLength(breadth_um);
            euler6[c] = euler6(c);
            euler26[c] = euler26(c);
        }
    }

    private static int bit(final int configuration, final int corner) {
        return configuration >> corner & 1;
    }

    /** Whether a direction leads from one corner to another. */
    private static boolean leads(final int from, final int to, final int[] step) {
        for (int d = 0; d < 3; d++) {
            if ((to >> d & 1) - (from >> d & 1) != step[d]) {
                return false;
            }
        }
        return true;
    }

    /** Crossings along a direction; a pair of voxels counts in all configurations that hold it. */
    private static double crossings(final int c, final int[] step) {
        final int shared = 3 - axes(step);
        double crossings = 0;
        for (int from = 0; from < 8; from++) {
            for (int to = 0; to < 8; to++) {
                if (leads(from, to, step)) {
                    crossings += bit(c, from) ^ bit(c, to);
                }
            }
        }
        return crossings / (1 << shared);
    }

    private static int axes(final int[] step) {
        return Math.abs(step[0]) + Math.abs(step[1]) + Math.abs(step[2]);
    }

    /** The Euler number of the cuts by the planes across a normal, as far as it lies here. */
    private static double planeEuler(final int c, final int[] normal) {
        double sum = 0;
        for (int level = -3; level <= 3; level++) {
            int corners = 0;
            int set = 0;
            for (int corner = 0; corner < 8; corner++) {
                int height = 0;
                for (int d = 0; d < 3; d++) {
                    height += normal[d] * (corner >> d & 1);
                }
                if (height == level) {
                    corners++;
                    set += bit(c, corner);
                }
            }
            sum +=
                    corners == 4
                            ? ofQuad(set) / sharedBy(normal)
                            : corners == 3 ? ofTriangle(set) : 0;
        }
        return sum;
    }

    /** Squares across an axis belong to two configurations, rectangles across diagonals to one. */
    private static double sharedBy(final int[] normal) {
        return axes(normal) == 1 ? 2 : 1;
    }

    private static double ofQuad(final int set) {
        return set == 1 ? 0.25 : set == 3 ? -0.25 : 0;
    }

    /** A vertex belongs to six triangles, an edge to two. */
    private static double ofTriangle(final int set) {
        return set == 1
                ? 1 / 6.0
                : set == 2 ? 2 / 6.0 - 1 / 2.0 : set == 3 ? 3 / 6.0 - 3 / 2.0 + 1 : 0;
    }

    /** Voxels as points, joined across faces. */
    private static int euler6(final int c) {
        int eighths = 0;
        for (int corners = 0; corners < 27; corners++) {
            if (all(c, corners)) {
                eighths += share(corners);
            }
        }
        return eighths;
    }

    /** Voxels as closed cubes: the complement of what is not set, with the signs of cubes. */
    private static int euler26(final int c) {
        int eighths = 0;
        for (int corners = 0; corners < 27; corners++) {
            if (!all(~c & 0xFF, corners)) {
                eighths += dualShare(corners);
            }
        }
        return eighths;
    }

    /**
     * Whether all corners of a face of the cube, of any dimension, are set: digit d of its number
     * is 0 or 1 for either end along axis d, 2 for both.
     */
    private static boolean all(final int c, final int face) {
        for (int corner = 0; corner < 8; corner++) {
            if (belongs(corner, face) && bit(c, corner) == 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean belongs(final int corner, final int face) {
        int rest = face;
        for (int d = 0; d < 3; d++) {
            final int digit = rest % 3;
            if (digit != 2 && digit != (corner >> d & 1)) {
                return false;
            }
            rest /= 3;
        }
        return true;
    }

    private static int spans(final int face) {
        return (face % 3 == 2 ? 1 : 0) + (face / 3 % 3 == 2 ? 1 : 0) + (face / 9 == 2 ? 1 : 0);
    }

    /** A vertex belongs to eight cubes, an edge to four, a square to two. */
    private static int share(final int face) {
        return switch (spans(face)) {
            case 0 -> 1;
            case 1 -> -2;
            case 2 -> 4;
            default -> -8;
        };
    }

    /**
     * Of closed cubes, all eight share a vertex, four an edge, which two configurations hold, two a
     * square, which four do.
     */
    private static int dualShare(final int face) {
        return -share(face);
    }
}
