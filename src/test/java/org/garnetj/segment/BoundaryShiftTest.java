package org.garnetj.segment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.Execution;
import org.garnetj.image.Volume;
import org.garnetj.image.VoxelSize;
import org.garnetj.label.WallShift;
import org.junit.jupiter.api.Test;

class BoundaryShiftTest {

    private static final int SIZE = 40;

    /** A shape by the coordinates of a voxel. */
    private interface Shape {
        int label(int x, int y, int z);
    }

    private static WallShift shift(final Shape shape, final int threads) {
        final byte[] pixels = new byte[SIZE * SIZE * SIZE];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) shape.label(i % SIZE, i / SIZE % SIZE, i / SIZE / SIZE);
        }
        final Volume<UnsignedByteType> phases =
                new Volume<>(
                        ArrayImgs.unsignedBytes(pixels, SIZE, SIZE, SIZE),
                        VoxelSize.um(0.1, 0.1, 0.3),
                        "shape");
        return BoundaryShift.of(phases, Execution.on(threads));
    }

    @Test
    void aFlatWallMovesByHalfAVoxel() {
        final WallShift shift = shift((x, y, z) -> x < 17 ? 0 : 1, 1);
        assertEquals(0.5 * SIZE * SIZE, shift.loss()[0], 1e-9);
        assertEquals(0.5 * SIZE * SIZE, shift.gain()[0], 1e-9);
        assertEquals(shift.loss()[0], shift.gain()[1], 1e-9);
    }

    @Test
    void aFilmOfOneVoxelVanishes() {
        final WallShift shift = shift((x, y, z) -> z == 20 ? 2 : 1, 1);
        assertEquals(SIZE * SIZE, shift.loss()[2], 1e-9);
        assertEquals(SIZE * SIZE, shift.gain()[2], 1e-9);
    }

    @Test
    void anObliqueWallMovesByHalfAVoxelAlongItsNormal() {
        final WallShift shift = shift((x, y, z) -> x + y < SIZE ? 0 : 1, 1);
        assertEquals(0.5 * Math.sqrt(2) * SIZE * SIZE, shift.loss()[0], 0.03 * SIZE * SIZE);
    }

    @Test
    void aBallsWallMovesByHalfAVoxel() {
        final double radius = 14;
        final WallShift shift =
                shift(
                        (x, y, z) -> {
                            final double dx = x - 19.4;
                            final double dy = y - 19.7;
                            final double dz = z - 19.9;
                            return dx * dx + dy * dy + dz * dz < radius * radius ? 0 : 1;
                        },
                        1);
        final double area = 4 * Math.PI * radius * radius;
        assertEquals(0.5 * area, shift.loss()[0], 0.06 * area);
        assertEquals(0.5 * area, shift.gain()[0], 0.06 * area);
    }

    @Test
    void theEdgesOfTheStackAndWhatIsNotAnalysedAreNoWalls() {
        assertEquals(0, shift((x, y, z) -> 1, 1).loss()[1]);
        assertEquals(0, shift((x, y, z) -> y < 9 ? 255 : 1, 1).loss()[1]);
    }

    @Test
    void threadsMakeNoDifference() {
        final Shape shape = (x, y, z) -> (x * x + y * 3 + z * x) % 7 < 3 ? 0 : (x + z) % 3;
        assertArrayEquals(shift(shape, 1).gain(), shift(shape, 3).gain(), 0);
    }
}
