package org.garnetj.segment;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.garnetj.block.Execution;
import org.garnetj.image.Planes;
import org.garnetj.image.Volume;
import org.garnetj.phantom.PlatingStep;
import org.garnetj.phantom.XctPhantom;
import org.garnetj.phantom.XctSample;
import org.garnetj.phantom.XctSettings;
import org.junit.jupiter.api.Test;

import java.util.stream.IntStream;

/** Ten tomograms with noise, rings, beam hardening and blur against their truth. */
class TomogramAccuracyTest {

    private static final Execution EXECUTION = Execution.on(2);
    private static final double LEAST_DICE = 0.95;

    /**
     * @param dice of what is dark, void or lithium
     * @param covered whether the true lithium lies in its interval
     * @param width of the interval over the lithium
     */
    private record Score(double dice, boolean covered, double width) {}

    private static Score score(final long seed) {
        final XctSample sample =
                XctPhantom.generate(
                        XctSettings.defaults()
                                .withSeed(seed)
                                .withGrid(72, 72, 72, 0.9)
                                .withSteps(new PlatingStep(36, 24, 10, 0.7)),
                        EXECUTION);
        final Volume<?> stack = sample.stacks().get(0);
        return score(sample, PhaseSegmenter.segment(stack, SegmentSettings.xct(), EXECUTION));
    }

    private static Score score(final XctSample sample, final Segmentation found) {
        long truth = 0;
        long lithium = 0;
        long both = 0;
        for (int z = 0; z < found.phases().depth(); z++) {
            final byte[] drawn = Planes.bytePlane(sample.phases().get(0).pixels(), z);
            final byte[] labels = Planes.bytePlane(found.phases().pixels(), z);
            for (int i = 0; i < drawn.length; i++) {
                truth += CavityPhases.isDark(drawn[i]) ? 1 : 0;
                lithium += drawn[i] == Scene.LI ? 1 : 0;
                both += CavityPhases.isDark(drawn[i]) && CavityPhases.isDark(labels[i]) ? 1 : 0;
            }
        }
        final DarkSplit split = found.darkSplit().orElseThrow();
        return new Score(
                2.0 * both / (truth + split.dark()),
                split.lithiumLow() <= lithium && lithium <= split.lithiumHigh(),
                (double) (split.lithiumHigh() - split.lithiumLow()) / lithium);
    }

    @Test
    void theDarkIsRightAndTheLithiumWithinItsInterval() {
        int covered = 0;
        for (final Score score :
                IntStream.rangeClosed(1, 10).mapToObj(TomogramAccuracyTest::score).toList()) {
            assertTrue(score.dice >= LEAST_DICE, score.toString());
            assertTrue(score.width < 0.2, score.toString());
            covered += score.covered ? 1 : 0;
        }
        assertTrue(covered >= 9, covered + " of 10 within");
    }
}
