package org.garnetj.field;

import java.util.ArrayList;
import java.util.List;

/**
 * A spheroid of semi-axes b, b, a in µm, the last one along a direction, and what a field along z
 * does at its surface if it conducts perfectly: E/N of each axis times the normal.
 */
record Spheroid(double b, double a, double[] axis, double[] centre) {

    private static final int RINGS = 400;

    /** About the distance outwards in µm, of first order. */
    double distance(final double[] place) {
        final double[] from = new double[3];
        for (int d = 0; d < 3; d++) {
            from[d] = place[d] - centre[d];
        }
        final double along = dot(from, axis);
        final double squared = Math.max(0, dot(from, from) - along * along);
        final double r = Math.sqrt(squared / (b * b) + along * along / (a * a));
        final double slope = Math.sqrt(squared / Math.pow(b, 4) + along * along / Math.pow(a, 4));
        return (r * r - r) / Math.max(slope, 1e-9);
    }

    /** Its distances in the middles of voxels. */
    LevelSet surface(final Lattice lattice, final double[] edge) {
        final float[][] planes = new float[lattice.nz()][lattice.nx() * lattice.ny()];
        for (int z = 0; z < planes.length; z++) {
            for (int at = 0; at < planes[z].length; at++) {
                planes[z][at] =
                        (float)
                                distance(
                                        new double[] {
                                            (at % lattice.nx() + 0.5) * edge[0],
                                            (at / lattice.nx() + 0.5) * edge[1],
                                            (z + 0.5) * edge[2]
                                        });
            }
        }
        return new LevelSet(lattice, planes);
    }

    double volume() {
        return 4 / 3.0 * Math.PI * b * b * a;
    }

    /** Polarisation in a field of 1 along z: 1/N of each axis. */
    double[] polarisation() {
        final double e = Math.sqrt(1 - b * b / (a * a));
        final double n =
                e < 1e-6
                        ? 1 / 3.0
                        : (1 - e * e) / (2 * e * e * e) * (Math.log((1 + e) / (1 - e)) - 2 * e);
        final double[] polarisation = new double[3];
        for (int d = 0; d < 3; d++) {
            final double along = axis[2] * axis[d];
            polarisation[d] = along / n + ((d == 2 ? 1 : 0) - along) * 2 / (1 - n);
        }
        return polarisation;
    }

    /**
     * The greatest mean of the field over caps on the way from the pole to where it is greatest.
     */
    double capMean(final double cap) {
        final List<double[]> points = points();
        double[] greatest = points.get(0);
        for (final double[] point : points) {
            greatest = point[4] > greatest[4] ? point : greatest;
        }
        final double side = Math.signum(dot(greatest, axis));
        double mean = 0;
        for (double part = 0; part <= 1; part += 0.25) {
            final double[] middle = new double[3];
            for (int d = 0; d < 3; d++) {
                middle[d] = centre[d] + part * side * a * axis[d] + (1 - part) * greatest[d];
            }
            final double out = distance(middle) / Math.sqrt(dot(greatest, greatest));
            for (int d = 0; d < 3; d++) {
                middle[d] -= centre[d] + out * greatest[d];
            }
            mean = Math.max(mean, mean(points, middle, cap));
        }
        return mean;
    }

    private static double mean(
            final List<double[]> points, final double[] middle, final double cap) {
        double area = 0;
        double sum = 0;
        for (final double[] point : points) {
            final double[] way = {point[0] - middle[0], point[1] - middle[1], point[2] - middle[2]};
            if (dot(way, way) <= cap * cap) {
                area += point[3];
                sum += point[3] * point[4];
            }
        }
        return sum / area;
    }

    /** Points of the surface from the centre, the area they stand for, and the field there. */
    private List<double[]> points() {
        final double[][] frame = SurfacePatch.flat(centre, axis).frame();
        final double[] polarisation = polarisation();
        final List<double[]> points = new ArrayList<>();
        for (int ring = 0; ring < RINGS; ring++) {
            final double angle = Math.PI * (ring + 0.5) / RINGS;
            final double r = b * Math.sin(angle);
            final double width =
                    Math.hypot(b * Math.cos(angle), a * Math.sin(angle)) * Math.PI / RINGS;
            final int count = Math.max(8, (int) (2 * Math.PI * r / width));
            for (int i = 0; i < count; i++) {
                final double turn = 2 * Math.PI * (i + 0.5) / count;
                final double[] point = new double[5];
                final double[] normal = new double[3];
                for (int d = 0; d < 3; d++) {
                    final double round =
                            Math.cos(turn) * frame[0][d] + Math.sin(turn) * frame[1][d];
                    point[d] = r * round + a * Math.cos(angle) * axis[d];
                    normal[d] = r * round / (b * b) + Math.cos(angle) / a * axis[d];
                }
                point[3] = 2 * Math.PI * r * width / count;
                point[4] = dot(polarisation, normal) / Math.sqrt(dot(normal, normal));
                points.add(point);
            }
        }
        return points;
    }

    private static double dot(final double[] a, final double[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }
}
