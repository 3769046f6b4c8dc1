package org.garnetj.learn;

/**
 * The share, the mean grey and the scatter of each class around each pixel of a slice, as far as
 * probabilities tell where the classes are; see {@link LocalMean} for what is around.
 */
final class LocalClasses {

    /** A class is near if it has this share of the weight around. */
    static final float NEAR = 0.02f;

    private static final float TINY = 1e-4f;

    /** Scatter of greys that always counts as equal, in units of the range of greys. */
    private static final float LEAST_SCATTER = 0.01f;

    private static final float TEXTURE = 0.5f;

    /** Two classes differ by this many deviations, or as their marks do if that is less. */
    private static final float APART = 2.5f;

    /** Far more than any grey or share. */
    private static final float FAR = 1e6f;

    private final float[] grey;
    private final LocalMean around;
    private final float[] weight;
    private final float[] weighted;
    private final float[] all;
    private final float[] allGrey;
    private final float[] square;
    private final float[] noise;

    final float[][] share;
    final float[][] mean;
    final float[] scatter;

    LocalClasses(final float[] grey, final float[] weight, final int width, final int classCount) {
        this.grey = grey;
        this.weight = weight;
        around = new LocalMean(grey.length, width);
        weighted = new float[grey.length];
        for (int i = 0; i < weighted.length; i++) {
            weighted[i] = weight[i] * grey[i];
        }
        all = around.of(weight);
        allGrey = around.of(weighted);
        square = around.ofProduct(weighted, grey);
        noise = SliceNoise.variance(grey, width, around);
        share = new float[classCount][];
        mean = new float[classCount][];
        scatter = new float[grey.length];
    }

    /** Measures anew by these probabilities; those of the last class are what the others leave. */
    void measure(final float[][] belief) {
        final int last = belief.length - 1;
        share[last] = all.clone();
        mean[last] = allGrey.clone();
        for (int c = 0; c < last; c++) {
            share[c] = around.ofProduct(weight, belief[c]);
            mean[c] = around.ofProduct(weighted, belief[c]);
            subtract(share[c], share[last]);
            subtract(mean[c], mean[last]);
        }
        System.arraycopy(square, 0, scatter, 0, scatter.length);
        for (int c = 0; c <= last; c++) {
            finish(share[c], mean[c]);
        }
        for (int i = 0; i < scatter.length; i++) {
            final float texture = TEXTURE * scatter[i] / Math.max(TINY, all[i]);
            scatter[i] = Math.max(noise[i], Math.max(LEAST_SCATTER * LEAST_SCATTER, texture));
        }
    }

    /**
     * Keeps the means in the order of the greys that the classes have by their marks, and as far
     * apart: around a body, where the probabilities of both classes are high, their means are those
     * of the same pixels and tell nothing.
     *
     * @param order classes from the brightest on
     * @param greys normalised greys of the classes
     */
    void keepApart(final int[] order, final double[] greys) {
        final float[] ceiling = new float[grey.length];
        java.util.Arrays.fill(ceiling, FAR);
        for (int k = 0; k < order.length - 1; k++) {
            final int brighter = order[k];
            final float step = (float) (greys[brighter] - greys[order[k + 1]]);
            lower(ceiling, share[brighter], mean[brighter], step);
            final float[] darker = mean[order[k + 1]];
            for (int i = 0; i < darker.length; i++) {
                darker[i] = Math.min(darker[i], ceiling[i]);
            }
        }
    }

    /** A class that is not near sets no bound. */
    private void lower(
            final float[] ceiling, final float[] ofClass, final float[] level, final float step) {
        for (int i = 0; i < ceiling.length; i++) {
            final float absent = Math.max(0, NEAR - ofClass[i]) * FAR;
            final float apart = Math.min(step, APART * (float) Math.sqrt(scatter[i]));
            ceiling[i] = Math.min(ceiling[i], level[i] + absent) - apart;
        }
    }

    /** From sums to means; takes what they explain out of the scatter. */
    private void finish(final float[] ofClass, final float[] sums) {
        for (int i = 0; i < sums.length; i++) {
            final float level = sums[i] / Math.max(TINY, ofClass[i]);
            scatter[i] -= sums[i] * level;
            sums[i] = level;
        }
    }

    private static void subtract(final float[] part, final float[] from) {
        for (int i = 0; i < from.length; i++) {
            from[i] -= part[i];
        }
    }
}
