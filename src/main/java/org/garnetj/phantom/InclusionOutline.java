package org.garnetj.phantom;

import java.util.Arrays;

/**
 * A lobed outline, in units in which it has the area of a unit circle and its centroid at the
 * origin; the field runs along the first axis.
 *
 * <p>Before scaling the radius is {@code 1 + Σ a_k cos(kφ + ψ_k)} with k = 2 … 5.
 */
final class InclusionOutline {

    private static final int FIRST_LOBE = 2;

    private static final int LOBES = 4;

    private static final int CORNERS = 3600;

    private final double[] amplitudes = new double[LOBES];
    private final double[] phases = new double[LOBES];
    private final double lobes;
    private final double scale;
    private final double centroidU;
    private final double centroidV;
    private final double front;
    private final double back;
    private final double reach;

    InclusionOutline(final InclusionSettings settings) {
        final Draws draws = Draws.of(settings.seed(), "inclusion outline", 0);
        for (int i = 0; i < LOBES; i++) {
            amplitudes[i] = settings.irregularity() / (i + 1) * draws.uniform(0.5, 1);
            phases[i] = draws.uniform(0, 2 * Math.PI);
        }
        lobes = Arrays.stream(amplitudes).sum();
        final double[] moments = moments();
        scale = Math.sqrt(Math.PI / moments[0]);
        centroidU = moments[1] / moments[0];
        centroidV = moments[2] / moments[0];
        double max = -Double.MAX_VALUE;
        double min = Double.MAX_VALUE;
        double far = 0;
        for (int i = 0; i < CORNERS; i++) {
            final double u = u(i) - centroidU;
            max = Math.max(max, u);
            min = Math.min(min, u);
            far = Math.max(far, Math.hypot(u, v(i) - centroidV));
        }
        front = scale * max;
        back = scale * min;
        reach = scale * far;
    }

    /** Area and first moments of the polygon before scaling (shoelace formula). */
    private double[] moments() {
        final double[] sums = new double[3];
        for (int i = 0; i < CORNERS; i++) {
            final int next = (i + 1) % CORNERS;
            final double cross = u(i) * v(next) - u(next) * v(i);
            sums[0] += cross / 2;
            sums[1] += cross * (u(i) + u(next)) / 6;
            sums[2] += cross * (v(i) + v(next)) / 6;
        }
        return sums;
    }

    private double u(final int corner) {
        return radius(angle(corner)) * StrictMath.cos(angle(corner));
    }

    private double v(final int corner) {
        return radius(angle(corner)) * StrictMath.sin(angle(corner));
    }

    private static double angle(final int corner) {
        return 2 * Math.PI * corner / CORNERS;
    }

    private double radius(final double angle) {
        double radius = 1;
        for (int i = 0; i < LOBES; i++) {
            radius += amplitudes[i] * StrictMath.cos((FIRST_LOBE + i) * angle + phases[i]);
        }
        return radius;
    }

    boolean contains(final double u, final double v) {
        final double x = u / scale + centroidU;
        final double y = v / scale + centroidV;
        final double squared = x * x + y * y;
        if (squared < square(1 - lobes)) {
            return true;
        }
        if (squared > square(1 + lobes)) {
            return false;
        }
        return squared < square(radius(StrictMath.atan2(y, x)));
    }

    private static double square(final double value) {
        return value * value;
    }

    /** Furthest point along the field. */
    double front() {
        return front;
    }

    /** Furthest point against the field, negative. */
    double back() {
        return back;
    }

    /** Furthest point from the centroid. */
    double reach() {
        return reach;
    }
}
