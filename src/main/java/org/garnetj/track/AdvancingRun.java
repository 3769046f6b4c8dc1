package org.garnetj.track;

/**
 * The frames in which a tip advances: the longest run in which it keeps at least {@value
 * #SLOWEST_SHARE} of its typical rate. Before it starts, while it pauses and after it has stopped a
 * tip says nothing about its speed while it runs.
 *
 * <p>Rates are taken over the fewest frames that tell a standing tip from an advancing one in the
 * noise of its position; the typical rate is the mean weighted by the way covered, so that long
 * pauses do not lower it. Rates are by time: where frames are missing, more way was covered. Ends
 * within the movie are trimmed by half that span, because the tip may have stopped between two
 * frames.
 *
 * @param from first index of the run
 * @param to last index of the run
 */
record AdvancingRun(int from, int to) {

    private static final double SLOWEST_SHARE = 0.3;
    private static final double TELLING = 4;

    static AdvancingRun of(final double[] time, final double[] lengths) {
        final int n = lengths.length;
        final double noise = noise(time, lengths);
        for (int span = 1; span <= n / 3; span++) {
            final double typical = typicalRate(time, lengths, span);
            final double margin = (1 - SLOWEST_SHARE) * typical * duration(time, span);
            if (typical > 0 && margin >= TELLING * Math.sqrt(2) * noise) {
                return longest(time, lengths, span, SLOWEST_SHARE * typical);
            }
        }
        return new AdvancingRun(0, n - 1);
    }

    /** Median time from a frame to the one so many frames later. */
    private static double duration(final double[] time, final int span) {
        final double[] durations = new double[time.length - span];
        for (int i = 0; i < durations.length; i++) {
            durations[i] = time[i + span] - time[i];
        }
        return Robust.median(durations);
    }

    /** Noise of one length by bends between neighbours, to which steady growth adds nothing. */
    private static double noise(final double[] time, final double[] lengths) {
        if (lengths.length < 3) {
            return 0;
        }
        final double[] bends = new double[lengths.length - 2];
        for (int i = 0; i < bends.length; i++) {
            final double share = (time[i + 1] - time[i]) / (time[i + 2] - time[i]);
            final double between = (1 - share) * lengths[i] + share * lengths[i + 2];
            bends[i] =
                    (lengths[i + 1] - between)
                            / Math.sqrt(1 + (1 - share) * (1 - share) + share * share);
        }
        return Robust.sigma(bends);
    }

    private static double typicalRate(final double[] time, final double[] lengths, final int span) {
        double sum = 0;
        double square = 0;
        for (int i = 0; i + span < lengths.length; i++) {
            final double rate = rate(time, lengths, i, span);
            sum += Math.abs(rate);
            square += rate * rate;
        }
        return sum > 0 ? square / sum : 0;
    }

    private static double rate(
            final double[] time, final double[] lengths, final int from, final int span) {
        return (lengths[from + span] - lengths[from]) / (time[from + span] - time[from]);
    }

    private static AdvancingRun longest(
            final double[] time, final double[] lengths, final int span, final double slowest) {
        final int windows = lengths.length - span;
        AdvancingRun best = new AdvancingRun(0, 0);
        int from = 0;
        for (int i = 0; i <= windows; i++) {
            if (i == windows || rate(time, lengths, i, span) < slowest) {
                final AdvancingRun run = trimmed(from, i - 1 + span, span, lengths.length);
                if (i > from && run.to - run.from > best.to - best.from) {
                    best = run;
                }
                from = i + 1;
            }
        }
        return best;
    }

    private static AdvancingRun trimmed(
            final int from, final int to, final int span, final int length) {
        final int trim = (span + 1) / 2;
        return new AdvancingRun(from == 0 ? 0 : from + trim, to == length - 1 ? to : to - trim);
    }
}
