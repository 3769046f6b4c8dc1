package org.garnetj.track;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.imglib2.FinalDimensions;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.Execution;
import org.garnetj.image.FrameInterval;
import org.garnetj.image.InputException;
import org.garnetj.image.Movie;
import org.garnetj.image.Planes;
import org.garnetj.phantom.InclusionMovie;
import org.garnetj.phantom.InclusionMovieSample;
import org.garnetj.phantom.InclusionSettings;
import org.garnetj.phantom.InclusionTruth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

class InclusionTrackerTest {

    private static final Execution TWO = Execution.on(2);

    private static InclusionMovieSample drifting(
            final long seed, final double field_deg, final double speed) {
        final InclusionSettings settings =
                InclusionSettings.defaults().withSeed(seed).withDrift(field_deg, speed, 0.004);
        return InclusionMovie.generate(settings, TWO);
    }

    private static InclusionTracks tracked(final Movie<?> movie, final FieldDirection field) {
        return tracked(movie, InclusionTrackSettings.DEFAULT.along(field), TWO);
    }

    private static <T extends net.imglib2.type.numeric.RealType<T>> InclusionTracks tracked(
            final Movie<T> movie, final InclusionTrackSettings settings, final Execution on) {
        return InclusionTracker.track(movie, settings, on);
    }

    private static double rms(
            final InclusionTracks tracks,
            final InclusionMovieSample sample,
            final ToDoubleFunction<InclusionState> found,
            final ToDoubleFunction<InclusionTruth.State> truth) {
        return Math.sqrt(
                tracks.states().stream()
                        .mapToDouble(
                                s ->
                                        found.applyAsDouble(s)
                                                - truth.applyAsDouble(
                                                        sample.truth().states().get(s.frame())))
                        .map(error -> error * error)
                        .average()
                        .orElseThrow());
    }

    /** Scratches and grain boundaries darker by a quarter lie under it and beside it. */
    @ParameterizedTest
    @CsvSource({"1,1.5", "2,1.5", "3,1.5", "4,1.0", "5,1.0", "6,1.0", "11,1.2", "13,0.7"})
    void anInclusionIsFollowedInEveryFrame(final long seed, final double speed) {
        final InclusionMovieSample sample = drifting(seed, 0, speed);
        final InclusionTracks tracks = tracked(sample.movie(), FieldDirection.PLUS_X);
        assertEquals(40, tracks.states().size());
        assertEquals(1, tracks.migrations().size());
        final double area = sample.truth().area_um2();
        assertTrue(
                rms(
                                tracks,
                                sample,
                                InclusionState::centroid_x_um,
                                InclusionTruth.State::crystal_x_um)
                        < 0.2);
        assertTrue(
                rms(
                                tracks,
                                sample,
                                InclusionState::centroid_y_um,
                                InclusionTruth.State::crystal_y_um)
                        < 0.2);
        assertTrue(
                rms(tracks, sample, InclusionState::leading_um, InclusionTruth.State::leading_um)
                        < 0.5);
        assertTrue(
                rms(tracks, sample, InclusionState::trailing_um, InclusionTruth.State::trailing_um)
                        < 0.5);
        assertTrue(rms(tracks, sample, s -> s.area_um2() / area, s -> 1) < 0.025);
        final Migration migration = tracks.migrations().get(0);
        assertEquals(speed, migration.centroid().um_per_s(), 0.02 * speed);
        assertEquals(4, migration.from_s(), 1);
        assertEquals(0, migration.areaChange_percent(), 3);
        assertTrue(migration.leading().um_per_s() > migration.trailing().um_per_s());
    }

