package org.garnetj.track;

import java.util.stream.IntStream;

/**
 * The stretch of a movie in which something drifts: a position that rests, moves on steadily and
 * rests again. Whether it rests at first and at last is decided by Schwarz's criterion, for
 * residuals that are not independent of their neighbours.
 *
 * @param from index of the first position of the drift
 * @param to index of the last
 */
record DriftRun(int from, int to) {

    /** More moments than this are not tried for a beginning or an end. */
    private static final int MOST_MOMENTS = 120;

    private static final int FEWEST = 3;

    /** How many positions count as one: what shakes one frame often shakes the next. */
    private static final double CORRELATED = 2;

    /** Finds the drift in positions over time. */
    static DriftRun of(final double[] time, final double[] position) {
        final int n = time.length;
        DriftRun best = new DriftRun(0, n - 1);
        double least = criterion(best, time, position);
        final int step = Math.max(1, n / MOST_MOMENTS);
        final int[] moments = IntStream.iterate(0, i -> i < n, i -> i + step).toArray();
        for (final int from : moments) {
            for (final int to : moments) {
                final DriftRun run = new DriftRun(from, to + step >= n ? n - 1 : to);
                if (run.to - from < FEWEST || from == 0 && run.to == n - 1) {
                    continue;
                }
                final double criterion = criterion(run, time, position);
                if (criterion < least) {
                    least = criterion;
                    best = run;
                }
            }
        }
        return best;
    }

    /** n ln(mean square residual) plus ln n for each moment that is free. */
    private static double criterion(
            final DriftRun run, final double[] time, final double[] position) {
        final int n = time.length;
        double st = 0;
        double sp = 0;
        double stt = 0;
        double stp = 0;
        double spp = 0;
        for (int i = 0; i < n; i++) {
            final double t = time[Math.max(run.from, Math.min(run.to, i))] - time[run.from];
            final double p = position[i] - position[0];
            st += t;
            sp += p;
            stt += t * t;
            stp += t * p;
            spp += p * p;
        }
        final double tt = stt - st * st / n;
        final double tp = stp - st * sp / n;
        final double pp = spp - sp * sp / n;
        final double square = Math.max(0, pp - (tt > 0 ? tp * tp / tt : 0));
        final int moments = (run.from > 0 ? 1 : 0) + (run.to < n - 1 ? 1 : 0);
        final double count = n / CORRELATED;
        return count * Math.log(square / n + 1e-12 * (pp / n) + 1e-300)
                + 2 * moments * Math.log(count);
    }
}
