package org.garnetj.phantom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.Execution;
import org.garnetj.electro.ParameterException;
import org.garnetj.image.Phase;
import org.garnetj.image.Planes;
import org.garnetj.image.Volume;
import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;

class XctPhantomTest {

    private static final XctSettings SETTINGS =
            XctSettings.defaults().withGrid(60, 60, 60, 64 / 60.0);

    private static final XctSample SAMPLE = make(SETTINGS);

    private static XctSample make(final XctSettings settings) {
        return XctPhantom.generate(settings, Execution.serial());
    }

    /** Mean and variance of one phase's greys, away from other phases. */
    private static <T extends RealType<T>> double[] moments(
            final Volume<T> stack, final XctSample sample, final int step, final Phase phase) {
        double sum = 0;
        double squares = 0;
        long count = 0;
        for (int z = 1; z < stack.depth() - 1; z++) {
            final float[] grey = Planes.floatPlane(stack.pixels(), z);
            final boolean[] inner = inner(sample.phases().get(step), z, phase);
            for (int i = 0; i < grey.length; i++) {
                if (inner[i]) {
                    sum += grey[i];
                    squares += grey[i] * grey[i];
                    count++;
                }
            }
        }
        final double mean = sum / count;
        return new double[] {mean, squares / count - mean * mean};
    }

    /** Pixels whose neighbours in three slices are all of one phase. */
    private static boolean[] inner(
            final Volume<UnsignedByteType> phases, final int z, final Phase phase) {
        final int width = (int) phases.width();
        final boolean[] inner = new boolean[width * (int) phases.height()];
        Arrays.fill(inner, width + 1, inner.length - width - 1, true);
        for (int dz = -1; dz <= 1; dz++) {
            final byte[] labels = Planes.bytePlane(phases.pixels(), z + dz);
            for (int i = width + 1; i < inner.length - width - 1; i++) {
                for (final int shift : new int[] {0, -1, 1, -width, width}) {
                    inner[i] &= (labels[i + shift] & 0xFF) == phase.label();
                }
            }
        }
        return inner;
    }

    @Test
    void theCrackOutgrowsItsLithium() {
        final List<XctTruth.Step> steps = SAMPLE.truth().steps();
        assertEquals(3, steps.size());
        for (int i = 1; i < 3; i++) {
            assertTrue(steps.get(i).crack_um3() > steps.get(i - 1).crack_um3());
            assertTrue(steps.get(i).crack_li_um3() > steps.get(i - 1).crack_li_um3());
            assertTrue(steps.get(i).fill_fraction() < steps.get(i - 1).fill_fraction());
        }
    }

    @Test
    void thePoresStayAndTheCrackReachesMoreOfThem() {
        final List<XctTruth.Step> steps = SAMPLE.truth().steps();
        assertTrue(SAMPLE.truth().pores().size() > 10);
        for (int i = 1; i < 3; i++) {
            assertTrue(steps.get(i).touched_pores().containsAll(steps.get(i - 1).touched_pores()));
        }
        assertFalse(steps.get(2).touched_pores().isEmpty());
    }

    @Test
    void labelsCountTheVolumesOfTheScene() {
        for (final XctTruth.Step step : SAMPLE.truth().steps()) {
            for (final Phase phase : List.of(Phase.VOID, Phase.LLZO, Phase.LI)) {
                final PhaseTruth truth = step.phase(phase);
                assertEquals(
                        truth.volume_um3(), truth.label_volume_um3(), 0.03 * truth.volume_um3());
            }
            assertEquals(step.crack_li_um3(), step.phase(Phase.LI).volume_um3(), 1e-6);
        }
    }

    @Test
    void withoutTheCrackVoidsAreTheEllipsoids() {
        final PorePopulation pores = SETTINGS.pores();
        final XctTruth truth = SAMPLE.truth();
        final double whole = truth.pores().stream().mapToDouble(Pore::volume_um3).sum();
        final double ceramic = 64.0 * 64 * 64;
        assertEquals(pores.porosity(), whole / ceramic, 0.2 * pores.porosity());
    }

