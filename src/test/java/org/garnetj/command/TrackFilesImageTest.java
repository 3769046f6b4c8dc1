package org.garnetj.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ij.ImagePlus;
import ij.gui.Overlay;
import ij.gui.Roi;

import net.imglib2.img.planar.PlanarImgs;

import org.garnetj.image.FrameInterval;
import org.garnetj.image.Movie;
import org.garnetj.report.MovieTrack;
import org.garnetj.report.TrackedMovie;
import org.garnetj.track.FrameShift;
import org.garnetj.track.PathPoint;
import org.junit.jupiter.api.Test;

import java.util.List;

/** The movie as Fiji shows it after tracking. */
class TrackFilesImageTest {

    @Test
    void theMovieOpensWithItsTracksOnTheirFrames() {
        final TrackedMovie tracked =
                new TrackedMovie(
                        new Movie<>(
                                PlanarImgs.unsignedBytes(20, 10, 2), 2, new FrameInterval(3), "m"),
                        "dendrite",
                        List.of(
                                new MovieTrack(
                                        4,
                                        List.of(
                                                new MovieTrack.Spot(0, 0, 8, 10),
                                                new MovieTrack.Spot(1, 3, 12, 10)))),
                        List.of(List.of(new PathPoint(2, 10), new PathPoint(12, 10))),
                        List.of(new FrameShift(0, 0, 0, 1, 0), new FrameShift(1, 1, -2, 1, 0)));
        final ImagePlus image = new TrackFiles(tracked).image();
        assertEquals(2, image.getNFrames());
        assertEquals(3, image.getCalibration().frameInterval);
        final Overlay overlay = image.getOverlay();
        assertEquals(3, overlay.size());
        assertEquals("dendrite-4", overlay.get(0).getName());
        assertEquals(0, overlay.get(0).getPosition());
        final Roi second = overlay.get(2);
        assertEquals("dendrite-4-frame-1", second.getName());
        assertEquals(2, second.getPosition());
        assertEquals(12 / 2 + 1, second.getXBase(), 1e-6);
        assertEquals(10 / 2 - 2, second.getYBase(), 1e-6);
    }
}
