package org.garnetj.learn;

import java.util.stream.IntStream;

/**
 * Corrects the class probabilities of a slice by the greys hereabouts. Curtains, shading and what
 * shines through from the back of a pore give a class another grey from place to place, and a
 * classifier that has seen a few strokes knows but some of them. So each pixel is compared with the
 * mean grey of each class around it, as far as the probabilities tell where that class is, and with
 * its eight neighbours: a random field in mean-field approximation, a fixed number of rounds.
 *
 * <p>What counts as a difference of greys is the scatter around: the noise ({@link SliceNoise}),
 * and the texture of the classes themselves. Other slices are not asked, and nothing farther away
 * than {@link #REACH_PX}.
 */
public final class ClassRefinement {

    private static final int ROUNDS = 3;

    /** How far a pixel's answer looks in the slice, in pixels. */
    public static final int REACH_PX = ROUNDS * LocalMean.RADIUS_PX + 1;

    /** Probabilities below are as good as this one: a forest never rules a class out. */
    private static final float LEAST_PROBABILITY = 0.005f;

    /** The most that a grey can say against a class, in units of log-likelihood. */
    private static final float MOST = 8;

    /** Weight of a neighbour in log-likelihood; diagonal ones have half of it. */
    private static final float NEIGHBOUR = 0.5f;

    private static final float FAR = 1e6f;

    private final float[] grey;
    private final int width;
    private final float neighbour;
    private final float say;
    private final double[] greys;
    private final int[] order;
    private final float[][] belief;
    private final float[][] prior;
    private final float[][] evidence;
    private final LocalClasses local;

    private ClassRefinement(
            final float[] grey,
            final float[] weight,
            final int width,
            final double smoothness,
            final SliceGreys greys,
            final float[][] probabilities) {
        this.grey = grey;
        this.width = width;
        neighbour = (float) (NEIGHBOUR * smoothness);
        say = (float) greys.weight();
        this.greys = greys.ofClasses().stream().mapToDouble(Double::doubleValue).toArray();
        order = order(this.greys);
        belief = probabilities;
        prior = new float[belief.length][grey.length];
        for (int c = 0; c < prior.length; c++) {
            believe(belief[c], greys.ofClasses().isEmpty(), prior[c]);
        }
        evidence = new float[belief.length][grey.length];
        local = new LocalClasses(grey, weight, width, belief.length);
    }

    /**
     * Refines the probabilities of one slice in place.
     *
     * @param grey normalised greys, x fastest
     * @param weight 1 where the slice is analysed, 0 elsewhere
     * @param smoothness factor on the weight of neighbours, from 0
     * @param greys what the greys of the classes are like, and how much they count
     * @param probabilities {@code [class][pixel]}; those of a pixel sum to 1, before and after
     */
    public static void refine(
            final float[] grey,
            final float[] weight,
            final int width,
            final double smoothness,
            final SliceGreys greys,
            final float[][] probabilities) {
        final ClassRefinement refinement =
                new ClassRefinement(grey, weight, width, smoothness, greys, probabilities);
        for (int round = 0; round < ROUNDS; round++) {
            refinement.improve();
        }
    }

    /**
     * What the classifier says. It has judged by the same greys; where those are trusted, it counts
     * as three quarters of a witness, {@code p^¾}.
     */
    private static void believe(final float[] says, final boolean wholly, final float[] prior) {
        for (int i = 0; i < prior.length; i++) {
            prior[i] = Math.max(LEAST_PROBABILITY, says[i]);
        }
        for (int i = 0; i < prior.length && !wholly; i++) {
            final float half = (float) Math.sqrt(prior[i]);
            prior[i] = half * (float) Math.sqrt(half);
        }
    }

    /** Classes from the brightest on. */
    private static int[] order(final double[] greys) {
        return IntStream.range(0, greys.length)
                .boxed()
                .sorted((a, b) -> Double.compare(greys[b], greys[a]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private void improve() {
        local.measure(belief);
        local.keepApart(order, greys);
        for (int c = 0; c < belief.length; c++) {
            EightNeighbours.sum(belief[c], width, evidence[c]);
            compare(local.share[c], local.mean[c], local.scatter, evidence[c]);
        }
        decide();
    }

    /** Neighbours for a class less greys against it; a class that is not near has all against. */
    private void compare(
            final float[] share, final float[] mean, final float[] scatter, final float[] target) {
        for (int i = 0; i < target.length; i++) {
            final float difference = grey[i] - mean[i];
            final float absent = Math.max(0, LocalClasses.NEAR - share[i]) * FAR;
            final float against = difference * difference / (2 * scatter[i]) + absent;
            target[i] = neighbour * target[i] - say * Math.min(MOST, against);
        }
    }

    /** From log-likelihoods to probabilities. */
    private void decide() {
        final float[] most = evidence[0].clone();
        for (final float[] own : evidence) {
            for (int i = 0; i < most.length; i++) {
                most[i] = Math.max(most[i], own[i]);
            }
        }
        final float[] sum = new float[most.length];
        for (int c = 0; c < belief.length; c++) {
            weigh(prior[c], evidence[c], most, belief[c], sum);
        }
        for (final float[] own : belief) {
            for (int i = 0; i < sum.length; i++) {
                own[i] /= sum[i];
            }
        }
    }

    private static void weigh(
            final float[] prior,
            final float[] evidence,
            final float[] most,
            final float[] target,
            final float[] sum) {
        for (int i = 0; i < target.length; i++) {
            target[i] = prior[i] * Exponential.of(evidence[i] - most[i]);
            sum[i] += target[i];
        }
    }
}
