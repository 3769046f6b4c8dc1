package org.garnetj.phantom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.imglib2.type.numeric.RealType;

import org.garnetj.block.Execution;
import org.garnetj.electro.ParameterException;
import org.garnetj.image.Phase;
import org.garnetj.image.Planes;
import org.garnetj.image.Volume;
import org.garnetj.phantom.FibSemTruth.CrackTruth;
import org.garnetj.phantom.FibSemTruth.DepositTruth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.stream.DoubleStream;

class FibSemPhantomTest {

    private static final FibSemGrid SMALL = new FibSemGrid(120, 90, 40, 0.05, 0.15, 52);

    private static final FibSemSettings PERFECT =
            FibSemSettings.defaults()
                    .withGrid(SMALL)
                    .withCracks()
                    .withPores(PorePopulation.none())
                    .withNuisances(FibSemNuisances.none());

    private static final SpallationShape PENNY =
            new SpallationShape(
                    SpallationShape.Stage.I, 3, 3, 2, 2, 2, 0.4, 1, 0, 1, 0, 0, 0, 0, 0);

    /** The default block on voxels twice as large along each axis. */
    private static final FibSemSettings COARSE =
            FibSemSettings.defaults().withGrid(new FibSemGrid(224, 60, 48, 0.1, 0.2, 52));

    private static FibSemSample make(final FibSemSettings settings) {
        return FibSemPhantom.generate(settings, Execution.serial());
    }

