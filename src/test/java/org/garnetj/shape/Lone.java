package org.garnetj.shape;

import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.IntType;

import org.garnetj.image.Planes;
import org.garnetj.image.VoxelSize;

/** One object of a label image, measured by definition. */
final class Lone {

    private static final int[][] DIRECTIONS = {
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

    private final PlanarImg<IntType, ?> labels;
    private final int label;
    private final VoxelSize voxel;
    private final int[] size = new int[3];

    Lone(final PlanarImg<IntType, ?> labels, final int label, final VoxelSize voxel) {
        this.labels = labels;
        this.label = label;
        this.voxel = voxel;
        for (int d = 0; d < 3; d++) {
            size[d] = (int) labels.dimension(d);
        }
    }

    private boolean has(final int x, final int y, final int z) {
        return x >= 0
                && y >= 0
                && z >= 0
                && x < size[0]
                && y < size[1]
                && z < size[2]
                && Planes.<int[]>array(labels, z)[y * size[0] + x] == label;
    }

    private interface Voxels {
        void take(int[] at);
    }

    private void forEach(final Voxels voxels) {
        for (int z = 0; z < size[2]; z++) {
            for (int y = 0; y < size[1]; y++) {
                for (int x = 0; x < size[0]; x++) {
                    if (has(x, y, z)) {
                        voxels.take(new int[] {x, y, z});
                    }
                }
            }
        }
    }

    long voxels() {
        final long[] count = new long[1];
        forEach(at -> count[0]++);
        return count[0];
    }

    int[] first() {
        final int[] first = size.clone();
        forEach(
                at -> {
                    for (int d = 0; d < 3; d++) {
                        first[d] = Math.min(first[d], at[d]);
                    }
                });
        return first;
    }

    int[] last() {
        final int[] last = new int[3];
        forEach(
                at -> {
                    for (int d = 0; d < 3; d++) {
                        last[d] = Math.max(last[d], at[d]);
                    }
                });
        return last;
    }

    double[] centre_um() {
        final double[] centre = new double[3];
        final double share = 1.0 / voxels();
        forEach(
                at -> {
                    for (int d = 0; d < 3; d++) {
                        centre[d] += (at[d] + 0.5) * voxel.um(d) * share;
                    }
                });
        return centre;
    }

    /** Along one axis, voxels counting with their extent. */
    double variance_um2(final int d) {
        final double centre = centre_um()[d];
        final double[] sum = new double[1];
        forEach(at -> sum[0] += Math.pow((at[d] + 0.5) * voxel.um(d) - centre, 2));
        return sum[0] / voxels() + voxel.um(d) * voxel.um(d) / 12;
    }

    /** Points, edges, squares and cubes of voxels joined across faces. */
    long euler6() {
        long euler = 0;
        for (int cell = 0; cell < 8; cell++) {
            euler += (Integer.bitCount(cell) % 2 == 0 ? 1 : -1) * cells(cell, true);
        }
        return euler;
    }

    /** Cubes, squares, edges and points of closed voxels. */
    long euler26() {
        long euler = 0;
        for (int cell = 0; cell < 8; cell++) {
            euler += (Integer.bitCount(cell) % 2 == 0 ? -1 : 1) * cells(cell, false);
        }
        return euler;
    }

    /** Boxes of one or two voxels along each axis of which all, or any, belong to the object. */
    private long cells(final int cell, final boolean all) {
        long count = 0;
        for (int z = -1; z < size[2]; z++) {
            for (int y = -1; y < size[1]; y++) {
                for (int x = -1; x < size[0]; x++) {
                    int set = 0;
                    int corners = 0;
                    for (int corner = 0; corner < 8; corner++) {
                        if ((corner & ~cell) == 0) {
                            corners++;
                            final boolean in =
                                    has(x + (corner & 1), y + (corner >> 1 & 1), z + (corner >> 2));
                            set += in ? 1 : 0;
                        }
                    }
                    count += (all ? set == corners : set > 0) ? 1 : 0;
                }
            }
        }
        return count;
    }

    /** Crossings along 13 directions, with the same weights. */
    double crofton_um2() {
        final double[][] lines = new double[13][3];
        for (int i = 0; i < 13; i++) {
            for (int d = 0; d < 3; d++) {
                lines[i][d] = DIRECTIONS[i][d] * voxel.um(d);
            }
        }
        final double[] weights = DirectionWeights.of(lines);
        final double[] sum = new double[1];
        for (int i = 0; i < 13; i++) {
            final int[] step = DIRECTIONS[i];
            final double each = 2 * weights[i] * voxel.volume_um3() / Vectors.length(lines[i]);
            forEach(
                    at -> {
                        sum[0] += has(at[0] + step[0], at[1] + step[1], at[2] + step[2]) ? 0 : each;
                        sum[0] += has(at[0] - step[0], at[1] - step[1], at[2] - step[2]) ? 0 : each;
                    });
        }
        return sum[0];
    }
}
