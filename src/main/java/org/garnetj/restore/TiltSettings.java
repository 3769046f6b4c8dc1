package org.garnetj.restore;

import org.garnetj.electro.ParameterException;

import java.util.OptionalDouble;

/**
 * How a stack looked at under a tilt is corrected.
 *
 * @param tilt_deg angle between the electron beam and the cut face, 5 to 90; empty: the stage tilt
 *     that the file states, which is that angle where the ion beam cuts along the stage's normal
 * @param resample whether y is resampled to square pixels, or only calibrated
 * @param shear which way the picture moves from slice to slice
 */
public record TiltSettings(OptionalDouble tilt_deg, boolean resample, Shear shear) {

    public TiltSettings {
        tilt_deg.ifPresent(tilt -> ParameterException.requireWithin("tilt", tilt, 5, 90));
    }
}
