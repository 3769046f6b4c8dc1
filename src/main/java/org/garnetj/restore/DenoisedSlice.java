package org.garnetj.restore;

/**
 * The noise of one slice.
 *
 * @param slice number of the slice, from 1
 * @param noise_before standard deviation of the noise of the raw slice, in greys: {@link
 *     NoiseModel#level}
 * @param noise_after the same of the restored slice
 * @param noise_gain how the variance of the noise of the stack grows with the grey
 * @param noise_floor that variance at the grey 0, in squared greys
 */
public record DenoisedSlice(
        int slice,
        double noise_before,
        double noise_after,
        double noise_gain,
        double noise_floor) {}
