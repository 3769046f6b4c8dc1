package org.garnetj.segment;

import org.garnetj.block.Execution;

import java.util.ArrayList;
import java.util.List;

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
    private static float[] weights(final Scene scene, final double smoothness) {
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
        final float[] line = new float[scene.depth];
        final float[][] penalty = new float[scene.depth][3];
        final byte[] states = new byte[scene.depth];
        for (int x = (y + parity) % 2; x < scene.width; x += 2) {
            for (final int[] run : openRuns(scene, x, y)) {
                for (int z = run[0]; z < run[1]; z++) {
                    line[z] = grey[z][y * scene.width + x];
                    neighbours(x, y, z, penalty[z]);
                }
                decoder.decode(line, penalty, run[0], run[1] - run[0], states);
                write(x, y, run, states);
            }
        }
    }

    /** The stretches of the line (x, y) that lie in the sample: first slice, slice after last. */
    static List<int[]> openRuns(final Scene scene, final int x, final int y) {
        final int i = y * scene.width + x;
        final List<int[]> runs = new ArrayList<>(1);
        int start = -1;
        for (int z = 0; z <= scene.depth; z++) {
            final boolean open = z < scene.depth && scene.labels(z)[i] != Scene.OUTSIDE;
            if (open && start < 0) {
                start = z;
            } else if (!open && start >= 0) {
                runs.add(new int[] {start, z});
                start = -1;
            }
        }
        return runs;
    }

    private void neighbours(final int x, final int y, final int z, final float[] penalty) {
        final byte[] labels = scene.labels(z);
        final int i = y * scene.width + x;
        penalty[0] = 0;
        penalty[1] = 0;
        penalty[2] = 0;
        if (x > 0) {
            vote(labels[i - 1], weight[0], penalty);
        }
        if (x < scene.width - 1) {
            vote(labels[i + 1], weight[0], penalty);
        }
        if (y > 0) {
            vote(labels[i - scene.width], weight[1], penalty);
        }
        if (y < scene.height - 1) {
            vote(labels[i + scene.width], weight[1], penalty);
        }
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
