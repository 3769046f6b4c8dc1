package org.garnetj.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.Random;

class VolumeFourierTest {

    private static final int WIDTH = 6;
    private static final int HEIGHT = 5;
    private static final int DEPTH = 4;

    /** Each wave as the sum that defines it. */
    @Test
    void wavesAreThoseOfTheDefinition() {
        final float[][] re = noise(1);
        final float[][] im = noise(2);
        final float[][] before = noise(1);
        final float[][] beforeIm = noise(2);
        new VolumeFourier(WIDTH, HEIGHT, DEPTH).transform(re, im);
        for (int wave = 0; wave < WIDTH * HEIGHT * DEPTH; wave++) {
            double real = 0;
            double imaginary = 0;
            for (int i = 0; i < WIDTH * HEIGHT * DEPTH; i++) {
                final double angle =
                        -2
                                * Math.PI
                                * ((double) (i % WIDTH) * (wave % WIDTH) / WIDTH
                                        + (double) (i / WIDTH % HEIGHT)
                                                * (wave / WIDTH % HEIGHT)
                                                / HEIGHT
                                        + (double) (i / WIDTH / HEIGHT)
                                                * (wave / WIDTH / HEIGHT)
                                                / DEPTH);
                final double a = before[i / WIDTH][i % WIDTH];
                final double b = beforeIm[i / WIDTH][i % WIDTH];
                real += a * Math.cos(angle) - b * Math.sin(angle);
                imaginary += a * Math.sin(angle) + b * Math.cos(angle);
            }
            assertEquals(real, re[wave / WIDTH][wave % WIDTH], 1e-4);
            assertEquals(imaginary, im[wave / WIDTH][wave % WIDTH], 1e-4);
        }
    }

    @Test
    void exchangedPartsTransformBack() {
        final float[][] re = noise(3);
        final float[][] im = noise(4);
        final VolumeFourier fourier = new VolumeFourier(WIDTH, HEIGHT, DEPTH);
        fourier.transform(re, im);
        fourier.transform(im, re);
        final float[][] before = noise(3);
        for (int i = 0; i < WIDTH * HEIGHT * DEPTH; i++) {
            assertEquals(
                    WIDTH * HEIGHT * DEPTH * before[i / WIDTH][i % WIDTH],
                    re[i / WIDTH][i % WIDTH],
                    1e-3);
        }
    }

    private static float[][] noise(final long seed) {
        final Random random = new Random(seed);
        final float[][] rows = new float[HEIGHT * DEPTH][WIDTH];
        for (final float[] row : rows) {
            for (int x = 0; x < WIDTH; x++) {
                row[x] = (float) random.nextGaussian();
            }
        }
        return rows;
    }
}
