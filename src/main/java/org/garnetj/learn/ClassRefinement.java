package org.garnetj.learn;

import org.garnetj.filter.Gauss;

/**
 * Corrects the class probabilities of a slice by the greys hereabouts. Curtains, shading and what
 * shines through from the back of a pore give a class another grey from place to place, and a
 * classifier that has seen a few strokes knows but some of them. So each pixel is compared with the
 * mean grey of each class around it, as far as the probabilities tell where that class is, and with
 * its eight neighbours: a random field in mean-field approximation, a fixed number of rounds.
 *
 * <p>What counts as a difference of greys is the scatter around: the noise by Immerkær's mask
 * (Comput. Vis. Image Underst. 1996, 64, 300, doi:10.1006/cviu.1996.0060), and the texture of the
 * classes themselves. Other slices are not asked, and nothing farther away than {@link #REACH_PX}.
 */
public final class ClassRefinement {

    private static final int ROUNDS = 3;
    private static final int RADIUS = 7;
    private static final double SIGMA_PX = 3.5;

    /** How far a pixel's answer looks in the slice, in pixels. */
    public static final int REACH_PX = ROUNDS * RADIUS + 1;

    /** Probabilities below are as good as this one: a forest never rules a class out. */
    private static final float LEAST_PROBABILITY = 0.005f;

    /** A class is near if it has this share of the weight around. */
    private static final float NEAR = 0.02f;

    private static final float TINY = 1e-4f;

    /** The most that a grey can say against a class, in units of log-likelihood. */
    private static final float MOST = 8;

    /** Scatter of greys that always counts as equal, in units of the range of greys. */
    private static final float LEAST_SCATTER = 0.01f;

    private static final float TEXTURE = 0.5f;
    private static final float NEIGHBOUR = 0.5f;
    private static final float DIAGONAL = 0.5f;

    private static final float[] HALF = Gauss.kernel(SIGMA_PX, RADIUS);

    private final float[] grey;
    private final float[] weight;
    private final int width;
    private final float neighbour;
    private final float[][] belief;
    private final float[][] prior;
    private final float[] noise;

    private ClassRefinement(
            final float[] grey,
            final float[] weight,
            final int width,
            final double smoothness,
            final float[][] probabilities) {
        this.grey = grey;
        this.weight = weight;
        this.width = width;
        neighbour = (float) (NEIGHBOUR * smoothness);
        belief = probabilities;
        prior = new float[probabilities.length][grey.length];
        for (int c = 0; c < prior.length; c++) {
            for (int i = 0; i < grey.length; i++) {
                final float p = Math.max(LEAST_PROBABILITY, belief[c][i]);
                prior[c][i] = (float) Math.log(p);
            }
        }
        noise = noise();
    }

    /**
     * Refines the probabilities of one slice in place.
     *
     * @param grey normalised greys, x fastest
     * @param weight 1 where the slice is analysed, 0 elsewhere
     * @param smoothness factor on the weight of neighbours, from 0
     * @param probabilities {@code [class][pixel]}; those of a pixel sum to 1, before and after
     */
    public static void refine(
            final float[] grey,
            final float[] weight,
            final int width,
            final double smoothness,
            final float[][] probabilities) {
        final ClassRefinement refinement =
                new ClassRefinement(grey, weight, width, smoothness, probabilities);
        for (int round = 0; round < ROUNDS; round++) {
            refinement.improve();
        }
    }