    @Test
    void aPerfectTomographShowsEachPhaseAtItsGrey() {
        final XctSample sample = make(SETTINGS.withNuisances(XctNuisances.none()));
        final Volume<?> last = sample.stacks().get(2);
        assertEquals(170, moments(last, sample, 2, Phase.LLZO)[0], 0.2);
        assertEquals(64, moments(last, sample, 2, Phase.LI)[0], 2);
        assertEquals(42, moments(last, sample, 2, Phase.VOID)[0], 2);
    }

    @Test
    void theNoiseHasItsVariance() {
        final XctSample sample = make(SETTINGS.withNuisances(new XctNuisances(10, 0, 0, 0)));
        assertEquals(100, moments(sample.stacks().get(0), sample, 0, Phase.LLZO)[1], 3);
    }

    @Test
    void lithiumAndVoidOverlapInOneVoxelAndPartAfterAveraging() {
        final double[] lithium = moments(SAMPLE.stacks().get(2), SAMPLE, 2, Phase.LI);
        final double[] empty = moments(SAMPLE.stacks().get(2), SAMPLE, 2, Phase.VOID);
        final double gap = lithium[0] - empty[0];
        assertTrue(gap < 3 * Math.sqrt(lithium[1]), "gap " + gap);
        assertTrue(gap > 6 * Math.sqrt(lithium[1] / 9), "gap " + gap);
    }

    @Test
    void cuppingDarkensTheAxis() {
        final XctSample sample =
                make(
                        SETTINGS.withPores(PorePopulation.none())
                                .withNuisances(new XctNuisances(0, 0, 0.2, 0)));
        final Volume<?> stack = sample.stacks().get(0);
        final float[] plane = plane(stack, 59);
        assertEquals(170 * 0.8, plane[30 * 60 + 30], 1);
        assertTrue(plane[59 * 60 + 59] > 168);
    }

    private static <T extends RealType<T>> float[] plane(final Volume<T> stack, final int z) {
        return Planes.floatPlane(stack.pixels(), z);
    }

    @Test
    void outsideThePelletNothingIsAnalysed() {
        final XctSample sample = make(SETTINGS.withPelletRadius(28));
        final byte[] labels = Planes.bytePlane(sample.phases().get(0).pixels(), 30);
        assertEquals(255, labels[0] & 0xFF);
        assertEquals(255, labels[30 * 60 + 1] & 0xFF);
        assertEquals(1, labels[54 * 60 + 37]);
    }

    @Test
    void aShrinkingCrackIsRefused() {
        final PlatingStep big = new PlatingStep(10, 10, 2, 1);
        final PlatingStep small = new PlatingStep(9, 10, 2, 1);
        assertThrows(ParameterException.class, () -> SETTINGS.withSteps(big, small));
    }

    @Test
    void theSameSeedGivesTheSameBitsOnAnyNumberOfThreads() {
        final XctSample three = XctPhantom.generate(SETTINGS, Execution.on(3));
        for (int step = 0; step < 3; step++) {
            assertTrue(equal(SAMPLE.stacks().get(step), three.stacks().get(step)));
            assertTrue(
                    Planes.equal(
                            SAMPLE.phases().get(step).pixels(), three.phases().get(step).pixels()));
        }
        assertEquals(SAMPLE.truth(), three.truth());
    }

    private static <T extends RealType<T>, U extends RealType<U>> boolean equal(
            final Volume<T> a, final Volume<U> b) {
        return Planes.equal(a.pixels(), b.pixels());
    }

    @Test
    void aQuietTomographTellsTheSameTruth() {
        final XctTruth quiet = make(SETTINGS.withNuisances(XctNuisances.none())).truth();
        assertEquals(SAMPLE.truth().steps(), quiet.steps());
    }

    @Test
    void poresMayHoldLithium() {
        final PorePopulation filled = new PorePopulation(0.04, 8, 0.25, 0.15, 2, 0.5);
        final XctTruth truth = make(SETTINGS.withPores(filled)).truth();
        final int count = truth.lithium_pores().size();
        assertTrue(count > 0 && count < truth.pores().size());
        final XctTruth.Step first = truth.steps().get(0);
        assertTrue(first.phase(Phase.LI).volume_um3() > first.crack_li_um3());
    }
}
