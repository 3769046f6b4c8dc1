package org.garnetj.segment;

/**
 * How thick the LLZO is that is left between a bright cap and a dark phase, by the sum of the greys
 * down a column. Blur and partial volume move grey along the column but leave its sum: with c, b
 * and d the greys of cap, LLZO and dark phase, a rows of cap and t rows of LLZO add (c − d)a + (b −
 * d)t to what the dark phase alone would sum up to. Where the cap ends is known from the columns
 * around without anything dark.
 */
final class ThinLids {

    /** Rows on either side of an edge over which it is blurred. */
    private static final int RIM = 2;

    /** Rows of the cap, which may be thin, and of the LLZO that their greys are read from. */
    private static final int PLAIN_CAP = 2;

    private static final int PLAIN = 4;

    /** Columns on either side from which the end of the cap is told, and how they count. */
    private static final int NEAR = 32;

    private static final double SIGMA = 6;

    /** Rows by which both sides of a column may differ. */
    private static final double STEP = 0.75;

    /** Rows by which the surface around may lie off: a lifted lid does not belong to it. */
    private static final double LEVEL = 2;

    /** Rows of LLZO that are none yet. */
    private static final double THINNEST = 0.5;

    private final float[] grey;
    private final byte[] labels;
    private final int[] surface;
    private final double[] caps;
    private final double[] ceramics;
    private final double[] edges;

    /**
     * Looks at a slice.
     *
     * @param surface first row of the sample in each column
     */
    ThinLids(final Scene scene, final int z, final int... surface) {
        grey = scene.grey(z);
        labels = scene.labels(z);
        this.surface = surface;
        caps = new double[surface.length];
        ceramics = new double[surface.length];
        edges = new double[surface.length];
        for (int x = 0; x < surface.length; x++) {
            final int top = surface[x];
            caps[x] = mean(x, top - RIM - PLAIN_CAP, top - RIM);
            ceramics[x] = isCeramic(x) ? mean(x, top + RIM, top + RIM + PLAIN) : Double.NaN;
            final double step = caps[x] - ceramics[x];
            final double deficit = sum(x, top - RIM, top + RIM) - 2 * RIM * ceramics[x];
            edges[x] = step > 0 ? top - RIM + deficit / step : Double.NaN;
        }
    }

    /**
     * How many of the rows below the cap are LLZO: those whose middles it reaches, and none if it
     * is thinner than half a row or too little is known.
     *
     * @param dark first row of a dark phase in the column x
     */
    int rows(final int x, final int dark) {
        final int from = surface[x] - RIM;
        final double cap = near(caps, x);
        final double edge = edge(x);
        final double below = dark(x, dark);
        final double sum = sum(x, from, dark + 2) - (dark + 2 - from) * below;
        final double lid = (sum - (cap - below) * (edge - from)) / (near(ceramics, x) - below);
        return lid >= THINNEST ? (int) Math.max(0, Math.round(edge + lid) - surface[x]) : 0;
    }

    // -- Helper methods --

    private boolean isCeramic(final int x) {
        final int end = surface[x] + RIM + PLAIN;
        boolean ceramic = end <= height();
        for (int y = surface[x]; y < end && ceramic; y++) {
            ceramic = labels[y * surface.length + x] == Scene.LLZO;
        }
        return ceramic;
    }

    /** Grey of the dark phase beyond the blur of its upper edge, as far as it goes on. */
    private double dark(final int x, final int first) {
        int last = first;
        while (last < first + 2
                && last + 1 < height()
                && labels[(last + 1) * surface.length + x] == labels[first * surface.length + x]) {
            last++;
        }
        return mean(x, Math.min(first + 1, last), last + 1);
    }

    /**
     * Where the cap ends in a column: where it does on both sides, the nearest columns counting
     * most. If the sides are not level, one of them is a lifted lid and the lower one counts.
     */
    private double edge(final int x) {
        final double[] left = side(x, -1);
        final double[] right = side(x, 1);
        if (!(Math.abs(left[0] - right[0]) <= STEP)) {
            return Double.isNaN(left[0]) || right[0] > left[0] ? right[0] : left[0];
        }
        return (left[0] * left[1] + right[0] * right[1]) / (left[1] + right[1]);
    }

    /** Where the cap ends on one side, NaN if that is unknown, and how much that counts. */
    private double[] side(final int x, final int step) {
        double sum = 0;
        double weights = 0;
        for (int i = 1; i <= NEAR && x + step * i >= 0 && x + step * i < edges.length; i++) {
            final double edge = edges[x + step * i];
            if (Math.abs(edge - surface[x]) <= LEVEL) {
                final double weight = Math.exp(-0.5 * i * i / (SIGMA * SIGMA));
                sum += weight * edge;
                weights += weight;
            }
        }
        return new double[] {sum / weights, weights};
    }

    private static double near(final double[] values, final int x) {
        double sum = 0;
        int count = 0;
        for (int u = Math.max(0, x - NEAR); u <= Math.min(values.length - 1, x + NEAR); u++) {
            if (!Double.isNaN(values[u])) {
                sum += values[u];
                count++;
            }
        }
        return sum / count;
    }

    private int height() {
        return grey.length / surface.length;
    }

    /** Mean of rows; NaN where some of them are beyond the slice. */
    private double mean(final int x, final int from, final int to) {
        return sum(x, from, to) / (to - from);
    }

    private double sum(final int x, final int from, final int to) {
        if (from < 0 || to > height()) {
            return Double.NaN;
        }
        double sum = 0;
        for (int y = from; y < to; y++) {
            sum += grey[y * surface.length + x];
        }
        return sum;
    }
}
