package org.garnetj.track;

import static org.junit.jupiter.api.Assertions.assertTrue;

import net.imglib2.FinalDimensions;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.SharedData;
import org.garnetj.block.Execution;
import org.garnetj.image.FrameInterval;
import org.garnetj.image.Growth;
import org.garnetj.image.Movie;
import org.garnetj.image.Planes;
import org.junit.jupiter.api.Test;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

/** A real movie of branching, darkening tips: fungal hyphae that advance to the left. */
class HyphaeTest {

    private static final double PIXEL_UM = 0.64448;

    @Test
    void hyphalTipsAdvanceLeftwardsAtSomeMicrometresAMinute() throws IOException {
        final Path folder = SharedData.path("tip-growth-hyphae");
        final TipTracks tracks =
                TipTracker.track(movie(folder), TipTrackSettings.of(Growth.LEFT), Execution.on(2));
        assertTrue(tracks.dendrites().size() >= 10, "tips: " + tracks.dendrites().size());
        final double[] um_per_min =
                tracks.dendrites().stream()
                        .mapToDouble(dendrite -> 60 * dendrite.velocity_um_per_s())
                        .toArray();
        final double median = Robust.median(um_per_min);
        assertTrue(median > 3 && median < 20, "median " + median + " µm/min");
        for (final TipPath path : tracks.paths()) {
            final double from = path.points().get(0).x_um();
            final double to = path.points().get(path.points().size() - 1).x_um();
            assertTrue(to < from, "dendrite " + path.dendrite() + " runs to the right");
        }
    }

    private static Movie<UnsignedByteType> movie(final Path folder) throws IOException {
        final List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> file.toString().endsWith(".jpg")).sorted().toList();
        }
        PlanarImg<UnsignedByteType, ?> frames = null;
        for (int f = 0; f < files.size(); f++) {
            final BufferedImage picture = ImageIO.read(files.get(f).toFile());
            final int width = picture.getWidth();
            if (frames == null) {
                frames =
                        Planes.bytes(new FinalDimensions(width, picture.getHeight(), files.size()));
            }
            final byte[] plane = Planes.array(frames, f);
            for (int p = 0; p < plane.length; p++) {
                final int rgb = picture.getRGB(p % width, p / width);
                plane[p] = (byte) (((rgb >> 16 & 255) + (rgb >> 8 & 255) + (rgb & 255)) / 3);
            }
        }
        return new Movie<>(frames, PIXEL_UM, new FrameInterval(60), "hyphae");
    }
}
