package org.garnetj.segment;

import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.IntType;

import org.garnetj.block.Execution;
import org.garnetj.image.Planes;
import org.garnetj.label.ConnectedComponents;
import org.garnetj.label.Connectivity;
import org.garnetj.label.LabelImage;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Asks each connected deposit whether its greys could not as well be those of the shining back of a
 * void: the mean over its voxels of the difference in log-likelihood between lithium and a void as
 * far from the next LLZO. A deposit with less than half a unit a voxel for it is void, and a skin
 * of a slice or so before a wall needs two units.
 *
 * <p>Thin skins of lithium right before a wall cannot be told from the wall shining through, and
 * are lost here.
 */
final class DepositEvidence {

    private static final double LEAST_MEAN = 0.5;
    private static final double LEAST_OF_SKIN = 2;

    /** Mean number of slices to the wall below which a deposit is a skin on it. */
    private static final double SKIN = 0.6;

    private DepositEvidence() {}

    /** Returns the number of deposits that became void, in a FIB-SEM stack. */
    static int prune(final Scene scene, final GreyModel model, final Execution execution) {
        final LabelImage deposits = deposits(scene, execution);
        final Likelihood likelihood = new Likelihood(model);
        final List<Integer> rows = IntStream.range(0, scene.height).boxed().toList();
        final double[][] evidence =
                summed(
                        deposits,
                        execution.mapItems(
                                "weigh deposits",
                                rows,
                                y -> weigh(scene, deposits.labels(), likelihood, y)));
        final boolean[] refuted = new boolean[deposits.count() + 1];
        for (int id = 1; id < refuted.length; id++) {
            final double voxels = deposits.voxels(id);
            final double least = evidence[id][1] < SKIN * voxels ? LEAST_OF_SKIN : LEAST_MEAN;
            refuted[id] = evidence[id][0] < least * voxels;
        }
        return empty(scene, deposits.labels(), refuted, execution);
    }

    private static LabelImage deposits(final Scene scene, final Execution execution) {
        return ConnectedComponents.label(
                scene.labelImage(),
                label -> label == Scene.LI,
                Connectivity.VERTICES_26,
                execution);
    }

    private static double[][] summed(final LabelImage deposits, final List<double[][]> parts) {
        final double[][] sums = new double[deposits.count() + 1][2];
        for (final double[][] part : parts) {
            for (final double[] entry : part) {
                sums[(int) entry[0]][0] += entry[1];
                sums[(int) entry[0]][1] += entry[2];
            }
        }
        return sums;
    }

    /** Pairs of deposit and evidence in one row of lines. */
    private static double[][] weigh(
            final Scene scene,
            final PlanarImg<IntType, ?> deposits,
            final Likelihood likelihood,
            final int y) {
        final Map<Integer, double[]> sums = new LinkedHashMap<>();
        final int last = likelihood.distances() - 1;
        final int[] distance = new int[scene.width];
        Arrays.fill(distance, last);
        for (int z = scene.depth - 1; z >= 0; z--) {
            final int[] ids = Planes.array(deposits, z);
            final byte[] labels = scene.labels(z);
            final float[] plane = scene.grey(z);
            for (int x = 0; x < scene.width; x++) {
                final int i = y * scene.width + x;
                distance[x] = labels[i] == Scene.LLZO ? -1 : Math.min(last, distance[x] + 1);
                if (ids[i] > 0) {
                    final int bin = Likelihood.bin(plane[i]);
                    final double difference =
                            likelihood.of(Likelihood.LITHIUM, bin)
                                    - likelihood.of(Likelihood.FIRST_VOID + distance[x], bin);
                    final double[] sum =
                            sums.computeIfAbsent(ids[i], id -> new double[] {id, 0, 0});
                    sum[1] += difference;
                    sum[2] += distance[x];
                }
            }
        }
        return sums.values().toArray(double[][]::new);
    }

    /** Makes refuted deposits void and returns how many there were. */
    private static int empty(
            final Scene scene,
            final PlanarImg<IntType, ?> deposits,
            final boolean[] refuted,
            final Execution execution) {
        scene.forEachSlice(
                "empty refuted deposits",
                execution,
                z -> {
                    final int[] ids = Planes.array(deposits, z);
                    final byte[] labels = scene.labels(z);
                    for (int i = 0; i < labels.length; i++) {
                        if (refuted[ids[i]]) {
                            labels[i] = Scene.VOID;
                        }
                    }
                });
        int count = 0;
        for (final boolean one : refuted) {
            count += one ? 1 : 0;
        }
        return count;
    }
}
