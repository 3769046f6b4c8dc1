package org.garnetj.restore;

import org.garnetj.block.Execution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Follows {@link StillBodies small bodies} through the slices. */
final class BodyTracks {

    /** How far a body may be from where it is expected. */
    private static final double REACH_PX = 4;

    /** Sections of one body are not more unlike in area than this. */
    private static final double LARGEST_GROWTH = 2;

    /** A body is followed for so many slices, and anew from there: its line may be bent. */
    private static final int LONGEST = 16;

    /** So many slices may hide a body that is seen again. */
    private static final int HIDDEN = 1;

    /** A line through fewer middles tells nothing. */
    static final int SHORTEST = 3;

    /** The largest bodies of a slice are enough. */
    private static final int MOST_BODIES = 64;

    private static final Comparator<StillBodies.Body> LARGEST_FIRST =
            Comparator.comparingInt(StillBodies.Body::pixels).reversed();

    private final double[][] places;
    private final List<List<Section>> tracks = new ArrayList<>();

    private BodyTracks(final double[][] places) {
        this.places = places;
    }

    /** A section of a body: its slice, and where its middle lies there. */
    private record Section(int z, StillBodies.Body body) {}

    /** The bodies of all slices. */
    static List<List<StillBodies.Body>> find(
            final PictureMaker pictures, final Execution execution) {
        return execution.mapItems(
                "find pores",
                IntStream.range(0, Math.toIntExact(pictures.stack().depth())).boxed().toList(),
                z ->
                        StillBodies.of(pictures.greys(z), pictures.width()).stream()
                                .sorted(LARGEST_FIRST)
                                .limit(MOST_BODIES)
                                .toList());
    }

    /**
     * Follows bodies.
     *
     * @param places of the slices along x and along y, about, in pixels of the pictures
     */
    static List<BodyTrack> of(final List<List<StillBodies.Body>> slices, final double[]... places) {
        final BodyTracks all = new BodyTracks(places);
        List<List<Section>> open = new ArrayList<>();
        for (int z = 0; z < slices.size(); z++) {
            open = all.follow(open, z, slices.get(z));
        }
        return all.tracks.stream()
                .filter(track -> track.size() >= SHORTEST)
                .map(BodyTracks::track)
                .toList();
    }

    // -- Helper methods --

    /** Takes the tracks on to a slice; those that may be seen further on are returned. */
    private List<List<Section>> follow(
            final List<List<Section>> open, final int z, final List<StillBodies.Body> bodies) {
        final boolean[] taken = new boolean[bodies.size()];
        final List<List<Section>> next = new ArrayList<>();
        for (final List<Section> track : open) {
            final int best = nearest(track, z, bodies, taken);
            if (best >= 0) {
                taken[best] = true;
                final Section section = new Section(z, bodies.get(best));
                track.add(section);
                next.add(track.size() < LONGEST ? track : begun(section));
            } else if (z - last(track).z() <= HIDDEN) {
                next.add(track);
            }
        }
        for (int i = 0; i < taken.length; i++) {
            if (!taken[i]) {
                next.add(begun(new Section(z, bodies.get(i))));
            }
        }
        return next;
    }

    private List<Section> begun(final Section section) {
        final List<Section> track = new ArrayList<>(List.of(section));
        tracks.add(track);
        return track;
    }

    private static Section last(final List<Section> track) {
        return track.get(track.size() - 1);
    }

    /** The body of a slice that goes on where a track is expected; −1 for none. */
    private int nearest(
            final List<Section> track,
            final int z,
            final List<StillBodies.Body> bodies,
            final boolean... taken) {
        final Section last = last(track);
        int best = -1;
        double least = REACH_PX;
        for (int i = 0; i < taken.length; i++) {
            final Section section = new Section(z, bodies.get(i));
            final double growth = (double) section.body().pixels() / last.body().pixels();
            final double away = Math.hypot(off(track, section, 0), off(track, section, 1));
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

    /** By how much a body has moved otherwise than its slices and than it did before. */
    private double off(final List<Section> track, final Section to, final int axis) {
        final Section last = last(track);
        double usual = 0;
        if (track.size() > 1) {
            final Section before = track.get(track.size() - 2);
            usual = moved(before, last, axis) / (last.z() - before.z());
        }
        return moved(last, to, axis) - usual * (to.z() - last.z());
    }

    private double moved(final Section from, final Section to, final int axis) {
        return along(to, axis) - along(from, axis) - places[axis][to.z()] + places[axis][from.z()];
    }

    private static double along(final Section section, final int axis) {
        return axis == 0 ? section.body().x() : section.body().y();
    }

    private static BodyTrack track(final List<Section> sections) {
        final double[][] middles = new double[2][sections.size()];
        for (int axis = 0; axis < 2; axis++) {
            final int along = axis;
            Arrays.setAll(middles[axis], i -> along(sections.get(i), along));
        }
        return new BodyTrack(
                sections.stream().mapToInt(Section::z).toArray(), middles[0], middles[1]);
    }
}
