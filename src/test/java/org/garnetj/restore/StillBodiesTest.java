package org.garnetj.restore;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Random;

class StillBodiesTest {

    private static final int WIDTH = 120;
    private static final int HEIGHT = 80;

    /** To a twentieth of a pixel, whether the pore is large or small. */
    @Test
    void theMiddleOfAPoreStaysWhileItGrows() {
        for (final double radius : new double[] {4, 6, 9}) {
            final float[] plane = plane();
            disc(plane, 40.3, 30.8, radius);
            final List<StillBodies.Body> bodies = StillBodies.of(plane, WIDTH);
            assertEquals(1, bodies.size());
            assertEquals(40.3, bodies.get(0).x(), 0.05);
            assertEquals(30.8, bodies.get(0).y(), 0.05);
        }
    }

    /** Stripes of 6 %, which go on through the pore, move neither wall. */
    @Test
    void curtainsDoNotMoveTheMiddle() {
        double squares = 0;
        final Random random = new Random(3);
        for (int trial = 0; trial < 20; trial++) {
            final float[] plane = plane();
            disc(plane, 40.3, 30.8, 6);
            final float[] white = new float[WIDTH];
            for (int x = 0; x < WIDTH; x++) {
                white[x] = (float) (2 * random.nextGaussian());
            }
            final float[] stripes = org.garnetj.filter.Gauss.smoothPlane(white, WIDTH, 1.2, 0);
            for (int i = 0; i < plane.length; i++) {
                plane[i] *= 1 + 0.06f * stripes[i % WIDTH];
            }
            squares += Math.pow(StillBodies.of(plane, WIDTH).get(0).x() - 40.3, 2) / 20;
        }
        assertEquals(0, Math.sqrt(squares), 0.05);
    }

    /** A crack is too long, and of a pore at the edge the middle is not known. */
    @Test
    void cracksAndPoresAtTheEdgeSayNothing() {
        final float[] plane = plane();
        disc(plane, 60, 25, 6);
        disc(plane, 2, 60, 6);
        for (int x = 10; x < 90; x++) {
            for (int y = 48; y < 52; y++) {
                plane[y * WIDTH + x] = 30;
            }
        }
        final List<StillBodies.Body> bodies = StillBodies.of(plane, WIDTH);
        assertEquals(1, bodies.size());
        assertEquals(60, bodies.get(0).x(), 0.05);
    }

    @Test
    void aPlainSliceHasNoBodies() {
        assertEquals(0, StillBodies.of(new float[WIDTH * HEIGHT], WIDTH).size());
    }

    private static float[] plane() {
        final Random random = new Random(1);
        final float[] plane = new float[WIDTH * HEIGHT];
        for (int i = 0; i < plane.length; i++) {
            plane[i] = (float) (170 + 4 * random.nextGaussian());
        }
        return plane;
    }

    /** A dark disc whose edge is one pixel wide. */
    private static void disc(
            final float[] plane, final double x, final double y, final double radius) {
        for (int i = 0; i < plane.length; i++) {
            final double away = Math.hypot(i % WIDTH - x, i / WIDTH - y) - radius;
            plane[i] -= (float) (130 * Math.max(0, Math.min(1, 0.5 - away)));
        }
    }
}
