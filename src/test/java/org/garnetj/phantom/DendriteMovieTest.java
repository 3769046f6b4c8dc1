package org.garnetj.phantom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.garnetj.block.Execution;
import org.garnetj.image.Growth;
import org.garnetj.image.Planes;
import org.garnetj.phantom.DendriteTruth.Tip;
import org.garnetj.phantom.DendriteTruth.TipPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DendriteMovieTest {

    private static final DendriteSettings SMALL =
            DendriteSettings.defaults()
                    .withGrid(new MovieGrid(100, 100, 16, 2, 1))
                    .withDendrites(DendriteShape.of(60, 2, 8.6), DendriteShape.of(140, 4.5, 4.5));

    private static DendriteMovieSample make(final DendriteSettings settings) {
        return DendriteMovie.generate(settings, Execution.serial());
    }

    @Test
    void aTipMovesByItsSpeedTimesTheInterval() {
        for (final TipPath path : make(SMALL).truth().tracks()) {
            for (int i = 1; i < path.tips().size(); i++) {
                final double run =
                        path.tips().get(i).length_um() - path.tips().get(i - 1).length_um();
                assertEquals(path.speed_um_per_s(), run, 1e-9);
            }
        }
    }

    @Test
    void aTipIsSeenFromItsOnsetOn() {
        final TipPath second = make(SMALL).truth().tracks().get(1);
        assertEquals(5, second.tips().get(0).frame());
        assertEquals(0.5 * 4.5, second.tips().get(0).length_um(), 1e-9);
    }

    @Test
    void jitterIsTheDifferenceOfFrameAndCrystal() {
        final DendriteTruth truth = make(SMALL).truth();
        for (final Tip tip : truth.tracks().get(0).tips()) {
            final FrameShift shift = truth.shifts().get(tip.frame());
            assertEquals(shift.shift_x_um(), tip.frame_x_um() - tip.crystal_x_um(), 1e-9);
            assertEquals(shift.shift_y_um(), tip.frame_y_um() - tip.crystal_y_um(), 1e-9);
        }
        assertTrue(truth.shifts().stream().anyMatch(s -> Math.abs(s.shift_x_um()) > 0.3));
    }

    @ParameterizedTest
    @EnumSource(Growth.class)
    void theLabelsReachTheTipWhicheverWayItGrows(final Growth growth) {
        final DendriteMovieSample sample =
                make(
                        SMALL.withGrowth(growth)
                                .withNuisances(MovieNuisances.none())
                                .withDendrites(DendriteShape.of(100, 2, 8.6).withPath(0, 0)));
        final double extent = 200;
        for (final Tip tip : sample.truth().tracks().get(0).tips()) {
            final byte[] labels = Planes.bytePlane(sample.labels().frames(), tip.frame());
            double furthest = 0;
            for (int i = 0; i < labels.length; i++) {
                if (labels[i] == 1) {
                    final double x = (i % 100 + 0.5) * 2;
                    final double y = (i / 100 + 0.5) * 2;
                    furthest = Math.max(furthest, growth.along(x, y, extent, extent));
                }
            }
            final double truth =
                    growth.along(tip.crystal_x_um(), tip.crystal_y_um(), extent, extent);
            assertEquals(24 + tip.length_um(), truth, 1e-9);
            assertTrue(furthest <= truth && furthest > truth - 5, tip + " against " + furthest);
        }
    }

    @Test
    void aStraightDendriteCoversTheAreaOfItsTaperedRibbon() {
        final DendriteShape straight = DendriteShape.of(100, 0, 8.6).withPath(0, 0);
        final DendriteMovieSample sample =
                make(SMALL.withNuisances(MovieNuisances.none()).withDendrites(straight));
        final byte[] labels = Planes.bytePlane(sample.labels().frames(), 15);
        long pixels = 0;
        for (final byte label : labels) {
            pixels += label;
        }
        final double length = 15 * 8.6;
        final double area = 8 * (length - 30) + 8 * 30 * 2 / 3.0;
        assertEquals(area, pixels * 4.0, 0.06 * area);
    }

    @Test
    void aBranchLeavesWhenTheTipHasPassedItsRoot() {
        final DendriteShape branched = DendriteShape.of(100, 2, 8.6).withBranch(40, 45);
        final DendriteTruth truth = make(SMALL.withDendrites(branched)).truth();
        final TipPath branch = truth.tracks().get(1);
        assertTrue(branch.branch());
        assertEquals(1, branch.dendrite());
        assertEquals(2 + 40 / 8.6, branch.onset_s(), 1e-9);
    }

    @Test
    void scratchesAreThereFromTheFirstFrame() {
        final MovieNuisances scratched = new MovieNuisances(0, 0, 6, 2, 0.5, 0, 0, 0, 0);
        final DendriteMovieSample sample = make(SMALL.withNuisances(scratched));
        final byte[] first = Planes.bytePlane(sample.movie().frames(), 0);
        final byte[] clean =
                Planes.bytePlane(
                        make(SMALL.withNuisances(MovieNuisances.none())).movie().frames(), 0);
        int darker = 0;
        for (int i = 0; i < first.length; i++) {
            darker += (first[i] & 0xFF) < (clean[i] & 0xFF) - 20 ? 1 : 0;
        }
        assertTrue(darker > 50);
    }

    @Test
    void withoutNuisancesCrystalAndElectrodeHaveTheirGreys() {
        final byte[] first =
                Planes.bytePlane(
                        make(SMALL.withNuisances(MovieNuisances.none())).movie().frames(), 0);
        assertEquals(30, first[50] & 0xFF);
        assertEquals(185, first[90 * 100 + 50] & 0xFF);
    }

    @Test
    void theSameSeedGivesTheSameBitsOnAnyNumberOfThreads() {
        final DendriteMovieSample one = make(SMALL);
        final DendriteMovieSample three = DendriteMovie.generate(SMALL, Execution.on(3));
        assertTrue(Planes.equal(one.movie().frames(), three.movie().frames()));
        assertTrue(Planes.equal(one.labels().frames(), three.labels().frames()));
        assertEquals(one.truth(), three.truth());
        assertFalse(Planes.equal(one.movie().frames(), make(SMALL.withSeed(2)).movie().frames()));
    }

    @Test
    void switchingNoiseAndFlickerOffLeavesTheTruthUntouched() {
        final MovieNuisances quiet = MovieNuisances.defaults().withNoise(0, 0).withFlicker(0);
        final DendriteMovieSample noisy = make(SMALL);
        final DendriteMovieSample still = make(SMALL.withNuisances(quiet));
        assertTrue(Planes.equal(noisy.labels().frames(), still.labels().frames()));
        assertEquals(noisy.truth().tracks(), still.truth().tracks());
    }
}
