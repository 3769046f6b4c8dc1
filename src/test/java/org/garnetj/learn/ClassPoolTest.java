package org.garnetj.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Random;

class ClassPoolTest {

    private static final int VOXELS = 60_000;

    private final Random random = new Random(5);

    @Test
    void logarithmsAreThoseOfTheLibrary() {
        for (float x = ClassPool.LEAST; x <= 1; x *= 1.0003f) {
            assertEquals(Math.log(x), Logarithm.of(x), 2e-6);
        }
        assertEquals(0, Logarithm.of(1));
        assertEquals(Math.log(5000), Logarithm.of(5000), 2e-6);
    }

    @Test
    void aPoolIsTheWeightedProductOfWhatIsSaid() {
        final float[][] said = {{0.6f, 1}, {0.3f, 0}, {0.1f, 0}};
        final float[][] refined = {{0.2f, 0.5f}, {0.7f, 0.5f}, {0.1f, 0}};
        ClassPool.ofExponents(0.5, 0.25, List.of(0.0, 1.0, -1.0)).apply(said, refined);
        final double[] scores = {
            Math.sqrt(0.6) * Math.pow(0.2, 0.25),
            Math.E * Math.sqrt(0.3) * Math.pow(0.7, 0.25),
            Math.sqrt(0.1) * Math.pow(0.1, 0.25) / Math.E
        };
        for (int c = 0; c < 3; c++) {
            assertEquals(scores[c] / (scores[0] + scores[1] + scores[2]), refined[c][0], 2e-4);
            assertTrue(refined[c][1] > 0 && refined[c][1] < 1);
        }
    }

    /** Two witnesses of whom each is four times as sure as it should be if both agree. */
    @Test
    void theFitUndoesWhatMakesProbabilitiesTooSure() {
        final float[][] said = new float[3][VOXELS];
        final float[][] refined = new float[3][VOXELS];
        final float[][] known = new float[3][VOXELS];
        final PoolSamples samples = new PoolSamples(3);
        final double[] bias = {0, 1, -0.5};
        for (int i = 0; i < VOXELS; i++) {
            final double[] forest = new double[3];
            final double[] both = new double[3];
            final double[] truth = new double[3];
            for (int c = 0; c < 3; c++) {
                forest[c] = 2 * random.nextGaussian();
                both[c] = forest[c] + random.nextGaussian();
                truth[c] = 0.25 * forest[c] + 0.5 * both[c] + bias[c];
            }
            softmax(forest, said, i);
            softmax(both, refined, i);
            softmax(truth, known, i);
            final double draw = random.nextDouble();
            samples.add(said, refined, i, draw < known[0][i] ? 0 : draw < 1 - known[2][i] ? 1 : 2);
        }
        final ClassPool pool = ClassPool.fit(samples);
        pool.apply(said, refined);
        for (int c = 0; c < 3; c++) {
            assertArrayEquals(known[c], refined[c], 0.05f);
        }
    }

    /** A witness that is half sure knows little, one that is nearly sure is right. */
    @Test
    void theFitTellsDoubtFromCertainty() {
        final float[][] said = new float[2][VOXELS];
        final float[][] known = new float[2][VOXELS];
        final PoolSamples samples = new PoolSamples(2);
        for (int i = 0; i < VOXELS; i++) {
            final double logit = 12 * random.nextDouble() - 6;
            final double beyond = Math.max(0, Math.abs(logit) - 2);
            softmax(new double[] {logit, 0}, said, i);
            softmax(new double[] {0.2 * logit + Math.signum(logit) * beyond, 0}, known, i);
            samples.add(said, said, i, random.nextDouble() < known[0][i] ? 0 : 1);
        }
        final float[][] pooled = {said[0].clone(), said[1].clone()};
        ClassPool.fit(samples).apply(said, pooled);
        assertArrayEquals(known[0], pooled[0], 0.06f);
    }

    /** What two witnesses say of one class can decide between two others. */
    @Test
    void everyClassHasASayOnEveryOther() {
        final List<List<Double>> third =
                List.of(List.of(0.0, 0.0, 1.0), List.of(0.0, 0.0, 0.0), List.of(0.0, 0.0, 0.0));
        final List<List<Double>> none = List.of(third.get(1), third.get(1), third.get(1));
        final ClassPool pool =
                new ClassPool(List.of(1.0), List.of(third), List.of(none), List.of(0.0, 0.0, 0.0));
        final float[][] said = {{0.1f, 0.2f}, {0.1f, 0.7f}, {0.8f, 0.1f}};
        final float[][] pooled = {{1, 1}, {0, 0}, {0, 0}};
        pool.apply(said, pooled);
        assertEquals(1.0 / 3, pooled[0][0], 1e-5);
        final double factor = 0.1 * Math.E;
        assertEquals(factor / (factor + 2), pooled[0][1], 1e-5);
    }

    @Test
    void nonsenseIsRefused() {
        final List<Double> none = List.of(0.0, 0.0);
        assertThrows(IllegalArgumentException.class, () -> ClassPool.ofExponents(-0.1, 1, none));
        assertThrows(IllegalArgumentException.class, () -> ClassPool.ofExponents(0, 0, none));
        assertThrows(
                IllegalArgumentException.class, () -> ClassPool.ofExponents(1, Double.NaN, none));
        assertThrows(
                IllegalArgumentException.class,
                () -> ClassPool.ofExponents(1, 1, List.of(0.0, Double.NaN)));
        final List<List<List<Double>>> one = List.of(List.of(none, none));
        assertThrows(
                IllegalArgumentException.class, () -> new ClassPool(List.of(-1.0), one, one, none));
        assertThrows(
                IllegalArgumentException.class,
                () -> new ClassPool(List.of(0.0, 2.0), one, one, none));
        assertThrows(
                IllegalArgumentException.class,
                () -> new ClassPool(List.of(0.0), one, one, List.of(0.0, 0.0, 0.0)));
    }

    private static void softmax(final double[] scores, final float[][] target, final int i) {
        double sum = 0;
        for (final double score : scores) {
            sum += Math.exp(score);
        }
        for (int c = 0; c < scores.length; c++) {
            target[c][i] = (float) (Math.exp(scores[c]) / sum);
        }
    }
}
