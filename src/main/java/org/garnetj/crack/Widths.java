package org.garnetj.crack;

import java.util.Arrays;

/** How wide a crack is, seen in many directions. */
final class Widths {

    /**
     * Directions over the half sphere: 7° apart, so that the greatest width is 0.4 % low at most.
     */
    private static final int DIRECTIONS = 400;

    private static final double GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

    private Widths() {}

    /** The greatest width in µm, voxels counting with their extent. */
    static double greatest_um(final CrackBody body) {
        final double[][] directions = new double[DIRECTIONS][];
        Arrays.setAll(directions, Widths::direction);
        final double[] least = new double[DIRECTIONS];
        final double[] most = new double[DIRECTIONS];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        Arrays.fill(most, Double.NEGATIVE_INFINITY);
        final int[] at = new int[3];
        body.forEach(
                (x, y, z, position) -> {
                    at[0] = x;
                    at[1] = y;
                    at[2] = z;
                    if (isEnd(body, at)) {
                        final double[] middle = body.middle_um(x, y, z);
                        for (int i = 0; i < DIRECTIONS; i++) {
                            final double along = dot(directions[i], middle);
                            least[i] = Math.min(least[i], along);
                            most[i] = Math.max(most[i], along);
                        }
                    }
                });
        double greatest = 0;
        for (int i = 0; i < DIRECTIONS; i++) {
            double voxel = 0;
            for (int d = 0; d < 3; d++) {
                voxel += Math.abs(directions[i][d]) * body.voxel().um(d);
            }
            greatest = Math.max(greatest, most[i] - least[i] + voxel);
        }
        return greatest;
    }

    /** Only the ends of rows can be outermost. */
    private static boolean isEnd(final CrackBody body, final int[] at) {
        final int x = at[0];
        boolean inner = x > body.box().min()[0] && x < body.box().max()[0];
        if (inner) {
            at[0] = x - 1;
            inner = body.holds(at);
            at[0] = x + 1;
            inner &= body.holds(at);
        }
        return !inner;
    }

    private static double[] direction(final int i) {
        final double z = (i + 0.5) / DIRECTIONS;
        final double flat = Math.sqrt(1 - z * z);
        return new double[] {
            flat * Math.cos(i * GOLDEN_ANGLE), flat * Math.sin(i * GOLDEN_ANGLE), z
        };
    }

    private static double dot(final double[] a, final double[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }
}
