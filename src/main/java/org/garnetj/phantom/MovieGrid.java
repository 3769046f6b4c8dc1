package org.garnetj.phantom;

import org.garnetj.electro.ParameterException;

/**
 * How a movie samples the crystal. The centre of pixel (i, j) lies at ((i + 0.5)·pixel, (j +
 * 0.5)·pixel); frame k is taken at k·interval.
 *
 * @param width columns, 16 to 20000
 * @param height rows, 16 to 20000
 * @param frames frames, 2 to 100000
 * @param pixel_um edge of a pixel in µm, positive
 * @param interval_s time between two frames in s, positive
 */
public record MovieGrid(int width, int height, int frames, double pixel_um, double interval_s) {

    public MovieGrid {
        ParameterException.requireWithin("width", width, 16, 20000);
        ParameterException.requireWithin("height", height, 16, 20000);
        ParameterException.requireWithin("frames", frames, 2, 100000);
        ParameterException.requirePositive("pixel", pixel_um);
        ParameterException.requirePositive("interval", interval_s);
    }

    /** Time of a frame in s. */
    double time_s(final int frame) {
        return frame * interval_s;
    }
}
