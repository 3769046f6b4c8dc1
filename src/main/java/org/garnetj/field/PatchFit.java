package org.garnetj.field;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;

import java.util.Arrays;

/**
 * Fits a patch of a surface to its crossings. Each lies half-way between two middles, so it may be
 * off by half an edge along its axis, and by n times that across the surface, with n the part of
 * the normal along the axis: the steps of a label, where n is small, say more than their treads.
 *
 * <p>The wider the crossings are gathered from, the less a patch follows single steps, and the more
 * a quadratic height misses of a curved surface. Treads are as wide as the root of the radius of
 * curvature times the edge, so the radius to gather from grows with that root.
 *
 * <p>For one thread. Lengths are in voxel edges across the surface where they have no unit.
 */
final class PatchFit {

    /** Radii to gather from: at first, the least, the most. */
    private static final double FIRST = 5;

    private static final double LEAST = 3;

    private static final double MOST = 7.5;

    /** … and in roots of the radius of curvature times the voxel edge. */
    private static final double BY_CURVATURE = 2.5;

    /** Squared error across the surface that a crossing has in any case. */
    private static final double ANYWAY = 0.03;

    /** Cosine of the angle to the normal from which on a crossing belongs to another side. */
    private static final double SAME_SIDE = 0.5;

    /** Where crossings do not tell, a patch is flat. */
    private static final double FLAT = 1e-4;

    /** Powers of u and v that heights are made of. */
    private static final int[][] POWERS = {{0, 0}, {1, 0}, {0, 1}, {2, 0}, {1, 1}, {0, 2}};

    private static final int ORDERS = 5;

    private final SurfaceCrossings crossings;
    private final CrossingPlaces places;
    private final CrossingNormals normals;
    private final double[] edge_um;
    private final SurfaceWalk walk;

    /** Of each crossing that was found: its u, v, height, squared distance and trust. */
    private final double[][] found = new double[SurfaceWalk.MOST][5];

    private final double[] moments = new double[ORDERS * ORDERS];
    private final double[] right = new double[POWERS.length];

    PatchFit(
            final SurfaceCrossings crossings,
            final CrossingPlaces places,
            final CrossingNormals normals,
            final double[] edge_um) {
        this.crossings = crossings;
        this.places = places;
        this.normals = normals;
        this.edge_um = edge_um;
        walk = new SurfaceWalk(crossings);
    }

    /** The patch about a crossing. */
    SurfacePatch about(final int crossing) {
        final SurfacePatch flat = SurfacePatch.flat(places.at(crossing), normals.at(crossing));
        final double across = across_um(normals.at(crossing));
        final double most = MOST * across;
        walk.start(crossing);
        walk.goOn(
                other ->
                        normals.cosine(crossing, other) > SAME_SIDE
                                && places.squared_um2(crossing, other) < most * most);
        look(flat, across);
        final SurfacePatch first = fitted(flat, FIRST, across);
        final double radius = BY_CURVATURE / Math.sqrt(across * first.curvature_per_um());
        return fitted(flat, Math.max(LEAST, Math.min(MOST, radius)), across);
    }

    /** A voxel's edge across a surface. */
    private double across_um(final double[] normal) {
        double squares = 0;
        for (int d = 0; d < 3; d++) {
            squares += normal[d] * normal[d] * edge_um[d] * edge_um[d];
        }
        return Math.sqrt(squares);
    }

    private void look(final SurfacePatch flat, final double across) {
        final double[] place = new double[3];
        for (int i = 0; i < walk.count(); i++) {
            final int crossing = walk.found(i);
            places.at(crossing, place);
            flat.see(place, found[i]);
            for (int d = 0; d < 3; d++) {
                found[i][d] /= across;
            }
            found[i][3] = places.squared_um2(walk.found(0), crossing) / (across * across);
            final double error =
                    normals.along(crossing) * edge_um[crossings.axis(crossing)] / across;
            found[i][4] = 1 / (error * error + ANYWAY);
        }
    }

    /** Fits heights over the tangent plane. */
    private SurfacePatch fitted(
            final SurfacePatch flat, final double radius, final double across_um) {
        gather(radius);
        final double[][] matrix = new double[POWERS.length][POWERS.length];
        for (int i = 0; i < POWERS.length; i++) {
            for (int j = 0; j < POWERS.length; j++) {
                final int ofU = POWERS[i][0] + POWERS[j][0];
                final int ofV = POWERS[i][1] + POWERS[j][1];
                matrix[i][j] = moments[ORDERS * ofU + ofV];
            }
            final int order = POWERS[i][0] + POWERS[i][1];
            matrix[i][i] += order == 0 ? 0 : FLAT * moments[0] * Math.pow(radius, 2 * order);
        }
        final double[] heights =
                new CholeskyDecomposition(new Array2DRowRealMatrix(matrix, false))
                        .getSolver()
                        .solve(new ArrayRealVector(right, false))
                        .toArray();
        for (int i = 0; i < heights.length; i++) {
            heights[i] *= Math.pow(across_um, 1 - POWERS[i][0] - POWERS[i][1]);
        }
        return flat.with(heights);
    }

    /**
     * Sums of powers of u and v over the crossings within a radius, and of the heights' with them.
     */
    private void gather(final double radius) {
        Arrays.fill(moments, 0);
        Arrays.fill(right, 0);
        for (int k = 0; k < walk.count(); k++) {
            final double[] seen = found[k];
            final double near = 1 - seen[3] / (radius * radius);
            if (near > 0) {
                double term = near * near * near * seen[4];
                for (int i = 0; i < POWERS.length; i++) {
                    right[i] += term * seen[2] * power(seen[0], i, 0) * power(seen[1], i, 1);
                }
                for (int ofU = 0; ofU < ORDERS; ofU++) {
                    double product = term;
                    for (int ofV = 0; ofU + ofV < ORDERS; ofV++) {
                        moments[ORDERS * ofU + ofV] += product;
                        product *= seen[1];
                    }
                    term *= seen[0];
                }
            }
        }
    }

    private static double power(final double base, final int term, final int axis) {
        final int exponent = POWERS[term][axis];
        return exponent == 0 ? 1 : exponent == 1 ? base : base * base;
    }
}
