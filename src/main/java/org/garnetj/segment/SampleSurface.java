package org.garnetj.segment;

import org.garnetj.block.Execution;

import java.util.Arrays;

/**
 * Where the sample begins in each column: below the cap, or below the vacuum. Each column is
 * decoded from the top into vacuum, cap and sample, on the mean of its nine neighbours in x and z;
 * columns that stand out from all of theirs are brought back.
 */
final class SampleSurface {

    private static final int VACUUM = 0;
    private static final int CAP = 1;
    private static final int SAMPLE = 2;
    private static final double IMPLAUSIBLE = -10;
    private static final double SKIPPED_CAP = -25;
    private static final int JUMP = 2;

    /** Rows a column by which the surface below vacuum may rise or fall. */
    private static final double STEEPEST = 0.2;

    private final Scene scene;
    private final TopLayer layer;
    private final double deviation;

    private SampleSurface(final Scene scene, final TopLayer layer, final Noise noise) {
        this.scene = scene;
        this.layer = layer;
        deviation =
                layer.kind() == TopLayer.Kind.CAP
                        ? Math.max(noise.llzo() / 2, (layer.cap() - layer.llzo()) / 6)
                        : Math.max(noise.llzo() / 2, 0.05);
    }

    /** Marks everything above the sample as outside and returns the first row of the sample. */
    static int[][] mark(
            final Scene scene, final TopLayer layer, final Noise noise, final Execution execution) {
        final SampleSurface surface = new SampleSurface(scene, layer, noise);
        final int[][] raw =
                scene.mapSlices("find the surface", execution, surface::rows).toArray(int[][]::new);
        final int[][] rows = new int[scene.depth][];
        for (int z = 0; z < scene.depth; z++) {
            rows[z] = steadied(raw, z);
            final byte[] labels = scene.labels(z);
            for (int x = 0; x < scene.width; x++) {
                for (int y = 0; y < rows[z][x]; y++) {
                    labels[y * scene.width + x] = Scene.OUTSIDE;
                }
            }
        }
        return rows;
    }

    private int[] rows(final int z) {
        final float[] pooled = pooled(z);
        final int[] rows = new int[scene.width];
        final double[] column = new double[scene.height];
        for (int x = 0; x < scene.width; x++) {
            for (int y = 0; y < scene.height; y++) {
                column[y] = pooled[y * scene.width + x];
            }
            rows[x] = decode(column);
        }
        return layer.kind() == TopLayer.Kind.VACUUM ? bridged(rows) : rows;
    }

    /** The mean over three columns and three slices. */
    private float[] pooled(final int z) {
        final float[] sum = new float[scene.width * scene.height];
        final int first = Math.max(0, z - 1);
        final int last = Math.min(scene.depth - 1, z + 1);
        for (int s = first; s <= last; s++) {
            final float[] plane = scene.grey(s);
            for (int i = 0; i < sum.length; i++) {
                final int x = i % scene.width;
                final float left = plane[x > 0 ? i - 1 : i];
                final float right = plane[x < scene.width - 1 ? i + 1 : i];
                sum[i] += (left + plane[i] + right) / (3 * (last - first + 1));
            }
        }
        return sum;
    }

    /** The first row of the sample in one column. */
    private int decode(final double[] column) {
        final boolean capped = layer.kind() == TopLayer.Kind.CAP;
        double vacuum = 0;
        double cap = capped ? 0 : Double.NEGATIVE_INFINITY;
        double sample = capped ? SKIPPED_CAP : 0;
        int begin = 0;
        for (int y = 0; y < column.length; y++) {
            final double intoSample = Math.max(cap, vacuum + (capped ? SKIPPED_CAP : 0));
            if (intoSample > sample) {
                sample = intoSample;
                begin = y;
            }
            if (capped) {
                cap = Math.max(cap, vacuum) + fit(CAP, column[y]);
            }
            vacuum += fit(VACUUM, column[y]);
            sample += fit(SAMPLE, column[y]);
        }
        return begin;
    }

    private double fit(final int state, final double grey) {
        final double mean;
        if (state == VACUUM) {
            return grey < 0.5 * layer.llzo() ? 0 : IMPLAUSIBLE;
        } else if (state == CAP) {
            mean = Math.max(grey, layer.cap()) == grey ? grey : layer.cap();
        } else {
            mean = Math.min(grey, layer.llzo());
        }
        final double t = (grey - mean) / deviation;
        final boolean darkSample = state == SAMPLE && grey < 0.5 * layer.llzo();
        return Math.max(IMPLAUSIBLE, -0.5 * t * t) - (darkSample ? 1 : 0);
    }

    /**
     * Below vacuum an open crack is no surface: from the mouth of a crack the surface goes on
     * across it, no steeper than a surface may be.
     */
    private static int[] bridged(final int[] rows) {
        final double[] level = Arrays.stream(rows).asDoubleStream().toArray();
        for (int x = 1; x < level.length; x++) {
            level[x] = Math.min(level[x], level[x - 1] + STEEPEST);
        }
        for (int x = level.length - 2; x >= 0; x--) {
            level[x] = Math.min(level[x], level[x + 1] + STEEPEST);
        }
        final int[] bridged = new int[rows.length];
        for (int x = 0; x < rows.length; x++) {
            bridged[x] = Math.min(rows[x], (int) Math.round(level[x]) + JUMP);
        }
        return bridged;
    }

    private static int[] steadied(final int[][] raw, final int z) {
        final int[] steady = raw[z].clone();
        for (int x = 0; x < steady.length; x++) {
            final int[] near = new int[9];
            int count = 0;
            for (int w = Math.max(0, z - 1); w <= Math.min(raw.length - 1, z + 1); w++) {
                for (int u = Math.max(0, x - 1); u <= Math.min(steady.length - 1, x + 1); u++) {
                    near[count++] = raw[w][u];
                }
            }
            Arrays.sort(near, 0, count);
            if (Math.abs(steady[x] - near[count / 2]) > JUMP) {
                steady[x] = near[count / 2];
            }
        }
        return steady;
    }
}
