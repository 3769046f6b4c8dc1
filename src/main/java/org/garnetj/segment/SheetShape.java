package org.garnetj.segment;

/**
 * Whether a thin sheet is lithium or void by the shape of its greys across. The same darkness is
 * that of a thicker sheet of lithium or of a thinner one of void, and blurred alike the thicker one
 * is wider and less deep. Sheets much thinner than the point spread look the same.
 */
final class SheetShape {

    /** The middle of a sheet is not known to a pixel. */
    private static final double MIDDLE = 0.6;

    private static final double STEP = 0.2;

    /** A single section may be something else. */
    private static final double STRONGEST = 6;

    private final BlurredEdge edge;
    private final double lithiumGrey;
    private final double noise;

    /**
     * @param sigma_px {@link WallSpread}
     * @param model greys of void and lithium
     */
    SheetShape(final double sigma_px, final GreyModel model) {
        edge = new BlurredEdge(sigma_px);
        lithiumGrey = model.lithiumGrey();
        noise = model.llzoDeviation();
    }

    /**
     * Log-likelihood of lithium over that of void.
     *
     * @param missing what each pixel across is darker than LLZO
     * @param darkness its sum
     * @param middle of the sheet, among these pixels
     * @param slope of the sheet against the line it crosses, pixels a line; a slanted sheet is
     *     blurred over more of the line
     * @param voidGrey grey of a void here
     */
    double odds(
            final double[] missing,
            final double darkness,
            final double middle,
            final double slope,
            final double voidGrey) {
        final double slant = Math.hypot(1, slope);
        final double better =
                squares(missing, darkness, middle, slant, 1 - voidGrey)
                        - squares(missing, darkness, middle, slant, 1 - lithiumGrey);
        final double odds = better / (2 * noise * noise);
        return Math.max(-STRONGEST, Math.min(STRONGEST, odds));
    }

    private double squares(
            final double[] missing,
            final double darkness,
            final double middle,
            final double slant,
            final double contrast) {
        final double thickness = Math.max(0, darkness / contrast) / slant;
        double least = Double.POSITIVE_INFINITY;
        for (double aside = -MIDDLE; aside < MIDDLE + STEP / 2; aside += STEP) {
            double sum = 0;
            for (int k = 0; k < missing.length; k++) {
                final double seen =
                        contrast * edge.ofSheet((k - middle - aside) / slant, thickness);
                sum += (missing[k] - seen) * (missing[k] - seen);
            }
            least = Math.min(least, sum);
        }
        return least;
    }
}
