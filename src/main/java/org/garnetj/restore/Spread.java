package org.garnetj.restore;

import org.garnetj.filter.Median;

/**
 * The standard deviation of numbers about 0 of which some are outliers: the root mean square of
 * those within three standard deviations, as often as it takes. It works on whole greys as well,
 * where the median of absolute values cannot tell one half from one.
 */
final class Spread {

    private static final double CUT = 3;

    /** What cutting at three standard deviations leaves of a normal variance. */
    private static final double LEFT = 0.97334;

    private static final int ROUNDS = 12;
    private static final int SAMPLES = 4_000;

    private Spread() {}

    /** Of the first {@code count} numbers; 0 of none. */
    static double of(final float[] values, final int count) {
        double spread = first(values, count);
        for (int round = 0; round < ROUNDS && spread > 0; round++) {
            final double before = spread;
            spread = within(values, count, (float) (CUT * spread));
            if (Math.abs(spread - before) < 1e-4 * before) {
                break;
            }
        }
        return spread;
    }

    /** From the median of absolute values, or their mean where more than half are 0. */
    private static double first(final float[] values, final int count) {
        final float[] some = new float[Math.min(count, SAMPLES)];
        double sum = 0;
        for (int i = 0; i < some.length; i++) {
            some[i] = Math.abs(values[(int) ((long) i * count / some.length)]);
            sum += some[i];
        }
        final double median = some.length == 0 ? 0 : Median.select(some, some.length / 2);
        return median > 0 ? 1.4826 * median : some.length == 0 ? 0 : 1.2533 * sum / some.length;
    }

    private static double within(final float[] values, final int count, final float limit) {
        double squares = 0;
        int inside = 0;
        for (int i = 0; i < count; i++) {
            if (Math.abs(values[i]) <= limit) {
                squares += values[i] * values[i];
                inside++;
            }
        }
        return inside == 0 ? 0 : Math.sqrt(squares / inside / LEFT);
    }
}
