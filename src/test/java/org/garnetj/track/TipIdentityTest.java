package org.garnetj.track;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.Execution;
import org.garnetj.image.Growth;
import org.garnetj.image.Movie;
import org.garnetj.image.Planes;
import org.garnetj.track.DrawnMovie.Stroke;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Optional;
import java.util.Random;

/** A tip keeps its number, and does not take another's place without saying so. */
class TipIdentityTest {

    private static final int BAND = DrawnMovie.BAND;

    private static DrawnMovie drawn(final long seed) {
        final DrawnMovie drawn = new DrawnMovie();
        drawn.seed = seed;
        return drawn;
    }

    private static TipTracks track(final Movie<UnsignedByteType> movie) {
        return TipTracker.track(movie, TipTrackSettings.of(Growth.DOWN), Execution.serial());
    }

    private static List<Tip> tips(final TipTracks tracks, final int dendrite) {
        return tracks.tips().stream().filter(tip -> tip.dendrite() == dendrite).toList();
    }

    private static Optional<Tip> tip(final TipTracks tracks, final int dendrite, final int frame) {
        return tips(tracks, dendrite).stream().filter(t -> t.frame() == frame).findFirst();
    }

    /** That its tip follows a stroke: the largest distance from it in pixels, in some frames. */
    private static double farthest_px(
            final TipTracks tracks,
            final int dendrite,
            final DrawnMovie drawn,
            final Stroke stroke,
            final int from,
            final int to) {
        return tips(tracks, dendrite).stream()
                .filter(t -> t.frame() >= from && t.frame() <= to)
                .mapToDouble(
                        t -> {
                            final double[] at =
                                    stroke.at(stroke.length_um(t.t_s()) / drawn.pixel_um);
                            return Math.hypot(
                                    t.x_um() / drawn.pixel_um - 0.5 - at[0],
                                    t.y_um() / drawn.pixel_um - 0.5 - at[1]);
                        })
                .max()
                .orElseThrow();
    }

    /** Blur closes the 3 pixels between them; the second one starts later and is faster. */
    @ParameterizedTest
    @ValueSource(longs = {51, 52})
    void twoThatGrowPastEachOtherThreePixelsApartStayTwo(final long seed) {
        final DrawnMovie drawn = drawn(seed);
        final Stroke slow = new Stroke(70, 0, 0, 2.3, 2, 1e9, 2.5);
        final Stroke fast = new Stroke(78, 0, 0, 12.3, 4.5, 1e9, 2.5);
        final TipTracks tracks = track(drawn.with(slow).with(fast).bytes());
        assertEquals(2, tracks.dendrites().size());
        assertTrue(farthest_px(tracks, 1, drawn, slow, 4, 29) < 2);
        assertTrue(farthest_px(tracks, 2, drawn, fast, 14, 29) < 2);
        assertEquals(2, tracks.dendrites().get(0).velocity_um_per_s(), 0.02);
        assertEquals(4.5, tracks.dendrites().get(1).velocity_um_per_s(), 0.045);
        assertTrue(tracks.dendrites().get(1).branching().parent().isEmpty());
        // it passes the other's tip, and says that it might be mistaken for it
        assertEquals("touching", tip(tracks, 2, 15).orElseThrow().flag());
    }

    /** Lithium is as dark in a scratch that was dark before as beside it. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aScratchAlongOrAcrossADendriteDoesNotPartIt(final boolean isAlong) {
        final DrawnMovie drawn = drawn(41);
        drawn.jitter_px = 0;
        drawn.flicker = 0;
        drawn.scratches = 0;
        final Movie<UnsignedByteType> movie =
                drawn.with(new Stroke(80, 0, 0, 2.3, 2.5, 1e9, 6)).bytes();
        for (int frame = 0; frame < drawn.frames; frame++) {
            final byte[] plane = Planes.array((PlanarImg<?, ?>) movie.frames(), frame);
            for (int p = 0; p < plane.length; p++) {
                final int x = p % drawn.width;
                final int y = p / drawn.width;
                if (isAlong ? Math.abs(x - 80) < 2 : Math.abs(y - 70) < 2) {
                    plane[p] = (byte) Math.min(plane[p] & 0xff, 100 + (p + frame) % 5);
                }
            }
        }
        final TipTracks tracks = track(movie);
        assertEquals(1, tracks.dendrites().size());
        assertEquals(2.5, tracks.dendrites().get(0).velocity_um_per_s(), 0.03);
    }

    /** The path to the farthest end runs along the branch; the trunk was there first. */
    @ParameterizedTest
    @ValueSource(longs = {61, 62})
    void aBranchThatOvertakesItsParentStaysABranch(final long seed) {
        final DrawnMovie drawn = drawn(seed);
        final Stroke trunk = new Stroke(60, 0, 0, 2.3, 2, 1e9, 2.5);
        final double parted_s = 2.3 + 30 * 0.5 / 2;
        final Stroke branch = new Stroke(60, BAND + 30, 0.6, 0, parted_s + 6, 5, 1e9, 2.5);
        final TipTracks tracks = track(drawn.with(trunk).with(branch).bytes());
        assertEquals(2, tracks.dendrites().size());
        assertEquals(2, tracks.dendrites().get(0).velocity_um_per_s(), 0.03);
        assertEquals(5, tracks.dendrites().get(1).velocity_um_per_s(), 0.05);
        assertEquals(1, tracks.dendrites().get(1).branching().parent().orElseThrow());
        assertTrue(farthest_px(tracks, 1, drawn, trunk, 16, 29) < 2);
        assertTrue(farthest_px(tracks, 2, drawn, branch, 19, 29) < 2);
    }

