package org.garnetj.restore;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.LUDecomposition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

class TrackPlacesTest {

    private static final int SLICES = 60;

    /** Of ten bodies in a slice, each leans by half a pixel a slice, this way or that. */
    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33})
    void bodiesThatStandAskewDoNotShakeTheSlices(final long seed) {
        final Random random = new Random(seed);
        final double[] truth = walk(random);
        final List<BodyTrack> tracks = tracks(random, truth, 0.5);
        final double[] found = TrackPlaces.of(SLICES, tracks, List.of(), 0).places();
        double squares = 0;
        for (int z = 0; z + 1 < SLICES; z++) {
            final double off = found[z + 1] - found[z] - truth[z + 1] + truth[z];
            squares += off * off;
        }
        assertEquals(0, Math.sqrt(squares / (SLICES - 1)), 0.12);
    }

    @ParameterizedTest
    @ValueSource(longs = {34, 35, 36})
    void bodiesThatStandUprightTellTheSlowTrendToo(final long seed) {
        final Random random = new Random(seed);
        final double[] truth = walk(random);
        final List<BodyTrack> tracks = tracks(random, truth, 0);
        assertEquals(
                0, residual(TrackPlaces.of(SLICES, tracks, List.of(), 0).places(), truth), 0.05);
    }

    /** As the tips of cracks are, which run the same way for as long as they are seen. */
    @Test
    void aFewThatRunAwayCountLittle() {
        final Random random = new Random(37);
        final double[] truth = walk(random);
        final List<BodyTrack> tracks = new ArrayList<>(tracks(random, truth, 0));
        for (int i = 0; i < tracks.size(); i += 6) {
            final BodyTrack still = tracks.get(i);
            final double[] x = still.x().clone();
            Arrays.setAll(x, k -> x[k] + 1.5 * k);
            tracks.set(i, new BodyTrack(still.slices(), x, still.y()));
        }
        assertEquals(
                0, residual(TrackPlaces.of(SLICES, tracks, List.of(), 0).places(), truth), 0.08);
    }

    @Test
    void tracksArePartedWhereABodyFlowsTogetherWithAnother() {
        final Random random = new Random(38);
        final double[] truth = walk(random);
        final List<BodyTrack> tracks = new ArrayList<>(tracks(random, truth, 0));
        final BodyTrack long16 =
                tracks.stream().filter(track -> track.length() == 12).findFirst().orElseThrow();
        final double[] x = long16.x().clone();
        for (int k = 5; k < x.length; k++) {
            x[k] += 2;
        }
        tracks.set(tracks.indexOf(long16), new BodyTrack(long16.slices(), x, long16.y()));
        final List<BodyTrack> parted = TrackPlaces.of(SLICES, tracks, List.of(), 0).parted();
        assertEquals(tracks.size() + 1, parted.size());
        assertTrue(
                parted.stream()
                        .anyMatch(
                                track ->
                                        track.length() == 5
                                                && track.x()[0] == x[0]
                                                && track.last() == long16.slices()[4]));
    }

    @Test
    void theInverseOfABandedSystemIsThatOfTheWholeMatrix() {
        final Random random = new Random(39);
        final int size = 9;
        final int band = 3;
        final BandedSystem system = new BandedSystem(size, band);
        final double[][] whole = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = Math.max(0, i - band); j <= i; j++) {
                final double value = i == j ? 8 + random.nextDouble() : random.nextGaussian();
                system.add(i, j, value);
                whole[i][j] = value;
                whole[j][i] = value;
            }
        }
        system.solve();
        final double[][] inverse = system.inverse();
        final double[][] wanted =
                new LUDecomposition(new Array2DRowRealMatrix(whole))
                        .getSolver()
                        .getInverse()
                        .getData();
        for (int i = band; i < size; i++) {
            assertArrayEquals(Arrays.copyOfRange(wanted[i], i - band, i + 1), inverse[i], 1e-12);
        }
    }

    // -- Helper methods --

    private static double[] walk(final Random random) {
        final double[] walk = new double[SLICES];
        for (int z = 1; z < SLICES; z++) {
            walk[z] = walk[z - 1] + 0.3 * random.nextGaussian();
        }
        return walk;
    }

    /** Bodies through 12 slices, ten in a slice, whose slopes have this standard deviation. */
    private static List<BodyTrack> tracks(
            final Random random, final double[] drift, final double lean) {
        final List<BodyTrack> tracks = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            final int first = Math.floorMod(i * 7, SLICES + 10) - 10;
            final double x = 100 * random.nextDouble();
            final double slope = lean * random.nextGaussian();
            final int[] slices =
                    java.util.stream.IntStream.range(
                                    Math.max(0, first), Math.min(SLICES, first + 12))
                            .toArray();
            final double[] middles = new double[slices.length];
            Arrays.setAll(
                    middles,
                    k ->
                            x
                                    + slope * (slices[k] - first)
                                    + drift[slices[k]]
                                    + 0.05 * random.nextGaussian());
            if (slices.length >= BodyTracks.SHORTEST) {
                tracks.add(new BodyTrack(slices, middles, middles));
            }
        }
        return tracks;
    }

    private static double residual(final double[] found, final double[] truth) {
        double sum = 0;
        double squares = 0;
        for (int z = 0; z < SLICES; z++) {
            sum += found[z] - truth[z];
            squares += (found[z] - truth[z]) * (found[z] - truth[z]);
        }
        return Math.sqrt(squares / SLICES - sum * sum / SLICES / SLICES);
    }
}
