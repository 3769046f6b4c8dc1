package org.garnetj.track;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.imglib2.img.planar.PlanarImg;
import net.imglib2.img.planar.PlanarImgs;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.real.FloatType;

import org.garnetj.block.CancelledException;
import org.garnetj.block.Execution;
import org.garnetj.block.Progress;
import org.garnetj.image.FrameInterval;
import org.garnetj.image.Growth;
import org.garnetj.image.InputException;
import org.garnetj.image.Movie;
import org.garnetj.image.Planes;
import org.junit.jupiter.api.Test;

import java.util.List;

/** Movies without tips, and those that are refused. */
class NoTipsTest {

    private static final TipTrackSettings DOWN = TipTrackSettings.of(Growth.DOWN);

    private static TipTracks track(final DrawnMovie drawn) {
        return TipTracker.track(drawn.bytes(), DOWN, Execution.serial());
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

    private static int maximum(final short[] labels) {
        int most = 0;
        for (final short label : labels) {
            most = Math.max(most, label & 0xffff);
        }
        return most;
    }
}
