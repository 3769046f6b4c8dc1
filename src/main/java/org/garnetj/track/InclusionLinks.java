package org.garnetj.track;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Links the bodies of frame after frame: a body is the inclusion that it shares most pixels with,
 * or else the nearest one, if it is no farther than it is long; the surest pairs first. An
 * inclusion may be missed in a few frames.
 */
final class InclusionLinks {

    private static final int LONGEST_GAP = 3;

    private final int[] plane;
    private final int width;
    private final List<InclusionTrack> tracks = new ArrayList<>();

    InclusionLinks(final int pixels, final int width) {
        plane = new int[pixels];
        this.width = width;
    }

    /**
     * @param track number of an inclusion
     * @param body number of a body in the frame
     * @param shared pixels they share
     * @param distance between their centres, in pixels
     */
    private record Pair(int track, int body, int shared, double distance) {}

    /** Takes in the bodies of the next frame. */
    void add(final int frame, final List<Body> bodies) {
        final boolean[] taken = new boolean[bodies.size()];
        final boolean[] continued = new boolean[tracks.size()];
        for (final Pair pair : pairs(frame, bodies)) {
            if (!taken[pair.body] && !continued[pair.track]) {
                taken[pair.body] = true;
                continued[pair.track] = true;
                tracks.get(pair.track).add(frame, bodies.get(pair.body));
            }
        }
        for (int b = 0; b < taken.length; b++) {
            if (!taken[b]) {
                final InclusionTrack track = new InclusionTrack();
                track.add(frame, bodies.get(b));
                tracks.add(track);
            }
        }
    }

    private List<Pair> pairs(final int frame, final List<Body> bodies) {
        final List<Pair> pairs = new ArrayList<>();
        for (int t = 0; t < tracks.size(); t++) {
            final InclusionTrack track = tracks.get(t);
            if (frame - track.lastFrame() > LONGEST_GAP) {
                continue;
            }
            final Body last = track.last();
            Arrays.stream(last.pixels()).forEach(p -> plane[p] = 1);
            for (int b = 0; b < bodies.size(); b++) {
                final Body body = bodies.get(b);
                final int shared = Arrays.stream(body.pixels()).map(p -> plane[p]).sum();
                final double distance = Math.hypot(body.u() - last.u(), body.v() - last.v());
                if (shared > 0 || distance <= extent(last)) {
                    pairs.add(new Pair(t, b, shared, distance));
                }
            }
            Arrays.stream(last.pixels()).forEach(p -> plane[p] = 0);
        }
        pairs.sort(
                Comparator.comparingInt((Pair pair) -> -pair.shared)
                        .thenComparingDouble(Pair::distance));
        return pairs;
    }

    private double extent(final Body body) {
        final Crop crop = Crop.about(body.pixels(), width, plane.length, 0);
        return Math.max(crop.columns(), crop.rows());
    }

    /** The inclusions seen in some frames at least, by their first frame and place. */
    List<InclusionTrack> tracks(final int fewestFrames) {
        return tracks.stream()
                .filter(track -> track.length() >= fewestFrames)
                .sorted(
                        Comparator.comparingInt(InclusionTrack::firstFrame)
                                .thenComparingDouble(track -> track.body(0).v())
                                .thenComparingDouble(track -> track.body(0).u()))
                .toList();
    }
}
