package org.garnetj.restore;

import org.garnetj.block.Execution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where each slice lies, and how like the others it is.
 *
 * @param x place along x in pixels of the stack, zero on average
 * @param y place along y
 * @param pairs how slices lie against each other, in pixels of the pictures
 */
record SlicePlaces(double[] x, double[] y, List<PairShift> pairs) {

    private static final int[] DISTANCES = {1, 2, 4, 8};

    /** Far pairs are left out where they are less than this part as alike as neighbours are. */
    private static final double ALIKE = 0.45;

    /**
     * Finds them: all pairs at a few distances, solved together, and once more from there, so that
     * pairs that had gone astray come back, and with what small bodies say.
     */
    static SlicePlaces find(final PictureMaker pictures, final Execution execution) {
        final int slices = Math.toIntExact(pictures.stack().depth());
        final int[] possible =
                Arrays.stream(DISTANCES).filter(distance -> distance < slices).toArray();
        final List<PairShift> first = PairShifts.of(pictures, possible, execution);
        final int[] distances = alike(first, possible);
        final double[] about = JointShifts.solve(within(first, distances), slices);
        final List<PairShift> second = PairShifts.near(about, pictures, distances, execution);
        final List<PairShift> all = new ArrayList<>(second);
        all.addAll(BodyTracks.pairs(pictures, JointShifts.solve(second, slices), execution));
        final double[] places = JointShifts.solve(all, slices);
        final double[] x = new double[slices];
        final double[] y = new double[slices];
        for (int z = 0; z < slices; z++) {
            x[z] = pictures.bin() * places[2 * z];
            y[z] = pictures.bin() * places[2 * z + 1];
        }
        return new SlicePlaces(x, y, second);
    }

    /** Median score of the pairs at a distance; NaN if there are none. */
    static double score(final List<PairShift> pairs, final int distance) {
        final double[] scores =
                pairs.stream()
                        .filter(pair -> pair.distance() == distance)
                        .mapToDouble(PairShift::score)
                        .sorted()
                        .toArray();
        return scores.length == 0 ? Double.NaN : scores[scores.length / 2];
    }

    /** Sum of what pairs know along an axis. */
    double information(final int axis) {
        return pairs.stream().mapToDouble(pair -> axis == 0 ? pair.xx() : pair.yy()).sum();
    }

    private static int[] alike(final List<PairShift> pairs, final int[] distances) {
        int used = 1;
        while (used < distances.length && score(pairs, distances[used]) > ALIKE * score(pairs, 1)) {
            used++;
        }
        return Arrays.copyOf(distances, used);
    }

    private static List<PairShift> within(final List<PairShift> pairs, final int[] distances) {
        final int farthest = distances[distances.length - 1];
        return pairs.stream().filter(pair -> pair.distance() <= farthest).toList();
    }
}
