package org.garnetj.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.imglib2.img.planar.PlanarImg;
import net.imglib2.img.planar.PlanarImgs;
import net.imglib2.type.numeric.real.FloatType;

import org.junit.jupiter.api.Test;

import java.util.BitSet;

class MaskedMovieTest {

    private static final int WIDTH = 50;
    private static final int HEIGHT = 37;

    private static BitSet box(final int x0, final int y0, final int x1, final int y1) {
        final BitSet box = new BitSet();
        for (int y = y0; y < y1; y++) {
            box.set(y * WIDTH + x0, y * WIDTH + x1);
        }
        return box;
    }

    /** On a slanted plane a filled box lies near the plane, whatever stood in it. */
    @Test
    void whatIsMaskedGoesOverSmoothlyFromItsSurroundings() {
        final PlanarImg<FloatType, ?> frames = PlanarImgs.floats(WIDTH, HEIGHT, 2);
        final BitSet box = box(10, 8, 30, 16);
        for (int f = 0; f < 2; f++) {
            final float[] plane = Planes.array(frames, f);
            for (int p = 0; p < plane.length; p++) {
                plane[p] = box.get(p) ? 1000 * f : 100 + p % WIDTH + 2f * (p / WIDTH);
            }
        }
        final Movie<FloatType> movie = new Movie<>(frames, 1, new FrameInterval(1), "m");
        final Movie<FloatType> masked = MaskedMovie.of(movie, box);
        for (int f = 0; f < 2; f++) {
            final float[] plane = Planes.floatPlane(masked.frames(), f);
            for (int p = 0; p < plane.length; p++) {
                final double level = 100 + p % WIDTH + 2 * (p / WIDTH);
                assertEquals(level, plane[p], box.get(p) ? 9 : 0, "pixel " + p);
            }
        }
        assertEquals(1000, Planes.floatPlane(movie.frames(), 1)[9 * WIDTH + 12]);
    }

    /** Even an edge that is masked as a whole, a half of the picture. */
    @Test
    void aLargeMaskAtTheEdgeIsFilledWithinTheRangeOfWhatIsKnown() {
        final PlanarImg<FloatType, ?> frames = PlanarImgs.floats(WIDTH, HEIGHT, 1);
        final float[] plane = Planes.array(frames, 0);
        for (int p = 0; p < plane.length; p++) {
            plane[p] = p / WIDTH < 20 ? -500 : 70 + p % 7;
        }
        final float[] filled =
                Planes.floatPlane(
                        MaskedMovie.of(
                                        new Movie<>(frames, 1, new FrameInterval(1), "m"),
                                        box(0, 0, WIDTH, 20))
                                .frames(),
                        0);
        for (final float value : filled) {
            assertTrue(value >= 70 && value <= 76, "value " + value);
        }
    }
}
