package org.garnetj.report;

/**
 * How a cut is laid out as a picture with square pixels, so that lengths have their true ratio.
 *
 * @param width columns of the picture
 * @param height rows of the picture
 * @param um edge length of one of its pixels
 * @param letters height of letters in its pixels
 */
record Frame(int width, int height, double um, int letters) {

    /** With letters that stay readable where three pictures share the width of a page. */
    Frame(final int width, final int height, final double um) {
        this(width, height, um, Math.max(11, Math.round(0.029f * Math.max(width, height))));
    }

    /** With smaller letters, for pictures that are looked at in their full size. */
    Frame inFullSize() {
        return new Frame(
                width, height, um, Math.max(12, Math.round(0.014f * Math.max(width, height))));
    }

    /** The largest picture of a cut within the given bounds. */
    static Frame of(final Cut cut, final int mostColumns, final int mostRows) {
        final double width_um = cut.width() * cut.dx_um();
        final double height_um = cut.height() * cut.dy_um();
        final double um = Math.max(width_um / mostColumns, height_um / mostRows);
        return new Frame(
                Math.max(1, (int) Math.round(width_um / um)),
                Math.max(1, (int) Math.round(height_um / um)),
                um);
    }
}
