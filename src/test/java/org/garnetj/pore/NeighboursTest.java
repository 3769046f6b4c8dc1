package org.garnetj.pore;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

class NeighboursTest {

    @Test
    void theNearestIsThatOfAllPairs() {
        final SplittableRandom random = new SplittableRandom(4);
        final List<double[]> places = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            places.add(
                    new double[] {
                        random.nextInt(40) / 4.0, random.nextDouble(10), random.nextDouble(3)
                    });
        }
        final Neighbours neighbours = new Neighbours(places);
        for (int i = 0; i < places.size(); i++) {
            double least = Double.POSITIVE_INFINITY;
            for (int j = 0; j < places.size(); j++) {
                least = i == j ? least : Math.min(least, apart(places.get(i), places.get(j)));
            }
            assertEquals(least, neighbours.distance(i), 1e-12);
            assertEquals(least, apart(places.get(i), places.get(neighbours.nearest(i))), 1e-12);
        }
    }

    @Test
    void aSinglePlaceHasNone() {
        final Neighbours neighbours = new Neighbours(List.of(new double[3]));
        assertEquals(-1, neighbours.nearest(0));
    }

    private static double apart(final double[] a, final double[] b) {
        return Math.hypot(Math.hypot(a[0] - b[0], a[1] - b[1]), a[2] - b[2]);
    }
}
