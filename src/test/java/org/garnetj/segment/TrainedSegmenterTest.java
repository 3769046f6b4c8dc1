package org.garnetj.segment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.imglib2.FinalInterval;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.view.Views;

import org.garnetj.block.Execution;
import org.garnetj.block.Progress;
import org.garnetj.image.Phase;
import org.garnetj.image.Planes;
import org.garnetj.image.Side;
import org.garnetj.image.Volume;
import org.garnetj.learn.FeatureChoice;
import org.garnetj.learn.ForestSettings;
import org.garnetj.learn.Scribbles;
import org.garnetj.phantom.FibSemGrid;
import org.garnetj.phantom.FibSemPhantom;
import org.garnetj.phantom.FibSemSample;
import org.garnetj.phantom.FibSemSettings;
import org.garnetj.phantom.SpallationShape;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A segmenter trained on strokes in one phantom, on that phantom, its parts, and another. */
class TrainedSegmenterTest {

    private static final Execution EXECUTION = Execution.on(2);

    /** More than the features see, and more slices than the surface asks. */
    private static final int MARGIN = 16;

    private static FibSemSample sample;
    private static Volume<?> grey;
    private static TrainedResult trained;
    private static Segmentation whole;

    @BeforeAll
    static void train() {
        sample = sample(31);
        grey = trueHeight(sample);
        trained = train(grey, sample, "default", EXECUTION);
        whole = segment(grey, TrainedSettings.standard(), EXECUTION);
    }

    private static FibSemSample sample(final long seed) {
        return FibSemPhantom.generate(
                FibSemSettings.defaults()
                        .withSeed(seed)
                        .withGrid(new FibSemGrid(96, 76, 36, 0.05, 0.1, 52))
                        .withCracks(SpallationShape.stageII(2.4, 1.8, 1.5, 1.6)),
                EXECUTION);
    }

    private static Volume<?> trueHeight(final FibSemSample of) {
        return retitled(of.stack(), of);
    }

    private static <T extends RealType<T>> Volume<T> retitled(
            final Volume<T> stack, final FibSemSample of) {
        return new Volume<>(stack.pixels(), of.phases().voxelSize(), "phantom");
    }

    /** Every fourth row of every eighth slice is marked with the truth. */
    private static Scribbles strokes(final Volume<UnsignedByteType> truth) {
        final Map<String, List<Long>> marks = new TreeMap<>();
        final int pixels = (int) (truth.width() * truth.height());
        for (int z = 3; z < truth.depth(); z += 8) {
            final byte[] plane = Planes.bytePlane(truth.pixels(), z);
            for (int i = 0; i < plane.length; i++) {
                final int label = plane[i] == 3 ? 2 : plane[i] & 0xff;
                if (label < 3 && i / truth.width() % 4 == 0) {
                    marks.computeIfAbsent(
                                    Phase.ofLabel(label).orElseThrow().title(),
                                    n -> new ArrayList<>())
                            .add((long) z * pixels + i);
                }
            }
        }
        final Map<String, List<long[]>> strokes = new TreeMap<>();
        marks.forEach(
                (name, voxels) ->
                        strokes.put(
                                name,
                                List.of(voxels.stream().mapToLong(Long::longValue).toArray())));
        return Scribbles.ofNames("truth", truth.pixels().dimensionsAsLongArray(), strokes);
    }

    private static <T extends RealType<T>> TrainedResult train(
            final Volume<T> stack,
            final FibSemSample of,
            final String features,
            final Execution execution) {
        return SegmenterTrainer.train(
                new SegmenterTrainer.Marked<>(stack, strokes(of.phases())),
                settings(features),
                execution);
    }

    private static SegmenterSettings settings(final String features) {
        return new SegmenterSettings(
                Modality.FIBSEM,
                Side.TOP,
                FeatureChoice.parse(features, ""),
                ForestSettings.standard().withTrees(24));
    }

    private static Segmentation segment(
            final Volume<?> stack, final TrainedSettings settings, final Execution execution) {
        return TrainedSegmenter.segment(stack, trained.model(), settings, execution);
    }

    private static double dice(final Volume<?> truth, final Volume<?> found, final int phase) {
        long both = 0;
        long sum = 0;
        for (int z = 0; z < truth.depth(); z++) {
            final float[] a = Planes.floatPlane(truth.pixels(), z);
            final float[] b = Planes.floatPlane(found.pixels(), z);
            for (int i = 0; i < a.length; i++) {
                final boolean is = a[i] == phase || phase == 2 && a[i] == 3;
                final boolean says = b[i] == phase;
                both += is && says ? 1 : 0;
                sum += (is ? 1 : 0) + (says ? 1 : 0);
            }
        }
        return 2.0 * both / sum;
    }

