package org.garnetj.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.integer.UnsignedShortType;
import net.imglib2.type.numeric.real.FloatType;

import org.garnetj.image.Side;
import org.garnetj.image.Volume;
import org.garnetj.image.VoxelSize;
import org.junit.jupiter.api.Test;

class ApertureFiguresTest {

    private static final VoxelSize VOXEL = VoxelSize.um(0.1, 0.1, 0.2);
    private static final int WIDTH = 20;
    private static final int HEIGHT = 6;
    private static final int DEPTH = 8;

    /** Two flat cracks, the first wide and 0.5 µm open, the second 0.2 µm. */
    private static Volume<FloatType> apertures() {
        final float[] values = new float[WIDTH * HEIGHT * DEPTH];
        for (int at = 0; at < values.length; at++) {
            final int crack = crack(at);
            values[at] = crack == 0 ? 0 : crack == 1 ? 0.5f : 0.2f;
        }
        return new Volume<>(ArrayImgs.floats(values, WIDTH, HEIGHT, DEPTH), VOXEL, "apertures");
    }

    private static Volume<UnsignedShortType> cracks() {
        final short[] values = new short[WIDTH * HEIGHT * DEPTH];
        for (int at = 0; at < values.length; at++) {
            values[at] = (short) crack(at);
        }
        return new Volume<>(
                ArrayImgs.unsignedShorts(values, WIDTH, HEIGHT, DEPTH), VOXEL, "cracks");
    }

    private static int crack(final int at) {
        final int x = at % WIDTH;
        final boolean row = at / WIDTH % HEIGHT == 3;
        return !row ? 0 : x >= 2 && x < 12 ? 1 : x >= 14 && x < 18 ? 2 : 0;
    }

    @Test
    void eachCrackHasAMapInOneScaleOfColours() {
        final Figure figure =
                ApertureFigures.of(apertures(), cracks(), Side.TOP, "s1").orElseThrow();
        assertEquals(2, figure.panels().size());
        assertEquals("crack 1", figure.panels().get(0).label());
        assertTrue(figure.caption().contains("0.5 µm"), figure.caption());
        final Panel wide = figure.panels().get(0);
        assertEquals(12 * 0.1 / (10 * 0.2), (double) wide.width() / wide.height(), 0.01);
    }

    @Test
    void withoutCracksThereIsNoMap() {
        final Volume<FloatType> nothing =
                new Volume<>(ArrayImgs.floats(WIDTH, HEIGHT, DEPTH), VOXEL, "apertures");
        assertTrue(ApertureFigures.of(nothing, cracks(), Side.TOP, "s1").isEmpty());
    }

    @Test
    void coloursRunFromDarkToLight() {
        final ColourScale scale = new ColourScale(2);
        assertEquals(0x440154, scale.rgb(0));
        assertEquals(0x21918C, scale.rgb(1));
        assertEquals(0xFDE725, scale.rgb(2));
        assertEquals(0xFDE725, scale.rgb(7));
        assertEquals(0x402A70, scale.rgb(0.25));
    }
}
