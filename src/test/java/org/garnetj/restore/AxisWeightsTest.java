package org.garnetj.restore;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AxisWeightsTest {

    /**
     * 30 pixels from −½ to 29½: the ramp has the same value at the same place, at the edges too.
     */
    @ParameterizedTest
    @CsvSource({"0.3, 30", "0.788, 30", "1, 30", "1.37, 30", "2, 30", "4.6, 30", "0.5, 2", "3, 3"})
    void straightRampsComeOutExactlyWhateverTheStep(final double step, final int size) {
        final float[] ramp = new float[size];
        for (int i = 0; i < size; i++) {
            ramp[i] = 3 + 0.25f * i;
        }
        final double[] positions = positions(step, size);
        final float[] found = AxisWeights.at(positions, step, size).columns(ramp, size);
        for (int i = 0; i < found.length; i++) {
            assertEquals(3 + 0.25 * positions[i], found[i], 1e-6);
        }
    }

    @Test
    void rowsAndColumnsAreTreatedAlike() {
        final float[] line = {5, 1, 9, 9, 0, 3, 7};
        final AxisWeights weights = AxisWeights.at(positions(0.4, 7), 0.4, 7);
        assertArrayEquals(weights.columns(line, 7), weights.rows(line, 1));
    }

    @Test
    void pixelsThatMoveByWholePixelsAreCopied() {
        final float[] line = {5, 1, 9, 9, 0, 3, 7};
        final double[] moved = {-1, 0, 1, 2, 3, 4, 5};
        assertArrayEquals(
                new float[] {0, 5, 1, 9, 9, 0, 3}, AxisWeights.at(moved, 1, 7).columns(line, 7));
    }

    /** Every second pixel of a line of alternating pixels would be all white or all black. */
    @Test
    void finestStripesBecomeGreyInsteadOfCoarseStripes() {
        final float[] stripes = new float[64];
        for (int i = 0; i < stripes.length; i++) {
            stripes[i] = i % 2 == 0 ? 0 : 200;
        }
        final float[] coarse =
                AxisWeights.at(positions(2.2, 64), 2.2, 64).columns(stripes, stripes.length);
        for (int i = 2; i < coarse.length - 2; i++) {
            assertEquals(100, coarse[i], 10);
        }
    }

    /** Interpolation of a smooth wave by cubic convolution is good to the third order. */
    @Test
    void aWaveOfSixteenPixelsIsGoodToAThousandth() {
        final float[] wave = new float[64];
        for (int i = 0; i < wave.length; i++) {
            wave[i] = (float) Math.sin(2 * Math.PI * i / 16);
        }
        final double[] positions = positions(0.37, 64);
        final float[] found = AxisWeights.at(positions, 0.37, 64).columns(wave, 64);
        for (int i = 8; i < found.length - 8; i++) {
            assertTrue(Math.abs(found[i] - Math.sin(2 * Math.PI * positions[i] / 16)) < 2e-3);
        }
    }

    /** Cubic convolution takes a third of it half-way between pixels. */
    @Test
    void aWaveOfThreePixelsKeepsItsHeightWhenItIsMovedSharply() {
        final double turn = 2 * Math.PI / 3;
        for (double shift = 0.1; shift < 1; shift += 0.1) {
            final double[] positions = positions(1, 64);
            final float[] wave = new float[64];
            for (int i = 0; i < wave.length; i++) {
                wave[i] = (float) Math.sin(turn * i);
                positions[i] += shift;
            }
            final float[] found = AxisWeights.sharp(positions, 64).columns(wave, 64);
            for (int i = 6; i < found.length - 7; i++) {
                assertEquals(Math.sin(turn * positions[i]), found[i], 0.01);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"0.3, 30", "-0.5, 30", "0.77, 9", "0.5, 2", "2.4, 14"})
    void straightRampsComeOutExactlyWhenTheyAreMovedSharply(final double shift, final int size) {
        final double[] positions = positions(1, size);
        final float[] ramp = new float[size];
        for (int i = 0; i < size; i++) {
            ramp[i] = 3 + 0.25f * i;
            positions[i] += shift;
        }
        final float[] found = AxisWeights.sharp(positions, size).columns(ramp, size);
        for (int i = 0; i < size; i++) {
            final boolean inside = positions[i] <= size - 0.5;
            assertEquals(inside ? 3 + 0.25 * positions[i] : 0, found[i], 1e-6);
        }
    }

    private static double[] positions(final double step, final int size) {
        final double[] positions = new double[(int) Math.floor(size / step + 1e-9)];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = (i + 0.5) * step - 0.5;
        }
        return positions;
    }
}
