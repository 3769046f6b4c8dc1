package org.garnetj.crack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.real.FloatType;

import org.garnetj.block.Execution;
import org.garnetj.image.Phase;
import org.garnetj.image.Planes;
import org.garnetj.image.Volume;
import org.garnetj.phantom.FibSemGrid;
import org.garnetj.phantom.FibSemPhantom;
import org.garnetj.phantom.FibSemSample;
import org.garnetj.phantom.FibSemSettings;
import org.garnetj.phantom.FibSemTruth.CrackTruth;
import org.garnetj.phantom.FibSemTruth.SheetTruth;
import org.garnetj.segment.PhaseProbabilities;
import org.garnetj.segment.PhaseSegmenter;
import org.garnetj.segment.SegmentSettings;
import org.garnetj.segment.Segmentation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Optional;

/**
 * Sheets and lids of cracks of all stages on ten seeds, by true labels and from grey to numbers.
 */
class PhantomSheetsTest {

    private static final Execution EXECUTION = Execution.on(2);

    private static FibSemSample sample(final long seed) {
        return FibSemPhantom.generate(
                FibSemSettings.defaults()
                        .withSeed(seed)
                        .withGrid(new FibSemGrid(250, 67, 48, 0.09, 0.2, 52)),
                EXECUTION);
    }

    /** Three cracks; none of the pores below them is a transverse crack. */
    private static List<Spallation> measured(
            final Volume<UnsignedByteType> phases, final Evidence evidence) {
        final SpallationResult found =
                Spallations.measure(phases, evidence, SpallationSettings.defaults(), EXECUTION);
        assertEquals(3, found.spallations().size());
        assertEquals(0, found.transverse().size());
        return found.spallations();
    }

    /** The crack of the same stage; a block has one of each. */
    private static Spallation match(final CrackTruth truth, final List<Spallation> found) {
        return found.stream()
                .filter(crack -> crack.stage().name().equals(truth.stage()))
                .findFirst()
                .orElseThrow();
    }

    private static void assertSheet(
            final SheetTruth truth, final SpallationGeometry found, final double row) {
        final double slack = Math.max(0.35 * row, 0.08 * truth.aperture_median_um());
        assertEquals(truth.aperture_median_um(), found.aperture_median_um(), slack);
        assertEquals(truth.aperture_p95_um(), found.aperture_p95_um(), 0.9 * row);
        assertEquals(truth.dip_deg(), found.dip_deg(), 4.5);
        assertWithin(0.08, truth.roughness(), found.roughness());
        assertWithin(0.03, truth.lid_volume_um3(), found.lid_volume_um3());
        assertWithin(0.12, truth.lid_thickness_um(), found.lid_thickness_um());
        assertEquals(truth.uplift_um(), found.uplift_um(), 0.3 * row);
    }

    private static void assertWithin(
            final double part, final double expected, final double actual) {
        assertEquals(expected, actual, part * expected);
    }

    @ParameterizedTest
    @ValueSource(longs = {401, 402, 403, 404, 405, 406, 407, 408, 409, 410})
    void sheetsAndLidsAgreeWithTheTruth(final long seed) {
        final FibSemSample sample = sample(seed);
        final double row = sample.phases().voxelSize().y_um();
        final List<Spallation> byLabels = measured(sample.phases(), Evidence.none());
        final Volume<?> grey = grey(sample.stack().pixels(), sample);
        final Segmentation segmented = segmented(grey);
        final List<Spallation> fromGrey =
                measured(
                        segmented.phases(),
                        new Evidence(Optional.of(grey), Optional.of(probabilities(segmented))));
        int found = 0;
        int drawn = 0;
        for (final CrackTruth truth : sample.truth().cracks()) {
            final SpallationGeometry shape = match(truth, byLabels).geometry();
            assertSheet(truth.sheet(), shape, row);
            assertEquals(truth.sheet().mouth_area_um2(), shape.mouth_area_um2(), 0.35);
            assertEquals(truth.equivalent_diameter_um() / 2, shape.ellipse_a_um(), 0.12);
            assertEquals(truth.equivalent_diameter_um() / 2, shape.ellipse_b_um(), 0.12);
            assertTrue(shape.pores_cut() <= truth.sheet().pores_cut() + 1);
            found += shape.pores_cut();
            drawn += truth.sheet().pores_cut();
            assertInterval(truth, match(truth, fromGrey));
            final SpallationGeometry cut = match(truth, fromGrey).geometry();
            assertSheet(truth.sheet(), cut, row);
            assertWithin(0.25, truth.sheet().mouth_area_um2(), cut.mouth_area_um2());
        }
        assertTrue(2 * found >= drawn, found + " of " + drawn + " pores on cracks");
    }

    private static void assertInterval(final CrackTruth truth, final Spallation crack) {
        assertHolds(crack.intervals().volume_um3(), truth.volume_um3(), 1.02);
        assertHolds(crack.intervals().fill_fraction(), truth.fill_fraction(), 1.05);
        assertHolds(
                crack.intervals().aperture_median_um(), truth.sheet().aperture_median_um(), 1.03);
        assertTrue(
                crack.intervals().volume_um3().high() < 1.25 * crack.volume_um3(),
                "the interval says nothing");
    }

    /** Whether an interval holds the truth, or misses it by less than a factor. */
    private static void assertHolds(
            final CrackIntervals.Interval interval, final double truth, final double factor) {
        assertTrue(
                interval.low() / factor <= truth && truth <= interval.high() * factor,
                truth + " is not in " + interval);
    }

    // -- Helper methods --

    private static <T extends RealType<T>> Volume<T> grey(
            final RandomAccessibleInterval<T> pixels, final FibSemSample sample) {
        return new Volume<>(pixels, sample.phases().voxelSize(), "grey");
    }

    private static <T extends RealType<T>> Segmentation segmented(final Volume<T> grey) {
        return PhaseSegmenter.segment(grey, SegmentSettings.fibSem(), EXECUTION);
    }

    private static Evidence.Probabilities probabilities(final Segmentation cut) {
        final PlanarImg<FloatType, ?> ceramic = Planes.floats(cut.phases().pixels());
        final PlanarImg<FloatType, ?> lithium = Planes.floats(cut.phases().pixels());
        for (int z = 0; z < ceramic.dimension(2); z++) {
            final float[] solid = Planes.array(ceramic, z);
            final float[] soft = Planes.array(lithium, z);
            final float[][] planes = PhaseProbabilities.planes(solid.length);
            cut.probabilities().plane(z, planes);
            for (int at = 0; at < solid.length; at++) {
                solid[at] = planes[Phase.LLZO.label()][at];
                soft[at] = planes[Phase.LI.label()][at] + planes[Phase.LI_MG.label()][at];
            }
        }
        return new Evidence.Probabilities(
                cut.phases().with(ceramic, "ceramic"), cut.phases().with(lithium, "lithium"));
    }
}
