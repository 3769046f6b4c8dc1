package org.garnetj.shape;

import java.util.ArrayList;
import java.util.List;

/**
 * How much of all directions each of some directions stands for: the part of the sphere that is
 * nearer to it, or to its opposite, than to any other.
 */
final class DirectionWeights {

    /** Reach of the plane around a direction that its neighbours cut its part out of. */
    private static final double FAR = 1e6;

    private DirectionWeights() {}

    /**
     * The weights; they sum to 1.
     *
     * @param directions vectors of any length, none the opposite of another
     */
    static double[] of(final double[][] directions) {
        final List<double[]> all = new ArrayList<>();
        for (final double[] direction : directions) {
            final double[] unit = scaled(direction, 1 / Vectors.length(direction));
            all.add(unit);
            all.add(scaled(unit, -1));
        }
        final double[] weights = new double[directions.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = solidAngle(part(all.get(2 * i), all)) / (2 * Math.PI);
        }
        return weights;
    }

    /** Corners, on the plane that touches the sphere at a direction, of the part nearest to it. */
    private static List<double[]> part(final double[] unit, final List<double[]> all) {
        final double[] aside = scaled(Vectors.cross(unit, leastAlong(unit)), FAR);
        final double[] other = Vectors.cross(unit, aside);
        List<double[]> corners = new ArrayList<>();
        for (int quarter = 0; quarter < 4; quarter++) {
            final double s = quarter == 0 || quarter == 3 ? 1 : -1;
            final double t = quarter < 2 ? 1 : -1;
            final double[] corner = new double[3];
            for (int d = 0; d < 3; d++) {
                corner[d] = unit[d] + s * aside[d] + t * other[d];
            }
            corners.add(corner);
        }
        for (final double[] neighbour : all) {
            if (neighbour != unit) {
                corners = cut(corners, Vectors.difference(unit, neighbour));
            }
        }
        return corners;
    }

    /** The part of a polygon on the positive side of a plane through the origin. */
    private static List<double[]> cut(final List<double[]> corners, final double[] normal) {
        final List<double[]> kept = new ArrayList<>();
        for (int i = 0; i < corners.size(); i++) {
            final double[] from = corners.get(i);
            final double[] to = corners.get((i + 1) % corners.size());
            final double a = Vectors.dot(from, normal);
            final double b = Vectors.dot(to, normal);
            if (a >= 0) {
                kept.add(from);
            }
            if (a >= 0 != b >= 0) {
                final double[] point = new double[3];
                for (int d = 0; d < 3; d++) {
                    point[d] = from[d] + (to[d] - from[d]) * a / (a - b);
                }
                kept.add(point);
            }
        }
        return kept;
    }

    /** Van Oosterom and Strackee, doi:10.1109/TBME.1983.325207, triangle by triangle. */
    private static double solidAngle(final List<double[]> corners) {
        double angle = 0;
        final double[] a = corners.get(0);
        for (int i = 1; i + 1 < corners.size(); i++) {
            final double[] b = corners.get(i);
            final double[] c = corners.get(i + 1);
            final double la = Vectors.length(a);
            final double lb = Vectors.length(b);
            final double lc = Vectors.length(c);
            angle +=
                    2
                            * Math.atan2(
                                    Math.abs(Vectors.dot(a, Vectors.cross(b, c))),
                                    la * lb * lc
                                            + Vectors.dot(a, b) * lc
                                            + Vectors.dot(a, c) * lb
                                            + Vectors.dot(b, c) * la);
        }
        return angle;
    }

    private static double[] leastAlong(final double[] unit) {
        int least = 0;
        for (int d = 1; d < 3; d++) {
            least = Math.abs(unit[d]) < Math.abs(unit[least]) ? d : least;
        }
        final double[] axis = new double[3];
        axis[least] = 1;
        return axis;
    }

    private static double[] scaled(final double[] a, final double factor) {
        return new double[] {a[0] * factor, a[1] * factor, a[2] * factor};
    }
}
