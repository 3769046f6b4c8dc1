package org.garnetj.track;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.garnetj.block.Execution;
import org.garnetj.image.Growth;
import org.garnetj.track.DrawnMovie.Stroke;
import org.junit.jupiter.api.Test;

import java.util.List;

/** Velocities, tip currents and their intervals. */
class TipTrackerTest {

    private static final TipTrackSettings DOWN = TipTrackSettings.of(Growth.DOWN);

    private static TipTracks track(final DrawnMovie drawn) {
        return TipTracker.track(drawn.bytes(), DOWN, Execution.serial());
    }

    @Test
    void theSpeedsOfThePaperGiveItsTipCurrents() {
        final DrawnMovie drawn = new DrawnMovie();
        drawn.width = 200;
        drawn.pixel_um = 2;
        drawn.with(DrawnMovie.straight(60, 2.3, 8.6)).with(DrawnMovie.straight(130, 4.7, 4.5));
        final TipTracks tracks =
                TipTracker.track(drawn.bytes(), DOWN.withCurrent(0.47), Execution.serial());
        assertEquals(2, tracks.dendrites().size());
        final Dendrite fast = tracks.dendrites().get(0);
        final Dendrite slow = tracks.dendrites().get(1);
        assertEquals(6.31, fast.j_tip_A_per_cm2(), 0.05);
        assertEquals(3.30, slow.j_tip_A_per_cm2(), 0.03);
        assertWithin(6.3110, fast.j_tip_A_per_cm2_ci_low(), fast.j_tip_A_per_cm2_ci_high());
        assertWithin(3.3023, slow.j_tip_A_per_cm2_ci_low(), slow.j_tip_A_per_cm2_ci_high());
        assertEquals(1.34e4, fast.localisation_factor().orElseThrow(), 150);
        assertEquals(2.3, fast.onset_s(), 0.3);
        assertEquals(4.7, slow.onset_s(), 0.3);
    }

    /** (u_j/j)² = (u_v/v)² + (u_px/px)² + (u_Δt/Δt)² + (u_Vm/V_m)². */
    @Test
    void whatIsNotKnownOfTheScalesWidensTheIntervals() {
        final DrawnMovie drawn = new DrawnMovie();
        drawn.frames = 16;
        final DrawnMovie movie = drawn.with(DrawnMovie.straight(60, 1, 3));
        final Dendrite exact = track(movie).dendrites().get(0);
        final Dendrite rough =
                TipTracker.track(
                                movie.bytes(),
                                DOWN.with(ScaleErrors.percent(3, 4, 12)),
                                Execution.serial())
                        .dendrites()
                        .get(0);
        final double v = exact.velocity_um_per_s();
        assertEquals(v, rough.velocity_um_per_s());
        assertEquals(
                Math.hypot(exact.velocity_um_per_s_ci_high() - v, 1.96 * 0.05 * v),
                rough.velocity_um_per_s_ci_high() - v,
                1e-9);
        final double j = exact.j_tip_A_per_cm2();
        assertEquals(
                Math.hypot(exact.j_tip_A_per_cm2_ci_high() - j, 1.96 * 0.13 * j),
                rough.j_tip_A_per_cm2_ci_high() - j,
                1e-9);
    }

    /** Curved, oblique, thin and wide strokes at 0.5 to 10 µm/s under all nuisances. */
    @Test
    void velocitiesAreRightAndTheirIntervalsCoverTheTruth() {
        final double[] speeds = {0.5, 1, 2, 4.5, 8.6, 10};
        int covered = 0;
        double bias = 0;
        final int movies = 20;
        for (int seed = 0; seed < movies; seed++) {
            final double speed = speeds[seed % speeds.length];
            final DrawnMovie drawn = new DrawnMovie();
            drawn.seed = seed;
            drawn.noise = 2 + seed % 7;
            drawn.interval_s = speed > 4 ? 0.4 : 1;
            drawn.frames = (int) Math.min(36, 75 / (speed * drawn.interval_s));
            final Stroke stroke =
                    new Stroke(
                            80,
                            0.06 * (seed % 5 - 2),
                            0.001 * (seed % 9 - 4),
                            1.7 * drawn.interval_s,
                            speed,
                            1e9,
                            1.5 + 0.4 * (seed % 4));
            final TipTracks tracks = track(drawn.with(stroke));
            assertEquals(1, tracks.dendrites().size(), "dendrites of seed " + seed);
            final Dendrite found = tracks.dendrites().get(0);
            final double error = found.velocity_um_per_s() / speed - 1;
            assertEquals(0, error, 0.01, "velocity of seed " + seed);
            assertTrue(drawn.rms_px(tracks) < 1, "tips of seed " + seed);
            bias += error / movies;
            if (found.velocity_um_per_s_ci_low() <= speed
                    && speed <= found.velocity_um_per_s_ci_high()) {
                covered++;
            }
        }
        assertEquals(0, bias, 0.002);
        assertTrue(covered >= 0.9 * movies, covered + " of " + movies + " intervals cover");
    }

    @Test
    void aTipThatStopsIsFittedOnlyWhileItRan() {
        final DrawnMovie drawn = new DrawnMovie().with(new Stroke(80, 0, 0, 2.3, 3, 15.5, 2.5));
        final TipTracks tracks = track(drawn);
        assertEquals(3, tracks.dendrites().get(0).velocity_um_per_s(), 0.03);
        assertTrue(tracks.paths().get(0).fittedTo() <= 16);
        assertEquals(2, tracks.pieces().size());
        final Piece run = tracks.pieces().get(0);
        assertEquals(3, run.velocity().um_per_s(), 0.05);
        assertEquals(Piece.Behaviour.ADVANCES, run.behaviour());
        assertEquals(15.5, run.to_s(), 1);
        assertEquals(Piece.Behaviour.RESTS, tracks.pieces().get(1).behaviour());
        for (final Tip tip : tracks.tips()) {
            final double truth = tip.t_s() < 14 ? 3 : 0;
            if (tip.length_um() > 3 && Math.abs(tip.t_s() - 15.5) > 2) {
                assertEquals(truth, tip.velocity().um_per_s(), 0.3, "at " + tip.t_s() + " s");
            }
        }
        final Tip last = tracks.tips().get(tracks.tips().size() - 1);
        assertEquals(29, last.frame());
        assertEquals(3 * (15.5 - 2.3), last.length_um(), 0.5);
    }

    @Test
    void aTipThatLeavesThePictureDoesNotRest() {
        final DrawnMovie drawn = new DrawnMovie().with(DrawnMovie.straight(80, 1.2, 4));
        drawn.height = 100;
        final List<Piece> pieces = track(drawn).pieces();
        assertEquals(Piece.Behaviour.ADVANCES, pieces.get(0).behaviour());
        assertTrue(pieces.size() > 1);
        for (final Piece piece : pieces.subList(1, pieces.size())) {
            assertEquals(Piece.Behaviour.LEFT, piece.behaviour());
        }
    }

    @Test
    void growthFromABodyThatStoodThereIsMeasuredFromItsOldEnd() {
        final DrawnMovie drawn = new DrawnMovie().with(DrawnMovie.straight(80, -8, 2));
        final TipTracks tracks = track(drawn);
        assertEquals(2, tracks.dendrites().get(0).velocity_um_per_s(), 0.02);
        assertEquals(0, tracks.dendrites().get(0).onset_s(), 0.3);
        assertEquals(2, tracks.tips().get(0).length_um(), 0.5);
    }

    private static void assertWithin(final double value, final double low, final double high) {
        assertTrue(low <= value && value <= high, value + " is outside " + low + " to " + high);
    }
}
