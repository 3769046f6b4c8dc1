package org.garnetj.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.imglib2.type.numeric.RealType;

import org.garnetj.block.Execution;
import org.garnetj.image.Phase;
import org.garnetj.image.Planes;
import org.garnetj.image.Volume;
import org.garnetj.image.VoxelSize;
import org.garnetj.phantom.FibSemGrid;
import org.garnetj.phantom.FibSemNuisances;
import org.garnetj.phantom.FibSemPhantom;
import org.garnetj.phantom.FibSemSample;
import org.garnetj.phantom.FibSemSettings;
import org.garnetj.phantom.PorePopulation;
import org.garnetj.phantom.SpallationShape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

/** Small blocks with one thing other than usual: noise, what lies on top, voids that are none. */
class ChangedNuisancesTest {

    private static final Execution EXECUTION = Execution.on(2);

    private static FibSemSettings block(final double surface_um, final double cap_um) {
        return FibSemSettings.defaults()
                .withGrid(new FibSemGrid(96, 72, 40, 0.05, 0.1, 52))
                .withSurface(surface_um, cap_um)
                .withCracks(SpallationShape.stageII(2.4, 2, 1.8, 1.8).withMouthDirection(60));
    }

    private static FibSemNuisances twiceTheNoise() {
        return FibSemNuisances.defaults().withNoise(1.6, 4);
    }

    private static Segmentation segment(final FibSemSample sample) {
        return segment(sample.stack(), sample.phases().voxelSize());
    }

    private static <T extends RealType<T>> Segmentation segment(
            final Volume<T> stack, final VoxelSize trueVoxel) {
        return PhaseSegmenter.segment(
                new Volume<>(stack.pixels(), trueVoxel, "phantom"),
                SegmentSettings.fibSem(),
                EXECUTION);
    }

    private static double dice(
            final FibSemSample sample, final Segmentation found, final int label) {
        long both = 0;
        long sum = 0;
        for (int z = 0; z < sample.phases().depth(); z++) {
            final byte[] truth = Planes.bytePlane(sample.phases().pixels(), z);
            final byte[] plane = Planes.bytePlane(found.phases().pixels(), z);
            for (int i = 0; i < truth.length; i++) {
                final boolean here = (truth[i] == 3 ? 2 : truth[i]) == label;
                final boolean there = plane[i] == label;
                both += here && there ? 1 : 0;
                sum += (here ? 1 : 0) + (there ? 1 : 0);
            }
        }
        return 2.0 * both / sum;
    }

    private static void assertFound(final FibSemSample sample, final double least) {
        final Segmentation found = segment(sample);
        for (int label = 0; label < 3; label++) {
            final double overlap = dice(sample, found, label);
            assertTrue(overlap > least, label + ": " + overlap + " " + found.notes());
        }
    }

    @Test
    void lithiumIsSeenInTwiceTheNoise() {
        assertFound(
                FibSemPhantom.generate(block(1.2, 0.6).withNuisances(twiceTheNoise()), EXECUTION),
                0.85);
    }

    @Test
    void lithiumIsSeenWhereNothingLiesFlat() {
        assertFound(
                FibSemPhantom.generate(
                        block(1.2, 0.6)
                                .withGrid(new FibSemGrid(64, 44, 60, 0.1, 0.1, 52))
                                .withCracks(
                                        SpallationShape.stageII(3.2, 3, 2.4, 2.2)
                                                .withMouthDirection(60)),
                        EXECUTION),
                0.75);
    }

    /** Lithium is passed over with the first seed, and backs are taken for it with the other. */
    @ParameterizedTest
    @ValueSource(longs = {1, 733})
    void lithiumThatTooFewSlicesHideIsWithinTheInterval(final long seed) {
        final FibSemSample sample =
                FibSemPhantom.generate(
                        block(1.2, 0.6)
                                .withSeed(seed)
                                .withGrid(new FibSemGrid(128, 88, 3, 0.05, 0.1, 52))
                                .withCracks(
                                        SpallationShape.stageII(3.2, 0.15, 2.4, 2.2)
                                                .withMouthDirection(60)),
                        EXECUTION);
        final Segmentation found = segment(sample);
        final PhaseVolume lithium =
                PhaseFractions.of(found.phases(), PhaseDoubt.of(found), EXECUTION)
                        .get(Phase.LI.label());
        final List<PhaseVolume> truth = PhaseFractions.of(sample.phases(), EXECUTION);
        final double share =
                truth.get(Phase.LI.label()).fraction() + truth.get(Phase.LI_MG.label()).fraction();
        assertTrue(lithium.fraction_ci_low() <= share, lithium + " " + share);
        assertTrue(lithium.fraction_ci_high() >= share, lithium + " " + share);
    }

    @Test
    void noiseMakesNoLithium() {
        final FibSemSettings empty =
                block(1.2, 0.6)
                        .withNuisances(twiceTheNoise())
                        .withCracks()
                        .withPores(new PorePopulation(0.05, 0.8, 0.3, 0.25, 2, 0));
        final Segmentation found = segment(FibSemPhantom.generate(empty, EXECUTION));
        assertEquals(0, GreyScene.found(found, 2), found.notes().toString());
    }

    @Test
    void vacuumIsNoneOfTheSampleHoweverTheLightFalls() {
        assertFound(FibSemPhantom.generate(block(1, 0), EXECUTION), 0.9);
    }

    @Test
    void capOverHalfTheImageIsCutOff() {
        assertFound(FibSemPhantom.generate(block(2, 2), EXECUTION), 0.9);
    }

    @Test
    void lithiumWithoutAnyVoidIsTakenForLithiumAndSaidToBeDoubtful() {
        final GreyScene scene =
                new GreyScene(
                                72,
                                72,
                                40,
                                VoxelSize.um(0.05, 0.063, 0.1),
                                (x, y, z) -> Math.abs(y - 36 - 0.4 * (z - 20)) < 7 ? 2 : 1)
                        .blur(0.6)
                        .noise(8, 5);
        final Segmentation found = scene.segment(SegmentSettings.fibSem());
        assertTrue(scene.overlap(found, 2) > 0.95, found.notes().toString());
        assertEquals(0, found.darkSplit().orElseThrow().lithiumLow());
    }

    @Test
    void invertedGreyScaleIsSaid() {
        final GreyScene scene =
                new GreyScene(
                                64,
                                64,
                                12,
                                VoxelSize.um(0.05, 0.063, 0.1),
                                (x, y, z) -> Math.hypot(x % 32 - 16, y % 32 - 16) < 4 ? 0 : 1)
                        .blur(0.6)
                        .noise(8, 5);
        assertFalse(isSaidToBeInverted(scene, 0, 1, SegmentSettings.fibSem()));
        assertFalse(isSaidToBeInverted(scene, 0, 1, SegmentSettings.xct()));
        assertTrue(isSaidToBeInverted(scene, 255, -1, SegmentSettings.fibSem()));
        assertTrue(isSaidToBeInverted(scene, 255, -1, SegmentSettings.xct()));
    }

    private static boolean isSaidToBeInverted(
            final GreyScene scene,
            final double offset,
            final double factor,
            final SegmentSettings settings) {
        return PhaseSegmenter.segment(scene.floats(offset, factor), settings, EXECUTION)
                .notes()
                .toString()
                .contains("inverted");
    }
}
