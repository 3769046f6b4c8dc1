package org.garnetj.segment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import net.imglib2.FinalDimensions;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.image.Planes;
import org.junit.jupiter.api.Test;

class PhaseProbabilitiesTest {

    private static final byte[] LABELS = {0, 1, 2, 3, (byte) 255, 1};

    @Test
    void labelsAloneAreCertain() {
        final float[][] out = {{9, 9, 9, 9, 9, 9}, {9, 9, 9, 9, 9, 9}, new float[6], new float[6]};
        PhaseProbabilities.certain(labels()).plane(0, out);
        assertArrayEquals(new float[] {1, 0, 0, 0, 0, 0}, out[0]);
        assertArrayEquals(new float[] {0, 1, 0, 0, 0, 1}, out[1]);
        assertArrayEquals(new float[] {0, 0, 1, 0, 0, 0}, out[2]);
        assertArrayEquals(new float[] {0, 0, 0, 1, 0, 0}, out[3]);
    }

    @Test
    void rowsBelowAreNotAnalysed() {
        final float[][] out = {
            new float[9], {9, 9, 9, 9, 9, 9, 9, 9, 9}, new float[9], new float[9]
        };
        PhaseProbabilities.certain(labels()).withRowsBelow(1, 3).plane(0, out);
        assertArrayEquals(new float[] {0, 1, 0, 0, 0, 1, 0, 0, 0}, out[1]);
    }

    private static PlanarImg<UnsignedByteType, ?> labels() {
        final PlanarImg<UnsignedByteType, ?> image = Planes.bytes(new FinalDimensions(3, 2, 1));
        System.arraycopy(LABELS, 0, Planes.<byte[]>array(image, 0), 0, LABELS.length);
        return image;
    }
}
