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
 * far from the next LLZO. A deposit with less than two units a voxel for it is void.
 *
 * <p>Thin skins of lithium right before a wall cannot be told from the wall shining through, and
 * are lost here.
 */
final class DepositEvidence {

    private static final double LEAST_MEAN = 2;

    private DepositEvidence() {}

    /** Returns the number of deposits that became void. */
    static int prune(final Scene scene, final GreyModel model, final Execution execution) {
        final LabelImage deposits =
                ConnectedComponents.label(
                        scene.labelImage(),
                        label -> label == Scene.LI,
                        Connectivity.VERTICES_26,
                        execution);
        final Likelihood likelihood = new Likelihood(model);
        final double[] evidence = new double[deposits.count() + 1];
        final List<Integer> rows = IntStream.range(0, scene.height).boxed().toList();
        for (final double[][] row :
                execution.mapItems(
                        "weigh deposits",
                        rows,
                        y -> weigh(scene, deposits.labels(), likelihood, y))) {
            for (final double[] entry : row) {
                evidence[(int) entry[0]] += entry[1];
            }
        }
        final boolean[] refuted = new boolean[evidence.length];
        int count = 0;
        for (int id = 1; id < evidence.length; id++) {
            refuted[id] = evidence[id] < LEAST_MEAN * deposits.voxels(id);
            count += refuted[id] ? 1 : 0;
        }
        empty(scene, deposits.labels(), refuted, execution);
        return count;
    }

    /** Pairs of deposit and evidence in one row of lines, by deposit in order of appearance. */
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
                    sums.computeIfAbsent(ids[i], id -> new double[] {id, 0})[1] += difference;
                }
            }
        }
        return sums.values().toArray(double[][]::new);
    }

    private static void empty(
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
    }
}
