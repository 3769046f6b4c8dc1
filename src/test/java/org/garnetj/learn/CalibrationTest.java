package org.garnetj.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.garnetj.block.Execution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalibrationTest {

    private static final Clouds CLOUDS =
            new Clouds(new double[][] {{0, 0, 0}, {2, 0, 0}, {0, 2, 0}}, 4);

    /** Classes as frequent as in the samples: what is called 70 % probable is right in 70 %. */
    @ParameterizedTest
    @CsvSource({"1, 5", "2, 10", "3, 20"})
    void probabilitiesAreThoseThatComeTrue(final long seed, final int minLeaf) {
        final Forest forest = train(CLOUDS.draw(seed, 2000, 2000, 2000), minLeaf);
        assertTrue(worstGap(forest, CLOUDS.draw(seed + 50, 9000, 9000, 9000)) < 0.05);
    }

    /** Trees that balance their classes speak of them as frequent as the samples say. */
    @ParameterizedTest
    @CsvSource({"4, 2", "5, 10", "6, 20"})
    void balancedTreesDoNotExaggerateRareClasses(final long seed, final int minLeaf) {
        final Samples fresh = CLOUDS.draw(seed + 50, 14000, 4000, 2000);
        final Forest forest = train(CLOUDS.draw(seed, 1400, 400, 200), minLeaf);
        assertTrue(meanGap(forest, fresh) < 0.02);
        final Samples stated = CLOUDS.draw(seed, 700, 700, 700).withShares(0.7, 0.2, 0.1);
        assertTrue(meanGap(train(stated, minLeaf), fresh) < 0.02);
    }

    @Test
    void aForestThatIsAlwaysRightStaysSure() {
        final Clouds clouds = Clouds.two(40, 0);
        final Forest forest = train(clouds.draw(6, 50, 50), 1);
        final float[][] probabilities = new float[2][2];
        forest.predict(new float[][] {{0, 40}}, 2, probabilities);
        assertTrue(probabilities[0][0] > 0.99 && probabilities[1][1] > 0.99);
    }

    @Test
    void featuresThatSayNothingLeaveTheSharesOfTheSamples() {
        final Clouds clouds = new Clouds(new double[][] {{0}, {0}}, 2);
        final Forest forest = train(clouds.draw(7, 900, 300), 5);
        final Samples fresh = clouds.draw(8, 1000, 1000);
        final float[][] probabilities = new float[2][fresh.size()];
        forest.predict(fresh.features(), fresh.size(), probabilities);
        double mean = 0;
        for (final float p : probabilities[1]) {
            mean += p / fresh.size();
        }
        assertEquals(0.25, mean, 0.03);
    }

    // -- Helper methods --

    private static Forest train(final Samples samples, final int minLeaf) {
        return ForestTrainer.train(
                        samples, ForestSettings.standard().withMinLeaf(minLeaf), Execution.serial())
                .forest();
    }

    /** Largest gap between the mean of similar probabilities and how often they came true. */
    private static double worstGap(final Forest forest, final Samples fresh) {
        double worst = 0;
        for (final double[] bin : reliability(forest, fresh)) {
            if (bin[2] >= 500) {
                worst = Math.max(worst, Math.abs(bin[0] - bin[1]) / bin[2]);
            }
        }
        return worst;
    }

    /** The same gap, its mean over all voxels. */
    private static double meanGap(final Forest forest, final Samples fresh) {
        double sum = 0;
        double count = 0;
        for (final double[] bin : reliability(forest, fresh)) {
            sum += Math.abs(bin[0] - bin[1]);
            count += bin[2];
        }
        return sum / count;
    }

    /** For each class and tenth of probability: sum of what was said, what came true, number. */
    private static double[][] reliability(final Forest forest, final Samples fresh) {
        final float[][] probabilities = new float[forest.classCount()][fresh.size()];
        forest.predict(fresh.features(), fresh.size(), probabilities);
        final double[][] bins = new double[10 * probabilities.length][3];
        for (int c = 0; c < probabilities.length; c++) {
            for (int i = 0; i < fresh.size(); i++) {
                final double[] bin = bins[10 * c + Math.min(9, (int) (probabilities[c][i] * 10))];
                bin[0] += probabilities[c][i];
                bin[1] += fresh.classes()[i] == c ? 1 : 0;
                bin[2]++;
            }
        }
        return bins;
    }
}
