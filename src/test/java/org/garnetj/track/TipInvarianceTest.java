package org.garnetj.track;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.view.Views;

import org.garnetj.block.Execution;
import org.garnetj.image.Growth;
import org.garnetj.image.Movie;
import org.garnetj.image.Planes;
import org.garnetj.track.DrawnMovie.Stroke;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What must not change the tips: direction, depth of greys, threads. */
class TipInvarianceTest {

    private static final TipTrackSettings DOWN = TipTrackSettings.of(Growth.DOWN);

    private static TipTracks track(final DrawnMovie drawn) {
        return TipTracker.track(drawn.bytes(), DOWN, Execution.serial());
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
}
