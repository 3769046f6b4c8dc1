package org.garnetj.track;

/**
 * Sums over pixels from which a Gauss–Newton step of a registration follows.
 *
 * <p>The curvature of the misfit is taken from the slopes of one frame times those of the other:
 * their noises are independent, so noise adds nothing to it on average, and what is left beyond the
 * scatter of such products is true structure.
 */
final class SlopeProducts {

    private static final double SIGNIFICANT = 6;

    private double xx;
    private double xy;
    private double yy;
    private double squareOfSquares;
    private double xr;
    private double yr;

    /** Adds a pixel of given weight: slopes of the first frame, of this frame, this minus first. */
    void add(
            final double weight,
            final double firstX,
            final double firstY,
            final double thisX,
            final double thisY,
            final double residual) {
        xx += weight * firstX * thisX;
        yy += weight * firstY * thisY;
        xy += weight * 0.5 * (firstX * thisY + firstY * thisX);
        final double noise = 0.5 * (Math.pow(thisX - firstX, 2) + Math.pow(thisY - firstY, 2));
        final double strength = firstX * firstX + firstY * firstY;
        squareOfSquares += weight * weight * 0.5 * noise * strength;
        xr += weight * firstX * residual;
        yr += weight * firstY * residual;
    }

    /** The step that lessens the misfit, no longer than a pixel, in the known directions. */
    double[] step() {
        final double[] step = new double[2];
        for (final double[] axis : axes()) {
            if (isKnown(axis[2])) {
                final double way = -(axis[0] * xr + axis[1] * yr) / axis[2];
                step[0] += way * axis[0];
                step[1] += way * axis[1];
            }
        }
        final double length = Math.max(1, Math.hypot(step[0], step[1]));
        return new double[] {step[0] / length, step[1] / length};
    }

    /** The part of a shift along the known directions. */
    double[] known(final double[] shift) {
        final double[] part = new double[2];
        for (final double[] axis : axes()) {
            if (isKnown(axis[2])) {
                final double way = axis[0] * shift[0] + axis[1] * shift[1];
                part[0] += way * axis[0];
                part[1] += way * axis[1];
            }
        }
        return part;
    }

    private boolean isKnown(final double curvature) {
        return curvature > SIGNIFICANT * Math.sqrt(squareOfSquares);
    }

    /** Unit eigenvectors of the curvature, each followed by its eigenvalue. */
    private double[][] axes() {
        final double mean = 0.5 * (xx + yy);
        final double difference = 0.5 * (xx - yy);
        final double radius = Math.hypot(difference, xy);
        final double angle = 0.5 * Math.atan2(xy, difference);
        final double cos = Math.cos(angle);
        final double sin = Math.sin(angle);
        return new double[][] {{cos, sin, mean + radius}, {-sin, cos, mean - radius}};
    }
}
