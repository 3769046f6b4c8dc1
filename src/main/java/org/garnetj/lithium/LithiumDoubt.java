package org.garnetj.lithium;

import org.garnetj.block.Execution;
import org.garnetj.crack.Evidence;
import org.garnetj.image.Planes;
import org.garnetj.image.Side;
import org.garnetj.image.Volume;
import org.garnetj.label.WallShift;
import org.garnetj.lithium.LithiumDeposit.Estimate;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * How sure it is that each deposit is lithium and no void: errors of single voxels average out,
 * those of whole bodies do not, so a deposit is lithium as a whole with the mean probability of its
 * voxels that share no face with anything else, LLZO being out of the question. As for the phases
 * of a segmentation, doubt about bodies is added in squares to that about walls.
 */
final class LithiumDoubt {

    /** A body is in its 95 % interval as long as it is less probable than this. */
    private static final double SURE = 0.975;

    /** Standard deviations of the 97.5 % quantile of a normal distribution. */
    private static final double QUANTILE = 1.96;

    private final double[] probability;

    private LithiumDoubt(final double[] probability) {
        this.probability = probability;
    }

    /**
     * Looks up the deposits' probabilities.
     *
     * @param known in the stack's own orientation
     */
    static LithiumDoubt of(
            final Deposits deposits,
            final Optional<Evidence.Probabilities> known,
            final Side side,
            final Execution execution) {
        final double[] probability = new double[deposits.objects().count() + 1];
        Arrays.fill(probability, Double.NaN);
        known.ifPresent(
                probabilities ->
                        fill(
                                probability,
                                deposits,
                                side.toTop(probabilities.ceramic()),
                                side.toTop(probabilities.lithium()),
                                execution));
        return new LithiumDoubt(probability);
    }

    private static void fill(
            final double[] probability,
            final Deposits deposits,
            final Volume<?> ceramic,
            final Volume<?> lithium,
            final Execution execution) {
        final List<Map<Integer, double[]>> slices =
                execution.mapItems(
                        "weigh probabilities",
                        IntStream.range(0, Math.toIntExact(ceramic.depth())).boxed().toList(),
                        z ->
                                slice(
                                        deposits,
                                        Planes.floatPlane(ceramic.pixels(), z),
                                        Planes.floatPlane(lithium.pixels(), z),
                                        z));
        final double[][] sums = new double[probability.length][4];
        for (final Map<Integer, double[]> slice : slices) {
            slice.forEach(
                    (deposit, part) -> {
                        for (int i = 0; i < part.length; i++) {
                            sums[deposit][i] += part[i];
                        }
                    });
        }
        for (int deposit = 1; deposit < sums.length; deposit++) {
            final double[] sum = sums[deposit];
            probability[deposit] = sum[3] > 0 ? sum[2] / sum[3] : sum[0] / sum[1];
        }
    }

    /** By deposit: probabilities of lithium and of no LLZO, then the same of the interior. */
    private static Map<Integer, double[]> slice(
            final Deposits deposits, final float[] ceramic, final float[] lithium, final int z) {
        final Map<Integer, double[]> sums = new TreeMap<>();
        final int[] labels = Planes.array(deposits.objects().labels(), z);
        for (int at = 0; at < labels.length; at++) {
            if (labels[at] > 0) {
                final double[] sum = sums.computeIfAbsent(labels[at], d -> new double[4]);
                sum[0] += lithium[at];
                sum[1] += 1 - ceramic[at];
                if (deposits.isInterior(at, z)) {
                    sum[2] += lithium[at];
                    sum[3] += 1 - ceramic[at];
                }
            }
        }
        return sums;
    }

    /** The probability that a deposit is lithium; NaN where it is not known. */
    double probability(final int deposit) {
        return probability[deposit];
    }

    /** The voxels of a deposit, with what walls and its nature leave open. */
    Estimate voxels(final int deposit, final long voxels, final WallShift walls) {
        final double body = probability[deposit] < SURE ? voxels : 0;
        return new Estimate(
                voxels,
                Math.max(0, voxels - Math.hypot(walls.loss()[deposit], body)),
                voxels + walls.gain()[deposit]);
    }

    /** All voxels: walls move together, bodies are lithium or not each by itself. */
    Estimate all(final long[] voxels, final WallShift walls) {
        double sum = 0;
        double loss = 0;
        double gain = 0;
        double mean = 0;
        double variance = 0;
        for (int deposit = 1; deposit < voxels.length; deposit++) {
            final double lost = Double.isNaN(probability[deposit]) ? 0 : 1 - probability[deposit];
            sum += voxels[deposit];
            loss += walls.loss()[deposit];
            gain += walls.gain()[deposit];
            mean += voxels[deposit] * lost;
            variance += (double) voxels[deposit] * voxels[deposit] * lost * (1 - lost);
        }
        final double bodies = Math.min(sum, mean + QUANTILE * Math.sqrt(variance));
        return new Estimate(sum, Math.max(0, sum - Math.hypot(loss, bodies)), sum + gain);
    }
}
