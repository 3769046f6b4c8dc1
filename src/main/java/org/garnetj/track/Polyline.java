package org.garnetj.track;

import java.util.Arrays;

/**
 * A curve through points, in pixels: arc length, even resampling, smoothing that keeps the ends and
 * does not cut corners, straight extension.
 */
final class Polyline {

    private static final double GREATEST_TURN = 0.5;

    final double[] x;
    final double[] y;
    private final double length;

    /** The arrays are not copied, and must not be changed. */
    Polyline(final double[] x, final double[] y) {
        this.x = x;
        this.y = y;
        double sum = 0;
        for (int i = 1; i < x.length; i++) {
            sum += segmentLength(i);
        }
        length = sum;
    }

    int size() {
        return x.length;
    }

    double length() {
        return length;
    }

    /** The same curve with points {@code step} apart, or a little less so that the ends stay. */
    Polyline resampled(final double step) {
        final double total = length();
        final int intervals = Math.max(1, (int) Math.ceil(total / step - 1e-9));
        final double[] rx = new double[intervals + 1];
        final double[] ry = new double[intervals + 1];
        int segment = 1;
        double before = 0;
        for (int i = 0; i <= intervals; i++) {
            final double wanted = total * i / intervals;
            double piece = segmentLength(segment);
            while (segment < x.length - 1 && before + piece < wanted) {
                before += piece;
                piece = segmentLength(++segment);
            }
            final double t = piece > 0 ? Math.min(1, (wanted - before) / piece) : 0;
            rx[i] = x[segment - 1] + t * (x[segment] - x[segment - 1]);
            ry[i] = y[segment - 1] + t * (y[segment] - y[segment - 1]);
        }
        return new Polyline(rx, ry);
    }

    /** Without the points nearer than {@code length} along the curve to either end. */
    Polyline trimmed(final double length) {
        final int drop = (int) (length * Math.max(1, size() - 1) / length() + 1e-9);
        return new Polyline(
                Arrays.copyOfRange(x, drop, size() - drop),
                Arrays.copyOfRange(y, drop, size() - drop));
    }

    private double segmentLength(final int segment) {
        return Math.hypot(x[segment] - x[segment - 1], y[segment] - y[segment - 1]);
    }

    /**
     * Smooths evenly spaced points by a Gaussian of {@code sigma} points, applied as 2G − G·G: the
     * first-order shrinkage of bends cancels. Beyond its ends the curve is continued by point
     * reflection, which holds the ends.
     */
    Polyline smoothed(final double sigma) {
        return new Polyline(twice(x, sigma), twice(y, sigma));
    }

    private static double[] twice(final double[] values, final double sigma) {
        final double[] once = gauss(values, sigma);
        final double[] again = gauss(once, sigma);
        for (int i = 0; i < once.length; i++) {
            once[i] = 2 * once[i] - again[i];
        }
        return once;
    }

    private static double[] gauss(final double[] values, final double sigma) {
        final int radius = (int) Math.ceil(3 * sigma);
        final double[] smooth = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            double sum = 0;
            double weights = 0;
            for (int k = -radius; k <= radius; k++) {
                final double weight = Math.exp(-0.5 * k * k / (sigma * sigma));
                sum += weight * reflected(values, i + k);
                weights += weight;
            }
            smooth[i] = sum / weights;
        }
        return smooth;
    }

    private static double reflected(final double[] values, final int index) {
        final int last = values.length - 1;
        if (index < 0) {
            return 2 * values[0] - values[Math.min(last, -index)];
        }
        if (index > last) {
            return 2 * values[last] - values[Math.max(0, 2 * last - index)];
        }
        return values[index];
    }

    /** Index of the point nearest to (x, y). */
    int nearest(final double toX, final double toY) {
        int nearest = 0;
        for (int i = 1; i < x.length; i++) {
            if (Math.hypot(x[i] - toX, y[i] - toY)
                    < Math.hypot(x[nearest] - toX, y[nearest] - toY)) {
                nearest = i;
            }
        }
        return nearest;
    }

    /** Distance from (x, y) to the nearest point. */
    double distanceTo(final double toX, final double toY) {
        final int nearest = nearest(toX, toY);
        return Math.hypot(x[nearest] - toX, y[nearest] - toY);
    }

    /**
     * Without the points before the first that lies at least so far from another curve, but with at
     * least half of all.
     */
    Polyline clearOf(final Polyline other, final double distance) {
        int first = 0;
        while (first < size() / 2 && other.distanceTo(x[first], y[first]) < distance) {
            first++;
        }
        return new Polyline(
                Arrays.copyOfRange(x, first, size()), Arrays.copyOfRange(y, first, size()));
    }

    /** Direction of the curve at point {@code i}, of length 1, over {@code span} points. */
    double[] tangent(final int i, final int span) {
        final int from = Math.max(0, i - span);
        final int to = Math.min(x.length - 1, i + span);
        final double dx = x[to] - x[from];
        final double dy = y[to] - y[from];
        final double length = Math.hypot(dx, dy);
        return length > 0 ? new double[] {dx / length, dy / length} : new double[] {0, 1};
    }

    /**
     * The curve continued by {@code before} and {@code after} points of its own spacing along
     * circular arcs, which touch it and bend as its last {@code 2·span} points do; straight from
     * where they have turned by {@value #GREATEST_TURN} radians.
     *
     * @param isBentBefore whether it may bend before its first point; else it goes on straight
     */
    Polyline extended(
            final int before, final int after, final int span, final boolean isBentBefore) {
        final int size = x.length + before + after;
        final double[] ex = new double[size];
        final double[] ey = new double[size];
        System.arraycopy(x, 0, ex, before, x.length);
        System.arraycopy(y, 0, ey, before, y.length);
        continued(ex, ey, before, -1, span, before, isBentBefore);
        continued(ex, ey, before + x.length - 1, 1, span, after, true);
        return new Polyline(ex, ey);
    }

    /** Continues a curve from point {@code end} on, towards higher points for sign 1. */
    private void continued(
            final double[] ex,
            final double[] ey,
            final int end,
            final int sign,
            final int span,
            final int points,
            final boolean isBent) {
        final int reach = Math.min(span, x.length - 1);
        final double step = length() / Math.max(1, x.length - 1);
        final double last = heading(ex, ey, end - sign * reach, end);
        final double turn =
                isBent && x.length > 2 * span
                        ? Math.IEEEremainder(
                                        last
                                                - heading(
                                                        ex,
                                                        ey,
                                                        end - 2 * sign * span,
                                                        end - sign * span),
                                        2 * Math.PI)
                                / span
                        : 0;
        double turned = 0.5 * turn * reach;
        final double limit = GREATEST_TURN + Math.abs(turned);
        for (int i = 1; i <= points; i++) {
            turned = Math.max(-limit, Math.min(limit, turned + turn));
            final int at = end + sign * i;
            ex[at] = ex[at - sign] + step * Math.sin(last + turned);
            ey[at] = ey[at - sign] + step * Math.cos(last + turned);
        }
    }

    private static double heading(
            final double[] ex, final double[] ey, final int from, final int to) {
        return Math.atan2(ex[to] - ex[from], ey[to] - ey[from]);
    }
}
