package org.garnetj.label;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.Execution;
import org.garnetj.block.Progress;
import org.garnetj.electro.ParameterException;
import org.garnetj.image.Planes;
import org.garnetj.image.VoxelSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MorphologyTest {

    private static final VoxelSize VOXEL = VoxelSize.um(0.05, 0.0635, 0.1);
    private static final int W = 13;
    private static final int H = 11;
    private static final int D = 8;
    private static final Execution BLOCKS = new Execution(2, 8, Progress.SILENT);

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.04, 0.05, 0.1, 0.13, 0.2})
    void equalsPuttingABallAroundEveryVoxel(final double radius_um) {
        for (final double density : new double[] {0.1, 0.5, 0.9, 0.97}) {
            final var mask = Masks.noise(W, H, D, density, (long) (1000 * (density + radius_um)));
            final boolean[] object = flat(mask);
            final boolean[] eroded = eroded(object, radius_um);
            check(eroded, Morphology.eroded(mask, v -> v > 0, radius_um, VOXEL, BLOCKS));
            final boolean[] dilated = dilated(object, radius_um);
            check(dilated, Morphology.dilated(mask, v -> v > 0, radius_um, VOXEL, BLOCKS));
            check(
                    dilated(eroded, radius_um),
                    Morphology.opened(mask, v -> v > 0, radius_um, VOXEL, BLOCKS));
            check(
                    eroded(dilated, radius_um),
                    Morphology.closed(mask, v -> v > 0, radius_um, VOXEL, BLOCKS));
        }
    }

    private static boolean[] flat(final PlanarImg<UnsignedByteType, ?> mask) {
        final boolean[] flat = new boolean[W * H * D];
        for (int at = 0; at < flat.length; at++) {
            flat[at] = Planes.<byte[]>array(mask, at / (W * H))[at % (W * H)] != 0;
        }
        return flat;
    }

    private static void check(
            final boolean[] expected, final PlanarImg<UnsignedByteType, ?> found) {
        for (int at = 0; at < expected.length; at++) {
            assertEquals(
                    expected[at] ? 1 : 0, Planes.<byte[]>array(found, at / (W * H))[at % (W * H)]);
        }
    }

    private static boolean[] dilated(final boolean[] object, final double radius_um) {
        final boolean[] dilated = new boolean[object.length];
        for (int at = 0; at < object.length; at++) {
            for (int other = 0; other < object.length; other++) {
                dilated[at] |= object[other] && apart_um(at, other) <= radius_um + 1e-9;
            }
        }
        return dilated;
    }

    private static boolean[] eroded(final boolean[] object, final double radius_um) {
        return not(dilated(not(object), radius_um));
    }

    private static boolean[] not(final boolean[] object) {
        final boolean[] not = new boolean[object.length];
        for (int at = 0; at < not.length; at++) {
            not[at] = !object[at];
        }
        return not;
    }

    private static double apart_um(final int a, final int b) {
        final double dx = (a % W - b % W) * 0.05;
        final double dy = (a / W % H - b / W % H) * 0.0635;
        final double dz = (a / W / H - b / W / H) * 0.1;
        return Math.sqrt(dx * dx + dy * dy + dz * dz);
    }

    @Test
    void openingTwiceIsAsGoodAsOnceAndTakesAwayOnly() {
        final var mask = Masks.noise(20, 20, 12, 0.95, 4);
        final var once = Morphology.opened(mask, v -> v > 0, 0.11, VOXEL, BLOCKS);
        final var twice = Morphology.opened(once, v -> v > 0, 0.11, VOXEL, BLOCKS);
        assertTrue(Planes.equal(once, twice));
        for (int z = 0; z < 12; z++) {
            final byte[] before = Planes.array(mask, z);
            final byte[] after = Planes.array(once, z);
            for (int at = 0; at < before.length; at++) {
                assertTrue(after[at] <= before[at]);
            }
        }
    }

    @Test
    void openingCutsABridgeAndReconstructionLeavesItButTakesTheSpeck() {
        final var image =
                Masks.draw(
                        40,
                        16,
                        16,
                        (x, y, z) ->
                                sq(x - 8) + sq(y - 8) + sq(z - 8) <= 36
                                        || sq(x - 30) + sq(y - 8) + sq(z - 8) <= 36
                                        || x > 8 && x < 30 && y == 8 && z == 8
                                        || x == 19 && y == 2 && z == 2);
        final VoxelSize cube = VoxelSize.um(1, 1, 1);
        final var opened = Morphology.opened(image, v -> v > 0, 2, cube, BLOCKS);
        assertEquals(0, opened.getAt(19, 8, 8).get());
        assertEquals(1, opened.getAt(8, 8, 3).get());
        final var parts =
                Morphology.openedByReconstruction(
                        image, v -> v > 0, 2, Connectivity.FACES_6, cube, BLOCKS);
        assertEquals(1, parts.getAt(19, 8, 8).get());
        assertEquals(0, parts.getAt(19, 2, 2).get());
        assertEquals(0, parts.getAt(1, 1, 1).get());
    }

    private static double sq(final double v) {
        return v * v;
    }

    @Test
    void refusesARadiusThatIsNoLength() {
        final var mask = Masks.noise(5, 5, 5, 0.5, 1);
        assertThrows(
                ParameterException.class,
                () -> Morphology.opened(mask, v -> v > 0, -1, VOXEL, BLOCKS));
    }
}
