package org.garnetj.crack;

import org.garnetj.shape.Directions;
import org.garnetj.shape.Vectors;

import java.util.Arrays;

/** How wide a crack is, seen in many directions. */
final class Widths {

    /**
     * Directions over the half sphere: 7° apart, so that the greatest width is 0.4 % low at most.
     */
    private static final int DIRECTIONS = 400;

    private Widths() {}

    /** The greatest width in µm, voxels counting with their extent. */
    static double greatest_um(final CrackBody body) {
        final double[][] directions =
                Directions.spread(DIRECTIONS).toArray(new double[DIRECTIONS][]);
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
                            final double along = Vectors.dot(directions[i], middle);
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
}
