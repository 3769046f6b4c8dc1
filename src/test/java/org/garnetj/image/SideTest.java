package org.garnetj.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.imglib2.FinalDimensions;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.electro.ParameterException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SideTest {

    private static Volume<UnsignedByteType> block() {
        final PlanarImg<UnsignedByteType, ?> pixels = Planes.bytes(new FinalDimensions(5, 4, 3));
        for (int z = 0; z < 3; z++) {
            final byte[] plane = Planes.array(pixels, z);
            for (int i = 0; i < plane.length; i++) {
                plane[i] = (byte) (z * 20 + i);
            }
        }
        return new Volume<>(pixels, VoxelSize.um(1, 2, 3), "block");
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void turningThereAndBackGivesTheSameStack(final Side side) {
        final Volume<UnsignedByteType> block = block();
        assertTrue(Planes.equal(block.pixels(), side.fromTop(side.toTop(block).pixels())));
    }

    @Test
    void theSurfaceComesToSmallYWithItsVoxelEdge() {
        final Volume<UnsignedByteType> turned = Side.BACK.toTop(block());
        assertEquals(VoxelSize.um(1, 3, 2), turned.voxelSize());
        assertEquals(40, turned.pixels().getAt(0, 0, 0).get(), "last slice is on top");
        assertEquals(2, Side.RIGHT.toTop(block()).voxelSize().x());
        assertEquals(4, Side.RIGHT.toTop(block()).pixels().getAt(0, 0, 0).get());
    }

    @Test
    void anUnknownSideIsRefusedWithTheChoices() {
        final ParameterException e =
                assertThrows(ParameterException.class, () -> Side.parse("surface", "up"));
        assertTrue(e.getMessage().contains("surface=up"), e.getMessage());
        assertTrue(e.getMessage().contains("bottom"), e.getMessage());
    }
}
