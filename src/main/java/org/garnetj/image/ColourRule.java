package org.garnetj.image;

/**
 * What to do with an image whose red, green and blue differ. Grey stored as RGB is grey under
 * either rule.
 */
public enum ColourRule {
    /**
     * Refuse it: an electron or X-ray image has no colour, so this is an overlay or a screenshot.
     */
    REFUSE,
    /**
     * Take the mean of red, green and blue, as ImageJ's {@code Image > Type > 8-bit} does: right
     * for frames of an optical microscope's colour camera.
     */
    AVERAGE
}