    private static <T extends RealType<T>> Volume<T> part(
            final Volume<T> stack, final long[] min, final long[] max) {
        return stack.with(Views.zeroMin(Views.interval(stack.pixels(), min, max)), stack.name());
    }

    private static <T extends RealType<T>> void assertSame(
            final Volume<T> wholeStack,
            final Segmentation ofPart,
            final long[] min,
            final long[] inner,
            final long[] innerMax) {
        final RandomAccessibleInterval<UnsignedByteType> moved =
                Views.translate(ofPart.phases().pixels(), min);
        final FinalInterval compared = new FinalInterval(inner, innerMax);
        assertTrue(
                Planes.equal(
                        Views.zeroMin(Views.interval(moved, compared)),
                        Views.zeroMin(Views.interval(whole.phases().pixels(), compared))),
                wholeStack.name());
    }

    @Test
    void strokesInOneStackTellThePhasesOfAnother() {
        final FibSemSample fresh = sample(77);
        final Segmentation found =
                segment(trueHeight(fresh), TrainedSettings.standard(), EXECUTION);
        assertTrue(dice(fresh.phases(), found.phases(), 0) > 0.88);
        assertTrue(dice(fresh.phases(), found.phases(), 1) > 0.98);
        assertTrue(dice(fresh.phases(), found.phases(), 2) > 0.65, "lithium a few voxels thick");
        assertTrue(dice(fresh.phases(), found.phases(), 255) > 0.95, "the cap is not analysed");
    }

    @Test
    void threadsAndBlocksDoNotChangeABit() {
        final Segmentation other =
                segment(grey, TrainedSettings.standard(), new Execution(1, 23, Progress.SILENT));
        assertTrue(Planes.equal(whole.phases().pixels(), other.phases().pixels()));
        final TrainedResult again =
                train(grey, sample, "default", new Execution(1, 17, Progress.SILENT));
        assertEquals(trained.outOfBag().error(), again.outOfBag().error());
        final Segmentation twin =
                TrainedSegmenter.segment(
                        grey, again.model(), TrainedSettings.standard(), EXECUTION);
        assertTrue(Planes.equal(whole.phases().pixels(), twin.phases().pixels()));
    }

    @Test
    void aSliceRangeGivesTheSameBitsAsTheStack() {
        final long[] min = {0, 0, 4};
        final long[] max = {95, 75, 31};
        final int[] features = trained.model().features().halo(grey.voxelSize());
        assertTrue(Arrays.stream(features).max().getAsInt() <= MARGIN);
        final Segmentation range =
                segment(part(grey, min, max), TrainedSettings.standard(), EXECUTION);
        assertSame(
                grey,
                range,
                min,
                new long[] {0, 0, min[2] + features[2]},
                new long[] {95, 75, max[2] - features[2]});
    }

    /** A portable model, whose greys are not flattened: its reach fits into the crop. */
    @Test
    void depthBelowTheSurfaceSaturatesSoThatACropIsDeep() {
        final GreyLevels levels = StackLevels.ofPhases(grey, Modality.FIBSEM, Side.TOP, EXECUTION);
        final TrainedModel deeper =
                SegmenterTrainer.train(
                                List.of(
                                        new SegmenterTrainer.Marked<>(
                                                grey, strokes(sample.phases()))),
                                List.of(levels),
                                Optional.empty(),
                                Map.of(),
                                settings("default,depth"),
                                EXECUTION)
                        .model();
        assertTrue(deeper.features().names().contains("depth_2um"));
        final TrainedSettings known =
                TrainedSettings.standard().withSmoothness(0).withLevels(levels);
        final Segmentation all = TrainedSegmenter.segment(grey, deeper, known, EXECUTION);
        final Volume<?> below = part(grey, new long[] {0, 60, 0}, new long[] {95, 75, 35});
        final Segmentation crop = TrainedSegmenter.segment(below, deeper, known, EXECUTION);
        final int halo = deeper.features().halo(deeper.scaled(grey.voxelSize()))[1];
        final FinalInterval common =
                new FinalInterval(new long[] {0, 60 + halo, 0}, new long[] {95, 75, 35});
        assertTrue(
                Planes.equal(
                        Views.zeroMin(
                                Views.interval(
                                        Views.translate(crop.phases().pixels(), 0, 60, 0), common)),
                        Views.zeroMin(Views.interval(all.phases().pixels(), common))));
    }

