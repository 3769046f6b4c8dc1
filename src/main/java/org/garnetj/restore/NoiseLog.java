package org.garnetj.restore;

import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;

/** Notes the noise of each slice before and after, as slices are computed in any order. */
final class NoiseLog {

    private final int width;
    private final NoiseModel model;
    private final ConcurrentSkipListMap<Integer, DenoisedSlice> rows =
            new ConcurrentSkipListMap<>();

    NoiseLog(final int width, final NoiseModel model) {
        this.width = width;
        this.model = model;
    }

    /** Notes slice {@code z}, from 0. */
    void add(final int z, final float[] raw, final float[] clean) {
        rows.put(
                z,
                new DenoisedSlice(
                        z + 1,
                        model.level(raw, width),
                        model.level(clean, width),
                        model.gain(),
                        model.floor()));
    }

    /** The slices that were computed, in their order. */
    List<DenoisedSlice> rows() {
        return List.copyOf(rows.values());
    }
}
