package org.garnetj.restore;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Brings the shifts of all pairs together: the place of each slice for which shift − (place of the
 * later − place of the earlier) is least, each pair counting by what it knows along x and y, and
 * ever less the more it contradicts the others (Cauchy's loss, by iteratively reweighted least
 * squares; Holland and Welsch, Commun. Stat. 6 (1977) 813, doi:10.1080/03610927708827533).
 *
 * <p>The mean of all places is zero. A slice about which nothing is known lies between its
 * neighbours.
 */
final class JointShifts {

    private static final int ROUNDS = 30;
    private static final double CAUCHY = 2.4;
    private static final double CHI2_MEDIAN = 1.386;

    /** Least standard deviation of usual steps between neighbours, in pixels. */
    private static final double LEAST_STEP = 0.1;

    private static final double SIGMA_PER_MEDIAN = 1.4826;

    private final List<PairShift> pairs;
    private final int slices;
    private final int reach;
    private final double[] weights;
    private final PairShift usual;

    private JointShifts(final List<PairShift> pairs, final int slices) {
        this.pairs = pairs;
        this.slices = slices;
        reach = Math.max(1, pairs.stream().mapToInt(PairShift::distance).max().orElse(1));
        weights = new double[pairs.size()];
        usual = usual();
    }

    /** Places x0, y0, x1, y1, … of the slices, in pixels of the pictures. */
    static double[] solve(final List<PairShift> pairs, final int slices) {
        return new JointShifts(pairs, slices).solved();
    }

    private double[] solved() {
        Arrays.fill(weights, 1);
        double[] places = places();
        for (int round = 0; round < ROUNDS; round++) {
            reweight(places);
            places = places();
        }
        return centred(places);
    }

    private void reweight(final double[] places) {
        final double scale = scale(places);
        for (int p = 0; p < weights.length; p++) {
            final double reliance = reliance(pairs.get(p));
            final double z = reliance * surprise(pairs.get(p), places) / scale / (CAUCHY * CAUCHY);
            weights[p] = reliance / (1 + z);
        }
    }

    /**
     * How much a pair counts for its distance. What moves within the sample drags neighbouring
     * slices along a little, and always the same way; far apart it has moved too far to be taken
     * for the rest. So the slow trend is left to far pairs, and near ones tell the jitter between.
     */
    private static double reliance(final PairShift pair) {
        return pair.distance() * pair.distance();
    }

    /** By how much pairs are off more than they know themselves, squared. */
    private double scale(final double[] places) {
        final double[] surprises =
                pairs.stream()
                        .filter(pair -> pair.information() > 0)
                        .mapToDouble(pair -> reliance(pair) * surprise(pair, places))
                        .sorted()
                        .toArray();
        return surprises.length == 0
                ? 1
                : Math.max(1e-9, surprises[surprises.length / 2] / CHI2_MEDIAN);
    }

    private static double surprise(final PairShift pair, final double[] places) {
        final double x = pair.dx() - places[2 * pair.to()] + places[2 * pair.from()];
        final double y = pair.dy() - places[2 * pair.to() + 1] + places[2 * pair.from() + 1];
        return pair.xx() * x * x + 2 * pair.xy() * x * y + pair.yy() * y * y;
    }

    private double[] places() {
        final BandedSystem system = new BandedSystem(2 * slices, 2 * reach + 1);
        for (int p = 0; p < weights.length; p++) {
            add(system, pairs.get(p), weights[p]);
        }
        for (int z = 0; z + 1 < slices; z++) {
            add(system, usual.between(z, z + 1), 1);
        }
        system.add(0, 0, 1e-6);
        system.add(1, 1, 1e-6);
        return system.solve();
    }

    /**
     * The usual step between neighbours and how much it varies, by the half of the pairs that know
     * more: what is assumed of a slice about which nothing else is known.
     */
    private PairShift usual() {
        final List<PairShift> neighbours =
                pairs.stream().filter(pair -> pair.distance() == 1).toList();
        final double[] x = usual(neighbours, PairShift::dx, PairShift::xx);
        final double[] y = usual(neighbours, PairShift::dy, PairShift::yy);
        return new PairShift(0, 1, x[0], y[0], 1 / x[1], 0, 1 / y[1], 0, new float[0]);
    }

    private static double[] usual(
            final List<PairShift> neighbours,
            final ToDoubleFunction<PairShift> shift,
            final ToDoubleFunction<PairShift> information) {
        final double[] known = neighbours.stream().mapToDouble(information).sorted().toArray();
        if (known.length == 0 || known[known.length / 2] == 0) {
            return new double[] {0, 1};
        }
        final double[] steps =
                neighbours.stream()
                        .filter(p -> information.applyAsDouble(p) >= known[known.length / 2])
                        .mapToDouble(shift)
                        .sorted()
                        .toArray();
        final double middle = steps[steps.length / 2];
        final double[] away =
                Arrays.stream(steps).map(step -> Math.abs(step - middle)).sorted().toArray();
        final double spread = Math.max(LEAST_STEP, SIGMA_PER_MEDIAN * away[away.length / 2]);
        return new double[] {middle, spread * spread};
    }

    private static void add(final BandedSystem system, final PairShift pair, final double weight) {
        final double[][] information = {{pair.xx(), pair.xy()}, {pair.xy(), pair.yy()}};
        final double[] shift = {pair.dx(), pair.dy()};
        for (int i = 0; i < 2; i++) {
            for (int j = 0; j < 2; j++) {
                final double value = weight * information[i][j];
                system.add(2 * pair.to() + i, 2 * pair.to() + j, value);
                system.add(2 * pair.from() + i, 2 * pair.from() + j, value);
                system.add(2 * pair.to() + i, 2 * pair.from() + j, -value);
                system.addRight(2 * pair.to() + i, value * shift[j]);
                system.addRight(2 * pair.from() + i, -value * shift[j]);
            }
        }
    }

    private double[] centred(final double[] places) {
        for (int axis = 0; axis < 2; axis++) {
            double sum = 0;
            for (int z = 0; z < slices; z++) {
                sum += places[2 * z + axis];
            }
            for (int z = 0; z < slices; z++) {
                places[2 * z + axis] -= sum / slices;
            }
        }
        return places;
    }
}
