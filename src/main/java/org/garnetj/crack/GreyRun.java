package org.garnetj.crack;

/**
 * The greys of one run of a crack's voxels and of the ceramic beside it.
 *
 * @param sample the line
 * @param from first voxel labelled as crack
 * @param to last one
 */
record GreyRun(LineSample sample, int from, int to) {

    static final int VOID = 0;
    static final int LITHIUM = 1;
    static final int FILLINGS = 2;

    /** Voxels of ceramic on each side that its grey is read from, and the fewest of them. */
    private static final int PLAIN = 8;

    private static final int FEWEST = 3;

    /** Voxels across the wall that a run's core leaves out. */
    private static final int RIM = 2;

    /** Mean of the ceramic's greys on both sides, or that on one; NaN without any. */
    double ceramic() {
        final double before = before();
        final double after = after();
        return Double.isNaN(before) ? after : Double.isNaN(after) ? before : 0.5 * (before + after);
    }

    /** Median grey of the ceramic before the run; NaN if there is too little. */
    double before() {
        return plain(from, -1);
    }

    /** Median grey of the ceramic after the run. */
    double after() {
        return plain(to, 1);
    }

    /** Part of the run within its walls that is lithium. */
    double lithiumShare() {
        final int inner = to - from >= 2 * sample.along(1) ? sample.along(1) : 0;
        double share = 0;
        for (int k = from + inner; k <= to - inner; k++) {
            share += sample.isLithium(k) ? 1 : 0;
        }
        return share / (to - from + 1 - 2 * inner);
    }

    /** Grey of ceramic less that of the run's core, void and lithium; NaN without a core. */
    double[] cores(final double ceramic) {
        final double[] sums = new double[FILLINGS];
        final int[] counts = new int[FILLINGS];
        final int rim = sample.along(RIM);
        for (int k = from + rim; k <= to - rim; k++) {
            final int filling = sample.isLithium(k) ? LITHIUM : VOID;
            sums[filling] += ceramic - sample.grey(k);
            counts[filling]++;
        }
        for (int filling = 0; filling < FILLINGS; filling++) {
            sums[filling] = counts[filling] == 0 ? Double.NaN : sums[filling] / counts[filling];
        }
        return sums;
    }

    /** What fills a voxel: at a wall the inner neighbour's, in a thin run what is usual. */
    int filling(final int k, final boolean usuallyLithium) {
        final int inner = sample.along(1);
        final boolean lithium =
                to - from >= 2 * inner
                        ? sample.isLithium(Math.max(from + inner, Math.min(to - inner, k)))
                        : usuallyLithium;
        return lithium ? LITHIUM : VOID;
    }

    /** Sum of the deficits of the blurred flank beyond one end; 0 where something cuts it off. */
    double flank(final int end, final int step, final double ceramic) {
        double sum = 0;
        for (int i = 1; i <= sample.tail(end, step); i++) {
            sum += ceramic - sample.grey(end + step * i);
        }
        return sum;
    }

    private double plain(final int end, final int step) {
        final double[] greys = new double[PLAIN];
        int count = 0;
        for (int i = sample.reach() + 1; i <= sample.reach() + PLAIN; i++) {
            final int k = end + step * i;
            if (!sample.isPlain(k, step) || !sample.isPlain(k, -step)) {
                break;
            }
            greys[count++] = sample.grey(k);
        }
        return count < FEWEST ? Double.NaN : TileMedians.median(greys, count);
    }
}