    @Test
    void probabilitiesAgreeWithTheLabelsAndSumToOne() {
        final int pixels = (int) (grey.width() * grey.height());
        final float[][] planes = PhaseProbabilities.planes(pixels);
        for (final int z : new int[] {20, 3, 35}) {
            whole.probabilities().plane(z, planes);
            final byte[] labels = Planes.bytePlane(whole.phases().pixels(), z);
            for (int i = 0; i < pixels; i++) {
                double sum = 0;
                int best = 0;
                for (int phase = 0; phase < PhaseProbabilities.PHASES; phase++) {
                    sum += planes[phase][i];
                    best = planes[phase][i] > planes[best][i] ? phase : best;
                }
                final boolean analysed = labels[i] != (byte) 255;
                assertEquals(analysed ? 1 : 0, sum, 1e-5);
                assertTrue(!analysed || best == labels[i]);
            }
        }
    }

    @Test
    void whatBodiesLeaveOpenIsFoundOnTheWay() {
        final BodyDoubt onTheWay = whole.probabilities().bodyDoubt().orElseThrow();
        final PhaseProbabilities again = (z, out) -> whole.probabilities().plane(z, out);
        final BodyDoubt after = BodyDoubt.of(whole.phases(), again, Execution.serial());
        assertTrue(after.lithiumGain() > 0 && after.lithiumLoss() > 0);
        assertEquals(after.lithiumGain(), onTheWay.lithiumGain());
        assertEquals(after.lithiumLoss(), onTheWay.lithiumLoss());
        assertArrayEquals(after.expected(), onTheWay.expected());
    }

    @Test
    void withoutLithiumWhatLooksLikeItIsVoid() {
        final Segmentation none =
                segment(
                        grey,
                        new TrainedSettings(Side.TOP, LithiumPresence.NO, 1, Optional.empty()),
                        EXECUTION);
        final long[] before = PhaseFractions.counts(whole.phases(), EXECUTION);
        final long[] after = PhaseFractions.counts(none.phases(), EXECUTION);
        assertEquals(0, after[2]);
        assertEquals(before[0] + before[2], after[0]);
        assertEquals(before[1], after[1]);
    }

    @Test
    void oneSliceGivesAModelThatReadsNoOtherSlices() {
        final Volume<?> slice = part(grey, new long[] {0, 0, 19}, new long[] {95, 75, 19});
        final Volume<UnsignedByteType> truth =
                part(sample.phases(), new long[] {0, 0, 19}, new long[] {95, 75, 19});
        final TrainedResult flat = flat(slice, truth);
        assertEquals(2, flat.model().features().dimensions());
        final Segmentation stack =
                TrainedSegmenter.segment(grey, flat.model(), TrainedSettings.standard(), EXECUTION);
        final Segmentation alone =
                TrainedSegmenter.segment(
                        slice, flat.model(), TrainedSettings.standard(), EXECUTION);
        long different = 0;
        final byte[] a = Planes.bytePlane(stack.phases().pixels(), 19);
        final byte[] b = Planes.bytePlane(alone.phases().pixels(), 0);
        for (int i = 0; i < a.length; i++) {
            different += a[i] != b[i] && a[i] != (byte) 255 && b[i] != (byte) 255 ? 1 : 0;
        }
        assertEquals(0, different, "the surface alone is smoothed over slices");
    }

    private static <T extends RealType<T>> TrainedResult flat(
            final Volume<T> slice, final Volume<UnsignedByteType> truth) {
        final Map<String, List<long[]>> marks = new TreeMap<>();
        final byte[] plane = Planes.bytePlane(truth.pixels(), 0);
        for (int i = 0; i < plane.length; i += 5) {
            final int label = plane[i] == 3 ? 2 : plane[i] & 0xff;
            if (label < 3) {
                marks.computeIfAbsent(
                                Phase.ofLabel(label).orElseThrow().title(), n -> new ArrayList<>())
                        .add(new long[] {i});
            }
        }
        return SegmenterTrainer.train(
                new SegmenterTrainer.Marked<>(
                        slice,
                        Scribbles.ofNames("slice", truth.pixels().dimensionsAsLongArray(), marks)),
                SegmenterSettings.of(Modality.FIBSEM),
                EXECUTION);
    }
}
