package org.garnetj.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.garnetj.electro.ParameterException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.awt.geom.Path2D;
import java.util.BitSet;
import java.util.Random;

/** Places as text, and the pixels they stand for. */
class SelectionTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "polygon=1,2;3,4;5,0",
                "polygon=1.25,2;3,4;5,0.5|2,2;3,2;3,3",
                "3-7@polygon=2,2;9,2;9,9+8@polygon=3,3;9,3;9,9+polygon=0,0;1,0;1,1",
                "all@polygon=-4,-4;9,2;9,9"
            })
    void readsWhatItWrites(final String text) {
        assertTrue(Selection.isWrittenOut(text));
        assertEquals(text, Selection.parse(text).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"my.roi", "/data/a@b/set.zip", "C:/polygon.roi", "rois=1/a.zip"})
    void aFileIsNoSelectionWrittenOut(final String text) {
        assertFalse(Selection.isWrittenOut(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "polygon=",
                "polygon=1,2;3,4",
                "polygon=1,2;3,4;5",
                "polygon=1,2;3,4;a,b",
                "polygon=1,2;3,4;NaN,1",
                "0@polygon=1,2;3,4;5,6",
                "7-3@polygon=1,2;3,4;5,6",
                "circle=3,3,4"
            })
    void anotherFormIsRefused(final String text) {
        assertThrows(ParameterException.class, () -> Selection.parse(text));
    }

    @Test
    void aRingWithinARingIsAHole() {
        final BitSet pixels = Outline.parse("polygon=1,1;6,1;6,6;1,6|2,2;5,2;5,5;2,5").pixels(8, 8);
        assertEquals(25 - 9, pixels.cardinality());
        assertTrue(pixels.get(8 + 1));
        assertFalse(pixels.get(3 * 8 + 3));
    }

    @Test
    void holdsThePixelsWhoseCentresLieInside() {
        final Random random = new Random(5);
        for (int trial = 0; trial < 40; trial++) {
            final StringBuilder text = new StringBuilder("polygon=");
            final Path2D area = new Path2D.Double(Path2D.WIND_EVEN_ODD);
            for (int corner = 0; corner < 9; corner++) {
                final double x = random.nextInt(600) / 10.0 - 10;
                final double y = random.nextInt(500) / 10.0 - 10;
                text.append(corner == 0 ? "" : ";").append(x).append(',').append(y);
                if (corner == 0) {
                    area.moveTo(x, y);
                } else {
                    area.lineTo(x, y);
                }
            }
            area.closePath();
            final BitSet pixels = Outline.parse(text.toString()).pixels(40, 30);
            for (int at = 0; at < 40 * 30; at++) {
                final double x = at % 40 + 0.5;
                final double y = at / 40 + 0.5;
                assertEquals(area.contains(x, y), pixels.get(at), text + " at " + x + "," + y);
            }
        }
    }

    @Test
    void slicesCountFromOne() {
        assertEquals(new SliceRange(3, 7), SliceRange.parse(" 3 - 7 "));
        assertEquals(SliceRange.of(5), SliceRange.parse("5"));
        assertEquals(SliceRange.ALL, SliceRange.parse("All"));
        assertTrue(SliceRange.parse("3-7").contains(2));
        assertFalse(SliceRange.parse("3-7").contains(7));
        assertThrows(ParameterException.class, () -> SliceRange.parse("0"));
        assertThrows(ParameterException.class, () -> SliceRange.parse("first"));
    }

    @Test
    void phasesAreNamedByNameOrLabel() {
        assertEquals("void,Li-Mg", PhaseSet.parse("only", "li-mg, 0").toString());
        final ParameterException problem =
                assertThrows(ParameterException.class, () -> PhaseSet.parse("only", "LZO"));
        assertTrue(problem.getMessage().contains("did you mean 'LLZO'"), problem.getMessage());
        assertThrows(ParameterException.class, () -> PhaseSet.parse("only", "void,"));
    }
}
