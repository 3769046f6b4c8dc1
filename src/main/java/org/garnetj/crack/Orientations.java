package org.garnetj.crack;

import org.garnetj.image.Side;

import java.util.ArrayList;
import java.util.List;

/**
 * How the area of mid-surfaces is spread over orientations. Dip is the angle between crack and
 * surface: 0 parallel to it, 90° across. Strike is the direction in which the crack cuts the
 * surface, from x towards z in a stack turned so that the surface is at the top (its y and the axis
 * across the surface exchanged), 0 to 180°.
 */
final class Orientations {

    private static final double STRIKE_STEP = 15;
    private static final double DIP_STEP = 10;
    private static final int STRIKES = (int) (180 / STRIKE_STEP);
    private static final int DIPS = (int) (90 / DIP_STEP);

    /** Sine of the dip below which no strike can be told. */
    private static final double FLAT = 0.02;

    private final int across;
    private final int alongX;
    private final int alongZ;
    private final SecondMoments normals = new SecondMoments();
    private final double[][] binned_um2 = new double[STRIKES][DIPS];
    private double area_um2;
    private double dips;

    Orientations(final Side surface) {
        across = surface.axis();
        alongX = across == 0 ? 1 : 0;
        alongZ = across == 2 ? 1 : 2;
    }

    void add(final double more_um2, final double[] normal) {
        area_um2 += more_um2;
        dips += more_um2 * dip_deg(normal);
        normals.add(normal, more_um2);
        final double strike = strike_deg(normal);
        final int column = Double.isNaN(strike) ? 0 : (int) (strike / STRIKE_STEP) % STRIKES;
        binned_um2[column][Math.min(DIPS - 1, (int) (dip_deg(normal) / DIP_STEP))] += more_um2;
    }

    void add(final Orientations other) {
        for (int strike = 0; strike < STRIKES; strike++) {
            for (int dip = 0; dip < DIPS; dip++) {
                binned_um2[strike][dip] += other.binned_um2[strike][dip];
            }
        }
        area_um2 += other.area_um2;
    }

    double area_um2() {
        return area_um2;
    }

    double meanDip_deg() {
        return dips / area_um2;
    }

    /**
     * The direction that all normals are nearest to, in the stack's own axes, and of its two ways
     * the one that points to later slices.
     */
    double[] uprightNormal() {
        final double[] normal = normals.greatest();
        final double sign = normal[2] < 0 ? -1 : 1;
        return new double[] {sign * normal[0], sign * normal[1], sign * normal[2]};
    }

    double dip_deg(final double[] normal) {
        return Math.toDegrees(Math.acos(Math.min(1, Math.abs(normal[across]))));
    }

    /** NaN for what is parallel to the surface. */
    double strike_deg(final double[] normal) {
        if (Math.hypot(normal[alongX], normal[alongZ]) < FLAT) {
            return Double.NaN;
        }
        final double angle = Math.toDegrees(Math.atan2(normal[alongX], -normal[alongZ]));
        return angle < 0 ? angle + 180 : angle >= 180 ? angle - 180 : angle;
    }

    /** All bins, by strike, then by dip. */
    List<OrientationBin> bins() {
        final List<OrientationBin> bins = new ArrayList<>();
        for (int strike = 0; strike < STRIKES; strike++) {
            for (int dip = 0; dip < DIPS; dip++) {
                final double area = binned_um2[strike][dip];
                bins.add(
                        new OrientationBin(
                                strike * STRIKE_STEP,
                                (strike + 1) * STRIKE_STEP,
                                dip * DIP_STEP,
                                (dip + 1) * DIP_STEP,
                                area,
                                area_um2 == 0 ? 0 : area / area_um2));
            }
        }
        return bins;
    }
}
