package org.garnetj.track;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.garnetj.block.Execution;
import org.garnetj.image.Growth;
import org.garnetj.track.DrawnMovie.Stroke;
import org.junit.jupiter.api.Test;

import java.util.List;

/** Broad, thin, slow, branching and touching bodies. */
class TipBodiesTest {

    private static final TipTrackSettings DOWN = TipTrackSettings.of(Growth.DOWN);

    private static TipTracks track(final DrawnMovie drawn) {
        return TipTracker.track(drawn.bytes(), DOWN, Execution.serial());
    }

    /** What grows is neither to outweigh the scratches nor to carry the correlation's peak away. */
    @Test
    void aBroadBodyDoesNotMisleadTheRegistration() {
        final DrawnMovie drawn = new DrawnMovie().with(new Stroke(60, 0.3, 0, 1.3, 3, 1e9, 4));
        drawn.frames = 24;
        drawn.noise = 1;
        for (final FrameShift shift : track(drawn).shifts()) {
            final double[] truth = drawn.jitter(shift.frame());
            assertEquals(truth[0], shift.dx_px(), 0.1, "x of frame " + shift.frame());
            assertEquals(truth[1], shift.dy_px(), 0.1, "y of frame " + shift.frame());
        }
    }

    /** Its corners are neither branches nor where its path ends. */
    @Test
    void aBodyThirtyPixelsWideIsOneDendrite() {
        final DrawnMovie drawn = new DrawnMovie();
        drawn.height = 120;
        drawn.frames = 20;
        drawn.contrast = 60;
        drawn.noise = 10;
        final TipTracks tracks = track(drawn.with(new Stroke(80, 0.1, 0.003, 1.6, 2, 1e9, 15)));
        assertEquals(1, tracks.dendrites().size());
        assertEquals(2, tracks.dendrites().get(0).velocity_um_per_s(), 0.03);
        assertTrue(drawn.rms_px(tracks) < 0.7, "tips: " + drawn.rms_px(tracks) + " px");
    }

    /** It darkens in patches that only meet later; these are one body all the same. */
    @Test
    void aBroadSlowFrontIsOneDendrite() {
        for (int seed = 1; seed <= 2; seed++) {
            final DrawnMovie drawn = new DrawnMovie();
            drawn.seed = seed;
            drawn.width = 90;
            drawn.height = 70;
            drawn.frames = 110;
            drawn.contrast = 60;
            drawn.noise = 10;
            drawn.with(new Stroke(45, 0, 0, 1.6, 0.17, 1e9, 12));
            assertEquals(1, track(drawn).dendrites().size(), "seed " + seed);
        }
    }

    /** The noise of one frame would push a slow tip the same way in many frames. */
    @Test
    void aSlowThinTipIsNotMisledByTheNoiseOfTheFirstFrame() {
        double square = 0;
        final int movies = 3;
        for (int seed = 0; seed < movies; seed++) {
            final DrawnMovie drawn = new DrawnMovie();
            drawn.seed = seed;
            drawn.width = 90;
            drawn.height = 80;
            drawn.frames = 110;
            drawn.contrast = 60;
            drawn.noise = 10;
            final TipTracks tracks = track(drawn.with(new Stroke(45, 0.05, 0, 1.6, 0.2, 1e9, 1.5)));
            square += Math.pow(drawn.rms_px(tracks), 2) / movies;
        }
        assertTrue(Math.sqrt(square) < 0.6, "tips: " + Math.sqrt(square) + " px");
    }

    @Test
    void aBranchIsADendriteOfItsOwn() {
        final Stroke trunk = DrawnMovie.straight(60, 2.3, 3);
        final double parted_s = 2.3 + 40 * 0.5 / 3;
        final DrawnMovie drawn =
                new DrawnMovie()
                        .with(trunk)
                        .with(new Stroke(60, DrawnMovie.BAND + 40, 0.7, 0, parted_s, 2, 1e9, 2.5));
        final TipTracks tracks = track(drawn);
        assertEquals(2, tracks.dendrites().size());
        assertEquals(3, tracks.dendrites().get(0).velocity_um_per_s(), 0.03);
        assertEquals(2, tracks.dendrites().get(1).velocity_um_per_s(), 0.04);
        final Branching branching = tracks.dendrites().get(1).branching();
        assertEquals(1, branching.parent().orElseThrow());
        assertEquals(parted_s, branching.split_s(), 1);
        assertEquals(20, branching.split_um(), 1.5);
        assertEquals(30.25, branching.split_x_um(), 1);
        assertEquals((DrawnMovie.BAND + 40.5) * 0.5, branching.split_y_um(), 1.5);
        final double own_um = 2 * (29 - parted_s);
        assertEquals(20 + own_um, branching.path_um(), 2);
        assertTrue(tracks.dendrites().get(0).branching().parent().isEmpty());
        // it is seen once it has left the trunk's body
        assertWithin(tracks.dendrites().get(1).onset_s(), parted_s, parted_s + 2);
    }

    @Test
    void twoThatTouchStayTwo() {
        final DrawnMovie drawn =
                new DrawnMovie()
                        .with(DrawnMovie.straight(70, 2.3, 3))
                        .with(new Stroke(110, -0.45, 0, 4, 2, 1e9, 2.5));
        final TipTracks tracks = track(drawn);
        assertEquals(3, tracks.dendrites().get(0).velocity_um_per_s(), 0.03);
        assertEquals(2, tracks.dendrites().get(1).velocity_um_per_s(), 0.04);
        final List<Tip> second = tracks.tips().stream().filter(tip -> tip.dendrite() == 2).toList();
        assertEquals("", second.get(2).flag());
        assertEquals("touching", second.get(second.size() - 1).flag());
    }

    private static void assertWithin(final double value, final double low, final double high) {
        assertTrue(low <= value && value <= high, value + " is outside " + low + " to " + high);
    }
}
