package org.garnetj.segment;

import org.garnetj.block.Execution;
import org.garnetj.image.Planes;

/**
 * The log-odds of lithium against void of the body that each dark voxel belongs to, in a byte a
 * voxel: sixteenths, within ±8.
 */
final class BodyOdds {

    /** Number of values that odds can have. */
    static final int VALUES = 256;

    private static final int STEPS = 16;

    private final byte[][] odds;

    private BodyOdds(final Scene scene) {
        odds = new byte[scene.depth][scene.width * scene.height];
    }

    static BodyOdds of(
            final Scene scene,
            final LithiumRatios evidence,
            final double[] coefficients,
            final Execution execution) {
        final BodyOdds result = new BodyOdds(scene);
        for (final byte label : new byte[] {Scene.VOID, Scene.LI}) {
            result.add(
                    scene,
                    DarkBodies.find(scene, label, evidence, execution),
                    coefficients,
                    execution);
        }
        return result;
    }

    private void add(
            final Scene scene,
            final DarkBodies bodies,
            final double[] coefficients,
            final Execution execution) {
        final byte[] quantised = new byte[bodies.image().count() + 1];
        for (int id = 1; id < quantised.length; id++) {
            final double value = STEPS * Calibration.sum(coefficients, bodies.features(id));
            quantised[id] =
                    (byte) Math.max(Byte.MIN_VALUE, Math.min(Byte.MAX_VALUE, Math.round(value)));
        }
        scene.forEachSlice(
                "spread odds of bodies",
                execution,
                z -> {
                    final int[] ids = Planes.array(bodies.image().labels(), z);
                    for (int i = 0; i < ids.length; i++) {
                        if (ids[i] > 0) {
                            odds[z][i] = quantised[ids[i]];
                        }
                    }
                });
    }

    /** The number of a value, 0 to {@link #VALUES} - 1. */
    static int index(final float odds) {
        return (int) (odds * STEPS) - Byte.MIN_VALUE;
    }

    /** Log-odds of a dark voxel's body. */
    float at(final int z, final int i) {
        return odds[z][i] / (float) STEPS;
    }
}
