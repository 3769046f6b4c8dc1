package org.garnetj.segment;

import static org.junit.jupiter.api.Assertions.assertTrue;

import net.imglib2.FinalDimensions;
import net.imglib2.FinalInterval;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.view.Views;

import org.garnetj.block.Execution;
import org.garnetj.block.Progress;
import org.garnetj.image.Planes;
import org.garnetj.image.Volume;
import org.garnetj.image.VoxelSize;
import org.garnetj.learn.ClassRefinement;
import org.garnetj.learn.Flattening;
import org.garnetj.learn.ForestSettings;
import org.garnetj.learn.Scribbles;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;

/** Tall slices with pores, whose ground brightens downwards: a crop sees another mean of it. */
class TrainedReachTest {

    private static final int WIDTH = 110;
    private static final int HEIGHT = 220;
    private static final int DEPTH = 3;

    private final Volume<UnsignedByteType> tall = tall();

    private static boolean isPore(final long x, final long y) {
        return Math.hypot(x % 30 - 15, y % 37 - 18) < 5;
    }

    private static Volume<UnsignedByteType> tall() {
        final Random random = new Random(11);
        final PlanarImg<UnsignedByteType, ?> image =
                Planes.bytes(new FinalDimensions(WIDTH, HEIGHT, DEPTH));
        for (int z = 0; z < DEPTH; z++) {
            final byte[] plane = Planes.array(image, z);
            for (int i = 0; i < plane.length; i++) {
                final int y = i / WIDTH;
                final double grey = isPore(i % WIDTH, y) ? 60 : 155 + 0.12 * y;
                plane[i] = (byte) (grey + 8 * random.nextGaussian());
            }
        }
        return new Volume<>(image, VoxelSize.um(0.05, 0.05, 0.1), "tall");
    }

    /** Of the middle slice, every third row. */
    private static long[] marks(final boolean pores) {
        return LongStream.range(WIDTH * HEIGHT, 2 * WIDTH * HEIGHT)
                .filter(voxel -> voxel / WIDTH % 3 == 0)
                .filter(voxel -> isPore(voxel % WIDTH, voxel / WIDTH % HEIGHT) == pores)
                .toArray();
    }

    private TrainedModel model() {
        final SegmenterSettings standard = SegmenterSettings.of(Modality.FIBSEM);
        final Map<String, List<long[]>> strokes =
                Map.of("void", List.of(marks(true)), "LLZO", List.of(marks(false)));
        return SegmenterTrainer.train(
                        new SegmenterTrainer.Marked<>(
                                tall,
                                Scribbles.ofNames(
                                        "marks", new long[] {WIDTH, HEIGHT, DEPTH}, strokes)),
                        new SegmenterSettings(
                                Modality.FIBSEM,
                                standard.surface(),
                                standard.features(),
                                ForestSettings.forScribbles().withTrees(15)),
                        Execution.on(2))
                .model();
    }

    @Test
    void aCropGivesTheSameBitsBeyondTheReachOfTheModel() {
        final TrainedModel model = model();
        assertTrue(model.greys().flattened());
        assertTrue(model.greys().weight() > 0.3 && model.greys().weight() < 1);
        final int[] features = model.features().halo(tall.voxelSize());
        final int across = features[0] + ClassRefinement.REACH_PX + Flattening.REACH_ACROSS_PX;
        final int along = features[1] + ClassRefinement.REACH_PX + Flattening.REACH_ALONG_PX;
        final TrainedSettings known =
                TrainedSettings.standard().withLevels(new GreyLevels(20, 170, Double.NaN));
        final Segmentation all = TrainedSegmenter.segment(tall, model, known, Execution.on(2));
        final long[] min = {7, 30, 0};
        final long[] max = {WIDTH - 1, HEIGHT - 1, DEPTH - 1};
        final Volume<UnsignedByteType> part =
                tall.with(Views.zeroMin(Views.interval(tall.pixels(), min, max)), "part");
        final Segmentation crop =
                TrainedSegmenter.segment(part, model, known, new Execution(1, 19, Progress.SILENT));
        final FinalInterval common =
                new FinalInterval(new long[] {min[0] + across, min[1] + along, 0}, max);
        assertTrue(common.dimension(0) > 8 && common.dimension(1) > 8);
        assertTrue(
                Planes.equal(
                        Views.zeroMin(
                                Views.interval(
                                        Views.translate(crop.phases().pixels(), min), common)),
                        Views.zeroMin(Views.interval(all.phases().pixels(), common))));
        final long[] counts = PhaseFractions.counts(all.phases(), Execution.serial());
        final double pores = LongStream.of(marks(true)).count() * 3.0 * DEPTH;
        assertTrue(Math.abs(counts[0] - pores) < 0.1 * pores, counts[0] + " for " + pores);
    }
}
