package org.garnetj.track;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.imglib2.img.planar.PlanarImg;
import net.imglib2.img.planar.PlanarImgs;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.view.Views;

import org.garnetj.block.CancelledException;
import org.garnetj.block.Execution;
import org.garnetj.block.Progress;
import org.garnetj.image.FrameInterval;
import org.garnetj.image.Growth;
import org.garnetj.image.InputException;
import org.garnetj.image.Movie;
import org.garnetj.image.Planes;
import org.garnetj.track.DrawnMovie.Stroke;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;

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
            assertTrue(rms_px(tracks, drawn) < 1, "tips of seed " + seed);
            bias += error / movies;
            if (found.velocity_um_per_s_ci_low() <= speed
                    && speed <= found.velocity_um_per_s_ci_high()) {
                covered++;
            }
        }
        assertEquals(0, bias, 0.002);
        assertTrue(covered >= 0.9 * movies, covered + " of " + movies + " intervals cover");
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
        assertTrue(rms_px(tracks, drawn) < 0.7, "tips: " + rms_px(tracks, drawn) + " px");
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
            square += Math.pow(rms_px(tracks, drawn), 2) / movies;
        }
        assertTrue(Math.sqrt(square) < 0.5, "tips: " + Math.sqrt(square) + " px");
    }

    private static double rms_px(final TipTracks tracks, final DrawnMovie drawn) {
        final Stroke stroke = drawn.strokes.get(0);
        double sum = 0;
        for (final Tip tip : tracks.tips()) {
            final double[] at = stroke.at(stroke.length_um(tip.t_s()) / drawn.pixel_um);
            final double dx = tip.x_um() / drawn.pixel_um - 0.5 - at[0];
            final double dy = tip.y_um() / drawn.pixel_um - 0.5 - at[1];
            sum += dx * dx + dy * dy;
        }
        return Math.sqrt(sum / tracks.tips().size());
    }

    @Test
    void scratchesJitterAndFlickerAreNoDendrites() {
        final DrawnMovie drawn = new DrawnMovie();
        drawn.scratches = 12;
        drawn.jitter_px = 2;
        final TipTracks tracks = track(drawn);
        assertEquals(List.of(), tracks.tips());
        assertEquals(List.of(), tracks.dendrites());
        assertEquals(List.of(), tracks.paths());
        assertEquals(drawn.frames, tracks.shifts().size());
        assertEquals(0, maximum(tracks.growth().labels(drawn.frames - 1)));
    }

    @Test
    void aPictureThatNeverChangesHasNoDendrites() {
        final DrawnMovie drawn = new DrawnMovie();
        drawn.noise = 0;
        drawn.flicker = 0;
        drawn.jitter_px = 0;
        assertEquals(List.of(), track(drawn).dendrites());
    }

    @ParameterizedTest
    @EnumSource(Growth.class)
    void aTurnedMovieGivesTurnedTips(final Growth growth) {
        final DrawnMovie drawn =
                new DrawnMovie().with(new Stroke(60, 0.2, 0.002, 2.3, 3, 1e9, 2.5));
        final Movie<UnsignedByteType> down = drawn.bytes();
        final TipTracks upright = TipTracker.track(down, DOWN, Execution.serial());
        final TipTracks turned =
                TipTracker.track(
                        turned(down, growth), TipTrackSettings.of(growth), Execution.serial());
        assertEquals(upright.dendrites(), turned.dendrites());
        for (int i = 0; i < upright.tips().size(); i++) {
            final Tip tip = upright.tips().get(i);
            final double[] expected = turned(tip.x_um(), tip.y_um(), down, growth);
            assertEquals(expected[0], turned.tips().get(i).x_um(), 1e-9);
            assertEquals(expected[1], turned.tips().get(i).y_um(), 1e-9);
        }
        final FrameShift shift = turned.shifts().get(5);
        final double[] jitter = drawn.jitter(5);
        final double[] origin = turned(0, 0, down, growth);
        final double[] moved = turned(jitter[0], jitter[1], down, growth);
        assertEquals(moved[0] - origin[0], shift.dx_px(), 0.1);
        assertEquals(moved[1] - origin[1], shift.dy_px(), 0.1);
    }

    /** A movie that grows down, turned so that it grows another way. */
    private static Movie<UnsignedByteType> turned(
            final Movie<UnsignedByteType> down, final Growth growth) {
        final var frames =
                switch (growth) {
                    case DOWN -> down.frames();
                    case UP -> Views.zeroMin(Views.rotate(Views.rotate(down.frames(), 0, 1), 0, 1));
                    case LEFT -> Views.zeroMin(Views.rotate(down.frames(), 0, 1));
                    case RIGHT -> Views.zeroMin(Views.rotate(down.frames(), 1, 0));
                };
        return new Movie<>(frames, down.pixel_um(), down.interval(), "turned");
    }

    private static double[] turned(
            final double x_um,
            final double y_um,
            final Movie<UnsignedByteType> down,
            final Growth growth) {
        final double width = down.width() * down.pixel_um();
        final double height = down.height() * down.pixel_um();
        return switch (growth) {
            case DOWN -> new double[] {x_um, y_um};
            case UP -> new double[] {width - x_um, height - y_um};
            case LEFT -> new double[] {height - y_um, x_um};
            case RIGHT -> new double[] {y_um, width - x_um};
        };
    }

    @Test
    void sixteenBitsGiveTheSameAsEight() {
        final DrawnMovie drawn = new DrawnMovie().with(DrawnMovie.straight(80, 2.3, 3));
        final TipTracks eight = track(drawn);
        final TipTracks sixteen = TipTracker.track(drawn.shorts(), DOWN, Execution.serial());
        assertEquals(1, sixteen.dendrites().size());
        assertEquals(
                eight.dendrites().get(0).velocity_um_per_s(),
                sixteen.dendrites().get(0).velocity_um_per_s(),
                0.005);
    }

    @Test
    void threadsDoNotChangeABit() {
        final Movie<UnsignedByteType> movie =
                new DrawnMovie().with(DrawnMovie.straight(80, 2.3, 3)).bytes();
        final TipTracks one = TipTracker.track(movie, DOWN, Execution.serial());
        final TipTracks three = TipTracker.track(movie, DOWN, Execution.on(3));
        assertEquals(one.tips(), three.tips());
        assertEquals(one.dendrites(), three.dendrites());
        assertEquals(one.shifts(), three.shifts());
        assertTrue(Planes.equal(one.growth().labelMovie(30), three.growth().labelMovie(30)));
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
    void growthFromABodyThatStoodThereIsMeasuredFromItsOldEnd() {
        final DrawnMovie drawn = new DrawnMovie().with(DrawnMovie.straight(80, -8, 2));
        final TipTracks tracks = track(drawn);
        assertEquals(2, tracks.dendrites().get(0).velocity_um_per_s(), 0.02);
        assertEquals(0, tracks.dendrites().get(0).onset_s(), 0.3);
        assertEquals(2, tracks.tips().get(0).length_um(), 0.5);
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

    @Test
    void aBodyThatMovesAsideOrAppearsAtOnceIsNoDendrite() {
        final DrawnMovie drawn = new DrawnMovie();
        drawn.jitter_px = 0;
        final PlanarImg<UnsignedByteType, ?> frames = Planes.bytes(drawn.bytes().frames());
        for (int f = 0; f < drawn.frames; f++) {
            final byte[] plane = Planes.array(frames, f);
            final float[] grey = drawn.frame(f);
            for (int p = 0; p < grey.length; p++) {
                final int x = p % drawn.width;
                final int y = p / drawn.width;
                final boolean isBar = Math.abs(x - 40 - 0.2 * f) < 2 && y > 40 && y < 160;
                final boolean isSpot = f > 9 && Math.hypot(x - 110, y - 100) < 12;
                plane[p] = (byte) Math.max(0, Math.round(grey[p]) - (isBar || isSpot ? 60 : 0));
            }
        }
        final Movie<UnsignedByteType> movie = new Movie<>(frames, 0.5, new FrameInterval(1), "bar");
        assertEquals(List.of(), TipTracker.track(movie, DOWN, Execution.serial()).dendrites());
    }

    @Test
    void oneFrameIsRefused() {
        final DrawnMovie drawn = new DrawnMovie();
        drawn.frames = 1;
        final InputException refusal = assertThrows(InputException.class, () -> track(drawn));
        assertTrue(refusal.getMessage().contains("give a stack of frames"));
    }

    @Test
    void aPixelThatIsNotANumberIsRefused() {
        final PlanarImg<FloatType, ?> frames = PlanarImgs.floats(32, 32, 3);
        Planes.<float[]>array(frames, 2)[7] = Float.NaN;
        final Movie<FloatType> movie = new Movie<>(frames, 1, new FrameInterval(1), "holes");
        final InputException refusal =
                assertThrows(
                        InputException.class,
                        () -> TipTracker.track(movie, DOWN, Execution.serial()));
        assertTrue(refusal.getMessage().contains("frame 2"));
    }

    @Test
    void theUserCanStopItHalfWay() {
        final Progress stopping =
                new Progress() {
                    private volatile boolean isStopped;

                    @Override
                    public void step(final String stage, final long done, final long total) {
                        assertEquals(30, total);
                        isStopped = done >= 10;
                    }

                    @Override
                    public boolean isCancelled() {
                        return isStopped;
                    }
                };
        assertThrows(
                CancelledException.class,
                () ->
                        TipTracker.track(
                                new DrawnMovie().bytes(), DOWN, new Execution(2, 64, stopping)));
    }

    private static void assertWithin(final double value, final double low, final double high) {
        assertTrue(low <= value && value <= high, value + " is outside " + low + " to " + high);
    }

    private static int maximum(final short[] labels) {
        int most = 0;
        for (final short label : labels) {
            most = Math.max(most, label & 0xffff);
        }
        return most;
    }
}
