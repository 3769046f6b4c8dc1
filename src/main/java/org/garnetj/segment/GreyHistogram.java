package org.garnetj.segment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A histogram of grey values with exact counts, its quantiles and its modes. Values beyond the ends
 * fall into the outermost bins.
 */
final class GreyHistogram {

    private static final int FINE = 2048;

    private final double low;
    private final double high;
    private final long[] counts;

    GreyHistogram(final double low, final double high) {
        this(low, high, FINE);
    }

    GreyHistogram(final double low, final double high, final int bins) {
        this.low = low;
        this.high = high > low ? high : low + 1;
        counts = new long[bins];
    }

    /**
     * A local maximum of the smoothed histogram.
     *
     * @param grey its position
     * @param height its height in smoothed counts
     * @param valley the higher one of the two minima that part it from higher maxima; 0 for the
     *     highest of all
     */
    record Mode(double grey, double height, double valley) {}

    void add(final double value) {
        counts[bin(value)]++;
    }

    private int bin(final double value) {
        final double bin = (value - low) / (high - low) * counts.length;
        return (int) Math.max(0, Math.min(counts.length - 1, bin));
    }

    void add(final GreyHistogram other) {
        for (int i = 0; i < counts.length; i++) {
            counts[i] += other.counts[i];
        }
    }

    /** The same counts, but none in the bin that {@code value} falls into. */
    GreyHistogram withoutBinOf(final double value) {
        final GreyHistogram rest = new GreyHistogram(low, high, counts.length);
        System.arraycopy(counts, 0, rest.counts, 0, counts.length);
        rest.counts[bin(value)] = 0;
        return rest;
    }

    /**
     * The counts times {@code parts}, but of {@code shifted} of these parts at values higher by
     * {@code shift}.
     */
    GreyHistogram withShifted(final double shift, final int shifted, final int parts) {
        final GreyHistogram mixed = new GreyHistogram(low, high, counts.length);
        final int bins = (int) Math.round(shift / binWidth());
        for (int i = 0; i < counts.length; i++) {
            mixed.counts[i] += (parts - shifted) * counts[i];
            mixed.counts[Math.min(counts.length - 1, i + bins)] += shifted * counts[i];
        }
        return mixed;
    }

    long total() {
        long sum = 0;
        for (final long count : counts) {
            sum += count;
        }
        return sum;
    }

    /** Number of values between two greys, to the resolution of a bin. */
    double between(final double from, final double to) {
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            final double overlap =
                    Math.min(to, grey(i) + 0.5 * binWidth())
                            - Math.max(from, grey(i) - 0.5 * binWidth());
            sum += counts[i] * Math.max(0, Math.min(1, overlap / binWidth()));
        }
        return sum;
    }

    /** The grey below which a fraction {@code q} of the values lies; NaN when empty. */
    double quantile(final double q) {
        final double wanted = q * total();
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0 && sum + counts[i] >= wanted) {
                return low + (i + (wanted - sum) / counts[i]) * binWidth();
            }
            sum += counts[i];
        }
        return Double.NaN;
    }

    int bins() {
        return counts.length;
    }

    /** Number of values in a bin. */
    long count(final int bin) {
        return counts[bin];
    }

    /** The grey in the middle of a bin. */
    double grey(final int bin) {
        return low + (bin + 0.5) * binWidth();
    }

    double binWidth() {
        return (high - low) / counts.length;
    }

    /** Otsu's thresholds of the values. */
    OtsuThresholds otsu() {
        final double[] greys = new double[counts.length];
        Arrays.setAll(greys, this::grey);
        return new OtsuThresholds(greys, counts);
    }

    /** Counts smoothed by a Gaussian of the given standard deviation in grey. */
    double[] smoothed(final double sigma) {
        final double bins = Math.max(0.5, sigma / binWidth());
        final int radius = (int) Math.ceil(4 * bins);
        final double[] kernel = new double[radius + 1];
        double sum = 0;
        for (int i = 0; i <= radius; i++) {
            kernel[i] = Math.exp(-0.5 * i * i / (bins * bins));
            sum += i == 0 ? kernel[i] : 2 * kernel[i];
        }
        final double[] smooth = new double[counts.length];
        for (int i = 0; i < counts.length; i++) {
            for (int j = Math.max(0, i - radius);
                    j <= Math.min(counts.length - 1, i + radius);
                    j++) {
                smooth[i] += counts[j] * kernel[Math.abs(i - j)] / sum;
            }
        }
        return smooth;
    }

    /** All maxima of the histogram smoothed by {@code sigma}, from dark to bright. */
    List<Mode> modes(final double sigma) {
        final double[] smooth = smoothed(sigma);
        final List<Mode> modes = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            final double before = i == 0 ? 0 : smooth[i - 1];
            final double after = i == counts.length - 1 ? 0 : smooth[i + 1];
            if (smooth[i] > 0 && smooth[i] > before && smooth[i] >= after) {
                final double valley = Math.max(valley(smooth, i, -1), valley(smooth, i, 1));
                modes.add(new Mode(grey(i), smooth[i], valley));
            }
        }
        return modes;
    }

    private static double valley(final double[] smooth, final int peak, final int step) {
        double lowest = smooth[peak];
        for (int i = peak; i >= 0 && i < smooth.length; i += step) {
            lowest = Math.min(lowest, smooth[i]);
            if (smooth[i] > smooth[peak]) {
                return lowest;
            }
        }
        return 0;
    }
}
