package org.garnetj.crack;

import org.garnetj.image.Planes;

import java.util.ArrayList;
import java.util.List;

/**
 * The surface in the middle of a crack: the voxels of its skeleton, with the normal of the plane
 * through those around each, and the mean opening there.
 *
 * @param normals unit vectors, of either sign
 * @param openings_um local thickness, averaged over the voxels around
 * @param grid middles of the voxels
 */
record MedialSheet(double[][] normals, double[] openings_um, PointGrid grid) {

    /** Planes are fitted over so many of the longest edge of a voxel to either side at least. */
    static final int REACH = 4;

    /**
     * The mid-surface of a crack.
     *
     * @param opening_um its mean opening
     */
    static MedialSheet of(final CrackBody body, final double opening_um) {
        final List<double[]> points = new ArrayList<>();
        final List<Float> thickness = new ArrayList<>();
        body.forEach(
                (x, y, z, at) -> {
                    if (Planes.<byte[]>array(body.skeleton(), z)[at] != 0) {
                        thickness.add(Planes.<float[]>array(body.thickness(), z)[at]);
                        points.add(body.middle_um(x, y, z));
                    }
                });
        return fitted(
                points.toArray(double[][]::new),
                thickness,
                Math.max(REACH * body.longestEdge_um(), opening_um));
    }

    private static MedialSheet fitted(
            final double[][] points_um, final List<Float> thickness_um, final double reach_um) {
        final PointGrid grid = new PointGrid(points_um, reach_um);
        final double[][] normals = new double[points_um.length][];
        final double[] openings = new double[points_um.length];
        final List<Integer> near = new ArrayList<>();
        for (int i = 0; i < normals.length; i++) {
            near.clear();
            grid.forEachNear(points_um[i], near::add);
            normals[i] = normal(points_um, near);
            openings[i] = near.stream().mapToDouble(thickness_um::get).sum() / near.size();
        }
        return new MedialSheet(normals, openings, grid);
    }

    private static double[] normal(final double[][] points, final List<Integer> near) {
        final double[] mean = new double[3];
        for (final int i : near) {
            for (int d = 0; d < 3; d++) {
                mean[d] += points[i][d] / near.size();
            }
        }
        final SecondMoments spread = new SecondMoments();
        final double[] off = new double[3];
        for (final int i : near) {
            for (int d = 0; d < 3; d++) {
                off[d] = points[i][d] - mean[d];
            }
            spread.add(off, 1);
        }
        return spread.least();
    }

    /** The axis that a direction is nearest to. */
    static int mainAxis(final double[] direction) {
        int main = 0;
        for (int d = 1; d < 3; d++) {
            main = Math.abs(direction[d]) > Math.abs(direction[main]) ? d : main;
        }
        return main;
    }

    /** The number of the place nearest to a point. */
    int nearest(final double[] at_um) {
        return grid.nearest(at_um);
    }
}
