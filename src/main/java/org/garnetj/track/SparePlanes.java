package org.garnetj.track;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Planes that serve again once they are done with: making large ones costs as much as using them.
 */
final class SparePlanes {

    private final int size;
    private final Queue<float[]> spare = new ConcurrentLinkedQueue<>();

    /**
     * @param size pixels of a plane
     */
    SparePlanes(final int size) {
        this.size = size;
    }

    /** A plane with anything in it. */
    float[] take() {
        final float[] plane = spare.poll();
        return plane == null ? new float[size] : plane;
    }

    /** Takes back a plane that nobody looks at any more. */
    void give(final float[] plane) {
        spare.add(plane);
    }
}