    @Test
    void theIntervalsHoldTheTruth() {
        int velocity = 0;
        int area = 0;
        final int movies = 12;
        for (long seed = 101; seed <= 100 + movies; seed++) {
            final Migration migration =
                    tracked(drifting(seed, 0, 1).movie(), FieldDirection.PLUS_X)
                            .migrations()
                            .get(0);
            velocity +=
                    migration.centroid().ci_low() <= 1 && 1 <= migration.centroid().ci_high()
                            ? 1
                            : 0;
            area +=
                    migration.areaChange_percent_ci_low() <= 0
                                    && 0 <= migration.areaChange_percent_ci_high()
                            ? 1
                            : 0;
        }
        assertTrue(velocity >= 10, velocity + " of " + movies);
        assertTrue(area >= 10, area + " of " + movies);
    }

    @ParameterizedTest
    @CsvSource({"180,-x", "90,+y", "270,-y"})
    void displacementCountsAlongTheField(final double field_deg, final String field) {
        final InclusionSettings base = InclusionSettings.defaults();
        final InclusionSettings settings =
                new InclusionSettings(
                        5,
                        new org.garnetj.phantom.MovieGrid(120, 120, 30, 1, 1),
                        60,
                        60,
                        24,
                        14,
                        0.1,
                        field_deg,
                        2,
                        0.8,
                        0,
                        base.greys(),
                        base.nuisances());
        final InclusionMovieSample sample = InclusionMovie.generate(settings, TWO);
        final InclusionTracks tracks = tracked(sample.movie(), FieldDirection.parse(field));
        assertEquals(0.8, tracks.migrations().get(0).centroid().um_per_s(), 0.016);
        assertTrue(
                rms(tracks, sample, InclusionState::leading_um, InclusionTruth.State::leading_um)
                        < 0.5);
        assertTrue(
                rms(
                                tracks,
                                sample,
                                InclusionState::centroid_x_um,
                                InclusionTruth.State::crystal_x_um)
                        < 0.2);
    }

    @Test
    void threadsMakeNoDifference() {
        final Movie<UnsignedByteType> movie = drifting(7, 0, 1).movie();
        final InclusionTrackSettings settings = InclusionTrackSettings.DEFAULT.reversedAt(20);
        assertEquals(
                tracked(movie, settings, Execution.on(1)),
                tracked(movie, settings, Execution.on(3)));
    }

    // -- Movies drawn by hand --

    /** The grey of a point at a time, without noise. */
    private interface Drawing {
        double grey(double x, double y, int frame);
    }

    private static Movie<UnsignedByteType> drawn(final int frames, final Drawing drawing) {
        final int width = 120;
        final int height = 80;
        final PlanarImg<UnsignedByteType, ?> image =
                Planes.bytes(new FinalDimensions(width, height, frames));
        final Random random = new Random(3);
        for (int frame = 0; frame < frames; frame++) {
            final byte[] plane = Planes.array(image, frame);
            for (int p = 0; p < plane.length; p++) {
                double sum = 0;
                for (int s = 0; s < 16; s++) {
                    sum +=
                            drawing.grey(
                                            p % width + (s % 4 + 0.5) / 4,
                                            p / width + (s / 4 + 0.5) / 4,
                                            frame)
                                    / 16;
                }
                plane[p] = (byte) Math.round(sum + 3 * random.nextGaussian());
            }
        }
        return new Movie<>(image, 0.5, new FrameInterval(2), "drawn");
    }

    private static boolean disc(
            final double x, final double y, final double cx, final double cy, final double r) {
        return Math.hypot(x - cx, y - cy) < r;
    }

    @Test
    void eachInclusionKeepsItsNumber() {
        final InclusionTracks tracks =
                tracked(
                        drawn(
                                20,
                                (x, y, f) ->
                                        disc(x, y, 20 + f, 20, 8) || disc(x, y, 100 - f, 55, 10)
                                                ? 50
                                                : 180),
                        FieldDirection.PLUS_X);
        assertEquals(40, tracks.states().size());
        final List<Migration> migrations = tracks.migrations();
        assertEquals(0.25, migrations.get(0).centroid().um_per_s(), 0.005);
        assertEquals(-0.25, migrations.get(1).centroid().um_per_s(), 0.005);
        assertEquals(64 * Math.PI * 0.25, tracks.states().get(0).area_um2(), 0.5);
        assertEquals(100 * Math.PI * 0.25, tracks.states().get(20).area_um2(), 0.8);
        assertEquals(9.5, migrations.get(0).crackGrowth_um(), 0.3);
        assertEquals(0, migrations.get(1).crackGrowth_um(), 0.3);
    }

