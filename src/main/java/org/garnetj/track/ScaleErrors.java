package org.garnetj.track;

import org.garnetj.electro.ParameterException;

/**
 * How well the scales are known that turn pixels and frames into µm/s and A/cm²: relative standard
 * errors, (u_j/j)² = (u_v/v)² + (u_px/px)² + (u_Δt/Δt)² + (u_Vm/V_m)².
 *
 * @param pixel of the pixel size, at least 0
 * @param interval of the time between frames, at least 0
 * @param molarVolume of the molar volume of the metal, at least 0
 */
public record ScaleErrors(double pixel, double interval, double molarVolume) {

    /** All scales are exact. */
    public static final ScaleErrors NONE = new ScaleErrors(0, 0, 0);

    private static final double PERCENT = 0.01;

    public ScaleErrors {
        ParameterException.requireWithin("pixelerror", pixel / PERCENT, 0, 100);
        ParameterException.requireWithin("intervalerror", interval / PERCENT, 0, 100);
        ParameterException.requireWithin("molarvolumeerror", molarVolume / PERCENT, 0, 100);
    }

    /** From percentages. */
    public static ScaleErrors percent(
            final double pixel, final double interval, final double molarVolume) {
        return new ScaleErrors(PERCENT * pixel, PERCENT * interval, PERCENT * molarVolume);
    }

    /** What they add to a velocity. */
    double ofVelocity() {
        return Math.hypot(pixel, interval);
    }

    /** What the molar volume adds to a current density besides. */
    double ofCurrent() {
        return molarVolume;
    }
}
