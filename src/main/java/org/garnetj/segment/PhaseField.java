package org.garnetj.segment;

import org.garnetj.block.Execution;

/**
 * Labels the open voxels of a scene: lines along z are decoded one against the other, each seeing
 * its four neighbours in the slice as the last sweep left them (block-coordinate descent on a Potts
 * field). Lines of one colour of the checkerboard do not see each other, so their order, and with
 * it the number of threads, makes no difference.
 */
final class PhaseField {

    private static final double IN_PLANE = 0.9;

    private final Scene scene;
    private final float[][] grey;
    private final Likelihood likelihood;
    private final float[] weight;
    private final float dark;

    /**
     * @param grey the greys to go by, slice by slice
     * @param smoothness factor on the weights
     * @param dark further factor on the weight between lithium and void
     */
    PhaseField(
            final Scene scene,
            final float[][] grey,
            final GreyModel model,
            final double smoothness,
            final double dark) {
        this.scene = scene;
        this.grey = grey;
        this.dark = (float) dark;
        likelihood = new Likelihood(model);
        weight = weights(scene, smoothness);
    }

    /** Cost of unlike neighbours along x, y, z: the nearer, the dearer. */
    static float[] weights(final Scene scene, final double smoothness) {
        final double nearest = Math.min(scene.voxelSize.x(), scene.voxelSize.y());
        final float[] weights = new float[3];
        final double[] edge = {scene.voxelSize.x(), scene.voxelSize.y(), scene.voxelSize.z()};
        for (int d = 0; d < 3; d++) {
            weights[d] = (float) (smoothness * IN_PLANE * Math.min(1, nearest / edge[d]));
        }
        return weights;
    }

    /** Decides every voxel of the sample, starting from the labels it has, in so many sweeps. */
    void label(final int sweeps, final Execution execution) {
        for (int sweep = 0; sweep < sweeps; sweep++) {
            for (int colour = 0; colour < 2; colour++) {
                final int parity = colour;
                scene.forEachRow("label phases", execution, y -> row(y, parity));
            }
        }
    }

    private void row(final int y, final int parity) {
        final LineDecoder decoder = new LineDecoder(likelihood, weight[2], dark, scene.depth);
        final Columns columns = new Columns(scene, grey, y);
        final float[][] penalty = new float[scene.depth][3];
        final byte[] states = new byte[scene.depth];
        for (int x = (y + parity) % 2; x < scene.width; x += 2) {
            columns.moveTo(x);
            for (final int[] run : columns.openRuns()) {
                for (int z = run[0]; z < run[1]; z++) {
                    neighbours(columns, z, penalty[z]);
                }
                decoder.decode(columns.grey(), penalty, run[0], run[1] - run[0], states);
                write(x, y, run, states);
            }
        }
    }

    private void neighbours(final Columns columns, final int z, final float[] penalty) {
        penalty[0] = 0;
        penalty[1] = 0;
        penalty[2] = 0;
        vote(columns.left()[z], weight[0], penalty);
        vote(columns.right()[z], weight[0], penalty);
        vote(columns.above()[z], weight[1], penalty);
        vote(columns.below()[z], weight[1], penalty);
    }

    private void vote(final byte label, final float weight, final float[] penalty) {
        if (label == Scene.OUTSIDE || label == Scene.OPEN) {
            return;
        }
        penalty[0] += label == Scene.LLZO ? 0 : weight;
        penalty[1] += label == Scene.LI ? 0 : label == Scene.VOID ? dark * weight : weight;
        penalty[2] += label == Scene.VOID ? 0 : label == Scene.LI ? dark * weight : weight;
    }

    private void write(final int x, final int y, final int[] run, final byte[] states) {
        for (int z = run[0]; z < run[1]; z++) {
            scene.labels(z)[y * scene.width + x] = label(states[z]);
        }
    }

    private static byte label(final int state) {
        return switch (state) {
            case Likelihood.LLZO -> Scene.LLZO;
            case Likelihood.LITHIUM -> Scene.LI;
            default -> Scene.VOID;
        };
    }
}
