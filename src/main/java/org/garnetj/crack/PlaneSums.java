package org.garnetj.crack;

/** Weighted least squares of a plane h = a + b·u + c·v. */
final class PlaneSums {

    /** Less of the product of the variances than this means that the points lie on a line. */
    private static final double FLAT = 1e-9;

    private int count;
    private double lowest = Double.POSITIVE_INFINITY;
    private double highest = Double.NEGATIVE_INFINITY;
    private double w;
    private double wu;
    private double wv;
    private double wuu;
    private double wuv;
    private double wvv;
    private double wh;
    private double wuh;
    private double wvh;
    private double height;
    private double slopeU;
    private double slopeV;

    void add(final double weight, final double u, final double v, final double h) {
        count++;
        lowest = Math.min(lowest, h);
        highest = Math.max(highest, h);
        w += weight;
        wu += weight * u;
        wv += weight * v;
        wuu += weight * u * u;
        wuv += weight * u * v;
        wvv += weight * v * v;
        wh += weight * h;
        wuh += weight * u * h;
        wvh += weight * v * h;
    }

    int count() {
        return count;
    }

    /** Whether the points span a plane. */
    boolean solve() {
        final double uu = wuu - wu * wu / w;
        final double uv = wuv - wu * wv / w;
        final double vv = wvv - wv * wv / w;
        final double uh = wuh - wu * wh / w;
        final double vh = wvh - wv * wh / w;
        final double determinant = uu * vv - uv * uv;
        if (!(determinant > FLAT * uu * vv)) {
            return false;
        }
        slopeU = (uh * vv - vh * uv) / determinant;
        slopeV = (vh * uu - uh * uv) / determinant;
        height = (wh - slopeU * wu - slopeV * wv) / w;
        return true;
    }

    /** At u = v = 0, between the lowest and the highest point. */
    double height() {
        return Math.max(lowest, Math.min(highest, height));
    }

    double slopeU() {
        return slopeU;
    }

    double slopeV() {
        return slopeV;
    }
}
