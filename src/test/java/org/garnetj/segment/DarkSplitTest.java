package org.garnetj.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of void against lithium, with the truth beside it. */
class DarkSplitTest {

    private static final double NOISE = 10;

    /** The stated share of mistakes is right within this factor. */
    private static final double FACTOR = 2.5;

    /** A crack that lithium fills in part, and pores. */
    private static TomogramScene crack(final double contrast) {
        return new TomogramScene(
                80,
                80,
                36,
                new TomogramScene.Greys(0, 30, 30 + contrast, 170, NOISE),
                0.7,
                (x, y, z) -> {
                    if (Math.abs(z - 18 - 3 * Math.sin(0.07 * (x + y))) < 4.5
                            && Math.hypot(x - 40, y - 40) < 30) {
                        return x < 34 + 4 * Math.sin(0.2 * y) ? 2 : 0;
                    }
                    return Math.hypot(Math.hypot(x - 40, y - 40), 3 * (z - 3)) < 12 ? 0 : 1;
                });
    }

    private static DarkSplit split(final Segmentation found) {
        return found.darkSplit().orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(doubles = {30, 20, 12, 8})
    void theErrorThatIsStatedIsTheTrueOne(final double contrast) {
        final TomogramScene scene = crack(contrast);
        final Segmentation found = scene.segment();
        final DarkSplit split = split(found);
        assertTrue(split.seen());
        assertEquals(contrast / NOISE, split.separation(), 0.25 * contrast / NOISE);
        final double both =
                scene.confused(found, 0, 0)
                        + scene.confused(found, 2, 2)
                        + scene.confused(found, 0, 2)
                        + scene.confused(found, 2, 0);
        final double mistaken = (scene.confused(found, 0, 2) + scene.confused(found, 2, 0)) / both;
        assertTrue(
                split.mistaken() < FACTOR * mistaken && mistaken < FACTOR * split.mistaken(),
                mistaken + " are mistaken, stated " + split.mistaken());
        final long lithium = scene.truth(2);
        assertTrue(split.lithiumLow() <= lithium && lithium <= split.lithiumHigh(), "" + split);
        assertTrue(split.lithiumHigh() - split.lithiumLow() < 0.3 * lithium, "of no use: " + split);
    }

    @Test
    void nothingIsClaimedWhereNothingCanBeTold() {
        final DarkSplit split = split(crack(2).segment());
        assertFalse(split.seen());
        assertEquals(0, split.lithiumLow());
        assertEquals(split.dark(), split.lithiumHigh());
        assertEquals(0, split.voidLow());
        assertEquals(split.dark(), split.voidHigh());
        assertTrue(Double.isNaN(split.mistaken()));
    }

    @Test
    void lithiumAboveTheStatedLimitIsSeen() {
        final DarkSplit limit = split(crack(0).segment());
        assertFalse(limit.seen());
        assertTrue(limit.separation() < 2, "limit " + limit.separation());
        assertTrue(split(crack(1.1 * limit.separation() * NOISE).segment()).seen());
    }

    @ParameterizedTest
    @CsvSource({"NO,0,0", "YES,1,1", "AUTO,0,1"})
    void whatTheUserKnowsCounts(
            final LithiumPresence told, final double lithium, final double atMost) {
        final Segmentation found = crack(0).segment(told);
        final DarkSplit split = split(found);
        assertEquals(lithium * split.dark(), split.lithiumVoxels());
        assertEquals(0, split.lithiumLow());
        assertEquals(atMost * split.dark(), split.lithiumHigh());
        assertTrue(
                found.notes().stream().anyMatch(note -> note.contains("would have")),
                found.notes().toString());
    }

    @Test
    void twoGreysAreReportedThoughTheUserSaysThereIsNoLithium() {
        final Segmentation found = crack(20).segment(LithiumPresence.NO);
        assertEquals(0, split(found).lithiumHigh());
        assertTrue(
                found.notes().stream().anyMatch(note -> note.contains("two greys")),
                found.notes().toString());
    }

    @Test
    void aSolidBlockHasNothingToTellApart() {
        final TomogramScene scene =
                new TomogramScene(
                        60,
                        60,
                        20,
                        new TomogramScene.Greys(0, 30, 50, 170, NOISE),
                        0.7,
                        (x, y, z) -> 1);
        final Segmentation found = scene.segment();
        assertEquals(0, split(found).dark(), found.notes().toString());
    }
}
