package org.garnetj.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class BodyFlipsTest {

    @Test
    void aBodyCountsAsAWholeOrNotAtAll() {
        assertEquals(0, flips(new double[] {100, 0.02}).quantile(0.975));
        assertEquals(100, flips(new double[] {100, 0.03}).quantile(0.975), 1e-9);
        assertEquals(100, flips(new double[] {100, 1}).quantile(0.975), 1e-9);
        assertEquals(0, flips().quantile(0.975));
    }

    /** Of 3 bodies, each flipped with ½: 1/8 for none, 3/8 one, 3/8 two, 1/8 all. */
    @Test
    void bodiesFlipIndependently() {
        final double[] body = {10, 0.5};
        assertEquals(10, flips(body, body, body).quantile(0.4), 0.1);
        assertEquals(20, flips(body, body, body).quantile(0.8), 0.1);
        assertEquals(30, flips(body, body, body).quantile(0.9), 0.1);
    }

    @Test
    void manyEqualBodiesAreBinomial() {
        final double[][] bodies = new double[400][];
        java.util.Arrays.fill(bodies, new double[] {5, 0.1});
        assertEquals(5 * (40 + 1.96 * 6), flips(bodies).quantile(0.975), 5.1);
    }

    @Test
    void smallBodiesCountWithTheirMean() {
        final double[][] bodies = new double[1001][];
        java.util.Arrays.fill(bodies, new double[] {1, 0.25});
        bodies[0] = new double[] {1e6, 0};
        assertEquals(250, flips(bodies).quantile(0.975), 40);
    }

    private static BodyFlips flips(final double[]... bodies) {
        final BodyFlips flips = new BodyFlips();
        for (final double[] body : bodies) {
            flips.add(body[0], body[1]);
        }
        return flips;
    }
}
