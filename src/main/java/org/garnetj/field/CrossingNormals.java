package org.garnetj.field;

import org.garnetj.block.Crew;

/** The direction of a surface at its crossings: the mean of those next to each. */
final class CrossingNormals {

    /** How many crossings the mean is of. */
    private static final int FEW = 30;

    private final SurfaceCrossings crossings;
    private final double[] edge_um;
    private final double[] normals;

    private CrossingNormals(final SurfaceCrossings crossings, final double[] edge_um) {
        this.crossings = crossings;
        this.edge_um = edge_um;
        normals = new double[Math.multiplyExact(3, crossings.count())];
    }

    static CrossingNormals of(
            final SurfaceCrossings crossings, final double[] edge_um, final Crew crew) {
        final CrossingNormals found = new CrossingNormals(crossings, edge_um);
        crew.forEach(
                crossings.lattice().nz(),
                z -> {
                    final SurfaceWalk walk = new SurfaceWalk(crossings);
                    for (int i = crossings.first(z); i < crossings.first(z + 1); i++) {
                        found.find(i, walk);
                    }
                });
        return found;
    }

    /** Each crossing counts by the area of its face. */
    private void find(final int crossing, final SurfaceWalk walk) {
        walk.start(crossing);
        walk.goOn(FEW, other -> true);
        final double[] sum = new double[3];
        for (int i = 0; i < walk.count(); i++) {
            final int axis = crossings.axis(walk.found(i));
            sum[axis] += sign(walk.found(i)) / edge_um[axis];
        }
        double length = Math.sqrt(sum[0] * sum[0] + sum[1] * sum[1] + sum[2] * sum[2]);
        if (length == 0) {
            sum[crossings.axis(crossing)] = sign(crossing);
            length = 1;
        }
        for (int d = 0; d < 3; d++) {
            normals[3 * crossing + d] = sum[d] / length;
        }
    }

    private double sign(final int crossing) {
        return crossings.isRising(crossing) ? 1 : -1;
    }

    /** The unit vector to the positive side. */
    double[] at(final int crossing) {
        return new double[] {
            normals[3 * crossing], normals[3 * crossing + 1], normals[3 * crossing + 2]
        };
    }

    /** The part of the normal along its crossing's axis towards the positive side. */
    double along(final int crossing) {
        return sign(crossing) * normals[3 * crossing + crossings.axis(crossing)];
    }

    /** Cosine of the angle between two. */
    double cosine(final int a, final int b) {
        double sum = 0;
        for (int d = 0; d < 3; d++) {
            sum += normals[3 * a + d] * normals[3 * b + d];
        }
        return sum;
    }
}
