package org.garnetj.segment;

import org.garnetj.electro.ParameterException;

import java.util.Locale;

/** How a stack was imaged; it decides what a grey value means. */
public enum Modality {
    /** Serial sections by focused ion beam and electron microscope. */
    FIBSEM,
    /** X-ray computed tomography; z is the axis of rotation. */
    XCT;

    /** The modality a user named: {@code fibsem} or {@code xct}. */
    public static Modality parse(final String key, final String text) {
        for (final Modality modality : values()) {
            if (modality.key().equals(text.strip().toLowerCase(Locale.ROOT))) {
                return modality;
            }
        }
        throw new ParameterException(key, text, "give fibsem or xct");
    }

    /** The word a user types. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
