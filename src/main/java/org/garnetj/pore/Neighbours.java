package org.garnetj.pore;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The nearest other one of each of many places. */
final class Neighbours {

    private final List<double[]> places;
    private final int[] byX;
    private final int[] nearest;
    private final double[] distance;

    /** Searches from each place to both sides along x, as far as a nearer one can lie. */
    Neighbours(final List<double[]> places) {
        this.places = places;
        byX =
                IntStream.range(0, places.size())
                        .boxed()
                        .sorted(Comparator.comparingDouble(i -> places.get(i)[0]))
                        .mapToInt(Integer::intValue)
                        .toArray();
        nearest = new int[byX.length];
        distance = new double[byX.length];
        for (int rank = 0; rank < byX.length; rank++) {
            nearest[byX[rank]] = -1;
            distance[byX[rank]] = Double.POSITIVE_INFINITY;
            search(rank, 1);
            search(rank, -1);
        }
    }

    private void search(final int rank, final int step) {
        final int from = byX[rank];
        for (int other = rank + step; other >= 0 && other < byX.length; other += step) {
            final double[] a = places.get(from);
            final double[] b = places.get(byX[other]);
            if (Math.abs(a[0] - b[0]) > distance[from]) {
                return;
            }
            final double apart = Math.hypot(Math.hypot(a[0] - b[0], a[1] - b[1]), a[2] - b[2]);
            final boolean isTie = apart == distance[from] && byX[other] < nearest[from];
            if (apart < distance[from] || isTie) {
                distance[from] = apart;
                nearest[from] = byX[other];
            }
        }
    }

    /** Index of the nearest other place; -1 if there is none. */
    int nearest(final int place) {
        return nearest[place];
    }

    /** How far it is; infinite if there is none. */
    double distance(final int place) {
        return distance[place];
    }
}
