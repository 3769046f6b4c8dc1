package org.garnetj.restore;

import java.util.Arrays;
import java.util.List;

/**
 * Where slices lie, from how like they are: alternately the curve of likeness over distance that
 * fits the places best, and the places that fit the curve best, each with Cauchy's loss (after
 * Hanslovsky, Bogovic and Saalfeld, Bioinformatics 33 (2017) 1379,
 * doi:10.1093/bioinformatics/btw794, without their factor for the quality of each slice). The mean
 * pitch is 1.
 */
final class DepthSolver {

    private static final int ROUNDS = 40;
    private static final double CAUCHY = 2.4;
    private static final double SIGMA_PER_MEDIAN = 1.4826;

    /** Standard deviation of a pitch where likeness tells nothing. */
    private static final double PITCH_SPREAD = 0.5;

    private static final double LEAST_PITCH = 0.05;

    private final List<Likeness.Pair> pairs;
    private final double[] weights;
    private double[] z;

    private DepthSolver(final List<Likeness.Pair> pairs, final int slices) {
        this.pairs = pairs;
        weights = new double[pairs.size()];
        Arrays.fill(weights, 1);
        z = new double[slices];
        Arrays.setAll(z, k -> k);
    }

    /** Places of the slices in mean pitches, the first at 0. */
    static double[] solve(final List<Likeness.Pair> pairs, final int slices) {
        final DepthSolver solver = new DepthSolver(pairs, slices);
        for (int round = 0; round < ROUNDS; round++) {
            solver.step();
        }
        return solver.z;
    }

    private void step() {
        final LikenessCurve curve = LikenessCurve.fit(pairs, z, weights);
        final double[] off = new double[weights.length];
        for (int p = 0; p < off.length; p++) {
            off[p] = pairs.get(p).likeness() - curve.at(distance(pairs.get(p)));
        }
        final double[] sizes = Arrays.stream(off).map(Math::abs).sorted().toArray();
        final double sigma = Math.max(1e-4, SIGMA_PER_MEDIAN * sizes[sizes.length / 2]);
        for (int p = 0; p < off.length; p++) {
            final double u = off[p] / (CAUCHY * sigma);
            weights[p] = 1 / (1 + u * u);
        }
        z = ordered(moved(curve, off, sigma));
    }

    private double distance(final Likeness.Pair pair) {
        return z[pair.to()] - z[pair.from()];
    }

    /** One Gauss–Newton step of the places. */
    private double[] moved(final LikenessCurve curve, final double[] off, final double sigma) {
        final int reach = pairs.stream().mapToInt(Likeness.Pair::distance).max().orElse(1);
        final BandedSystem system = new BandedSystem(z.length, reach);
        for (int p = 0; p < off.length; p++) {
            final Likeness.Pair pair = pairs.get(p);
            final double slope = curve.slope(distance(pair)) / sigma;
            add(system, pair.from(), pair.to(), weights[p] * slope * slope, off[p] / sigma / slope);
        }
        for (int k = 0; k + 1 < z.length; k++) {
            final double prior = 1 / (PITCH_SPREAD * PITCH_SPREAD);
            add(system, k, k + 1, prior, 1 - (z[k + 1] - z[k]));
        }
        system.add(0, 0, 1);
        final double[] step = system.solve();
        final double[] moved = new double[z.length];
        Arrays.setAll(moved, k -> z[k] + 0.7 * Math.max(-0.5, Math.min(0.5, step[k] - step[0])));
        return moved;
    }

    private static void add(
            final BandedSystem system,
            final int from,
            final int to,
            final double weight,
            final double wished) {
        if (weight > 0) {
            system.add(from, from, weight);
            system.add(to, to, weight);
            system.add(to, from, -weight);
            system.addRight(to, weight * wished);
            system.addRight(from, -weight * wished);
        }
    }

    /** Slices keep their order, and the mean pitch is one. */
    private static double[] ordered(final double[] z) {
        final double[] ordered = new double[z.length];
        for (int k = 1; k < z.length; k++) {
            ordered[k] = ordered[k - 1] + Math.max(LEAST_PITCH, z[k] - z[k - 1]);
        }
        final double scale = (z.length - 1) / ordered[z.length - 1];
        return Arrays.stream(ordered).map(place -> scale * place).toArray();
    }
}
