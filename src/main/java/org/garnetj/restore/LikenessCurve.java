package org.garnetj.restore;

import java.util.List;

/**
 * How likeness falls with true distance: a line through knots a quarter of a pitch apart, smooth
 * and never rising.
 */
final class LikenessCurve {

    private static final double KNOT = 0.25;
    private static final double SMOOTHNESS = 0.1;

    private final double[] knots;

    private LikenessCurve(final double[] knots) {
        this.knots = knots;
    }

    /**
     * The curve that fits the pairs best where slices lie at {@code z}, in pitches.
     *
     * @param weights of the pairs
     */
    static LikenessCurve fit(
            final List<Likeness.Pair> pairs, final double[] z, final double[] weights) {
        double farthest = 1;
        for (final Likeness.Pair pair : pairs) {
            farthest = Math.max(farthest, z[pair.to()] - z[pair.from()]);
        }
        final int count = (int) Math.ceil(farthest / KNOT) + 2;
        final BandedSystem system = new BandedSystem(count, 2);
        final double[] mass = new double[count];
        for (int p = 0; p < weights.length; p++) {
            final Likeness.Pair pair = pairs.get(p);
            final double at = Math.max(0, z[pair.to()] - z[pair.from()]) / KNOT;
            final int low = (int) at;
            final double part = at - low;
            final double w = weights[p];
            system.add(low, low, w * (1 - part) * (1 - part));
            system.add(low + 1, low, w * part * (1 - part));
            system.add(low + 1, low + 1, w * part * part);
            system.addRight(low, w * (1 - part) * pair.likeness());
            system.addRight(low + 1, w * part * pair.likeness());
            mass[low] += w * (1 - part);
            mass[low + 1] += w * part;
        }
        double total = 0;
        for (final double w : weights) {
            total += w;
        }
        smooth(system, count, SMOOTHNESS * total / count);
        return new LikenessCurve(falling(system.solve(), mass));
    }

    /** Likeness at a distance in pitches. */
    double at(final double distance) {
        final double u = Math.max(0, Math.min(knots.length - 1.001, distance / KNOT));
        final int low = (int) u;
        return knots[low] + (u - low) * (knots[low + 1] - knots[low]);
    }

    /** How fast likeness changes there, for each pitch; never positive. */
    double slope(final double distance) {
        return Math.min(0, (at(distance + KNOT) - at(Math.max(0, distance - KNOT))))
                / (distance + KNOT - Math.max(0, distance - KNOT));
    }

    /** Bends cost a little, which also carries the curve to where there are no pairs. */
    private static void smooth(final BandedSystem system, final int count, final double weight) {
        final double[] second = {1, -2, 1};
        for (int k = 0; k + 2 < count; k++) {
            for (int i = 0; i < 3; i++) {
                for (int j = 0; j <= i; j++) {
                    system.add(k + i, k + j, weight * second[i] * second[j]);
                }
            }
        }
        for (int k = 0; k < count; k++) {
            system.add(k, k, 1e-9 * weight + 1e-12);
        }
    }

    /** Pools neighbours that rise into their mean (Ayer et al., Ann. Math. Stat. 26 (1955) 641). */
    private static double[] falling(final double[] values, final double[] mass) {
        final double[] mean = new double[values.length];
        final double[] weight = new double[values.length];
        final int[] length = new int[values.length];
        int blocks = 0;
        for (int i = 0; i < values.length; i++) {
            mean[blocks] = values[i];
            weight[blocks] = mass[i] + 1e-6;
            length[blocks++] = 1;
            while (blocks > 1 && mean[blocks - 1] > mean[blocks - 2]) {
                final double sum = weight[blocks - 2] + weight[blocks - 1];
                mean[blocks - 2] =
                        (weight[blocks - 2] * mean[blocks - 2]
                                        + weight[blocks - 1] * mean[blocks - 1])
                                / sum;
                weight[blocks - 2] = sum;
                length[blocks - 2] += length[--blocks];
            }
        }
        final double[] falling = new double[values.length];
        int at = 0;
        for (int b = 0; b < blocks; b++) {
            for (int i = 0; i < length[b]; i++) {
                falling[at++] = mean[b];
            }
        }
        return falling;
    }
}
