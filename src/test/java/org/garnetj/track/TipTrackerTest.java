package org.garnetj.track;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.garnetj.block.Execution;
import org.junit.jupiter.api.Test;

class TipTrackerTest {

    @Test
    void aStraightDendriteRunsAtItsSpeed() {
        final DrawnMovie drawn = new DrawnMovie().with(DrawnMovie.straight(80, 2.3, 3));
        final TipTracks tracks =
                TipTracker.track(
                        drawn.bytes(), TipTrackSettings.of(Growth.DOWN), Execution.serial());
        assertEquals(1, tracks.dendrites().size());
        assertEquals(3, tracks.dendrites().get(0).velocity_um_per_s(), 0.03);
    }
}
