package org.garnetj.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.real.FloatType;

import org.garnetj.block.Execution;
import org.garnetj.image.Planes;
import org.garnetj.image.Volume;
import org.garnetj.magnesium.MagnesiumSettings;
import org.garnetj.magnesium.MagnesiumTagger;
import org.garnetj.magnesium.MagnesiumTagging;
import org.garnetj.phantom.FibSemGrid;
import org.garnetj.phantom.FibSemPhantom;
import org.garnetj.phantom.FibSemSample;
import org.garnetj.phantom.FibSemSettings;
import org.garnetj.phantom.SpallationShape;
import org.garnetj.phantom.XctPhantom;
import org.garnetj.phantom.XctSample;
import org.garnetj.phantom.XctSettings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

/** Phases of phantoms with all nuisances on, against their truth. */
class PhantomSegmentationTest {

    private static final Execution EXECUTION = Execution.on(2);

    @ParameterizedTest
    @ValueSource(longs = {3, 14})
    void phasesOfAFibSemBlockAreRightWithinTheirLimits(final long seed) {
        final FibSemSample sample =
                FibSemPhantom.generate(
                        FibSemSettings.defaults()
                                .withSeed(seed)
                                .withGrid(new FibSemGrid(140, 100, 64, 0.06, 0.15, 52))
                                .withCracks(SpallationShape.stageII(4.2, 4.8, 3.2, 2.6)),
                        EXECUTION);
        final Volume<FloatType> grey =
                new Volume<>(floats(sample.stack()), sample.phases().voxelSize(), "phantom");
        final Segmentation found =
                PhaseSegmenter.segment(grey, SegmentSettings.fibSem(), EXECUTION);
        final MagnesiumTagging tagged =
                MagnesiumTagger.tag(
                        found.phases(),
                        sample.magnesiumCounts(),
                        MagnesiumSettings.standard(),
                        EXECUTION);
        assertVolumes(sample.phases(), tagged.phases(), 0.15, 0.15);
    }

    @ParameterizedTest
    @ValueSource(longs = {2, 9})
    void phasesOfATomogramAreRightAfterEachPlating(final long seed) {
        final XctSample sample =
                XctPhantom.generate(XctSettings.defaults().withSeed(seed), EXECUTION);
        for (int step = 0; step < sample.stacks().size(); step++) {
            final Volume<?> stack = sample.stacks().get(step);
            final Segmentation found =
                    PhaseSegmenter.segment(
                            new Volume<>(floats(stack), stack.voxelSize(), stack.name()),
                            SegmentSettings.xct(),
                            EXECUTION);
            assertVolumes(sample.phases().get(step), found.phases(), 0.15, 0.15);
        }
    }

    private static <T extends RealType<T>> PlanarImg<FloatType, ?> floats(final Volume<T> volume) {
        final PlanarImg<FloatType, ?> copy = Planes.floats(volume.pixels());
        for (int z = 0; z < volume.depth(); z++) {
            final float[] plane = Planes.floatPlane(volume.pixels(), z);
            System.arraycopy(plane, 0, Planes.<float[]>array(copy, z), 0, plane.length);
        }
        return copy;
    }

    private static void assertVolumes(
            final Volume<UnsignedByteType> truth,
            final Volume<UnsignedByteType> found,
            final double ofVoid,
            final double ofLithium) {
        final List<PhaseVolume> expected = PhaseFractions.of(truth, EXECUTION);
        final List<PhaseVolume> measured = PhaseFractions.of(found, EXECUTION);
        final double[] limits = {ofVoid, 0.05, ofLithium, ofLithium};
        for (int i = 0; i < limits.length; i++) {
            final double volume = expected.get(i).volume_um3();
            assertEquals(
                    volume,
                    measured.get(i).volume_um3(),
                    limits[i] * volume,
                    expected.get(i).phase().title());
        }
        assertTrue(expected.get(2).voxels() > 0);
    }
}