    @ParameterizedTest
    @ValueSource(longs = {71, 72})
    void oneThatRunsIntoAnotherRestsThereAndDoesNotGoOnAsIt(final long seed) {
        final DrawnMovie drawn = drawn(seed);
        final Stroke other = DrawnMovie.straight(70, 2.3, 3);
        final double met_s = 3 + 40 / Math.sin(0.6) * 0.5 / 2.5;
        final Stroke one = new Stroke(110, -0.6, 0, 3, 2.5, met_s, 2.5);
        final TipTracks tracks = track(drawn.with(other).with(one).bytes());
        assertEquals(2, tracks.dendrites().size());
        assertEquals(3, tracks.dendrites().get(0).velocity_um_per_s(), 0.04);
        assertEquals(2.5, tracks.dendrites().get(1).velocity_um_per_s(), 0.04);
        assertTrue(farthest_px(tracks, 2, drawn, one, 5, 14) < 2);
        final double[] end = one.at(one.length_um(29) / drawn.pixel_um);
        for (final Tip tip : tips(tracks, 2)) {
            if (tip.frame() > 14) {
                // it is seen up to the other's flank
                assertTrue(tip.y_um() / drawn.pixel_um <= end[1], "frame " + tip.frame());
                assertEquals("touching", tip.flag());
            }
        }
    }

    /** It dissolves from 30 back to 12 µm; what grows from there on another path is new. */
    @ParameterizedTest
    @ValueSource(longs = {81, 82})
    void aTipThatDrawsBackAndGrowsElsewhereIsAPathAndABranch(final long seed) {
        final DrawnMovie drawn = drawn(seed);
        drawn.frames = 45;
        drawn.with(
                new Stroke(80, 0, 0, 2, 3, 1e9, 2.5),
                t -> t < 12 ? 3 * Math.max(0, t - 2) : Math.max(12, 30 - 2 * (t - 12)));
        final Stroke anew = new Stroke(80, BAND + 24, 0.8, 0, 24, 2.5, 1e9, 2.5);
        final TipTracks tracks = track(drawn.with(anew).bytes());
        assertEquals(2, tracks.dendrites().size());
        assertEquals(30, tip(tracks, 1, 12).orElseThrow().length_um(), 1);
        assertEquals(18, tip(tracks, 1, 18).orElseThrow().length_um(), 1);
        final List<Piece> pieces =
                tracks.pieces().stream().filter(piece -> piece.dendrite() == 1).toList();
        assertEquals(Piece.Behaviour.ADVANCES, pieces.get(0).behaviour());
        assertEquals(Piece.Behaviour.RETREATS, pieces.get(1).behaviour());
        assertEquals(-2, pieces.get(1).velocity().um_per_s(), 0.15);
        assertEquals(1, tracks.dendrites().get(1).branching().parent().orElseThrow());
        assertEquals(24, tracks.dendrites().get(1).onset_s(), 2);
        assertEquals(2.5, tracks.dendrites().get(1).velocity_um_per_s(), 0.03);
        assertTrue(farthest_px(tracks, 2, drawn, anew, 28, 44) < 2);
    }

    /** Frames without a picture are gaps, and say so; numbers go on behind them. */
    @ParameterizedTest
    @ValueSource(ints = {0, 150, 255})
    void tipsKeepTheirNumbersAcrossEmptyFrames(final int grey) {
        final DrawnMovie drawn = drawn(91);
        final Movie<UnsignedByteType> movie =
                drawn.with(DrawnMovie.straight(70, 2.3, 3))
                        .with(DrawnMovie.straight(110, 4.3, 2))
                        .bytes();
        for (int frame = 12; frame < 15; frame++) {
            final byte[] plane = Planes.array((PlanarImg<?, ?>) movie.frames(), frame);
            final Random noise = new Random(grey + frame);
            for (int p = 0; p < plane.length; p++) {
                plane[p] = (byte) Math.max(0, Math.min(255, grey + 4 * noise.nextGaussian()));
            }
        }
        final TipTracks tracks = track(movie);
        assertEquals(2, tracks.dendrites().size());
        for (int dendrite = 1; dendrite <= 2; dendrite++) {
            assertTrue(tip(tracks, dendrite, 11).isPresent());
            assertTrue(tip(tracks, dendrite, 13).isEmpty());
            assertEquals("gap", tip(tracks, dendrite, 15).orElseThrow().flag());
            final Stroke stroke = drawn.strokes.get(dendrite - 1);
            assertTrue(farthest_px(tracks, dendrite, drawn, stroke, 6, 29) < 2);
        }
    }
}
