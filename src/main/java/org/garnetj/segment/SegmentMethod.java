package org.garnetj.segment;

import org.garnetj.electro.ParameterException;

import java.util.Locale;

/** By what a grey stack is cut into phases. */
public enum SegmentMethod {
    /**
     * A mixture of phases and pore backs, each of its own grey and noise, coupled to the
     * neighbouring voxels; shading and curtains are taken out first.
     */
    MIXTURE,
    /** Otsu's thresholds of the smoothed greys, and nothing else: {@link OtsuSegmenter}. */
    OTSU,
    /** A classifier that learnt from labels; needs a model. */
    TRAINED;

    /** The method a user named: {@code mixture}, {@code otsu} or {@code trained}. */
    public static SegmentMethod parse(final String key, final String text) {
        for (final SegmentMethod method : values()) {
            if (method.key().equals(text.strip().toLowerCase(Locale.ROOT))) {
                return method;
            }
        }
        throw new ParameterException(key, text, "give mixture, otsu or trained");
    }

    /** The word a user types. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
