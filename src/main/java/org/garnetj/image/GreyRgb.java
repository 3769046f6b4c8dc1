package org.garnetj.image;

/**
 * Grey pixels stored as red, green and blue. A JPEG's colour planes are coded more coarsely than
 * its brightness, which leaves grey off by a level or two.
 */
final class GreyRgb {

    /** Largest difference between the channels of a grey pixel in a JPEG, of 256 levels. */
    private static final int JPEG_NOISE = 3;

    private final String name;
    private final ColourRule rule;
    private final int noise;
    private boolean tinted;

    GreyRgb(final String name, final ColourRule rule, final boolean jpeg) {
        this.noise = jpeg ? JPEG_NOISE : 0;
        this.name = name;
        this.rule = rule;
    }

    /** Whether a slice was coloured, and averaged. */
    boolean tinted() {
        return tinted;
    }

    /**
     * The grey values of one 8-bit slice.
     *
     * @param rgb red plane, then green, then blue
     */
    byte[] grey(final byte[] rgb, final int pixels, final String what) {
        final byte[] grey = new byte[pixels];
        for (int i = 0; i < pixels; i++) {
            final int r = rgb[i] & 0xFF;
            final int g = rgb[pixels + i] & 0xFF;
            final int b = rgb[2 * pixels + i] & 0xFF;
            if (Math.max(r, Math.max(g, b)) - Math.min(r, Math.min(g, b)) > noise) {
                colour(what);
            }
            grey[i] = (byte) Math.round((r + g + b) / 3f);
        }
        return grey;
    }

    /** The grey values of one 16-bit slice, whose channels must be equal. */
    short[] grey(final short[] rgb, final int pixels, final String what) {
        final short[] grey = new short[pixels];
        for (int i = 0; i < pixels; i++) {
            final int r = rgb[i] & 0xFFFF;
            final int g = rgb[pixels + i] & 0xFFFF;
            final int b = rgb[2 * pixels + i] & 0xFFFF;
            if (r != g || g != b) {
                colour(what);
            }
            grey[i] = (short) Math.round((r + g + b) / 3f);
        }
        return grey;
    }

    /** Meets a coloured pixel: refuses it, or remembers it. */
    private void colour(final String what) {
        if (rule == ColourRule.REFUSE) {
            throw isColour(name, what);
        }
        tinted = true;
    }

    static InputException isColour(final String name, final String what) {
        return new InputException(
                name, what + " is a colour image", "convert to grey (Image > Type > 8-bit)");
    }
}
