package org.garnetj.track;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.garnetj.block.Execution;
import org.garnetj.image.Growth;
import org.garnetj.phantom.DendriteMovie;
import org.garnetj.phantom.DendriteMovieSample;
import org.garnetj.phantom.DendriteSettings;
import org.garnetj.phantom.DendriteTruth;
import org.garnetj.phantom.MovieGrid;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

/** Leaf-like dendrites of the phantom: tapering tips, wandering paths, a different microscope. */
class PhantomTipsTest {

    @ParameterizedTest
    @CsvSource({"1, DOWN", "2, UP", "3, LEFT", "4, RIGHT"})
    void speedsCurrentsAndTipsAreThoseOfThePhantom(final long seed, final Growth growth) {
        final DendriteMovieSample sample = sample(seed, growth);
        final TipTracks tracks =
                TipTracker.track(sample.movie(), TipTrackSettings.of(growth), Execution.serial());
        assertEquals(2, tracks.dendrites().size());
        check(tracks, 1, 6.31, sample.truth().tracks().get(0));
        check(tracks, 2, 3.30, sample.truth().tracks().get(1));
    }

    private static void check(
            final TipTracks tracks,
            final int number,
            final double j_A_per_cm2,
            final DendriteTruth.TipPath truth) {
        final Dendrite found = tracks.dendrites().get(number - 1);
        assertEquals(1, found.velocity_um_per_s() / truth.speed_um_per_s(), 0.02);
        assertTrue(found.velocity_um_per_s_ci_low() <= truth.speed_um_per_s());
        assertTrue(truth.speed_um_per_s() <= found.velocity_um_per_s_ci_high());
        assertEquals(1, found.j_tip_A_per_cm2() / j_A_per_cm2, 0.02);
        assertEquals(truth.onset_s(), found.onset_s(), 1);
        final List<Tip> tips =
                tracks.tips().stream().filter(tip -> tip.dendrite() == number).toList();
        double square_um2 = 0;
        for (final Tip tip : tips) {
            final DendriteTruth.Tip at =
                    truth.tips().stream()
                            .filter(other -> other.frame() == tip.frame())
                            .findFirst()
                            .orElseThrow();
            square_um2 +=
                    Math.pow(tip.x_um() - at.crystal_x_um(), 2)
                            + Math.pow(tip.y_um() - at.crystal_y_um(), 2);
        }
        final double pixel_um = 2;
        assertTrue(Math.sqrt(square_um2 / tips.size()) < pixel_um);
    }

    private static DendriteMovieSample sample(final long seed, final Growth growth) {
        final boolean isSideways = growth.isSideways();
        final DendriteSettings settings =
                DendriteSettings.defaults().withSeed(seed).withGrowth(growth);
        return DendriteMovie.generate(
                isSideways ? settings.withGrid(new MovieGrid(220, 160, 48, 2, 1)) : settings,
                Execution.serial());
    }
}
