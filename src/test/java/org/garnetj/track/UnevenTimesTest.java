package org.garnetj.track;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.imglib2.FinalDimensions;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.Execution;
import org.garnetj.image.FrameTimes;
import org.garnetj.image.Growth;
import org.garnetj.image.Movie;
import org.garnetj.image.Planes;
import org.garnetj.phantom.InclusionMovie;
import org.garnetj.phantom.InclusionSettings;
import org.garnetj.track.DrawnMovie.Stroke;
import org.junit.jupiter.api.Test;

import java.util.Random;
import java.util.stream.IntStream;

/** Dropped frames are gaps in time, not a shorter movie. */
class UnevenTimesTest {

    private static final Execution TWO = Execution.on(2);

    /** The movie without a third of its frames, drawn at random; the first one stays. */
    private static Movie<UnsignedByteType> thinned(
            final Movie<UnsignedByteType> movie, final long seed) {
        final Random random = new Random(seed);
        final int[] kept =
                IntStream.range(0, (int) movie.length())
                        .filter(frame -> frame == 0 || random.nextInt(3) > 0)
                        .toArray();
        final PlanarImg<UnsignedByteType, ?> frames =
                Planes.bytes(new FinalDimensions(movie.width(), movie.height(), kept.length));
        for (int i = 0; i < kept.length; i++) {
            final byte[] plane = Planes.bytePlane(movie.frames(), kept[i]);
            System.arraycopy(plane, 0, Planes.<byte[]>array(frames, i), 0, plane.length);
        }
        final FrameTimes times =
                FrameTimes.of(IntStream.of(kept).mapToDouble(movie::time_s).toArray());
        return new Movie<>(frames, movie.pixel_um(), times, "thinned");
    }

    @Test
    void tipsKeepTheirVelocityWithoutAThirdOfTheFrames() {
        final double[] speeds = {0.7, 1.6, 3};
        final int movies = 6;
        int held = 0;
        for (int seed = 0; seed < movies; seed++) {
            final DrawnMovie drawn = new DrawnMovie();
            drawn.seed = 300 + seed;
            drawn.frames = 40;
            drawn.interval_s = seed % 2 == 0 ? 0.5 : 0.75;
            final double speed = speeds[seed % 3];
            drawn.with(new Stroke(80, 0.05 * seed, 0.001, 2.3, speed, 1e9, 2));
            final TipTracks tracks =
                    TipTracker.track(
                            thinned(drawn.bytes(), seed), TipTrackSettings.of(Growth.DOWN), TWO);
            assertEquals(1, tracks.dendrites().size());
            final Dendrite found = tracks.dendrites().get(0);
            assertEquals(speed, found.velocity_um_per_s(), 0.015 * speed, "seed " + seed);
            assertEquals(2.3, found.onset_s(), drawn.interval_s, "seed " + seed);
            held +=
                    found.velocity_um_per_s_ci_low() <= speed
                                    && speed <= found.velocity_um_per_s_ci_high()
                            ? 1
                            : 0;
        }
        assertTrue(held >= movies - 1, held + " intervals of " + movies);
    }

    @Test
    void inclusionsKeepTheirVelocityWithoutAThirdOfTheFrames() {
        final Movie<UnsignedByteType> movie =
                InclusionMovie.generate(
                                InclusionSettings.defaults().withSeed(21).withDrift(0, 1.2, 0.004),
                                TWO)
                        .movie();
        final InclusionTracks tracks =
                InclusionTracker.track(thinned(movie, 5), InclusionTrackSettings.DEFAULT, TWO);
        final Migration migration = tracks.migrations().get(0);
        assertEquals(1.2, migration.centroid().um_per_s(), 0.03);
        assertTrue(migration.centroid().ci_low() <= 1.2 && 1.2 <= migration.centroid().ci_high());
        assertEquals(4, migration.from_s(), 2);
    }
}
