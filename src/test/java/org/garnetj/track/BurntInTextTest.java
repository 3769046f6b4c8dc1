package org.garnetj.track;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.imglib2.FinalDimensions;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.Execution;
import org.garnetj.image.BurntInText;
import org.garnetj.image.Growth;
import org.garnetj.image.MaskedMovie;
import org.garnetj.image.Movie;
import org.garnetj.image.Planes;
import org.garnetj.phantom.InclusionMovie;
import org.garnetj.phantom.InclusionSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.BitSet;

/** A running clock and a scale bar in the picture are neither dendrites nor inclusions. */
class BurntInTextTest {

    private static final Execution TWO = Execution.on(2);

    /** The digits 0 to 9, five rows of three bits each. */
    private static final int[] DIGITS = {
        0b111101101101111, 0b010110010010111, 0b111001111100111, 0b111001111001111,
        0b101101111001001, 0b111100111001111, 0b111100111101111, 0b111001010010010,
        0b111101111101111, 0b111101111001111
    };

    private static final int SCALE = 3;
    private static final int DIGIT = 4 * SCALE;

    /** The movie with the number of each frame and a bar at a place. */
    private static Movie<UnsignedByteType> burnt(
            final Movie<UnsignedByteType> movie, final int x0, final int y0, final int grey) {
        final int width = (int) movie.width();
        final PlanarImg<UnsignedByteType, ?> frames =
                Planes.bytes(new FinalDimensions(movie.frames()));
        for (int f = 0; f < movie.length(); f++) {
            final byte[] plane = Planes.bytePlane(movie.frames(), f);
            int number = 7 * f;
            for (int place = 3; place >= 0; place--) {
                digit(plane, width, x0 + place * DIGIT, y0, number % 10, grey);
                number /= 10;
            }
            for (int p = 0; p < 4 * DIGIT * 2; p++) {
                plane[(y0 + 18 + p / (4 * DIGIT)) * width + x0 + p % (4 * DIGIT)] = (byte) grey;
            }
            System.arraycopy(plane, 0, Planes.<byte[]>array(frames, f), 0, plane.length);
        }
        return new Movie<>(frames, movie.pixel_um(), movie.times(), "burnt");
    }

    private static void digit(
            final byte[] plane,
            final int width,
            final int x0,
            final int y0,
            final int digit,
            final int grey) {
        for (int bit = 0; bit < 15 * SCALE * SCALE; bit++) {
            final int x = bit % (3 * SCALE);
            final int y = bit / (3 * SCALE);
            if ((DIGITS[digit] >> 14 - (y / SCALE * 3 + x / SCALE) & 1) == 1) {
                plane[(y0 + y) * width + x0 + x] = (byte) grey;
            }
        }
    }

    private static BitSet box(final int width, final int x0, final int y0) {
        final BitSet box = new BitSet();
        for (int y = y0 - 3; y < y0 + 24; y++) {
            box.set(y * width + x0 - 3, y * width + x0 + 4 * DIGIT + 3);
        }
        return box;
    }

    @ParameterizedTest
    @CsvSource({"255,41", "0,42"})
    void aClockIsNoDendriteAndLeavesVelocitiesAlone(final int grey, final long seed) {
        final DrawnMovie drawn = new DrawnMovie();
        drawn.seed = seed;
        drawn.with(DrawnMovie.straight(40, 1.5, 1.5));
        final TipTracks tracks =
                TipTracker.track(
                        burnt(drawn.bytes(), 90, 150, grey), TipTrackSettings.of(Growth.DOWN), TWO);
        assertEquals(1, tracks.dendrites().size());
        final Dendrite found = tracks.dendrites().get(0);
        assertEquals(1.5, found.velocity_um_per_s(), 0.02);
        assertTrue(
                found.velocity_um_per_s_ci_low() <= 1.5
                        && 1.5 <= found.velocity_um_per_s_ci_high());
    }

    @Test
    void aMaskedClockIsNoInclusion() {
        final Movie<UnsignedByteType> movie = inclusion(31);
        final int width = (int) movie.width();
        final int y0 = (int) movie.height() - 30;
        final InclusionTracks tracks =
                InclusionTracker.track(
                        MaskedMovie.of(burnt(movie, 6, y0, 0), box(width, 6, y0)),
                        InclusionTrackSettings.DEFAULT,
                        TWO);
        assertEquals(1, tracks.migrations().size());
        assertEquals(1.2, tracks.migrations().get(0).centroid().um_per_s(), 0.03);
    }

    @ParameterizedTest
    @CsvSource({"0,33", "255,34"})
    void aClockIsFoundWhereItStands(final int grey, final long seed) {
        final Movie<UnsignedByteType> movie = inclusion(seed);
        final int width = (int) movie.width();
        final int y0 = (int) movie.height() - 30;
        final BitSet found = BurntInText.of(burnt(movie, 6, y0, grey));
        final BitSet missing = new BitSet();
        for (int y = y0; y < y0 + 15; y++) {
            missing.set(y * width + 6, y * width + 6 + 4 * DIGIT - SCALE);
        }
        missing.andNot(found);
        assertTrue(missing.isEmpty(), missing.cardinality() + " pixels of the digits");
        final BitSet beside = (BitSet) found.clone();
        for (int y = y0 - 6; y < y0 + 28; y++) {
            beside.clear(y * width, y * width + 6 + 4 * DIGIT + 6);
        }
        assertTrue(beside.isEmpty(), beside.cardinality() + " pixels beside");
    }

    @Test
    void aClockThatNobodyMaskedIsNoInclusion() {
        final Movie<UnsignedByteType> movie = inclusion(35);
        final Movie<UnsignedByteType> burnt = burnt(movie, 6, (int) movie.height() - 30, 0);
        final InclusionTracks tracks =
                InclusionTracker.track(
                        MaskedMovie.of(burnt, BurntInText.of(burnt)),
                        InclusionTrackSettings.DEFAULT,
                        TWO);
        assertEquals(1, tracks.migrations().size());
        assertEquals(1.2, tracks.migrations().get(0).centroid().um_per_s(), 0.03);
    }

    @ParameterizedTest
    @ValueSource(longs = {36, 37, 38})
    void lithiumIsNoTextEvenWhereItIsBlack(final long seed) {
        final Movie<UnsignedByteType> movie = inclusion(seed);
        assertTrue(BurntInText.of(movie).isEmpty());
        final PlanarImg<UnsignedByteType, ?> darker =
                Planes.bytes(new FinalDimensions(movie.frames()));
        for (int f = 0; f < movie.length(); f++) {
            final byte[] plane = Planes.bytePlane(movie.frames(), f);
            final byte[] target = Planes.array(darker, f);
            for (int p = 0; p < plane.length; p++) {
                target[p] = (byte) Math.max(0, (plane[p] & 0xff) - 100);
            }
        }
        assertTrue(
                BurntInText.of(new Movie<>(darker, movie.pixel_um(), movie.times(), "darker"))
                        .isEmpty());
    }

    private static Movie<UnsignedByteType> inclusion(final long seed) {
        return InclusionMovie.generate(
                        InclusionSettings.defaults().withSeed(seed).withDrift(0, 1.2, 0.004), TWO)
                .movie();
    }
}
