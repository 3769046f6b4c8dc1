package org.garnetj.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** A dark disc in bright ground; a classifier that is right nine times in ten. */
class ClassRefinementTest {

    private static final int SIZE = 64;
    private static final double RADIUS = 12;

    private final boolean[] disc = new boolean[SIZE * SIZE];
    private final float[] weight = new float[SIZE * SIZE];
    private final float[][] doubtful = new float[2][SIZE * SIZE];

    @BeforeEach
    void doubt() {
        final Random random = new Random(4);
        Arrays.fill(weight, 1);
        for (int i = 0; i < disc.length; i++) {
            disc[i] = Math.hypot(i % SIZE - 31, i / SIZE - 30) < RADIUS;
            final boolean says = random.nextInt(10) < 9 == disc[i];
            doubtful[1][i] = says ? 0.8f : 0.2f;
            doubtful[0][i] = 1 - doubtful[1][i];
        }
    }

    /** Ground that darkens from 1 to 0.7 across the image, with the disc 0.3 darker still. */
    private float[] shaded(final double noise) {
        final Random random = new Random(8);
        final float[] grey = new float[disc.length];
        for (int i = 0; i < grey.length; i++) {
            final double ground = 1 - 0.3 * (i % SIZE) / SIZE;
            grey[i] = (float) (ground - (disc[i] ? 0.3 : 0) + noise * random.nextGaussian());
        }
        return grey;
    }

    private static float[][] refined(
            final float[] grey, final float[] weight, final int width, final float[][] from) {
        final float[][] refined = {from[0].clone(), from[1].clone()};
        ClassRefinement.refine(
                grey, weight, width, 1, new SliceGreys(false, List.of(), 1), refined);
        return refined;
    }

    private int wrong(final float[][] probabilities) {
        int wrong = 0;
        for (int i = 0; i < disc.length; i++) {
            wrong += probabilities[1][i] > 0.5 == disc[i] ? 0 : 1;
        }
        return wrong;
    }

    @Test
    void greysHereaboutsCorrectAClassifierUnderShading() {
        assertTrue(wrong(doubtful) > 0.08 * disc.length);
        assertEquals(0, wrong(refined(shaded(0.05), weight, SIZE, doubtful)), 0.02 * disc.length);
    }

    @Test
    void whatIsSureAndHasOneGreyStaysSo() {
        final float[][] sure = {new float[disc.length], new float[disc.length]};
        Arrays.fill(sure[0], 1);
        final float[][] refined = refined(shaded(0), weight, SIZE, sure);
        for (int i = 0; i < disc.length; i++) {
            assertTrue(refined[0][i] > 0.9);
        }
    }

    @Test
    void probabilitiesSumToOne() {
        final float[][] refined = refined(shaded(0.1), weight, SIZE, doubtful);
        for (int i = 0; i < disc.length; i++) {
            assertEquals(1, refined[0][i] + refined[1][i], 1e-6);
        }
    }

    @Test
    void whatIsNotAnalysedHasNoSay() {
        final float[] grey = shaded(0.05);
        final float[] other = grey.clone();
        for (int i = 0; i < 8 * SIZE; i++) {
            weight[i] = 0;
            other[i] = grey[i] + 5;
        }
        final int from = (8 + ClassRefinement.REACH_PX) * SIZE;
        final float[][] a = refined(grey, weight, SIZE, doubtful);
        final float[][] b = refined(other, weight, SIZE, doubtful);
        assertArrayEquals(
                Arrays.copyOfRange(a[1], from, disc.length),
                Arrays.copyOfRange(b[1], from, disc.length));
        assertEquals(a[1][12 * SIZE + 31], b[1][12 * SIZE + 31], 0.2, "but for its noise");
    }

    @Test
    void nothingBeyondItsReachMatters() {
        final float[] grey = shaded(0.05);
        final float[] other = grey.clone();
        final int row = 30;
        Arrays.fill(other, 0, row * SIZE, 0.5f);
        final int from = (row + ClassRefinement.REACH_PX) * SIZE;
        assertArrayEquals(
                Arrays.copyOfRange(refined(grey, weight, SIZE, doubtful)[1], from, disc.length),
                Arrays.copyOfRange(refined(other, weight, SIZE, doubtful)[1], from, disc.length));
    }

    /** A classifier that blurs calls a rim around the disc by its name too. */
    @Test
    void classesOfKnownGreysKeepApartAroundABody() {
        final float[][] blurred = new float[2][disc.length];
        for (int i = 0; i < disc.length; i++) {
            blurred[1][i] = Math.hypot(i % SIZE - 31, i / SIZE - 30) < RADIUS + 4 ? 0.9f : 0.1f;
            blurred[0][i] = 1 - blurred[1][i];
        }
        final float[] grey = shaded(0.08);
        final float[][] unknown = refined(grey, weight, SIZE, blurred);
        final float[][] known = {blurred[0].clone(), blurred[1].clone()};
        ClassRefinement.refine(
                grey, weight, SIZE, 1, new SliceGreys(true, List.of(1.0, 0.7), 1), known);
        assertTrue(wrong(blurred) > 300);
        assertTrue(wrong(known) < 0.5 * wrong(unknown), wrong(known) + " and " + wrong(unknown));
        for (int i = 0; i < disc.length; i++) {
            assertEquals(1, known[0][i] + known[1][i], 1e-6);
        }
    }

    @Test
    void theExponentialIsOne() {
        for (float x = Exponential.LEAST; x <= 0; x += 0.01f) {
            assertEquals(1, Exponential.of(x) / Math.exp(x), 8e-5);
        }
        assertEquals(Exponential.of(Exponential.LEAST), Exponential.of(-1e9f));
    }

    @Test
    void eightNeighboursAreSummed() {
        final Random random = new Random(9);
        final int width = 7;
        final float[] values = new float[width * 5];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextFloat();
        }
        final float[] sums = new float[values.length];
        EightNeighbours.sum(values, width, sums);
        for (int i = 0; i < values.length; i++) {
            double sum = 0;
            for (int k = 0; k < values.length; k++) {
                final int dx = Math.abs(k % width - i % width);
                final int dy = Math.abs(k / width - i / width);
                sum += Math.max(dx, dy) == 1 ? values[k] * (dx + dy == 1 ? 1 : 0.5) : 0;
            }
            assertEquals(sum, sums[i], 1e-5);
        }
    }
}
