package org.garnetj.segment;

import org.garnetj.block.Execution;

import java.util.Arrays;

/** The {@link LithiumEvidence} of a scene, in a byte a voxel: steps of a thirty-first. */
final class LithiumRatios {

    private static final int STEPS = 31;

    /** Has no say. */
    private static final byte NONE = Byte.MIN_VALUE;

    private final byte[][] ratios;

    private LithiumRatios(final Scene scene) {
        ratios = new byte[scene.depth][scene.width * scene.height];
    }

    static LithiumRatios of(
            final Scene scene, final LithiumEvidence evidence, final Execution execution) {
        final LithiumRatios result = new LithiumRatios(scene);
        scene.forEachSlice(
                "weigh lithium",
                execution,
                z -> quantise(evidence.of(z), scene.labels(z), result.ratios[z]));
        return result;
    }

    private static void quantise(final float[] exact, final byte[] labels, final byte[] result) {
        Arrays.fill(result, NONE);
        for (int i = 0; i < exact.length; i++) {
            if (CavityPhases.isDark(labels[i]) && !Float.isNaN(exact[i])) {
                result[i] = (byte) Math.round(STEPS * exact[i]);
            }
        }
    }

    /** Whether a voxel has a say. */
    boolean has(final int z, final int i) {
        return ratios[z][i] != NONE;
    }

    /** The log-likelihood ratio of a voxel that has a say, within ±4. */
    float at(final int z, final int i) {
        return ratios[z][i] / (float) STEPS;
    }
}
