package org.garnetj.magnesium;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.integer.UnsignedShortType;

import org.garnetj.block.Execution;
import org.garnetj.image.InputException;
import org.garnetj.image.Planes;
import org.garnetj.image.Volume;
import org.garnetj.image.VoxelSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Random;

class RegisteredMapTest {

    private static final double[] NONE = {0, 0, 0};

    @ParameterizedTest
    @ValueSource(ints = {21, 23, 25, 27, 29})
    void theMapIsMovedToWhereItBelongs(final int seed) {
        final Random random = new Random(seed);
        final double[] shift = {
            4 * random.nextDouble() - 2, 4 * random.nextDouble() - 2, random.nextDouble() - 0.5
        };
        final ShiftedScene scene = new ShiftedScene(seed);
        final RegisteredMap map =
                RegisteredMap.of(
                        scene.phases(),
                        scene.counts(3, 20, 0.2, shift, seed),
                        52,
                        3,
                        Execution.on(2));
        for (int d = 0; d < 3; d++) {
            final MapShift found = map.shifts().get(d);
            assertTrue(found.applied(), map.notes().toString());
            assertEquals(shift[d], found.shift_um(), d == 2 ? 0.2 : 0.1, "seed " + seed);
        }
    }

    @Test
    void countsAreConservedOnAnyGrid() {
        final ShiftedScene scene = new ShiftedScene(31);
        final Volume<UnsignedByteType> phases = scene.phases();
        final Volume<UnsignedShortType> counts = scene.counts(3, 20, 0.2, NONE, 31);
        final RegisteredMap map = RegisteredMap.of(phases, counts, 52, 0, Execution.serial());
        assertFalse(map.shifts().get(0).applied());
        double expected = 0;
        for (int z = 0; z < counts.depth(); z++) {
            expected += sum(Planes.floatPlane(counts.pixels(), z));
        }
        double found = 0;
        for (int z = 0; z < phases.depth(); z++) {
            found += sum(map.slice(z));
        }
        assertEquals(1, found / expected, 1e-5);
        assertTrue(map.notes().get(1).startsWith("100.0 %"), map.notes().toString());
    }

    /** Each voxel of 0.1 × 0.1 × 0.15 µm holds 1/36 of the counts of the map voxel around it. */
    @Test
    void eachVoxelGetsTheCountsOfWhatItCovers() {
        final ShiftedScene scene = new ShiftedScene(32);
        final Volume<UnsignedShortType> counts = scene.counts(3, 20, 0.2, NONE, 32);
        final RegisteredMap map =
                RegisteredMap.of(scene.phases(), counts, 52, 0, Execution.serial());
        final float[] slice = map.slice(9);
        final float[] from = Planes.floatPlane(counts.pixels(), 2);
        for (int y = 0; y < 120; y += 7) {
            for (int x = 0; x < 159; x += 5) {
                assertEquals(from[y / 3 * 53 + x / 3] / 36, slice[y * 160 + x], 1e-5);
            }
        }
        assertEquals(0, slice[159], "beyond the map");
    }

    @Test
    void aForeshortenedMapIsStretched() {
        final ShiftedScene scene = new ShiftedScene(33);
        final Volume<UnsignedShortType> counts = scene.counts(3, 20, 0.2, NONE, 33);
        final double sine = Math.sin(Math.toRadians(52));
        final Volume<UnsignedShortType> flat =
                new Volume<>(counts.pixels(), VoxelSize.um(0.3, 0.3 * sine, 0.6), "foreshortened");
        final RegisteredMap map = RegisteredMap.of(scene.phases(), flat, 52, 0, Execution.serial());
        assertEquals(0.3, map.shifts().get(1).map_voxel_um(), 1e-9);
        assertEquals(
                sum(RegisteredMap.of(scene.phases(), counts, 52, 0, Execution.serial()).slice(5)),
                sum(map.slice(5)),
                1e-2);
    }

    @Test
    void aMapOfAnotherBlockIsRefused() {
        final ShiftedScene scene = new ShiftedScene(34);
        final Volume<UnsignedShortType> counts = scene.counts(3, 20, 0.2, NONE, 34);
        assertThrows(
                InputException.class,
                () ->
                        RegisteredMap.of(
                                scene.phases(),
                                new Volume<>(counts.pixels(), VoxelSize.um(0.5, 0.3, 0.6), "other"),
                                52,
                                3,
                                Execution.serial()));
    }

    private static double sum(final float[] plane) {
        double sum = 0;
        for (final float value : plane) {
            sum += value;
        }
        return sum;
    }
}
