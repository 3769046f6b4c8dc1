package org.garnetj.restore;

import org.garnetj.block.Execution;

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

    /** Pairs up to this distance tell short stretches. */
    private static final int NEAR = 2;

    /**
     * Finds them: all pairs at a few distances, solved together, and once more from there, so that
     * pairs that had gone astray come back; and by the middles of small bodies, where there are.
     */
    static SlicePlaces find(final PictureMaker pictures, final Execution execution) {
        final int slices = Math.toIntExact(pictures.stack().depth());
        final int[] possible =
                Arrays.stream(DISTANCES).filter(distance -> distance < slices).toArray();
        final List<PairShift> first = PairShifts.of(pictures, possible, execution);
        final int[] distances = alike(first, possible);
        final double[] about =
                JointShifts.solve(within(first, distances[distances.length - 1]), slices);
        final List<PairShift> pairs = PairShifts.near(about, pictures, distances, execution);
        final double[] windows = JointShifts.solve(pairs, slices);
        final double[] near = JointShifts.solve(within(pairs, NEAR), slices);
        final List<BodyTrack> tracks =
                BodyTracks.of(
                        BodyTracks.find(pictures, execution), along(windows, 0), along(windows, 1));
        final double[][] places = new double[2][];
        for (int axis = 0; axis < 2; axis++) {
            places[axis] =
                    BodyPlaces.of(tracks, pairs, axis, along(windows, axis), along(near, axis));
            centre(places[axis], pictures.bin());
        }
        return new SlicePlaces(places[0], places[1], pairs);
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

    private static double[] along(final double[] places, final int axis) {
        final double[] along = new double[places.length / 2];
        Arrays.setAll(along, z -> places[2 * z + axis]);
        return along;
    }

    private static void centre(final double[] places, final int bin) {
        final double mean = Arrays.stream(places).average().orElse(0);
        Arrays.setAll(places, z -> bin * (places[z] - mean));
    }

    private static int[] alike(final List<PairShift> pairs, final int[] distances) {
        int used = 1;
        while (used < distances.length && score(pairs, distances[used]) > ALIKE * score(pairs, 1)) {
            used++;
        }
        return Arrays.copyOf(distances, used);
    }

    private static List<PairShift> within(final List<PairShift> pairs, final int farthest) {
        return pairs.stream().filter(pair -> pair.distance() <= farthest).toList();
    }
}
