package org.garnetj.track;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.garnetj.block.Execution;
import org.garnetj.image.Growth;
import org.garnetj.phantom.DendriteMovie;
import org.garnetj.phantom.DendriteMovieSample;
import org.garnetj.phantom.DendriteSettings;
import org.garnetj.phantom.DendriteShape;
import org.garnetj.phantom.MovieGrid;
import org.garnetj.phantom.MovieNuisances;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where pointed tips end, for bodies of different widths and tapers. */
class TaperedTipsTest {

    private static final double PIXEL_UM = 0.5;
    private static final double STEP_PX = 2;

    /** Contrast is 10 standard deviations of a pixel's noise, jitter 1 pixel, flicker 5 %. */
    @ParameterizedTest
    @CsvSource({"901, 3, 9", "902, 5, 3", "903, 8, 16", "904, 14, 20"})
    void aPointedTipEndsWhereItEnds(final long seed, final double width_px, final double taper_px) {
        final DendriteMovieSample sample = sample(seed, width_px, taper_px);
        final TipTracks tracks =
                TipTracker.track(
                        sample.movie(), TipTrackSettings.of(Growth.DOWN), Execution.serial());
        assertEquals(1, tracks.dendrites().size());
        final var truth = sample.truth().tracks().get(0).tips();
        double square = 0;
        for (final Tip tip : tracks.tips()) {
            final var at = truth.get(tip.frame() - truth.get(0).frame());
            square +=
                    Math.pow(tip.x_um() - at.crystal_x_um(), 2)
                            + Math.pow(tip.y_um() - at.crystal_y_um(), 2);
        }
        final double rms_px = Math.sqrt(square / tracks.tips().size()) / PIXEL_UM;
        assertTrue(rms_px <= 0.5, "tips: " + rms_px + " px");
    }

    private static DendriteMovieSample sample(
            final long seed, final double width_px, final double taper_px) {
        final DendriteShape shape =
                new DendriteShape(
                        40,
                        2.3,
                        STEP_PX * PIXEL_UM,
                        width_px * PIXEL_UM,
                        taper_px * PIXEL_UM,
                        8,
                        4,
                        0,
                        0);
        final double noise = 12.5;
        return DendriteMovie.generate(
                DendriteSettings.defaults()
                        .withSeed(seed)
                        .withGrid(new MovieGrid(160, 160, 42, PIXEL_UM, 1))
                        .withDendrites(shape)
                        .withNuisances(new MovieNuisances(0.05, 1, 6, 2, 0.25, 0.1, 0, noise, 0.8)),
                Execution.serial());
    }
}
