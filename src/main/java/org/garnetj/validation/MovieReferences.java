package org.garnetj.validation;

import org.garnetj.block.Execution;
import org.garnetj.image.Growth;
import org.garnetj.phantom.DendriteMovie;
import org.garnetj.phantom.DendriteMovieSample;
import org.garnetj.phantom.DendriteSettings;
import org.garnetj.phantom.DendriteTruth;
import org.garnetj.phantom.InclusionMovie;
import org.garnetj.phantom.InclusionMovieSample;
import org.garnetj.phantom.InclusionSettings;
import org.garnetj.track.Dendrite;
import org.garnetj.track.InclusionTrackSettings;
import org.garnetj.track.InclusionTracker;
import org.garnetj.track.Migration;
import org.garnetj.track.TipTrackSettings;
import org.garnetj.track.TipTracker;

import java.util.List;

/** Movies of known speeds, with noise, flicker, jitter and lines in the crystal. */
final class MovieReferences {

    private static final long SEED = 31;
    private static final String DRAWN = "drawn movie, seed " + SEED;

    private final Execution execution;
    private final References rows = new References("Movies");

    private MovieReferences(final Execution execution) {
        this.execution = execution;
    }

    static List<Reference> of(final Execution execution) {
        final MovieReferences movies = new MovieReferences(execution);
        movies.dendrites();
        movies.inclusion();
        return movies.rows.rows();
    }

    /** The two speeds of AVA25. */
    private void dendrites() {
        final DendriteMovieSample sample =
                DendriteMovie.generate(DendriteSettings.defaults().withSeed(SEED), execution);
        final List<Dendrite> found =
                TipTracker.track(sample.movie(), TipTrackSettings.of(Growth.DOWN), execution)
                        .dendrites();
        final List<DendriteTruth.TipPath> drawn = sample.truth().tracks();
        rows.amount("two dendrites: number", "", drawn.size(), found.size(), 0, DRAWN);
        for (int i = 0; i < Math.min(found.size(), drawn.size()); i++) {
            final double speed = drawn.get(i).speed_um_per_s();
            rows.share(
                    "dendrite at " + speed + " µm/s: velocity",
                    "µm/s",
                    speed,
                    found.get(i).velocity_um_per_s(),
                    0.01,
                    DRAWN);
        }
    }

    private void inclusion() {
        final InclusionSettings settings = InclusionSettings.defaults().withSeed(SEED);
        final InclusionMovieSample sample = InclusionMovie.generate(settings, execution);
        final List<Migration> found =
                InclusionTracker.track(sample.movie(), InclusionTrackSettings.DEFAULT, execution)
                        .migrations();
        final double velocity = found.get(0).centroid().um_per_s();
        rows.share(
                "isolated lithium that drifts: velocity",
                "µm/s",
                settings.speed_um_per_s(),
                velocity,
                0.02,
                DRAWN);
    }
}
