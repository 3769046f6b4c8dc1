package org.garnetj.learn;

import org.garnetj.electro.ParameterException;

/**
 * The straight line that turns greys into numbers a model can compare between stacks: {@code black}
 * becomes 0, {@code white} 1. It comes from the caller and never from the pixels of a block, so a
 * voxel has the same features on a slice, a crop and the whole stack. Nothing is cut off.
 *
 * @param black grey that becomes 0
 * @param white grey that becomes 1; another number than {@code black}
 */
public record FeatureNormalisation(double black, double white) {

    /** Leaves greys as they are. */
    public static final FeatureNormalisation NONE = new FeatureNormalisation(0, 1);

    public FeatureNormalisation {
        ParameterException.requireFinite("black", black);
        ParameterException.requireFinite("white", white);
        if ((float) black == (float) white) {
            throw new ParameterException("white", white, "give another grey than black");
        }
    }

    /** Normalises {@code greys} in place. */
    public void apply(final float[] greys) {
        final float zero = (float) black;
        final float factor = (float) (1 / (white - black));
        for (int i = 0; i < greys.length; i++) {
            greys[i] = (greys[i] - zero) * factor;
        }
    }
}
