package org.garnetj.restore;

import java.util.Arrays;

/**
 * What one slice shows of its greys.
 *
 * @param energy {@link StripeEnergy}
 * @param noise standard deviation of the noise, from differences of pixels above each other, which
 *     have their stripe in common
 * @param least a grey that one in a hundred is below
 * @param most a grey that one in a hundred is above
 * @param white a grey that a quarter is above, and no less than half of {@code most}
 */
record StripePlane(double energy, double noise, double least, double most, double white) {

    private static final int SAMPLES = 20_000;

    static StripePlane of(final float[] plane, final int width) {
        final float[] greys = new float[Math.min(plane.length, SAMPLES)];
        for (int i = 0; i < greys.length; i++) {
            greys[i] = plane[(int) ((long) i * plane.length / greys.length)];
        }
        Arrays.sort(greys);
        final double most = greys[(int) (0.99 * (greys.length - 1))];
        return new StripePlane(
                StripeEnergy.of(plane, width),
                noise(plane, width),
                greys[(int) (0.01 * (greys.length - 1))],
                most,
                Math.max(greys[(int) (0.75 * (greys.length - 1))], 0.5 * most));
    }

    private static double noise(final float[] plane, final int width) {
        final float[] steps = new float[plane.length - width];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = plane[i + width] - plane[i];
        }
        return Spread.of(steps, steps.length) / Math.sqrt(2);
    }
}
