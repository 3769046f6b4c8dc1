package org.garnetj.segment;

/**
 * Otsu's thresholds: those that part a histogram into two or three classes with the greatest
 * variance between the classes. Of equally good thresholds the lowest is taken.
 *
 * @see <a href="https://doi.org/10.1109/TSMC.1979.4310076">Otsu 1979</a>
 */
final class OtsuThresholds {

    private final double[] greys;
    private final double[] counts;
    private final double[] sums;

    /**
     * @param greys mid greys of the bins, rising
     * @param counts values in each bin
     */
    OtsuThresholds(final double[] greys, final long[] counts) {
        this.greys = greys;
        this.counts = new double[counts.length + 1];
        sums = new double[counts.length + 1];
        for (int bin = 0; bin < counts.length; bin++) {
            this.counts[bin + 1] = this.counts[bin] + counts[bin];
            sums[bin + 1] = sums[bin] + counts[bin] * greys[bin];
        }
    }

    /** The grey above which a value belongs to the brighter of two classes. */
    double two() {
        double best = -1;
        int cut = 0;
        for (int bin = 1; bin < greys.length; bin++) {
            final double between = weight(0, bin) + weight(bin, greys.length);
            if (between > best) {
                best = between;
                cut = bin;
            }
        }
        return edge(cut);
    }

    /** The two greys that part three classes. */
    double[] three() {
        double best = -1;
        int dark = 0;
        int bright = 0;
        for (int low = 1; low < greys.length - 1; low++) {
            final double darkest = weight(0, low);
            for (int high = low + 1; high < greys.length; high++) {
                final double between = darkest + weight(low, high) + weight(high, greys.length);
                if (between > best) {
                    best = between;
                    dark = low;
                    bright = high;
                }
            }
        }
        return new double[] {edge(dark), edge(bright)};
    }

    /** Square of a class's sum over its count: up to a constant its variance between classes. */
    private double weight(final int from, final int to) {
        final double count = counts[to] - counts[from];
        final double sum = sums[to] - sums[from];
        return count == 0 ? 0 : sum * sum / count;
    }

    private double edge(final int cut) {
        return 0.5 * (greys[Math.max(0, cut - 1)] + greys[cut]);
    }
}
