package org.garnetj.restore;

import org.garnetj.block.Execution;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The points of a stack at which its greys change most: walls of pores and cracks, and the surface
 * of the sample. Every part of the stack has as many as any other, so that a large crack has no
 * more to say than the pores around it.
 *
 * @param voxels their numbers in the level
 * @param grey grey of each
 * @param slope slope of the greys along x, y, z at each, per µm
 * @param starts index of the first point of each part, and the number of all
 */
record StructurePoints(int[] voxels, float[] grey, float[] slope, int[] starts) {

    /** Number of parts. */
    static final int PARTS = 216;

    /** Parts along each axis. */
    static final int ALONG = 6;

    private static final int MOST_IN_PART = 600;

    /** One in so many voxels of a part is one of the steepest, or of the plainest. */
    private static final int ONE_IN = 8;

    /** Where greys change most. */
    static StructurePoints steepest(final StepLevel level, final Execution execution) {
        return of(level, true, execution);
    }

    /** Where they change least. */
    static StructurePoints plainest(final StepLevel level, final Execution execution) {
        return of(level, false, execution);
    }

    private static StructurePoints of(
            final StepLevel level, final boolean steep, final Execution execution) {
        final List<int[]> parts =
                execution.mapItems(
                        "find walls",
                        IntStream.range(0, PARTS).boxed().toList(),
                        part -> chosen(level, steep, inPart(level, part)));
        final int[] starts = new int[parts.size() + 1];
        for (int p = 0; p < parts.size(); p++) {
            starts[p + 1] = starts[p] + parts.get(p).length;
        }
        final int[] voxels = parts.stream().flatMapToInt(Arrays::stream).toArray();
        final float[] grey = new float[voxels.length];
        final float[] slope = new float[3 * voxels.length];
        for (int i = 0; i < voxels.length; i++) {
            grey[i] = level.grey(voxels[i]);
            for (int d = 0; d < 3; d++) {
                slope[3 * i + d] = level.slope(voxels[i], d);
            }
        }
        return new StructurePoints(voxels, grey, slope, starts);
    }

    /** Number of points. */
    int count() {
        return voxels.length;
    }

    /** How much a point has to say about where it lies. */
    double steepness(final int i) {
        return slope[3 * i] * slope[3 * i]
                + slope[3 * i + 1] * slope[3 * i + 1]
                + slope[3 * i + 2] * slope[3 * i + 2];
    }

    // -- Helper methods --

    /** Numbers of the voxels of a part that hold something. */
    private static int[] inPart(final StepLevel level, final int part) {
        final int[] from = new int[3];
        final int[] to = new int[3];
        int rest = part;
        for (int d = 0; d < 3; d++) {
            from[d] = rest % ALONG * level.size(d) / ALONG;
            to[d] = (rest % ALONG + 1) * level.size(d) / ALONG;
            rest /= ALONG;
        }
        final int[] voxels = new int[(to[0] - from[0]) * (to[1] - from[1]) * (to[2] - from[2])];
        int count = 0;
        for (int z = from[2]; z < to[2]; z++) {
            for (int y = from[1]; y < to[1]; y++) {
                final int end = Math.min(to[0], level.filled().end(y, z));
                for (int x = Math.max(from[0], level.filled().first(y, z)); x < end; x++) {
                    voxels[count++] = level.number(x, y, z);
                }
            }
        }
        return Arrays.copyOf(voxels, count);
    }

    /** Some of the steepest or plainest voxels, evenly strewn. */
    private static int[] chosen(
            final StepLevel level, final boolean steepest, final int... voxels) {
        final float[] rank = new float[voxels.length];
        for (int i = 0; i < rank.length; i++) {
            for (int d = 0; d < 3; d++) {
                final float slope = level.slope(voxels[i], d);
                rank[i] += steepest ? -slope * slope : slope * slope;
            }
        }
        final float[] sorted = rank.clone();
        Arrays.sort(sorted);
        final int[] best =
                IntStream.range(0, rank.length)
                        .filter(i -> rank[i] <= sorted[(rank.length - 1) / ONE_IN])
                        .filter(i -> !steepest || rank[i] < 0)
                        .map(i -> voxels[i])
                        .toArray();
        final int count = Math.min(MOST_IN_PART, best.length);
        return IntStream.range(0, count)
                .map(i -> best[(int) ((long) i * best.length / count)])
                .toArray();
    }
}
