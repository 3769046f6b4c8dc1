package org.garnetj.crack;

import org.garnetj.image.Planes;

import java.util.ArrayDeque;
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

    /**
     * Whether the normals point to the same side of the surface as those of the first place that
     * each hangs together with.
     *
     * @param next_um how far neighbours are apart at most
     */
    boolean[] upright(final double next_um) {
        final PointGrid near = new PointGrid(grid.points(), next_um);
        final boolean[] upright = new boolean[normals.length];
        final boolean[] seen = new boolean[normals.length];
        final ArrayDeque<Integer> open = new ArrayDeque<>();
        for (int first = 0; first < seen.length; first++) {
            if (!seen[first]) {
                seen[first] = true;
                upright[first] = true;
                open.add(first);
            }
            while (!open.isEmpty()) {
                final int from = open.poll();
                near.forEachNear(
                        grid.points()[from],
                        to -> {
                            if (!seen[to]) {
                                seen[to] = true;
                                upright[to] = isAlong(from, to) == upright[from];
                                open.add(to);
                            }
                        });
            }
        }
        return upright;
    }

    private boolean isAlong(final int one, final int other) {
        double cosine = 0;
        for (int d = 0; d < 3; d++) {
            cosine += normals[one][d] * normals[other][d];
        }
        return cosine > 0;
    }

    /** The nearest point of the plane through a place. */
    double[] onto(final double[] point, final int place) {
        final double height = height_um(point, place);
        final double[] onto = point.clone();
        for (int d = 0; d < 3; d++) {
            onto[d] -= height * normals[place][d];
        }
        return onto;
    }

    /** How far a point lies above the plane through a place. */
    double height_um(final double[] point, final int place) {
        double height = 0;
        for (int d = 0; d < 3; d++) {
            height += (point[d] - grid.points()[place][d]) * normals[place][d];
        }
        return height;
    }

    /** The number of the place nearest to a point. */
    int nearest(final double[] at_um) {
        return grid.nearest(at_um);
    }
}
