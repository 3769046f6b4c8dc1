package org.garnetj.restore;

import org.garnetj.block.Execution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Follows {@link StillBodies small bodies} through the slices. Each is taken to stand still while
 * it is seen, so any two of its sections tell how their slices lie against each other; all of them
 * together know as much as its sections do.
 */
final class BodyTracks {

    private static final double REACH_PX = 6;

    /** Sections of one body are not more unlike in area than this. */
    private static final double LARGEST_GROWTH = 2.5;

    /** A body is followed for so many slices, and anew from there. */
    private static final int LONGEST = 16;

    /** The largest bodies of a slice are enough. */
    private static final int MOST_BODIES = 64;

    /** Variance of a middle, at least, in px². */
    private static final double LEAST_VARIANCE = 0.005;

    private static final double SIGMA_PER_MEDIAN = 1.4826;

    private static final Comparator<StillBodies.Body> LARGEST_FIRST =
            Comparator.comparingInt(StillBodies.Body::pixels).reversed();

    private final List<List<StillBodies.Body>> slices;
    private final double[] places;
    private final List<List<Section>> tracks = new ArrayList<>();

    private BodyTracks(final List<List<StillBodies.Body>> slices, final double[] places) {
        this.slices = slices;
        this.places = places;
    }

    /** A section of a body: its slice, and where its middle lies there. */
    private record Section(int z, StillBodies.Body body) {}

    /**
     * How slices lie against each other, as bodies say.
     *
     * @param places x0, y0, x1, y1, … of the slices, about, in pixels of the pictures
     */
    static List<PairShift> pairs(
            final PictureMaker pictures, final double[] places, final Execution execution) {
        final List<List<StillBodies.Body>> slices =
                execution.mapItems(
                        "find pores",
                        IntStream.range(0, places.length / 2).boxed().toList(),
                        z ->
                                StillBodies.of(pictures.greys(z), pictures.width()).stream()
                                        .sorted(LARGEST_FIRST)
                                        .limit(MOST_BODIES)
                                        .toList());
        final BodyTracks tracks = new BodyTracks(slices, places);
        tracks.follow();
        return tracks.pairs();
    }

    // -- Helper methods --

    private void follow() {
        List<List<Section>> open = new ArrayList<>();
        for (int z = 0; z < slices.size(); z++) {
            final boolean[] taken = new boolean[slices.get(z).size()];
            final List<List<Section>> next = new ArrayList<>();
            for (final List<Section> track : open) {
                final int best = nearest(track.get(track.size() - 1), z, taken);
                if (best >= 0) {
                    taken[best] = true;
                    track.add(new Section(z, slices.get(z).get(best)));
                    next.add(track);
                }
            }
            for (int i = 0; i < taken.length; i++) {
                final StillBodies.Body body = slices.get(z).get(i);
                if (!taken[i]) {
                    next.add(begun(new Section(z, body)));
                }
            }
            open = new ArrayList<>();
            for (final List<Section> track : next) {
                open.add(track.size() < LONGEST ? track : begun(track.get(track.size() - 1)));
            }
        }
    }

    private List<Section> begun(final Section section) {
        final List<Section> track = new ArrayList<>(List.of(section));
        tracks.add(track);
        return track;
    }

    /** The body of a slice that goes on where another was seen in the slice before; −1 for none. */
    private int nearest(final Section last, final int z, final boolean... taken) {
        int best = -1;
        double least = REACH_PX;
        for (int i = 0; i < taken.length; i++) {
            final StillBodies.Body body = slices.get(z).get(i);
            final double growth = (double) body.pixels() / last.body().pixels();
            final double away =
                    Math.hypot(
                            off(last, new Section(z, body), 0), off(last, new Section(z, body), 1));
            if (!taken[i]
                    && away < least
                    && growth < LARGEST_GROWTH
                    && growth * LARGEST_GROWTH > 1) {
                least = away;
                best = i;
            }
        }
        return best;
    }

    /** By how much a body has moved otherwise than its slices. */
    private double off(final Section from, final Section to, final int axis) {
        return moved(from, to, axis) - places[2 * to.z() + axis] + places[2 * from.z() + axis];
    }

    private static double moved(final Section from, final Section to, final int axis) {
        return axis == 0 ? to.body().x() - from.body().x() : to.body().y() - from.body().y();
    }

    private List<PairShift> pairs() {
        final double x = 1 / variance(0);
        final double y = 1 / variance(1);
        final List<PairShift> pairs = new ArrayList<>();
        for (final List<Section> track : tracks) {
            for (int i = 0; i < track.size(); i++) {
                for (int j = i + 1; j < track.size(); j++) {
                    pairs.add(pair(track.get(i), track.get(j), x / track.size(), y / track.size()));
                }
            }
        }
        return pairs;
    }

    /**
     * Two sections of a body. All pairs of its sections together are the sum of squares of their
     * middles about their mean; so distance, by which {@link JointShifts} weighs, is taken out.
     */
    private static PairShift pair(
            final Section a, final Section b, final double xx, final double yy) {
        final double far = Math.pow(b.z() - a.z(), 2);
        return new PairShift(
                a.z(), b.z(), moved(a, b, 0), moved(a, b, 1), xx / far, 0, yy / far, 0);
    }

    /** Variance of a middle, by how bodies and slices differ from one slice to the next. */
    private double variance(final int axis) {
        final double[] away =
                tracks.stream().flatMapToDouble(track -> steps(track, axis)).sorted().toArray();
        final double sigma = away.length == 0 ? REACH_PX : SIGMA_PER_MEDIAN * away[away.length / 2];
        return Math.max(LEAST_VARIANCE, 0.5 * sigma * sigma);
    }

    private DoubleStream steps(final List<Section> track, final int axis) {
        return IntStream.range(1, track.size())
                .mapToDouble(i -> Math.abs(off(track.get(i - 1), track.get(i), axis)));
    }
}
