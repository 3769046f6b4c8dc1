package org.garnetj.label;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.garnetj.block.Execution;
import org.garnetj.image.Planes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Arrays;

/** Random sites of a cubic lattice percolate from a share of 0.3116, 0.1372 or 0.0976 on. */
class PercolationTest {

    private static final int SIZE = 64;
    private static final double MARGIN = 0.15;

    @ParameterizedTest
    @CsvSource({"FACES_6, 0.3116", "EDGES_18, 0.1372", "VERTICES_26, 0.0976"})
    void randomSitesPercolateFromTheirThresholdOn(
            final Connectivity connectivity, final double threshold) {
        for (int seed = 1; seed <= 3; seed++) {
            assertEquals(false, percolates(threshold * (1 - MARGIN), connectivity, seed));
            assertEquals(true, percolates(threshold * (1 + MARGIN), connectivity, seed));
        }
    }

    private static boolean percolates(
            final double share, final Connectivity connectivity, final long seed) {
        final LabelImage parts =
                ConnectedComponents.label(
                        Masks.noise(SIZE, SIZE, SIZE, share, seed),
                        connectivity,
                        Execution.serial());
        final boolean[] atFront = new boolean[parts.count() + 1];
        for (final int label : Planes.<int[]>array(parts.labels(), 0)) {
            atFront[label] = true;
        }
        return Arrays.stream(Planes.<int[]>array(parts.labels(), SIZE - 1))
                .anyMatch(label -> label > 0 && atFront[label]);
    }
}
