package org.garnetj.restore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where slices lie along one axis: as bodies say, and from slice to slice where fewer than two are
 * followed, as windows say.
 *
 * <p>Windows see walls move that belong to growing cracks and slanted pores. That goes on from
 * slice to slice: how windows differ from bodies in the steps around is taken off.
 */
final class BodyPlaces {

    /** Bodies that tell a step, and those that do where windows are not sure. */
    private static final int ENOUGH = 2;

    private static final int LEAST = 1;

    /** Variance of a step by windows that are not sure, in px². */
    private static final double UNSURE = 0.01;

    /** Steps to either side that tell by how much windows are off. */
    private static final int AROUND = 4;

    /** Slices over which nothing is taken off: what was off has passed. */
    private static final int FARTHEST = 8;

    /** Least variance of a shift by windows, in px². */
    private static final double LEAST_VARIANCE = 0.0025;

    /** Windows so far apart hold the slow trend where they are sure. */
    private static final int APART = 8;

    /** Their variance, as they tell it, is too small by this factor: neighbours err alike. */
    private static final double ALIKE = 9;

    private BodyPlaces() {}

    /**
     * Finds the places.
     *
     * @param pairs by windows
     * @param axis 0 for x, 1 for y
     * @param windows places by windows at all distances
     * @param near places by windows of near slices, which follow bodies that move
     */
    static double[] of(
            final List<BodyTrack> tracks,
            final List<PairShift> pairs,
            final int axis,
            final double[] windows,
            final double[] near) {
        final int slices = windows.length;
        final double[] doubts = doubts(pairs, axis, slices);
        final boolean[] told = told(tracks, doubts);
        final List<Link> far = far(pairs, axis);
        final TrackPlaces whole = TrackPlaces.of(slices, tracks, far, axis);
        final TrackPlaces bodies = TrackPlaces.of(slices, whole.parted(), far, axis);
        final double[] places = bodies.places();
        final List<Link> steps = new ArrayList<>();
        final List<Link> beside = new ArrayList<>();
        for (int z = 0; z + 1 < slices; z++) {
            final double[] off = off(z, told, near, places);
            if (told[z]) {
                if (off.length == 2 * AROUND) {
                    // bodies err too: only what is beyond that is the windows' own
                    final double own = Math.max(doubts[z], spread(off) - bodies.variance(z));
                    beside.add(new Link(z, z + 1, step(near, z) - mean(off), own));
                }
            } else {
                steps.add(
                        off.length == 0
                                ? new Link(z, z + 1, step(windows, z), doubts[z])
                                : new Link(
                                        z,
                                        z + 1,
                                        step(near, z) - mean(off),
                                        doubts[z] + spread(off)));
            }
        }
        return bodies.with(steps, beside);
    }

    // -- Helper methods --

    /** The far pairs; none is surer than they are in the middle: what all but some see is odd. */
    private static List<Link> far(final List<PairShift> pairs, final int axis) {
        final List<Link> far =
                pairs.stream()
                        .filter(pair -> pair.distance() >= APART)
                        .map(pair -> link(pair, axis))
                        .toList();
        final double usual =
                Tukey.quantile(far.stream().mapToDouble(Link::variance).toArray(), 0.5);
        return far.stream()
                .map(
                        link ->
                                new Link(
                                        link.from(),
                                        link.to(),
                                        link.shift(),
                                        ALIKE * Math.max(usual, link.variance())))
                .toList();
    }

    private static Link link(final PairShift pair, final int axis) {
        final double information = axis == 0 ? pair.xx() : pair.yy();
        return new Link(
                pair.from(),
                pair.to(),
                axis == 0 ? pair.dx() : pair.dy(),
                Math.max(LEAST_VARIANCE, 1 / Math.max(1e-6, information)));
    }

    /** Variances of the steps from each slice to the next by windows. */
    private static double[] doubts(final List<PairShift> pairs, final int axis, final int slices) {
        final double[] doubts = new double[slices - 1];
        pairs.stream()
                .filter(pair -> pair.distance() == 1)
                .forEach(pair -> doubts[pair.from()] = link(pair, axis).variance());
        return doubts;
    }

    /** Steps over which enough bodies are followed. */
    private static boolean[] told(final List<BodyTrack> tracks, final double... doubts) {
        final int[] count = new int[doubts.length];
        for (final BodyTrack track : tracks) {
            for (int z = track.first(); z < track.last(); z++) {
                count[z]++;
            }
        }
        final boolean[] told = new boolean[doubts.length];
        for (int z = 0; z < doubts.length; z++) {
            told[z] = count[z] >= (doubts[z] > UNSURE ? LEAST : ENOUGH);
        }
        return told;
    }

    private static double step(final double[] places, final int z) {
        return places[z + 1] - places[z];
    }

    /** By how much windows step farther than bodies around a slice. */
    private static double[] off(
            final int z, final boolean[] told, final double[] windows, final double[] bodies) {
        final double[] off = new double[2 * AROUND];
        int count = 0;
        for (final int side : new int[] {-1, 1}) {
            int seen = 0;
            for (int far = 1; far <= FARTHEST && seen < AROUND; far++) {
                final int at = z + side * far;
                if (at >= 0 && at + 1 < windows.length && told[at]) {
                    off[count++] = step(windows, at) - step(bodies, at);
                    seen++;
                }
            }
        }
        return Arrays.copyOf(off, count);
    }

    private static double mean(final double... values) {
        return Arrays.stream(values).average().orElse(0);
    }

    private static double spread(final double... values) {
        final double mean = mean(values);
        return Arrays.stream(values).map(v -> (v - mean) * (v - mean)).average().orElse(0);
    }
}
