package org.garnetj.segment;

import org.garnetj.block.Execution;

/**
 * Finds the cavities of a tomogram that has none but such as are too thin to show the grey of what
 * they hold: cracks of two voxels, whose blurred grey is that of no phase. What is darker than half
 * way to LLZO, after denoising, is a cavity.
 */
final class ThinCavities {

    /** Denoised greys below this are not those of LLZO. */
    private static final float DARK = 0.75f;

    private static final long ENOUGH = 60;

    /** The darkest of thin cavities come nearest to void; noise makes the very darkest. */
    private static final double DARKEST = 0.1;

    private ThinCavities() {}

    /**
     * Labels them void, where no cavity is wide enough to show the grey of void: else what is about
     * half way to LLZO may as well be a phase of its own.
     *
     * @return the model, void having the grey of the darkest of these cavities
     */
    static GreyModel mark(final Scene scene, final GreyModel model, final Execution execution) {
        final long[] counts = scene.counts(execution);
        if (counts[Scene.VOID] + counts[Scene.LI] >= ENOUGH) {
            return model;
        }
        final GreyModel known = fromDarkest(scene, model, execution);
        final float half = (float) (0.5 * (1 + known.voidGrey()));
        scene.forEachSlice("find thin cavities", execution, z -> mark(scene, z, half));
        return known;
    }

    private static GreyModel fromDarkest(
            final Scene scene, final GreyModel model, final Execution execution) {
        final GreyHistogram greys = new GreyHistogram(-1, 1);
        scene.mapSlices("find thin cavities", execution, z -> dark(scene, z)).forEach(greys::add);
        if (greys.total() < ENOUGH) {
            return model;
        }
        final double grey = Math.max(model.voidGrey(), greys.quantile(DARKEST));
        return model.withPoreBacks(new double[] {grey}, new double[] {model.noiseAt(grey)});
    }

    private static GreyHistogram dark(final Scene scene, final int z) {
        final GreyHistogram greys = new GreyHistogram(-1, 1);
        final float[] plane = scene.grey(z);
        final float[] denoised = scene.denoised(z);
        final byte[] labels = scene.labels(z);
        for (int i = 0; i < plane.length; i++) {
            if (labels[i] != Scene.OUTSIDE && denoised[i] < DARK) {
                greys.add(plane[i]);
            }
        }
        return greys;
    }

    private static void mark(final Scene scene, final int z, final float half) {
        final float[] denoised = scene.denoised(z);
        final byte[] labels = scene.labels(z);
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] == Scene.LLZO && denoised[i] < half) {
                labels[i] = Scene.VOID;
            }
        }
    }
}