    /** Middle of the greys of one phase: partial pixels at its walls do not move it. */
    private static <T extends RealType<T>> double median(
            final Volume<T> stack, final FibSemSample sample, final Phase phase) {
        final DoubleStream.Builder greys = DoubleStream.builder();
        for (int z = 0; z < stack.depth(); z++) {
            final float[] grey = Planes.floatPlane(stack.pixels(), z);
            final byte[] labels = Planes.bytePlane(sample.phases().pixels(), z);
            for (int i = 0; i < grey.length; i++) {
                if ((labels[i] & 0xFF) == phase.label()) {
                    greys.add(grey[i]);
                }
            }
        }
        final double[] sorted = greys.build().sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private static <T extends RealType<T>> double[] moments(
            final Volume<T> stack, final int firstRow, final int lastRow) {
        double sum = 0;
        double squares = 0;
        long count = 0;
        for (int z = 0; z < stack.depth(); z++) {
            final float[] grey = Planes.floatPlane(stack.pixels(), z);
            final int width = (int) stack.width();
            for (int i = firstRow * width; i < lastRow * width; i++) {
                sum += grey[i];
                squares += grey[i] * grey[i];
                count++;
            }
        }
        final double mean = sum / count;
        return new double[] {mean, squares / count - mean * mean};
    }

    @Test
    void aFlatPennyHasTheVolumeAndFootprintOfACylinder() {
        final CrackTruth crack = make(PERFECT.withCracks(PENNY)).truth().cracks().get(0);
        assertEquals(Math.PI * 4, crack.footprint_area_um2(), 0.002 * Math.PI * 4);
        assertEquals(Math.PI * 4 * 0.4, crack.volume_um3(), 0.002 * Math.PI * 4 * 0.4);
        assertEquals(4, crack.equivalent_diameter_um(), 0.005);
        assertEquals(2.2, crack.max_depth_um(), 1e-9);
        assertEquals(2.0, crack.mean_depth_um(), 1e-9);
        assertEquals(0.4, crack.aperture_mean_um(), 1e-9);
        assertEquals(0.4, crack.aperture_max_um(), 1e-9);
    }

    @Test
    void theLabelsOfABowlCountItsVolume() {
        final SpallationShape bowl = SpallationShape.stageI(3, 3, 2, 1.8).withPores(0);
        final CrackTruth crack = make(PERFECT.withCracks(bowl)).truth().cracks().get(0);
        final double counted = crack.voxels() * SMALL.trueVoxel().volume_um3();
        assertEquals(crack.volume_um3(), counted, 0.02 * counted);
    }

    @ParameterizedTest
    @ValueSource(doubles = {2, 0.8, 3})
    void poresHaveTheVolumeOfTheirShape(final double exponent) {
        final FibSemTruth truth =
                make(PERFECT.withPores(new PorePopulation(0.03, 0.8, 0.2, 0.2, exponent, 0)))
                        .truth();
        final double analytic =
                truth.pores().stream()
                        .filter(pore -> isInside(pore.shape()))
                        .mapToDouble(FibSemTruth.PoreTruth::volume_um3)
                        .sum();
        assertTrue(truth.pores().size() > 10);
        final double voids = truth.phase(Phase.VOID).volume_um3();
        final double all =
                truth.pores().stream().mapToDouble(FibSemTruth.PoreTruth::volume_um3).sum();
        assertTrue(voids > analytic && voids < all);
        assertEquals(voids, truth.phase(Phase.VOID).label_volume_um3(), 0.03 * voids);
    }

    private static boolean isInside(final Pore pore) {
        final double r = pore.largestRadius_um();
        return pore.x_um() > r
                && pore.x_um() < SMALL.extent_x_um() - r
                && pore.y_um() < SMALL.extent_y_um() - r
                && pore.z_um() > r
                && pore.z_um() < SMALL.extent_z_um() - r;
    }

    @Test
    void theThreeStagesDifferInTheirLithium() {
        final FibSemTruth truth = make(COARSE.withNuisances(FibSemNuisances.none())).truth();
        final List<CrackTruth> cracks = truth.cracks();
        assertFalse(cracks.get(0).open());
        assertTrue(cracks.get(0).li_um3() > 0 && cracks.get(0).limg_um3() == 0);
        assertTrue(cracks.get(1).open());
        assertTrue(cracks.get(1).li_um3() > 0 && cracks.get(1).limg_um3() > 0);
        assertTrue(cracks.get(1).void_um3() > 0.2 * cracks.get(1).volume_um3());
        assertTrue(cracks.get(2).open());
        assertTrue(cracks.get(2).mg_fraction() == 1 && cracks.get(2).fill_fraction() > 0.8);
        assertTrue(cracks.stream().noneMatch(CrackTruth::touches_edge));
    }

    @Test
    void lithiumVolumesAddUpOverDepositsCracksAndPhases() {
        final PorePopulation pores = new PorePopulation(0.02, 0.7, 0.3, 0.2, 2, 0.5);
        final FibSemTruth truth = make(COARSE.withPores(pores)).truth();
        final double mg =
                truth.deposits().stream()
                        .filter(DepositTruth::magnesium)
                        .mapToDouble(DepositTruth::volume_um3)
                        .sum();
        final double pure =
                truth.deposits().stream()
                        .filter(deposit -> !deposit.magnesium())
                        .mapToDouble(DepositTruth::volume_um3)
                        .sum();
        assertEquals(truth.phase(Phase.LI_MG).volume_um3(), mg, 1e-9);
        assertEquals(truth.phase(Phase.LI).volume_um3(), pure, 1e-9);
        assertEquals(mg, truth.cracks().stream().mapToDouble(CrackTruth::limg_um3).sum(), 1e-9);
        assertTrue(pure > truth.cracks().stream().mapToDouble(CrackTruth::li_um3).sum());
    }

    @Test
    void aCrackAtTheEdgeSaysSo() {
        final SpallationShape cut =
                new SpallationShape(
                        SpallationShape.Stage.I, 0.5, 3, 2, 2, 2, 0.4, 1, 0, 1, 0, 0, 0, 0, 0);
        final CrackTruth crack = make(PERFECT.withCracks(cut)).truth().cracks().get(0);
        assertTrue(crack.touches_edge());
        assertFalse(crack.open());
    }

    @Test
    void aTransverseCrackRunsThroughTheBottom() {
        final CrackTruth crack =
                make(PERFECT.withCracks(PENNY.withTransverse(0.1))).truth().cracks().get(0);
        assertTrue(crack.touches_edge());
        assertEquals(SMALL.extent_y_um() - 1.6, crack.max_depth_um(), 1e-9);
    }

    @Test
    void withoutNuisancesAPhaseHasItsGrey() {
        final FibSemSample sample =
                make(PERFECT.withSurface(1, 1).withCracks(PENNY.withAperture(1)));
        assertEquals(175, median(sample.stack(), sample, Phase.LLZO));
        assertEquals(75, median(sample.stack(), sample, Phase.LI));
        assertEquals(20, median(sample.stack(), sample, Phase.VOID));
        assertEquals(230, median(sample.stack(), sample, Phase.NOT_ANALYSED));
    }

    @Test
    void sixteenBitsCarryTheSameGreys() {
        final FibSemSample sample = make(PERFECT.withGreys(FibSemGreys.defaults().withBits(16)));
        assertEquals(175 * 256, median(sample.stack(), sample, Phase.LLZO));
    }

    @Test
    void shotNoiseHasTheVarianceOfItsGain() {
        final FibSemNuisances shot = FibSemNuisances.none().withNoise(0.5, 0);
        final double[] llzo = moments(make(PERFECT.withNuisances(shot)).stack(), 40, 90);
        assertEquals(175, llzo[0], 0.1);
        assertEquals(0.5 * 175 + 1 / 12.0, llzo[1], 1.5);
    }

    @Test
    void readNoiseHasItsVariance() {
        final FibSemNuisances read = FibSemNuisances.none().withNoise(0, 3);
        final double[] llzo = moments(make(PERFECT.withNuisances(read)).stack(), 40, 90);
        assertEquals(9 + 1 / 12.0, llzo[1], 0.2);
    }

    @Test
    void aTiltOf52DegreesShortensRowsBy1over1point2690() {
        final FibSemSample sample = make(PERFECT);
        assertEquals(1.2690, SMALL.row_um() / SMALL.pixel_um(), 5e-5);
        assertEquals(0.05, sample.stack().voxelSize().y_um());
        assertEquals(SMALL.row_um(), sample.phases().voxelSize().y_um());
        final FibSemGrid untilted = new FibSemGrid(120, 90, 40, 0.05, 0.15, 0);
        assertEquals(0.05, untilted.row_um());
    }

    @Test
    void magnesiumCountsSumToTheirExpectation() {
        final SpallationShape open = SpallationShape.stageIII(3, 3, 2, 1.6).withPores(0);
        final MagnesiumCounting counting = new MagnesiumCounting(4, 3, 2, 3, 20, 0);
        final FibSemSample sample = make(PERFECT.withCracks(open).withMagnesium(counting));
        final double[] counts = moments(sample.magnesiumCounts(), 0, 30);
        final double share = sample.truth().phase(Phase.LI_MG).voxels() / (120.0 * 90 * 40);
        final double expected = 3 + 20 * share;
        final double voxels = 30 * 30 * 20;
        assertEquals(expected, counts[0], 4 * Math.sqrt(expected / voxels));
        assertEquals(0.2, sample.magnesiumCounts().voxelSize().x_um(), 1e-12);
        assertEquals(0.15, sample.magnesiumCounts().voxelSize().y_um(), 1e-12);
    }

    @Test
    void theSameSeedGivesTheSameBitsOnAnyNumberOfThreads() {
        final FibSemSettings settings =
                FibSemSettings.defaults()
                        .withGrid(SMALL)
                        .withCracks(SpallationShape.stageII(3, 3, 2, 1.6));
        final FibSemSample one = make(settings);
        final FibSemSample three = FibSemPhantom.generate(settings, Execution.on(3));
        assertTrue(equal(one.stack(), three.stack()));
        assertTrue(Planes.equal(one.phases().pixels(), three.phases().pixels()));
        assertTrue(Planes.equal(one.cracks().pixels(), three.cracks().pixels()));
        assertTrue(Planes.equal(one.magnesiumCounts().pixels(), three.magnesiumCounts().pixels()));
        assertEquals(one.truth(), three.truth());
        assertFalse(equal(one.stack(), make(settings.withSeed(2)).stack()));
    }

    private static <T extends RealType<T>, U extends RealType<U>> boolean equal(
            final Volume<T> a, final Volume<U> b) {
        return Planes.equal(a.pixels(), b.pixels());
    }

    @Test
    void switchingNoiseOffLeavesTheTruthUntouched() {
        final FibSemSettings noisy =
                FibSemSettings.defaults()
                        .withGrid(SMALL)
                        .withCracks(SpallationShape.stageII(3, 3, 2, 1.6));
        final FibSemNuisances quiet =
                FibSemNuisances.defaults().withNoise(0, 0).withShine(0, 1).withCurtaining(0);
        final FibSemSample a = make(noisy);
        final FibSemSample b = make(noisy.withNuisances(quiet));
        assertTrue(Planes.equal(a.phases().pixels(), b.phases().pixels()));
        assertTrue(Planes.equal(a.magnesiumCounts().pixels(), b.magnesiumCounts().pixels()));
        assertEquals(a.truth().cracks(), b.truth().cracks());
        assertFalse(equal(a.stack(), b.stack()));
    }

    @Test
    void driftMovesLabelsWithTheImage() {
        final FibSemNuisances drift = FibSemNuisances.none().withDrift(1);
        final FibSemSample sample = make(PERFECT.withCracks(PENNY).withNuisances(drift));
        assertTrue(sample.truth().slices().stream().anyMatch(s -> Math.abs(s.shift_x_px()) > 0.5));
        assertEquals(20, median(sample.stack(), sample, Phase.VOID));
        final FibSemSample still = make(PERFECT.withCracks(PENNY));
        assertEquals(
                still.truth().cracks().get(0).volume_um3(),
                sample.truth().cracks().get(0).volume_um3());
    }

    @Test
    void poreBacksShineThroughTheVoids() {
        final SpallationShape wide = PENNY.withAperture(1);
        final FibSemSample dark = make(PERFECT.withCracks(wide));
        final FibSemSample lit =
                make(
                        PERFECT.withCracks(wide)
                                .withNuisances(FibSemNuisances.none().withShine(0.5, 0.5)));
        assertTrue(median(lit.stack(), lit, Phase.VOID) > median(dark.stack(), dark, Phase.VOID));
        assertEquals(75, median(lit.stack(), lit, Phase.LI));
    }

    @Test
    void withoutACapTheSurfaceMayBeTheImagesTopEdge() {
        final FibSemSample sample = make(PERFECT.withSurface(0, 0).withCracks(PENNY));
        final FibSemTruth truth = sample.truth();
        final double block = SMALL.extent_x_um() * SMALL.extent_y_um() * SMALL.extent_z_um();
        final double phases = truth.phases().stream().mapToDouble(PhaseTruth::volume_um3).sum();
        assertEquals(block, phases, 1e-9 * block);
    }

    @Test
    void cracksThatWouldOverlapAreRefused() {
        final SpallationShape shape = SpallationShape.stageI(3, 3, 2, 2);
        final ParameterException refusal =
                assertThrows(
                        ParameterException.class,
                        () -> PERFECT.withCracks(shape, SpallationShape.stageI(4, 3, 2, 2)));
        assertEquals("cracks", refusal.key());
    }

    @Test
    void edgesBrightenTheSolidAndNotTheVoid() {
        final FibSemSettings plain = PERFECT.withCracks(PENNY);
        final FibSemSample bright = make(plain.withNuisances(FibSemNuisances.none().withEdge(1)));
        final FibSemSample flat = make(plain);
        assertEquals(175, median(bright.stack(), bright, Phase.LLZO));
        assertEquals(20, median(bright.stack(), bright, Phase.VOID));
        assertTrue(moments(bright.stack(), 30, 80)[0] > moments(flat.stack(), 30, 80)[0] + 0.1);
    }
}
