package org.garnetj.track;

/**
 * An angle with its 95 % interval, in degrees.
 *
 * @param deg positive clockwise in the picture
 * @param ci_low lower end; NaN where the path is too short
 * @param ci_high upper end; NaN where the path is too short
 */
public record Angle(double deg, double ci_low, double ci_high) {

    /** Where there is too little path. */
    public static final Angle UNKNOWN = new Angle(Double.NaN, Double.NaN, Double.NaN);

    private static final double FULL = 360;

    /** The angle from one to this, between −90° and 90° for lines without a sense. */
    Angle minus(final Angle other, final boolean isLine) {
        final double change = folded(deg - other.deg, isLine);
        return new Angle(
                change,
                change - Math.hypot(deg - ci_low, other.ci_high - other.deg),
                change + Math.hypot(ci_high - deg, other.deg - other.ci_low));
    }

    /** The same direction as an angle of −180° to 180°, or of −90° to 90° for a line. */
    static double folded(final double deg, final boolean isLine) {
        final double turn = isLine ? FULL / 2 : FULL;
        return deg - turn * Math.rint(deg / turn);
    }
}
