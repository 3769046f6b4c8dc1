package org.garnetj.label;

import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.UnsignedByteType;

/** Local thickness by its definition: every ball of the half-voxel lattice over every voxel. */
final class BallOracle {

    private final PlanarImg<UnsignedByteType, ?> mask;
    private final int[] edge;
    private final double unit_um;
    private final int[] size = new int[3];
    private final float[][][] radius;

    /** Nearest background of each voxel: where it is, and its squared distance. */
    private final int[][][][] nearest;

    private final double[][][] squared;

    /**
     * @param edge edges of a voxel in units
     */
    BallOracle(final PlanarImg<UnsignedByteType, ?> mask, final int[] edge, final double unit_um) {
        this.mask = mask;
        this.edge = edge;
        this.unit_um = unit_um;
        for (int d = 0; d < 3; d++) {
            size[d] = (int) mask.dimension(d);
        }
        nearest = new int[size[0]][size[1]][size[2]][];
        squared = new double[size[0]][size[1]][size[2]];
        for (int x = 0; x < size[0]; x++) {
            for (int y = 0; y < size[1]; y++) {
                for (int z = 0; z < size[2]; z++) {
                    findNearest(x, y, z);
                }
            }
        }
        radius = new float[2 * size[0] - 1][2 * size[1] - 1][2 * size[2] - 1];
        for (int x = 0; x < radius.length; x++) {
            for (int y = 0; y < radius[x].length; y++) {
                for (int z = 0; z < radius[x][y].length; z++) {
                    radius[x][y][z] = radius(x, y, z);
                }
            }
        }
    }

    private void findNearest(final int x, final int y, final int z) {
        squared[x][y][z] = Double.POSITIVE_INFINITY;
        for (int w = 0; w < size[2]; w++) {
            for (int v = 0; v < size[1]; v++) {
                for (int u = 0; u < size[0]; u++) {
                    final double away =
                            sq(edge[0], u - x) + sq(edge[1], v - y) + sq(edge[2], w - z);
                    if (mask.getAt(u, v, w).get() == 0 && away < squared[x][y][z]) {
                        squared[x][y][z] = away;
                        nearest[x][y][z] = new int[] {u - x, v - y, w - z};
                    }
                }
            }
        }
    }

    /** Of the largest ball around a point given in half voxels. */
    private float radius(final int... point) {
        double least = Double.POSITIVE_INFINITY;
        double smallest = Double.POSITIVE_INFINITY;
        for (int x = point[0] / 2; x <= (point[0] + 1) / 2; x++) {
            for (int y = point[1] / 2; y <= (point[1] + 1) / 2; y++) {
                for (int z = point[2] / 2; z <= (point[2] + 1) / 2; z++) {
                    if (squared[x][y][z] == 0) {
                        return 0;
                    }
                    if (squared[x][y][z] < least) {
                        least = squared[x][y][z];
                        smallest = Double.POSITIVE_INFINITY;
                    }
                    if (squared[x][y][z] == least && least < Double.POSITIVE_INFINITY) {
                        smallest = Math.min(smallest, corrected(point, nearest[x][y][z], least));
                    }
                }
            }
        }
        return (float) (smallest * unit_um);
    }

    /**
     * Half-way between the background and the foremost of its neighbours, along the axes that the
     * point has voxel centres on, that is nearer to the point.
     */
    private double corrected(final int[] point, final int[] step, final double squared) {
        final double distance = Math.sqrt(squared);
        double foremost = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < 27; i++) {
            final int[] move = {i % 3 - 1, i / 3 % 3 - 1, i / 9 - 1};
            double away = 0;
            double along = 0;
            boolean allowed = true;
            for (int d = 0; d < 3; d++) {
                allowed &= move[d] == 0 || point[d] % 2 == 0;
                away += sq(edge[d], step[d] + move[d]);
                along += (double) edge[d] * edge[d] * step[d] * (step[d] + move[d]);
            }
            if (allowed && away < squared) {
                foremost = Math.max(foremost, along / distance);
            }
        }
        return foremost == Double.NEGATIVE_INFINITY ? distance : (distance + foremost) / 2;
    }

    /** In µm; 0 in the background. */
    float thickness(final int x, final int y, final int z) {
        if (mask.getAt(x, y, z).get() == 0) {
            return 0;
        }
        final double rim = 5e-4 * Math.min(edge[0], Math.min(edge[1], edge[2])) * unit_um;
        float largest = 0;
        for (int u = 0; u < radius.length; u++) {
            for (int v = 0; v < radius[u].length; v++) {
                for (int w = 0; w < radius[u][v].length; w++) {
                    final double away =
                            0.5
                                    * unit_um
                                    * Math.sqrt(
                                            sq(edge[0], u - 2 * x)
                                                    + sq(edge[1], v - 2 * y)
                                                    + sq(edge[2], w - 2 * z));
                    if (radius[u][v][w] > 0 && away <= radius[u][v][w] + rim) {
                        largest = Math.max(largest, 2 * radius[u][v][w]);
                    }
                }
            }
        }
        return largest;
    }

    private static double sq(final double edge, final int steps) {
        return edge * edge * steps * steps;
    }
}
