package org.garnetj.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.garnetj.block.Execution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Arrays;
import java.util.Random;

/** Holds the forest's fast counting to a walk down each tree, voxel by voxel. */
class ForestVotesTest {

    @ParameterizedTest
    @CsvSource({"2, 1, 1, 64", "3, 7, 1, 64", "4, 100, 2, 64", "5, 40, 20, 3", "9, 300, 1, 2"})
    void everyVoxelGetsTheVotesOfAWalk(
            final int classes, final int trees, final int minLeaf, final int depth) {
        final int[] counts = new int[classes];
        Arrays.fill(counts, 60);
        final Clouds clouds = new Clouds(centres(classes), 2);
        final Forest forest =
                ForestTrainer.train(
                                clouds.draw(1, counts),
                                new ForestSettings(trees, depth, minLeaf, 0, true, 3),
                                Execution.serial())
                        .forest();
        final Samples fresh = clouds.draw(2, counts);
        fresh.features()[0][0] = Float.NaN;
        fresh.features()[0][1] = Float.POSITIVE_INFINITY;
        fresh.features()[1][2] = Float.NEGATIVE_INFINITY;
        assertArrayEquals(walk(forest, fresh.features(), fresh.size()), predict(forest, fresh));
    }

    @Test
    void aTreeOfOneLeafVotesForEveryVoxel() {
        final Trees trees =
                new Trees(
                        new int[] {0, 1, 4},
                        new char[] {Trees.LEAF, 0, Trees.LEAF, Trees.LEAF},
                        new byte[4],
                        new int[] {0, 2, 1, 2},
                        new byte[] {(byte) 200, 55, (byte) 255, 0, 0, (byte) 255},
                        2,
                        255);
        final Forest forest =
                new Forest(new BinEdges(new float[][] {{1}}), trees, Calibration.none(2));
        final float[][] features = {{0, 1, 2}};
        final float[][] probabilities = new float[2][3];
        forest.predict(features, 3, probabilities);
        assertArrayEquals(walk(forest, features, 3), probabilities);
        assertEquals(probabilities[0][0], probabilities[0][1]);
        assertEquals((55 + 255 + 127.5) / (510 + 255), probabilities[1][2], 1e-6);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 63, 64, 255, 256, 257, 600})
    void whatIsPredictedBesideAVoxelChangesNothing(final int batch) {
        final Clouds clouds = new Clouds(centres(4), 1);
        final Forest forest =
                ForestTrainer.train(
                                clouds.draw(5, 50, 50, 50, 50),
                                ForestSettings.standard().withTrees(9),
                                Execution.serial())
                        .forest();
        final Samples fresh = clouds.draw(6, 150, 150, 150, 150);
        final float[][] whole = predict(forest, fresh);
        for (int from = 0; from < fresh.size(); from += batch) {
            final int to = Math.min(fresh.size(), from + batch);
            final float[][] part = cut(fresh.features(), from, to);
            final float[][] answers = new float[4][to - from];
            forest.predict(part, to - from, answers);
            assertArrayEquals(cut(whole, from, to), answers);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 5, 17, 100, 255})
    void edgesAreCountedHoweverUnevenlyTheyLie(final int count) {
        final Random random = new Random(count);
        for (final double power : new double[] {1, 9, 31}) {
            final float[] edges = new float[count];
            for (int k = 0; k < count; k++) {
                edges[k] = (float) Math.pow(random.nextGaussian(), power);
            }
            Arrays.sort(edges);
            final float[] distinct = distinct(edges);
            final float[] values = new float[2 * count + 6];
            values[0] = Float.NaN;
            values[1] = Float.POSITIVE_INFINITY;
            values[2] = Float.NEGATIVE_INFINITY;
            values[3] = Float.MAX_VALUE;
            for (int k = 0; k < distinct.length; k++) {
                values[4 + 2 * k] = distinct[k];
                values[5 + 2 * k] = Math.nextUp(distinct[k]);
            }
            for (final float value : values) {
                assertEquals(countBelow(distinct, value), lookUp(distinct, value), "of " + value);
            }
        }
    }

    // -- Helper methods --

    private static double[][] centres(final int classes) {
        final double[][] centres = new double[classes][3];
        for (int c = 0; c < classes; c++) {
            centres[c][c % 3] = 1.5 * (1 + c / 3);
        }
        return centres;
    }

    private static float[][] predict(final Forest forest, final Samples samples) {
        final float[][] probabilities = new float[forest.classCount()][samples.size()];
        forest.predict(samples.features(), samples.size(), probabilities);
        return probabilities;
    }

    /** The same by walking down each tree, and by the formula of the calibration. */
    private static float[][] walk(final Forest forest, final float[][] features, final int n) {
        final Trees trees = forest.trees();
        final int k = trees.classCount();
        final int all = trees.count() * trees.quantum();
        final float[][] probabilities = new float[k][n];
        for (int i = 0; i < n; i++) {
            final int[] votes = new int[k];
            for (int t = 0; t < trees.count(); t++) {
                final int leaf = leaf(forest, trees.roots()[t], features, i);
                for (int c = 0; c < k; c++) {
                    votes[c] += trees.votes()[leaf * k + c] & 255;
                }
            }
            double sum = 0;
            for (int c = 0; c < k; c++) {
                sum += forest.calibration().scores(c, all, trees.quantum())[votes[c]];
            }
            for (int c = 0; c < k; c++) {
                final double score = forest.calibration().scores(c, all, trees.quantum())[votes[c]];
                probabilities[c][i] = (float) (score / sum);
            }
        }
        return probabilities;
    }

    private static int leaf(
            final Forest forest, final int node, final float[][] features, final int i) {
        final Trees trees = forest.trees();
        final int feature = trees.feature()[node];
        if (feature == Trees.LEAF) {
            return trees.next()[node];
        }
        final float edge = forest.edges().edges()[feature][trees.cut()[node] & 255];
        final int child = trees.next()[node] + (features[feature][i] > edge ? 1 : 0);
        return leaf(forest, child, features, i);
    }

    private static float[][] cut(final float[][] rows, final int from, final int to) {
        return Arrays.stream(rows)
                .map(row -> Arrays.copyOfRange(row, from, to))
                .toArray(float[][]::new);
    }

    private static float[] distinct(final float[] sorted) {
        final float[] distinct = new float[sorted.length];
        int n = 0;
        for (int k = 0; k < sorted.length; k++) {
            if (k == 0 || sorted[k] > sorted[k - 1]) {
                distinct[n++] = sorted[k];
            }
        }
        return Arrays.copyOf(distinct, n);
    }

    private static int countBelow(final float[] edges, final float value) {
        int count = 0;
        for (final float edge : edges) {
            count += value > edge ? 1 : 0;
        }
        return count;
    }

    private static int lookUp(final float[] edges, final float value) {
        final long[] marks = new long[(edges.length + 1) * VoteCounter.WORDS];
        new EdgeLookup(edges).mark(new float[] {value}, 0, 1, marks, 0);
        for (int row = 0; row <= edges.length; row++) {
            if (marks[row * VoteCounter.WORDS] == 1) {
                return row;
            }
        }
        return -1;
    }
}
