package org.garnetj.restore;

/**
 * The straight line along which the middle of a body runs through the slices, with its place and
 * slope left open: the slope within a variance about zero.
 */
final class BodyLine {

    private final int[] slices;
    private final double[] values;
    private final double[] weights;

    /** Slices from the middle of the body. */
    private final double[] off;

    /** Covariances, were the places of slices known: of the line's place, of both, of the slope. */
    private final double ofPlace;

    private final double ofBoth;
    private final double ofSlope;

    /**
     * @param axis 0 for columns, 1 for rows
     * @param weights of the middles, one over their variances in px²
     * @param straightness one over the variance of the slope
     */
    BodyLine(
            final BodyTrack track,
            final int axis,
            final double[] weights,
            final double straightness) {
        slices = track.slices();
        values = track.along(axis);
        this.weights = weights;
        off = new double[weights.length];
        double sum = 0;
        double moment = 0;
        double square = straightness;
        for (int i = 0; i < weights.length; i++) {
            off[i] = slices[i] - 0.5 * (track.first() + track.last());
            sum += weights[i];
            moment += weights[i] * off[i];
            square += weights[i] * off[i] * off[i];
        }
        final double determinant = sum * square - moment * moment;
        ofPlace = square / determinant;
        ofBoth = -moment / determinant;
        ofSlope = sum / determinant;
    }

    /** Adds what the middles tell of the places of slices, whatever the line. */
    void addTo(final BandedSystem system) {
        for (int i = 0; i < weights.length; i++) {
            double right = 0;
            for (int j = 0; j < weights.length; j++) {
                final double shared =
                        ofPlace + ofBoth * (off[i] + off[j]) + ofSlope * off[i] * off[j];
                final double value = weights[i] * ((i == j ? 1 : 0) - weights[j] * shared);
                system.add(slices[i], slices[j], value);
                right += value * values[j];
            }
            system.addRight(slices[i], right);
        }
    }

    /**
     * What the middles are off by, squared and with what is not known of places and line.
     *
     * @param places of the slices, as estimated
     * @param covariance of the estimates
     * @param squares to be filled, one for each middle, in px²
     * @return the same of the slope
     */
    double squares(final double[] places, final Covariance covariance, final double[] squares) {
        final int count = weights.length;
        final double[] toPlace = new double[count];
        final double[] toSlope = new double[count];
        double place = 0;
        double slope = 0;
        for (int i = 0; i < count; i++) {
            toPlace[i] = weights[i] * (ofPlace + ofBoth * off[i]);
            toSlope[i] = weights[i] * (ofBoth + ofSlope * off[i]);
            final double rest = values[i] - places[slices[i]];
            place += toPlace[i] * rest;
            slope += toSlope[i] * rest;
        }
        final double[] withPlace = new double[count];
        final double[] withSlope = new double[count];
        double ownPlace = ofPlace;
        double both = ofBoth;
        double ownSlope = ofSlope;
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < count; j++) {
                final double known = covariance.of(slices[i], slices[j]);
                withPlace[i] += known * toPlace[j];
                withSlope[i] += known * toSlope[j];
            }
            ownPlace += toPlace[i] * withPlace[i];
            both += toPlace[i] * withSlope[i];
            ownSlope += toSlope[i] * withSlope[i];
        }
        for (int i = 0; i < count; i++) {
            final double rest = values[i] - places[slices[i]] - place - slope * off[i];
            final double unknown =
                    covariance.of(slices[i], slices[i])
                            - 2 * (withPlace[i] + off[i] * withSlope[i])
                            + ownPlace
                            + off[i] * (2 * both + off[i] * ownSlope);
            squares[i] = rest * rest + Math.max(0, unknown);
        }
        return slope * slope + ownSlope;
    }

    /** Covariance of the estimated places of two slices, in px². */
    @FunctionalInterface
    interface Covariance {
        double of(int a, int b);
    }
}
