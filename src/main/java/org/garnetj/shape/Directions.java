package org.garnetj.shape;

import java.util.ArrayList;
import java.util.List;

/** Directions in space, as vectors of length 1. */
public final class Directions {

    /** Angle between neighbouring turns of the golden spiral, over a full turn. */
    private static final double GOLDEN = (3 - Math.sqrt(5)) / 2;

    private Directions() {}

    /** Evenly spread over half a sphere (golden spiral). */
    public static List<double[]> spread(final int count) {
        final List<double[]> directions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            final double z = (i + 0.5) / count;
            final double r = Math.sqrt(1 - z * z);
            final double turn = 2 * StrictMath.PI * GOLDEN * i;
            directions.add(new double[] {r * StrictMath.cos(turn), r * StrictMath.sin(turn), z});
        }
        return directions;
    }

    /** A direction, and four around it that are turned by so much. */
    public static List<double[]> around(final double[] direction, final double angle_rad) {
        final double[] u = across(direction);
        final double[] v = Vectors.cross(direction, u);
        final double t = StrictMath.tan(angle_rad);
        final List<double[]> turned = new ArrayList<>();
        turned.add(direction);
        for (final double[] side : List.of(u, v)) {
            turned.add(Vectors.unit(sum(direction, side, t)));
            turned.add(Vectors.unit(sum(direction, side, -t)));
        }
        return turned;
    }

    /** One of length 1 at right angles to another of any length. */
    public static double[] across(final double[] n) {
        final double[] other =
                Math.abs(n[0]) < 0.6 ? new double[] {1, 0, 0} : new double[] {0, 1, 0};
        return Vectors.unit(Vectors.cross(n, other));
    }

    private static double[] sum(final double[] a, final double[] b, final double t) {
        return new double[] {a[0] + t * b[0], a[1] + t * b[1], a[2] + t * b[2]};
    }
}
