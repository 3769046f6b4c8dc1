package org.garnetj.learn;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * What a forest says of a voxel and what its refinement makes of it, as one calibrated probability
 * of each class: {@code p_c ∝ exp(offset_c + Σ w_cj min(0, knot + ln q_j))}, summed over the knots,
 * over both witnesses and over the classes j of which they say q_j. With one knot at 0 this is
 * Dirichlet calibration (M. Kull et al., NeurIPS 2019, arXiv:1910.12656) of a logarithmic opinion
 * pool (C. Genest and J. V. Zidek, Statistical Science 1 (1986) 114, doi:10.1214/ss/1177013825):
 * both have looked at the same greys, and which two classes are mistaken for each other depends on
 * the third. A second knot lets doubt be worth less than certainty: at walls a witness that is half
 * sure knows little, inside bodies one that is nearly sure is right.
 *
 * @param knots logarithms below which a further weight begins to count, from 0 up
 * @param forest {@code [knot][class][class j]}: weights of what the forest says
 * @param refined the same of the refined probabilities
 * @param offsets one for each class
 */
public record ClassPool(
        List<Double> knots,
        List<List<List<Double>>> forest,
        List<List<List<Double>>> refined,
        List<Double> offsets) {

    /** Probabilities below count as this one. */
    static final float LEAST = 1e-6f;

    /** All probabilities, and once more those below e⁻² = 0.14. */
    private static final List<Double> FITTED_KNOTS = List.of(0.0, 2.0);

    public ClassPool {
        Objects.requireNonNull(forest, "forest");
        Objects.requireNonNull(refined, "refined");
        knots = List.copyOf(knots);
        offsets = List.copyOf(offsets);
        final int classCount = offsets.size();
        if (!knots.stream().allMatch(knot -> knot >= 0 && Double.isFinite(knot))
                || !offsets.stream().allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("a pool with knots " + knots + ", " + offsets);
        }
        for (final List<List<List<Double>>> weights : List.of(forest, refined)) {
            requireSize(weights, knots.size());
            for (final List<List<Double>> rows : weights) {
                requireSize(rows, classCount);
                rows.forEach(row -> requireNumbers(row, classCount));
            }
        }
    }

    private static void requireSize(final List<?> list, final int size) {
        if (list.size() != size) {
            throw new IllegalArgumentException("a pool with " + list + " for " + size);
        }
    }

    private static void requireNumbers(final List<Double> row, final int classCount) {
        requireSize(row, classCount);
        if (!row.stream().allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("a pool with weights " + row);
        }
    }

    /** The plain product {@code p_c ∝ forest_c^a · refined_c^b · exp(offset_c)}. */
    public static ClassPool ofExponents(
            final double a, final double b, final List<Double> offsets) {
        if (!(a >= 0 && b >= 0 && a + b > 0)) {
            throw new IllegalArgumentException("a pool with exponents " + a + " and " + b);
        }
        final int k = offsets.size();
        return new ClassPool(
                List.of(0.0), List.of(diagonal(a, k)), List.of(diagonal(b, k)), offsets);
    }

    private static List<List<Double>> diagonal(final double value, final int k) {
        return IntStream.range(0, k)
                .mapToObj(c -> IntStream.range(0, k).mapToObj(j -> j == c ? value : 0.0).toList())
                .toList();
    }

    /** Fits a pool to voxels whose class is known, by the greatest likelihood. */
    public static ClassPool fit(final PoolSamples samples) {
        final int k = samples.classCount();
        final int knotCount = FITTED_KNOTS.size();
        final double[][] found = new PoolFit(bent(samples.logs()), samples.classes(), k).weights();
        return new ClassPool(
                FITTED_KNOTS,
                IntStream.range(0, knotCount).mapToObj(t -> cut(found, 2 * t * k)).toList(),
                IntStream.range(0, knotCount).mapToObj(t -> cut(found, (2 * t + 1) * k)).toList(),
                Arrays.stream(found).map(row -> row[2 * knotCount * k]).toList());
    }

    /** For each knot, what the logarithms are below it. */
    private static double[][] bent(final double[][] logs) {
        return Arrays.stream(logs)
                .map(
                        own ->
                                FITTED_KNOTS.stream()
                                        .flatMapToDouble(
                                                knot ->
                                                        Arrays.stream(own)
                                                                .map(l -> Math.min(0, knot + l)))
                                        .toArray())
                .toArray(double[][]::new);
    }

    private static List<List<Double>> cut(final double[][] rows, final int from) {
        return Arrays.stream(rows)
                .map(row -> Arrays.stream(row, from, from + rows.length).boxed().toList())
                .toList();
    }

    /** The logarithm of a probability as the pool takes it. */
    static float log(final float probability) {
        return Logarithm.of(Math.max(LEAST, probability));
    }

    /**
     * Pools the probabilities of some voxels.
     *
     * @param said {@code [class][voxel]}, of the forest
     * @param probabilities {@code [class][voxel]}, refined; become those of the pool
     */
    public void apply(final float[][] said, final float[][] probabilities) {
        final int n = said[0].length;
        final float[][] scores = new float[said.length][n];
        for (int c = 0; c < scores.length; c++) {
            Arrays.fill(scores[c], offsets.get(c).floatValue());
        }
        for (int j = 0; j < said.length; j++) {
            weigh(said[j], forest, j, scores);
            weigh(probabilities[j], refined, j, scores);
        }
        normalise(scores, probabilities);
    }

    /** Adds what a witness says of class j to the scores of all classes. */
    private void weigh(
            final float[] says,
            final List<List<List<Double>>> weights,
            final int j,
            final float[][] scores) {
        final float[] logs = new float[says.length];
        for (int i = 0; i < logs.length; i++) {
            logs[i] = log(says[i]);
        }
        for (int t = 0; t < knots.size(); t++) {
            final float knot = knots.get(t).floatValue();
            for (int c = 0; c < scores.length; c++) {
                final float weight = weights.get(t).get(c).get(j).floatValue();
                if (weight != 0) {
                    add(logs, knot, weight, scores[c]);
                }
            }
        }
    }

    private static void add(
            final float[] logs, final float knot, final float weight, final float[] scores) {
        for (int i = 0; i < scores.length; i++) {
            scores[i] += weight * Math.min(0, knot + logs[i]);
        }
    }

    /** From logarithms to what sums to 1. */
    private static void normalise(final float[][] scores, final float[][] probabilities) {
        final float[] most = scores[0].clone();
        for (final float[] own : scores) {
            for (int i = 0; i < most.length; i++) {
                most[i] = Math.max(most[i], own[i]);
            }
        }
        final float[] sum = new float[most.length];
        for (int c = 0; c < scores.length; c++) {
            final float[] own = probabilities[c];
            for (int i = 0; i < sum.length; i++) {
                own[i] = Exponential.of(scores[c][i] - most[i]);
                sum[i] += own[i];
            }
        }
        for (final float[] own : probabilities) {
            for (int i = 0; i < sum.length; i++) {
                own[i] /= sum[i];
            }
        }
    }
}
