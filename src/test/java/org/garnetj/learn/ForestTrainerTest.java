package org.garnetj.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.garnetj.block.Execution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForestTrainerTest {

    private static final double[][] TRIANGLE = {{0, 0, 0}, {2, 0, 0}, {0, 2, 0}};

    @Test
    void cloudsFarApartAreToldWithoutError() {
        final Clouds clouds = Clouds.two(40, 0);
        final TrainedForest trained = train(clouds.draw(1, 100, 100), 30);
        assertEquals(0, trained.outOfBag().error());
        assertEquals(0, error(trained.forest(), clouds.draw(2, 500, 500)));
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void cloudsThatOverlapAreToldAlmostAsWellAsCanBe(final long seed) {
        final Clouds clouds = new Clouds(TRIANGLE, 4);
        final TrainedForest trained = train(clouds.draw(seed, 1000, 1000, 1000), 100);
        final Samples fresh = clouds.draw(seed + 100, 3000, 3000, 3000);
        final double bayes = clouds.bayesError(fresh);
        final double error = error(trained.forest(), fresh);
        assertTrue(error < bayes + 0.03, error + " against " + bayes);
        assertEquals(error, trained.outOfBag().error(), 0.025);
    }

    @Test
    void threadsChangeNothing() {
        final Samples samples = new Clouds(TRIANGLE, 2).draw(3, 200, 100, 50);
        final ForestSettings settings = ForestSettings.standard().withTrees(20);
        final TrainedForest one = ForestTrainer.train(samples, settings, Execution.serial());
        final TrainedForest four = ForestTrainer.train(samples, settings, Execution.on(4));
        assertArrayEquals(one.importance(), four.importance());
        assertArrayEquals(one.outOfBag().confusion(), four.outOfBag().confusion());
        final float[][] a = new float[3][samples.size()];
        final float[][] b = new float[3][samples.size()];
        one.forest().predict(samples.features(), samples.size(), a);
        four.forest().predict(samples.features(), samples.size(), b);
        assertArrayEquals(a, b);
    }

    @Test
    void featuresThatSayNothingMatterLeast() {
        final TrainedForest trained = train(new Clouds(TRIANGLE, 6).draw(4, 400, 400, 400), 50);
        final double[] importance = trained.importance();
        for (int f = 2; f < importance.length; f++) {
            assertTrue(importance[f] < 0.5 * Math.min(importance[0], importance[1]));
        }
    }

    /** Copies of a voxel in and out of the bag flatter the error, unless they are one group. */
    @Test
    void groupsKeepCopiesFromTestifyingForEachOther() {
        final Clouds clouds = Clouds.two(1.5, 3);
        final Samples once = clouds.draw(21, 200, 200);
        final int copies = 8;
        final float[][] features = new float[once.featureCount()][copies * once.size()];
        final int[] classes = new int[copies * once.size()];
        final int[] groups = new int[classes.length];
        for (int i = 0; i < classes.length; i++) {
            groups[i] = i / copies;
            classes[i] = once.classes()[i / copies];
            for (int f = 0; f < features.length; f++) {
                features[f][i] = once.features()[f][i / copies];
            }
        }
        final Samples copied = Samples.of(features, classes, 2);
        final TrainedForest grouped = train(copied.inGroups(groups), 60);
        final double truth = error(grouped.forest(), clouds.draw(22, 4000, 4000));
        assertEquals(truth, grouped.outOfBag().error(), 0.05);
        assertTrue(train(copied, 60).outOfBag().error() < 0.25 * truth);
    }

    private static TrainedForest train(final Samples samples, final int trees) {
        return ForestTrainer.train(
                samples, ForestSettings.standard().withTrees(trees), Execution.serial());
    }

    private static double error(final Forest forest, final Samples samples) {
        final byte[] classes = MostProbable.of(forest, samples.features(), samples.size());
        int wrong = 0;
        for (int i = 0; i < classes.length; i++) {
            wrong += classes[i] == samples.classes()[i] ? 0 : 1;
        }
        return (double) wrong / classes.length;
    }
}
