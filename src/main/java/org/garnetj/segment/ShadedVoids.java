package org.garnetj.segment;

import org.garnetj.block.Execution;

/**
 * Parts voids from LLZO where each void has a grey of its own: the back of a pore shines through
 * more or less, so that no grey is that of void. A voxel is void with a probability q, found by
 * mean field: its grey is weighed as one of two normal distributions, about the mean of the void
 * within two pixels, which is weighted with q, and about that of the LLZO of the neighbourhood,
 * each with the noise of its grey; its six neighbours have a say by their own q (Potts). So a wall
 * comes to lie half way between the greys on its two sides, however bright the void, and slow
 * remainders of shading do no harm.
 *
 * <p>Voids are found on denoised greys, where faint ones stand out. But there walls are blurred,
 * and a rim passes for a void of its own grey, so the last sweeps are on the greys as they are.
 *
 * <p>Even slices and odd slices take turns, and within a slice all voxels look at the q of the
 * sweep before; the result does not depend on threads.
 */
final class ShadedVoids {

    private static final int SWEEPS = 6;
    private static final int SHARP_SWEEPS = 3;
    private static final double SEED_SIGMA = 3;
    private static final double COUPLING = 0.9;

    /** Whoever has no neighbour of this q, void, has no void beside it to grow. */
    private static final float NEAR = 0.1f;

    private static final int REACH = 2;
    private static final float[] BINOMIAL = {1, 4, 6, 4, 1};

    private final Scene scene;
    private final Noise noise;
    private final float[] coupling;
    private final float[][] share;
    private float[][] grey;
    private double deviation;

    private ShadedVoids(final Scene scene, final Noise noise, final double smoothness) {
        this.scene = scene;
        this.noise = noise;
        coupling = PhaseField.weights(scene, smoothness * COUPLING);
        share = new float[scene.depth][];
    }

    /**
     * Labels every voxel of the sample void or LLZO.
     *
     * @param denoised {@link Scene#denoised}
     * @param smoothness factor on the say of the neighbours
     */
    static void label(
            final Scene scene,
            final float[][] denoised,
            final Noise noise,
            final double smoothness,
            final Execution execution) {
        final ShadedVoids voids = new ShadedVoids(scene, noise, smoothness);
        voids.goBy(denoised, noise.denoised());
        scene.forEachSlice("seed voids", execution, voids::seed);
        voids.sweep(SWEEPS, execution);
        voids.goBy(scene.grey(), noise.llzo());
        voids.sweep(SHARP_SWEEPS, execution);
        scene.forEachSlice("label voids", execution, voids::write);
    }

    private void goBy(final float[][] greys, final double ofLlzo) {
        grey = greys;
        deviation = ofLlzo;
    }

    private void sweep(final int times, final Execution execution) {
        for (int sweep = 0; sweep < times; sweep++) {
            for (int odd = 0; odd < 2; odd++) {
                final int parity = odd;
                scene.forEachSlice("part voids", execution, z -> sweepIf(z % 2 == parity, z));
            }
        }
    }

    private void seed(final int z) {
        final float limit = (float) (1 - SEED_SIGMA * deviation);
        final byte[] labels = scene.labels(z);
        share[z] = new float[labels.length];
        for (int i = 0; i < labels.length; i++) {
            share[z][i] = labels[i] != Scene.OUTSIDE && grey[z][i] < limit ? 1 : 0;
        }
    }

    private void sweepIf(final boolean turn, final int z) {
        if (turn) {
            share[z] = swept(z);
        }
    }

    private float[] swept(final int z) {
        final float[] own = share[z];
        final byte[] labels = scene.labels(z);
        final LlzoTiles llzo = new LlzoTiles(scene, grey[z], own, z, deviation);
        final float[] next = new float[own.length];
        for (int y = 0; y < scene.height; y++) {
            for (int x = 0; x < scene.width; x++) {
                final int i = y * scene.width + x;
                if (labels[i] != Scene.OUTSIDE && isNearVoid(z, x, y)) {
                    final double field = evidence(z, x, y, llzo.at(x, y)) + neighbours(z, x, y);
                    next[i] = (float) (1 / (1 + Math.exp(-field)));
                }
            }
        }
        return next;
    }

    private boolean isNearVoid(final int z, final int x, final int y) {
        final int i = y * scene.width + x;
        if (z > 0 && share[z - 1][i] > NEAR || z + 1 < scene.depth && share[z + 1][i] > NEAR) {
            return true;
        }
        for (int v = Math.max(0, y - 1); v <= Math.min(scene.height - 1, y + 1); v++) {
            for (int u = Math.max(0, x - 1); u <= Math.min(scene.width - 1, x + 1); u++) {
                if (share[z][v * scene.width + u] > NEAR) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Log-likelihood of void less that of LLZO. */
    private double evidence(final int z, final int x, final int y, final double llzo) {
        final double own = grey[z][y * scene.width + x];
        final double empty = Math.min(meanOfVoid(z, x, y), llzo - deviation);
        final double dark = deviation * noise.relativeAt(empty);
        final double ofLlzo = (Math.min(own, llzo) - llzo) / deviation;
        final double ofVoid = (Math.max(own, empty) - empty) / dark;
        return 0.5 * (ofLlzo * ofLlzo - ofVoid * ofVoid) + Math.log(deviation / dark);
    }

    /** The mean grey of the void within two pixels; the pixel's own grey where there is none. */
    private double meanOfVoid(final int z, final int x, final int y) {
        double sum = 0;
        double weights = 0;
        for (int v = Math.max(0, y - REACH); v <= Math.min(scene.height - 1, y + REACH); v++) {
            for (int u = Math.max(0, x - REACH); u <= Math.min(scene.width - 1, x + REACH); u++) {
                final int j = v * scene.width + u;
                final double weight =
                        BINOMIAL[v - y + REACH] * BINOMIAL[u - x + REACH] * share[z][j];
                weights += weight;
                sum += weight * grey[z][j];
            }
        }
        return weights > 1e-3 ? sum / weights : grey[z][y * scene.width + x];
    }

    private double neighbours(final int z, final int x, final int y) {
        final int i = y * scene.width + x;
        double field = 0;
        field += x > 0 ? vote(z, i - 1, 0) : 0;
        field += x < scene.width - 1 ? vote(z, i + 1, 0) : 0;
        field += y > 0 ? vote(z, i - scene.width, 1) : 0;
        field += y < scene.height - 1 ? vote(z, i + scene.width, 1) : 0;
        field += z > 0 ? vote(z - 1, i, 2) : 0;
        field += z < scene.depth - 1 ? vote(z + 1, i, 2) : 0;
        return field;
    }

    private double vote(final int z, final int i, final int axis) {
        return scene.labels(z)[i] == Scene.OUTSIDE ? 0 : coupling[axis] * (2 * share[z][i] - 1);
    }

    private void write(final int z) {
        final byte[] labels = scene.labels(z);
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] != Scene.OUTSIDE) {
                labels[i] = share[z][i] > 0.5f ? Scene.VOID : Scene.LLZO;
            }
        }
    }
}
