package org.garnetj.label;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.Execution;
import org.garnetj.image.Planes;
import org.garnetj.image.VoxelSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PassablePartsTest {

    private static final VoxelSize CUBE = VoxelSize.um(1, 1, 1);

    /** Two chambers of 6 voxels joined by a channel of one, with a twig of one on the first. */
    @Test
    void aBallComesNoFartherThanItsChannelButItsRoomKeepsItsTwigs() {
        final Clearance room =
                Clearance.of(
                        Masks.draw(
                                24,
                                10,
                                10,
                                (x, y, z) -> {
                                    final boolean chamber = y >= 2 && y < 8 && z >= 2 && z < 8;
                                    final boolean first = chamber && x >= 1 && x < 7;
                                    final boolean second = chamber && x >= 12 && x < 18;
                                    final boolean thread = y == 4 && z == 4 && x >= 7 && x < 22;
                                    final boolean twig = x == 3 && z == 3 && y < 2;
                                    return first || second || thread || twig;
                                }),
                        CUBE);
        final PassableParts wide = PassableParts.of(room, p -> room.position(p)[0] < 3, 2);
        assertTrue(wide.isReached(6, 4, 4));
        assertTrue(wide.isReached(3, 0, 3), "a twig belongs to its room");
        assertTrue(wide.isReached(8, 4, 4), "so does the near end of the thread");
        assertFalse(wide.isReached(13, 4, 4));
        assertFalse(wide.isReached(21, 4, 4), "a twig of the far room");
        final PassableParts narrow = PassableParts.of(room, p -> room.position(p)[0] < 3, 1);
        assertTrue(narrow.isReached(13, 4, 4));
        assertTrue(narrow.isReached(21, 4, 4));
    }

    /** Wide points are reached where their connected component holds a place. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void widePointsAreReachedAsTheirComponentsTell(final long seed) {
        final PlanarImg<UnsignedByteType, ?> mask = Masks.noise(10, 9, 8, 0.85, seed);
        final Clearance room = Clearance.of(mask, CUBE);
        final double width = 1.9;
        final PassableParts parts = PassableParts.of(room, p -> room.position(p)[0] == 0, width);
        final LabelImage wide =
                ConnectedComponents.label(
                        Masks.draw(
                                room.size(0),
                                room.size(1),
                                room.size(2),
                                (x, y, z) ->
                                        2
                                                        * room.radius_um(
                                                                (z * room.size(1) + y)
                                                                                * room.size(0)
                                                                        + x)
                                                >= width),
                        Connectivity.VERTICES_26,
                        Execution.serial());
        final boolean[] atPlace = new boolean[wide.count() + 1];
        for (int z = 0; z < room.size(2); z++) {
            final int[] plane = Planes.array(wide.labels(), z);
            for (int row = 0; row < plane.length; row += room.size(0)) {
                atPlace[plane[row]] = true;
            }
        }
        int seen = 0;
        for (int z = 0; z < 8; z++) {
            for (int at = 0; at < 90; at++) {
                final int x = at % 10;
                final int y = at / 10;
                final int label =
                        Planes.<int[]>array(wide.labels(), 2 * z)[2 * y * room.size(0) + 2 * x];
                if (label > 0) {
                    assertEquals(atPlace[label], parts.isReached(x, y, z));
                    seen++;
                }
            }
        }
        assertTrue(seen > 0);
    }
}
