package org.garnetj.magnesium;

/**
 * What counts mean in at%: net counts for the same lithium grow with its magnesium, and lithium in
 * touch with the electrode has the electrode's.
 *
 * @param electrode_at_percent content of the electrode
 * @param signal net counts of a map voxel full of lithium with that content; 0 if unknown
 */
record MagnesiumContents(double electrode_at_percent, double signal) {

    /** The signal as given, or that of the deposit with most net counts. */
    static MagnesiumContents of(final MagnesiumSearch search, final MagnesiumSettings settings) {
        if (settings.contrast() > 0) {
            return new MagnesiumContents(
                    settings.electrode_at_percent(),
                    settings.contrast() * search.sources().plain());
        }
        final int brightest = search.brightest();
        return new MagnesiumContents(
                settings.electrode_at_percent(), brightest == 0 ? 0 : search.level(brightest));
    }

    boolean isKnown() {
        return signal > 0;
    }

    /** Whether the magnesium of the electrode would show more net counts than a limit. */
    boolean wouldExceed(final double limit, final double filled) {
        return signal * filled > limit;
    }

    /** Content that gives a deposit so many net counts. */
    double at_percent(final double net, final double filled) {
        return isKnown() && filled > 0
                ? electrode_at_percent * net / (signal * filled)
                : Double.NaN;
    }

    /** Content of a deposit, or of the part of it that holds magnesium. */
    Deposit.Content of(final int id, final MagnesiumSearch search) {
        final DepositCounts counts = search.counts();
        if (!isKnown() || !(counts.filled[id] > 0)) {
            return Deposit.Content.UNKNOWN;
        }
        final double whole = counts.net(id) / counts.filled[id];
        final double scale = electrode_at_percent / signal;
        final double level = search.found(id) ? search.level(id) : whole;
        final double[] ends = counts.interval(id);
        final double part = search.found(id) && level > 0 ? Math.max(1, level / whole) : 1;
        final double low = level - part * (whole - ends[0] / counts.filled[id]);
        final double high = level + part * (ends[1] / counts.filled[id] - whole);
        return new Deposit.Content(scale * level, Math.max(0, scale * low), scale * high);
    }
}
