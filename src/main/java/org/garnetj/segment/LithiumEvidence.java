package org.garnetj.segment;

/**
 * How much the grey of each dark voxel speaks for lithium rather than void, as a log-likelihood
 * ratio. In a FIB-SEM stack a void is expected as bright as the solid behind lets it shine, and a
 * voxel beside LLZO in its slice has no say, for its grey is a mixture; in a tomogram the share of
 * the LLZO around is taken off first, and a voxel with more of that than {@link
 * CavityPhases#MOSTLY_DARK} has no say.
 */
final class LithiumEvidence {

    private static final float STRONGEST = 4;

    private final Scene scene;
    private final GreyModel model;
    private final Likelihood likelihood;
    private final LlzoShare share;

    /**
     * @param share of the LLZO in each voxel of a tomogram; null in a FIB-SEM stack
     */
    LithiumEvidence(final Scene scene, final GreyModel model, final LlzoShare share) {
        this.scene = scene;
        this.model = model;
        this.share = share;
        likelihood = new Likelihood(model);
    }

    /** The ratios of slice {@code z}, within ±4; NaN where a voxel is not dark or has no say. */
    float[] of(final int z) {
        final byte[] labels = scene.labels(z);
        final float[] shares = share == null ? null : share.of(z);
        final float[] ratios = new float[labels.length];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = Float.NaN;
            if (CavityPhases.isDark(labels[i])) {
                if (shares == null) {
                    ratios[i] = touchesLlzo(labels, i) ? Float.NaN : beforeBack(z, i);
                } else if (shares[i] < CavityPhases.MOSTLY_DARK) {
                    ratios[i] = besideLlzo(scene.grey(z)[i], shares[i]);
                }
            }
        }
        return ratios;
    }

    private boolean touchesLlzo(final byte[] labels, final int i) {
        final int x = i % scene.width;
        return x > 0 && labels[i - 1] == Scene.LLZO
                || x < scene.width - 1 && labels[i + 1] == Scene.LLZO
                || i >= scene.width && labels[i - scene.width] == Scene.LLZO
                || i + scene.width < labels.length && labels[i + scene.width] == Scene.LLZO;
    }

    private float beforeBack(final int z, final int i) {
        final float[] states = likelihood.at(Likelihood.bin(scene.grey(z)[i]));
        return clipped(
                states[Likelihood.LITHIUM]
                        - states[Likelihood.FIRST_VOID + distance(scene, model, z, i)]);
    }

    /** Number of slices between a voxel and the next LLZO, up to the last that is told apart. */
    static int distance(final Scene scene, final GreyModel model, final int z, final int i) {
        final int last = model.poreBacks().length - 1;
        int k = 0;
        while (k < last && z + k + 1 < scene.depth && scene.labels(z + k + 1)[i] != Scene.LLZO) {
            k++;
        }
        return z + k + 1 < scene.depth ? k : last;
    }

    private float besideLlzo(final float grey, final float llzo) {
        final double mean = 0.5 * (model.voidGrey() + model.lithiumGrey());
        final double expected = llzo + (1 - llzo) * mean;
        final double wall = share.error(llzo) * (1 - mean);
        final double noise = model.noiseAt(expected);
        final double contrast = (1 - llzo) * (model.lithiumGrey() - model.voidGrey());
        return clipped(contrast * (grey - expected) / (noise * noise + wall * wall));
    }

    private static float clipped(final double ratio) {
        return (float) Math.max(-STRONGEST, Math.min(STRONGEST, ratio));
    }
}