    private void improve() {
        final int n = grey.length;
        final float[][] share = new float[belief.length][];
        final float[][] mean = new float[belief.length][];
        final float[] scatter = smooth(times(times(weight, grey), grey));
        final float[] total = new float[n];
        for (int c = 0; c < belief.length; c++) {
            final float[] own = times(weight, belief[c]);
            share[c] = smooth(own);
            mean[c] = smooth(times(own, grey));
            for (int i = 0; i < n; i++) {
                mean[c][i] /= Math.max(TINY, share[c][i]);
                scatter[i] -= share[c][i] * mean[c][i] * mean[c][i];
                total[i] += share[c][i];
            }
        }
        for (int i = 0; i < n; i++) {
            final float texture = TEXTURE * scatter[i] / Math.max(TINY, total[i]);
            scatter[i] = Math.max(noise[i], Math.max(LEAST_SCATTER * LEAST_SCATTER, texture));
        }
        final float[][] next = new float[belief.length][];
        for (int c = 0; c < belief.length; c++) {
            next[c] = evidence(c, share[c], mean[c], scatter);
        }
        decide(next);
    }

    private float[] evidence(
            final int c, final float[] share, final float[] mean, final float[] scatter) {
        final float[] evidence = neighbours(belief[c]);
        for (int i = 0; i < evidence.length; i++) {
            final float difference = grey[i] - mean[i];
            final float against =
                    share[i] < NEAR
                            ? MOST
                            : Math.min(MOST, difference * difference / (2 * scatter[i]));
            evidence[i] = prior[c][i] - against + neighbour * evidence[i];
        }
        return evidence;
    }

    /** From log-likelihoods to probabilities. */
    private void decide(final float[][] evidence) {
        for (int i = 0; i < grey.length; i++) {
            float most = evidence[0][i];
            for (int c = 1; c < evidence.length; c++) {
                most = Math.max(most, evidence[c][i]);
            }
            float sum = 0;
            for (int c = 0; c < evidence.length; c++) {
                belief[c][i] = (float) Math.exp(evidence[c][i] - most);
                sum += belief[c][i];
            }
            for (final float[] ofClass : belief) {
                ofClass[i] /= sum;
            }
        }
    }

    /** Sums over the eight neighbours, the diagonal ones less; beyond the edge there are none. */
    private float[] neighbours(final float[] values) {
        final int height = values.length / width;
        final float[] sums = new float[values.length];
        for (int dy = -1; dy <= 1; dy++) {
            for (int dx = -1; dx <= 1; dx++) {
                final float share = dx == 0 || dy == 0 ? 1 : DIAGONAL;
                for (int y = Math.max(0, -dy); y < Math.min(height, height - dy); y++) {
                    final int row = y * width;
                    final int other = (y + dy) * width + dx;
                    for (int x = Math.max(0, -dx); x < Math.min(width, width - dx); x++) {
                        sums[row + x] += dx == 0 && dy == 0 ? 0 : share * values[other + x];
                    }
                }
            }
        }
        return sums;
    }

    /** The variance of the noise around each pixel. */
    private float[] noise() {
        final int height = grey.length / width;
        final float[] curvature = new float[grey.length];
        for (int y = 0; y < height; y++) {
            final int above = Math.max(0, y - 1) * width;
            final int row = y * width;
            final int below = Math.min(height - 1, y + 1) * width;
            for (int x = 0; x < width; x++) {
                final int left = Math.max(0, x - 1);
                final int right = Math.min(width - 1, x + 1);
                curvature[row + x] =
                        Math.abs(
                                bend(above, left, x, right)
                                        - 2 * bend(row, left, x, right)
                                        + bend(below, left, x, right));
            }
        }
        final float[] noise = smooth(curvature);
        final float toDeviation = (float) (Math.sqrt(Math.PI / 2) / 6);
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (toDeviation * noise[i]) * (toDeviation * noise[i]);
        }
        return noise;
    }

    private float bend(final int row, final int left, final int x, final int right) {
        return grey[row + left] - 2 * grey[row + x] + grey[row + right];
    }

    private float[] smooth(final float[] plane) {
        return Gauss.smoothPlane(plane, width, HALF, HALF);
    }

    private static float[] times(final float[] a, final float[] b) {
        final float[] product = new float[a.length];
        for (int i = 0; i < a.length; i++) {
            product[i] = a[i] * b[i];
        }
        return product;
    }
}
