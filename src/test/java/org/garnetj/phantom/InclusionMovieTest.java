package org.garnetj.phantom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.garnetj.block.Execution;
import org.garnetj.electro.ParameterException;
import org.garnetj.image.Planes;
import org.garnetj.phantom.InclusionTruth.State;
import org.junit.jupiter.api.Test;

class InclusionMovieTest {

    private static final InclusionSettings OBLIQUE =
            InclusionSettings.defaults().withDrift(20, 1.5, 0.004);

    private static InclusionMovieSample make(final InclusionSettings settings) {
        return InclusionMovie.generate(settings, Execution.serial());
    }

    @Test
    void theLabelledAreaIsConservedWhileTheInclusionStretches() {
        final InclusionTruth truth = make(OBLIQUE).truth();
        assertEquals(Math.PI / 4 * 36 * 16, truth.area_um2(), 1e-9);
        for (final State state : truth.states()) {
            assertEquals(truth.area_um2(), state.label_area_um2(), 0.03 * truth.area_um2());
        }
    }

    @Test
    void theCentroidOfTheLabelsIsTheTruth() {
        final InclusionMovieSample sample = make(OBLIQUE);
        for (final State state : sample.truth().states()) {
            final byte[] labels = Planes.bytePlane(sample.labels().frames(), state.frame());
            double x = 0;
            double y = 0;
            int pixels = 0;
            for (int i = 0; i < labels.length; i++) {
                x += labels[i] * (i % 160 + 0.5);
                y += labels[i] * (i / 160 + 0.5);
                pixels += labels[i];
            }
            assertEquals(state.frame_x_um(), x / pixels, 0.25);
            assertEquals(state.frame_y_um(), y / pixels, 0.25);
        }
    }

    @Test
    void theCentroidDriftsAtTheSpeedAlongTheField() {
        final InclusionTruth truth = make(OBLIQUE).truth();
        final State early = truth.states().get(10);
        final State late = truth.states().get(30);
        final double dx = late.crystal_x_um() - early.crystal_x_um();
        final double dy = late.crystal_y_um() - early.crystal_y_um();
        assertEquals(1.5 * 20, Math.hypot(dx, dy), 1e-9);
        assertEquals(20, Math.toDegrees(Math.atan2(dy, dx)), 1e-9);
    }

    @Test
    void itsEdgesAreTheFurthestLabelsAlongTheField() {
        final InclusionMovieSample sample =
                make(
                        InclusionSettings.defaults()
                                .withDrift(0, 1.5, 0.004)
                                .withNuisances(MovieNuisances.none()));
        for (final State state : sample.truth().states()) {
            final byte[] labels = Planes.bytePlane(sample.labels().frames(), state.frame());
            double first = 160;
            double last = 0;
            for (int i = 0; i < labels.length; i++) {
                if (labels[i] == 1) {
                    first = Math.min(first, i % 160);
                    last = Math.max(last, i % 160 + 1);
                }
            }
            assertEquals(state.leading_um(), last, 1.2);
            assertEquals(state.trailing_um(), first, 1.2);
        }
    }

    @Test
    void aStretchThatWouldEndItIsRefused() {
        assertThrows(
                ParameterException.class,
                () -> InclusionSettings.defaults().withDrift(0, 1, -0.05));
    }

    @Test
    void theSameSeedGivesTheSameBitsOnAnyNumberOfThreads() {
        final InclusionMovieSample one = make(OBLIQUE);
        final InclusionMovieSample three = InclusionMovie.generate(OBLIQUE, Execution.on(3));
        assertTrue(Planes.equal(one.movie().frames(), three.movie().frames()));
        assertEquals(one.truth(), three.truth());
    }
}
