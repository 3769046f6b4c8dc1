package org.garnetj.segment;

import org.garnetj.block.Execution;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Repeats the decision between void and lithium on a simulated tomogram whose truth is the decision
 * itself: the labels at their greys, blurred, with the very noise of the tomogram, taken from
 * elsewhere in the slice, so that it is alike in neighbouring voxels where that of the tomogram is.
 * What the repetition mistakes is what the decision may be expected to have mistaken.
 *
 * @param voids voxels of void
 * @param lithium voxels of lithium
 * @param voidsMistaken of the void, taken for lithium
 * @param lithiumMissed of the lithium, taken for void
 */
record DarkTrial(long voids, long lithium, long voidsMistaken, long lithiumMissed) {

    /** Noise is taken from voxels of one phase, with no more of another than this. */
    private static final float PURE = 0.03f;

    private static final long SEED = 20240229;

    /**
     * Runs one trial.
     *
     * @param scene labels and greys; they are not changed
     * @param shift how far away, as a share of width and height, noise is taken from
     */
    static DarkTrial run(
            final Scene scene,
            final GreyModel model,
            final double sigma_px,
            final double smoothness,
            final double shift,
            final Execution execution) {
        final Scene trial = scene.copy(0, scene.depth);
        scene.forEachSlice(
                "simulate",
                execution,
                z -> simulate(scene, trial.grey(z), model, sigma_px, shift, z));
        final LlzoShare llzo = new LlzoShare(trial, sigma_px);
        CavityPhases.decide(trial, model, llzo, smoothness, execution);
        final GreyModel seen = CavityGreys.refit(trial, model, llzo, execution);
        CavityPhases.decide(trial, seen, llzo, smoothness, execution);
        CavityEvidence.prune(trial, seen, llzo, execution);
        return compare(scene, trial, execution);
    }

    private static void simulate(
            final Scene scene,
            final float[] simulated,
            final GreyModel model,
            final double sigma_px,
            final double shift,
            final int z) {
        final float[] greys = new float[256];
        java.util.Arrays.fill(greys, (float) model.voidGrey());
        greys[Scene.LLZO] = 1;
        greys[Scene.LI] = (float) model.lithiumGrey();
        final float[] expected = new LabelBlur(scene, sigma_px).of(z, greys);
        final float[] share = new LlzoShare(scene, sigma_px).of(z);
        final float[] plane = scene.grey(z);
        final byte[] labels = scene.labels(z);
        final SplittableRandom random = new SplittableRandom(SEED + z);
        final int dx = (int) (shift * scene.width);
        final int dy = (int) (shift * scene.height);
        for (int i = 0; i < simulated.length; i++) {
            final double own = model.noiseAt(expected[i]);
            final int from =
                    (i / scene.width + dy) % scene.height * scene.width
                            + (i % scene.width + dx) % scene.width;
            final boolean pure =
                    labels[from] != Scene.OUTSIDE && (share[from] < PURE || share[from] > 1 - PURE);
            final double noise =
                    pure
                            ? (plane[from] - expected[from]) * own / model.noiseAt(expected[from])
                            : own * random.nextGaussian();
            simulated[i] = (float) (expected[i] + noise);
        }
    }

    private static DarkTrial compare(
            final Scene scene, final Scene trial, final Execution execution) {
        final long[] sums = new long[4];
        for (final long[] own :
                scene.mapSlices(
                        "compare", execution, z -> confused(scene.labels(z), trial.labels(z)))) {
            for (int k = 0; k < sums.length; k++) {
                sums[k] += own[k];
            }
        }
        return new DarkTrial(sums[0], sums[1], sums[2], sums[3]);
    }

    private static long[] confused(final byte[] truth, final byte[] found) {
        final long[] sums = new long[4];
        for (int i = 0; i < truth.length; i++) {
            if (CavityPhases.isDark(truth[i])) {
                final int label = truth[i] == Scene.LI ? 1 : 0;
                sums[label]++;
                sums[2 + label] += truth[i] == found[i] ? 0 : 1;
            }
        }
        return sums;
    }

    /** The sum of several trials. */
    static DarkTrial sum(final List<DarkTrial> trials) {
        return trials.stream()
                .reduce(
                        new DarkTrial(0, 0, 0, 0),
                        (a, b) ->
                                new DarkTrial(
                                        a.voids + b.voids,
                                        a.lithium + b.lithium,
                                        a.voidsMistaken + b.voidsMistaken,
                                        a.lithiumMissed + b.lithiumMissed));
    }
}