    @Test
    void anElectrodeAtTheEdgeIsNoInclusion() {
        final InclusionTracks tracks =
                tracked(
                        drawn(12, (x, y, f) -> x < 15 || disc(x, y, 60 + f, 40, 8) ? 50 : 180),
                        FieldDirection.PLUS_X);
        assertEquals(1, tracks.migrations().size());
        assertEquals(1, tracks.atTheEdge());
    }

    @Test
    void whatDoesNotMoveHasNoVelocity() {
        final Rate rate =
                tracked(
                                drawn(15, (x, y, f) -> disc(x, y, 60, 40, 9) ? 50 : 180),
                                FieldDirection.PLUS_Y)
                        .migrations()
                        .get(0)
                        .centroid();
        assertTrue(rate.ci_low() <= 0 && rate.ci_high() >= 0);
        assertTrue(rate.ci_high() < 0.01);
    }

    /**
     * AVA25: after a change of polarity lithium comes back first at the tip of the crack. Here an
     * inclusion leaves that tip, at column 89, rests, and lithium comes up near it in frame 20.
     */
    @Test
    void lithiumComesBackAtTheTipOfTheCrack() {
        final InclusionTracks tracks =
                InclusionTracker.track(
                        drawn(
                                36,
                                (x, y, f) -> {
                                    final boolean body =
                                            disc(x, y, 80 - 2 * Math.min(f, 15), 40, 9);
                                    final boolean back =
                                            f >= 20 && disc(x, y, 84, 40, 2 + 0.3 * (f - 20));
                                    return body || back ? 50 : 180;
                                }),
                        InclusionTrackSettings.DEFAULT.reversedAt(32),
                        TWO);
        assertEquals(-0.5, tracks.migrations().get(0).centroid().um_per_s(), 0.02);
        assertEquals(0, tracks.migrations().get(1).centroid().um_per_s(), 0.02);
        assertEquals(1, tracks.redepositions().size());
        final Redeposition first = tracks.redepositions().get(0);
        assertEquals(32, first.reversal_s());
        assertEquals(42, first.x_um(), 0.5);
        assertEquals(20, first.y_um(), 0.5);
        assertEquals(44, first.start_s(), 5);
        assertEquals(2.25, first.fromTip_um(), 1);
    }

    @Test
    void aPlainCrystalHoldsNoInclusion() {
        final InclusionTracks tracks =
                tracked(
                        drawn(6, (x, y, f) -> 180),
                        InclusionTrackSettings.DEFAULT.reversedAt(5),
                        TWO);
        assertEquals(List.of(), tracks.states());
        assertEquals(List.of(), tracks.migrations());
        assertEquals(List.of(), tracks.redepositions());
        assertEquals(0, tracks.atTheEdge());
    }

    @Test
    void aDarkerCrystalIsNoOtherMovie() {
        final double[] velocities =
                IntStream.of(180, 120)
                        .mapToDouble(
                                bright ->
                                        tracked(
                                                        drawn(
                                                                15,
                                                                (x, y, f) ->
                                                                        disc(x, y, 40 + f, 40, 9)
                                                                                ? 0.3 * bright
                                                                                : bright),
                                                        FieldDirection.PLUS_X)
                                                .migrations()
                                                .get(0)
                                                .centroid()
                                                .um_per_s())
                        .toArray();
        assertEquals(velocities[0], velocities[1], 0.003);
    }

    @Test
    void twoFramesShowNoDrift() {
        final Movie<UnsignedByteType> movie = drawn(2, (x, y, f) -> 180);
        assertThrows(InputException.class, () -> tracked(movie, FieldDirection.PLUS_X));
    }
}
