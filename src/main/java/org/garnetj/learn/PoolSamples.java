package org.garnetj.learn;

import java.util.ArrayList;
import java.util.List;

/** Voxels whose class is known, with what a forest and its refinement say of them. */
public final class PoolSamples {

    private final int classCount;
    private final List<double[]> logs = new ArrayList<>();
    private final List<Integer> classes = new ArrayList<>();

    /** None yet, of so many classes. */
    public PoolSamples(final int classCount) {
        this.classCount = classCount;
    }

    /**
     * Adds a voxel.
     *
     * @param said {@code [class][voxel]}, of the forest
     * @param refined {@code [class][voxel]}
     * @param truth its class
     */
    public void add(
            final float[][] said, final float[][] refined, final int voxel, final int truth) {
        final double[] own = new double[2 * classCount];
        for (int c = 0; c < classCount; c++) {
            own[c] = ClassPool.log(said[c][voxel]);
            own[classCount + c] = ClassPool.log(refined[c][voxel]);
        }
        logs.add(own);
        classes.add(truth);
    }

    int classCount() {
        return classCount;
    }

    int size() {
        return classes.size();
    }

    /** {@code [voxel][class]} of the forest, then the refinement. */
    double[][] logs() {
        return logs.toArray(double[][]::new);
    }

    int[] classes() {
        return classes.stream().mapToInt(Integer::intValue).toArray();
    }
}
