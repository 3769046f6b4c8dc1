package org.garnetj.image;

/**
 * The colour table of an indexed image. Whether the indices are the values or stand for a grey
 * depends on who wrote them: scientific programs store values and add colours for display, picture
 * programs store colours.
 *
 * @param red entries for each index, 0 to 255
 * @param green likewise
 * @param blue likewise
 */
record Palette(int[] red, int[] green, int[] blue) {

    /** From a TIFF ColorMap of 16-bit values: all red ones, then green, then blue. */
    static Palette ofColorMap(final int[] map) {
        final int n = map.length / 3;
        final int[][] channels = new int[3][n];
        for (int c = 0; c < 3; c++) {
            for (int i = 0; i < n; i++) {
                channels[c][i] = map[c * n + i] >> 8 & 0xFF;
            }
        }
        return new Palette(channels[0], channels[1], channels[2]);
    }

    /** Whether the entries that {@code indices} use are all grey. */
    boolean isGrey(final byte[] indices) {
        final boolean[] used = new boolean[256];
        for (final byte index : indices) {
            used[index & 0xFF] = true;
        }
        for (int i = 0; i < 256; i++) {
            if (used[i] && (i >= red.length || red[i] != green[i] || green[i] != blue[i])) {
                return false;
            }
        }
        return true;
    }

    /** The greys that the indices stand for. */
    byte[] greys(final byte[] indices) {
        final byte[] greys = new byte[indices.length];
        for (int i = 0; i < greys.length; i++) {
            greys[i] = (byte) red[indices[i] & 0xFF];
        }
        return greys;
    }
}
