package org.garnetj.restore;

import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;

/** Notes what was taken out of each slice, as slices are computed in any order. */
final class CurtainLog {

    private final int width;
    private final ConcurrentSkipListMap<Integer, CurtainRemoval> rows =
            new ConcurrentSkipListMap<>();

    CurtainLog(final int width) {
        this.width = width;
    }

    /** Notes slice {@code z}, from 0. */
    void add(final int z, final float[] raw, final float[] clean) {
        double taken = 0;
        double squares = 0;
        for (int i = 0; i < raw.length; i++) {
            final double difference = raw[i] - clean[i];
            taken += difference * difference;
            squares += (double) raw[i] * raw[i];
        }
        rows.put(
                z,
                new CurtainRemoval(
                        z + 1,
                        StripeEnergy.of(raw, width),
                        StripeEnergy.of(clean, width),
                        squares == 0 ? 0 : Math.sqrt(taken / squares)));
    }

    /** The slices that were computed, in their order. */
    List<CurtainRemoval> rows() {
        return List.copyOf(rows.values());
    }
}
