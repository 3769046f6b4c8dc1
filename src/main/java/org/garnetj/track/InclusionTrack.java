package org.garnetj.track;

import java.util.ArrayList;
import java.util.List;

/** One inclusion through the frames. */
final class InclusionTrack {

    private final List<Integer> frames = new ArrayList<>();
    private final List<Body> bodies = new ArrayList<>();

    void add(final int frame, final Body body) {
        frames.add(frame);
        bodies.add(body);
    }

    int length() {
        return frames.size();
    }

    int firstFrame() {
        return frames.get(0);
    }

    int lastFrame() {
        return frames.get(frames.size() - 1);
    }

    int frame(final int i) {
        return frames.get(i);
    }

    Body body(final int i) {
        return bodies.get(i);
    }

    Body last() {
        return bodies.get(bodies.size() - 1);
    }
}
