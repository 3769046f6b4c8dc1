package org.garnetj.report;

/** A scale bar's length: 1, 2 or 5 times a power of ten, at most a quarter of the picture. */
final class ScaleBar {

    private static final double SHARE = 0.25;
    private static final double NANOMETRES_BELOW_UM = 1;
    private static final double MILLIMETRES_FROM_UM = 1000;

    private ScaleBar() {}

    /** The longest round length that takes at most a quarter of the picture's width. */
    static double length_um(final double width_um) {
        final double most = SHARE * width_um;
        final double decade = Math.pow(10, Math.floor(Math.log10(most)));
        for (final int factor : new int[] {5, 2}) {
            if (factor * decade <= most) {
                return factor * decade;
            }
        }
        return decade;
    }

    /** With the unit that needs no decimals. */
    static String text(final double length_um) {
        if (length_um < NANOMETRES_BELOW_UM) {
            return NumberText.rounded(length_um * 1000, 3) + " nm";
        }
        return length_um < MILLIMETRES_FROM_UM
                ? NumberText.rounded(length_um, 3) + " µm"
                : NumberText.rounded(length_um / 1000, 3) + " mm";
    }
}
