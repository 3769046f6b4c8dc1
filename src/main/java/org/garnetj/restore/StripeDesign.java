package org.garnetj.restore;

/**
 * What is known about a stack before its curtains are, in greys.
 *
 * @param noise standard deviation of the noise
 * @param stripes about that of the curtains
 * @param contrast between dark and bright
 * @param white a grey of the bright
 * @param least about the least grey
 * @param reach_px half the width of the window in which stripes are 0 on the mean
 */
record StripeDesign(
        double noise, double stripes, double contrast, double white, double least, int reach_px) {

    /** What a Gaussian of one pixel leaves of noise and of the gradient of noise and stripes. */
    private static final double NOISE_LEFT = 0.28;

    private static final double NOISE_SLOPE = 0.2;
    private static final double STRIPE_SLOPE = 0.5;

    private static final double LIKE = 2.5;
    private static final double STEEP = 4;
    private static final double LEAST_CONTRAST = 0.01;

    /** What may be left of stripes that were found once. */
    private static final double LEFT = 0.3;

    /** Stronger stripes would be like the walls of cracks. */
    private static final double MOST_CONTRAST = 0.048;

    private static final double ROUGH_SMOOTHNESS = 60;
    private static final double ROUGH_SHRINKAGE = 0.02;
    private static final double SMOOTHEST = 1e4;
    private static final double LEAST_TRUST = 0.03;
    private static final int MOST_SLICES = 3;
    private static final double MOST_SIDE = 0.25;
    private static final double SIDE = 2;

    /** A model that will do to measure curtains. */
    StripeModel rough(final boolean additive) {
        return model(
                additive, ROUGH_SMOOTHNESS, ROUGH_SHRINKAGE, 0, new float[] {1}, new float[] {1});
    }

    /**
     * The model of curtains that have been measured, in the unit of their kind.
     *
     * @param pixel variance of the noise of a pixel of grey white
     * @param variance of the curtains
     * @param change variance of a curtain's change from row to row; NaN if not known
     * @param correlation with the next slice
     * @param row_um height of a row
     */
    StripeModel refined(
            final boolean additive,
            final double pixel,
            final double variance,
            final double change,
            final double correlation,
            final CurtainSettings settings,
            final double row_um) {
        final double smoothness =
                settings.length_um().isPresent()
                        ? pixel / (variance * row_um / settings.length_um().getAsDouble())
                        : Double.isNaN(change) ? ROUGH_SMOOTHNESS : pixel / Math.max(change, 1e-12);
        final double limited = Math.min(SMOOTHEST, Math.max(1, smoothness));
        final double ofColumn = pixel / (2 * Math.sqrt(limited));
        final double kept =
                settings.persistence().isPresent()
                        ? Math.exp(-1 / Math.max(1e-3, settings.persistence().getAsDouble()))
                        : correlation;
        final float[] persistence = new float[MOST_SLICES + 1];
        final float[] trust = new float[MOST_SLICES + 1];
        int slices = 0;
        for (int d = 0; d <= MOST_SLICES; d++) {
            persistence[d] = (float) Math.pow(kept, d);
            final double lost = (1 - persistence[d] * persistence[d]) * variance;
            trust[d] = (float) (ofColumn / (ofColumn + lost));
            slices = trust[d] * persistence[d] >= LEAST_TRUST && slices == d - 1 ? d : slices;
        }
        final double strongest =
                Math.max(
                        stripes,
                        Math.min(
                                Math.sqrt(variance) * (additive ? 1 : white),
                                MOST_CONTRAST * contrast));
        final StripeDesign known =
                new StripeDesign(noise, strongest, contrast, white, least, reach_px);
        return known.model(
                additive,
                limited,
                pixel / variance * (pixel / variance) / (4 * limited),
                (float) Math.min(MOST_SIDE, SIDE * ofColumn / variance),
                java.util.Arrays.copyOf(persistence, slices + 1),
                java.util.Arrays.copyOf(trust, slices + 1));
    }

    private StripeModel model(
            final boolean additive,
            final double smoothness,
            final double shrinkage,
            final float side,
            final float[] persistence,
            final float[] trust) {
        return new StripeModel(
                additive,
                white,
                reach_px,
                likeness(stripes),
                likeness(LEFT * stripes),
                Math.max(
                        2 * LEAST_CONTRAST * contrast,
                        STEEP * (STRIPE_SLOPE * stripes + NOISE_SLOPE * noise)),
                smoothness,
                shrinkage,
                side,
                persistence,
                trust);
    }

    private double likeness(final double ofStripes) {
        return LIKE
                * Math.max(LEAST_CONTRAST * contrast, Math.hypot(NOISE_LEFT * noise, ofStripes));
    }
}
