package org.garnetj.segment;

import org.garnetj.block.Execution;

/**
 * Labels the open voxels of a scene: lines along z are decoded one against the other, each seeing
 * its four neighbours in the slice as the last sweep left them (block-coordinate descent on a Potts
 * field). Lines of one colour of the checkerboard do not see each other, so their order, and with
 * it the number of threads, makes no difference. A line whose neighbours have not changed since it
 * was decoded would be decoded alike, and is left as it is.
 */
final class PhaseField {

    private static final double IN_PLANE = 0.9;

    /** Of a neighbour outside the sample, whose label ends in these bits, or not yet decided. */
    private static final int NO_VOTE = 3;

    private final Scene scene;
    private final float[][] grey;
    private final Likelihood likelihood;
    private final float[] weight;
    private final float dark;
    private final float[][] penalties;

    /** By row and column, whether a line got other labels when it was last decoded. */
    private final boolean[][] changed;

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
        penalties = penalties();
        changed = new boolean[scene.height][scene.width];
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
                final boolean first = sweep == 0;
                scene.forEachRow("label phases", execution, y -> row(y, parity, first));
            }
        }
    }

    private void row(final int y, final int parity, final boolean first) {
        final LineDecoder decoder = new LineDecoder(likelihood, weight[2], dark, scene.depth);
        final Columns columns = new Columns(scene, grey, y);
        final float[][] penalty = new float[scene.depth][];
        final byte[] states = new byte[scene.depth];
        for (int x = (y + parity) % 2; x < scene.width; x += 2) {
            if (!first && !isBesideChange(x, y)) {
                changed[y][x] = false;
                continue;
            }
            boolean differs = false;
            columns.moveTo(x);
            for (final int[] run : columns.openRuns()) {
                for (int z = run[0]; z < run[1]; z++) {
                    penalty[z] = neighbours(columns, z);
                }
                decoder.decode(columns.grey(), penalty, run[0], run[1] - run[0], states);
                differs |= write(x, y, run, states);
            }
            changed[y][x] = differs;
        }
    }

    private boolean isBesideChange(final int x, final int y) {
        return x > 0 && changed[y][x - 1]
                || x + 1 < scene.width && changed[y][x + 1]
                || y > 0 && changed[y - 1][x]
                || y + 1 < scene.height && changed[y + 1][x];
    }

    private float[] neighbours(final Columns columns, final int z) {
        return penalties[
                code(columns.left()[z])
                        | code(columns.right()[z]) << 2
                        | code(columns.above()[z]) << 4
                        | code(columns.below()[z]) << 6];
    }

    private static int code(final byte label) {
        return label == Scene.OPEN ? NO_VOTE : label & 3;
    }

    /** The cost of LLZO, lithium and void for all neighbours that a voxel can have. */
    private float[][] penalties() {
        final float[][] all = new float[256][3];
        for (int neighbours = 0; neighbours < all.length; neighbours++) {
            vote(neighbours & 3, weight[0], all[neighbours]);
            vote(neighbours >> 2 & 3, weight[0], all[neighbours]);
            vote(neighbours >> 4 & 3, weight[1], all[neighbours]);
            vote(neighbours >> 6, weight[1], all[neighbours]);
        }
        return all;
    }

    private void vote(final int code, final float weight, final float[] penalty) {
        if (code == NO_VOTE) {
            return;
        }
        penalty[0] += code == Scene.LLZO ? 0 : weight;
        penalty[1] += code == Scene.LI ? 0 : code == Scene.VOID ? dark * weight : weight;
        penalty[2] += code == Scene.VOID ? 0 : code == Scene.LI ? dark * weight : weight;
    }

    /** Labels the line and returns whether that changed anything. */
    private boolean write(final int x, final int y, final int[] run, final byte[] states) {
        final int i = y * scene.width + x;
        boolean differs = false;
        for (int z = run[0]; z < run[1]; z++) {
            final byte[] labels = scene.labels(z);
            final byte label = label(states[z]);
            differs |= labels[i] != label;
            labels[i] = label;
        }
        return differs;
    }

    private static byte label(final int state) {
        return switch (state) {
            case Likelihood.LLZO -> Scene.LLZO;
            case Likelihood.LITHIUM -> Scene.LI;
            default -> Scene.VOID;
        };
    }
}
