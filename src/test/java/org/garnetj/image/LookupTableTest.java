package org.garnetj.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.Map;

class LookupTableTest {

    @Test
    void neighbouringObjectsLookDifferent() {
        final int[] rgb = LookupTable.objects().rgb();
        assertEquals(0, rgb[0]);
        for (int i = 1; i < 255; i++) {
            assertTrue(distance(rgb[i], rgb[i + 1]) > 80, i + " and " + (i + 1));
            assertTrue(distance(rgb[i], 0) > 200, i + " is dark");
        }
    }

    @Test
    void everyPhaseHasItsColourAndName() {
        for (final Phase phase : Phase.values()) {
            assertEquals(phase.rgb(), LookupTable.PHASES.rgb()[phase.label()]);
            assertEquals(phase.title(), LookupTable.PHASES.names().get(phase.label()));
        }
    }

    @Test
    void labelsAreColouredByWhatTheyAreCalled() {
        assertEquals(LookupTable.PHASES, LookupTable.named(Map.of(1, "LLZO", 2, "Li")));
        assertEquals(Map.of(1, "grain"), LookupTable.named(Map.of(1, "grain")).names());
        assertTrue(LookupTable.named(Map.of()).names().isEmpty());
    }

    @Test
    void aTableHas256Colours() {
        assertThrows(IllegalArgumentException.class, () -> new LookupTable(new int[255], Map.of()));
    }

    private static double distance(final int a, final int b) {
        double sum = 0;
        for (int shift = 0; shift < 24; shift += 8) {
            final int difference = (a >> shift & 0xFF) - (b >> shift & 0xFF);
            sum += difference * difference;
        }
        return Math.sqrt(sum);
    }
}
