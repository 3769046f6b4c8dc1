package org.garnetj.track;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PolylineTest {

    private static Polyline arc(final double radius, final double angle, final int points) {
        final double[] x = new double[points];
        final double[] y = new double[points];
        for (int i = 0; i < points; i++) {
            x[i] = radius * Math.cos(angle * i / (points - 1));
            y[i] = radius * Math.sin(angle * i / (points - 1));
        }
        return new Polyline(x, y);
    }

    @Test
    void resamplingKeepsTheLengthAndTheEnds() {
        final Polyline even = arc(50, 2, 400).resampled(0.5);
        assertEquals(100, even.length(), 0.01);
        assertEquals(50 * Math.cos(2), even.x[even.size() - 1], 1e-9);
        assertEquals(0.5, Math.hypot(even.x[9] - even.x[8], even.y[9] - even.y[8]), 0.005);
    }

    @Test
    void smoothingDoesNotShortenABend() {
        assertEquals(100, arc(50, 2, 101).smoothed(8).length(), 0.3);
    }

    /** A staircase of pixels is 8 % to 41 % too long; its smoothed curve is not. */
    @Test
    void aStaircaseHasTheLengthOfItsLine() {
        for (final double slope : new double[] {0.2, 0.41, 0.7, 1}) {
            final int n = 200;
            final double[] x = new double[n];
            final double[] y = new double[n];
            for (int i = 0; i < n; i++) {
                x[i] = i;
                y[i] = Math.round(slope * i);
            }
            final Polyline smooth = new Polyline(x, y).resampled(1).smoothed(8);
            assertEquals(Math.hypot(x[n - 1], y[n - 1]), smooth.length(), 0.5);
        }
    }

    @Test
    void trimmingAndExtendingAStraightLineComeBack() {
        final Polyline line = new Polyline(new double[] {0, 30}, new double[] {0, 40}).resampled(1);
        final Polyline back = line.trimmed(5).extended(5, 5, 10, true);
        assertEquals(50, back.length(), 1e-9);
        assertEquals(0, back.x[0], 1e-9);
        assertEquals(40, back.y[back.size() - 1], 1e-9);
    }

    /** It goes on as the circle that it is part of. */
    @Test
    void anArcIsContinuedAsAnArc() {
        final double radius = 60;
        final double[] x = new double[61];
        final double[] y = new double[61];
        for (int i = 0; i <= 60; i++) {
            x[i] = radius * Math.sin(i / radius);
            y[i] = radius * Math.cos(i / radius);
        }
        final Polyline longer = new Polyline(x, y).extended(10, 10, 12, true);
        assertEquals(radius, Math.hypot(longer.x[0], longer.y[0]), 0.1);
        assertEquals(radius, Math.hypot(longer.x[80], longer.y[80]), 0.1);
        final Polyline straight = new Polyline(x, y).extended(10, 0, 12, false);
        assertEquals(radius + 1.8, Math.hypot(straight.x[0], straight.y[0]), 0.5);
    }
}
