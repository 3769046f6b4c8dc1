package org.garnetj.report;

import java.util.Arrays;
import java.util.List;

/**
 * The grey values shown as black and white.
 *
 * @param black this and anything below is black
 * @param white this and anything above is white
 */
public record GreyRange(float black, float white) {

    private static final double LOW = 0.005;
    private static final double HIGH = 0.995;

    /** Values looked at in each cut: enough for a percentile. */
    private static final int MOST_VALUES = 100_000;

    /** The 0.5th and 99.5th percentile of all cuts together, so that they can be compared. */
    public static GreyRange of(final List<Cut> cuts) {
        final float[] values = new float[cuts.stream().mapToInt(GreyRange::count).sum()];
        int filled = 0;
        for (final Cut cut : cuts) {
            for (int i = 0; i < cut.values().length; i += step(cut)) {
                values[filled++] = cut.values()[i];
            }
        }
        Arrays.sort(values);
        final int last = values.length - 1;
        return new GreyRange(values[(int) (LOW * last)], values[(int) Math.ceil(HIGH * last)]);
    }

    /** 0 for black to 1 for white. */
    float part(final float value) {
        return white > black ? Math.max(0, Math.min(1, (value - black) / (white - black))) : 0.5f;
    }

    private static int count(final Cut cut) {
        return (cut.values().length + step(cut) - 1) / step(cut);
    }

    private static int step(final Cut cut) {
        return 1 + cut.values().length / MOST_VALUES;
    }
}
