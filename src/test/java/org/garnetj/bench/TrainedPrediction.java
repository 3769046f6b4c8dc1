package org.garnetj.bench;

import net.imglib2.type.numeric.RealType;

import org.garnetj.block.Execution;
import org.garnetj.image.Phase;
import org.garnetj.image.Planes;
import org.garnetj.image.Side;
import org.garnetj.image.Volume;
import org.garnetj.learn.FeatureChoice;
import org.garnetj.learn.ForestSettings;
import org.garnetj.learn.Scribbles;
import org.garnetj.segment.GreyLevels;
import org.garnetj.segment.Modality;
import org.garnetj.segment.Segmentation;
import org.garnetj.segment.SegmenterSettings;
import org.garnetj.segment.SegmenterTrainer;
import org.garnetj.segment.TrainedModel;
import org.garnetj.segment.TrainedSegmenter;
import org.garnetj.segment.TrainedSettings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * All that {@code segment method=trained} does with a stack: slices made flat, features, a forest
 * of 100 trees that was trained on some voxels of each class of the same volume, the refinement by
 * the greys hereabouts. The figure is the share of voxels that come out right.
 */
final class TrainedPrediction implements Operation {

    private static final int SAMPLES_PER_CLASS = 1000;
    private static final double[] SCALES_PX = {0.7, 1.5, 3};

    /**
     * The classes of the volume go by the names of phases, so that it is treated as a stack of
     * those.
     */
    private static final List<Phase> CLASSES =
            List.of(Phase.VOID, Phase.LLZO, Phase.LI, Phase.LI_MG);

    private final Volume<?> grey;
    private final Volume<?> labels;
    private final Execution execution;
    private final TrainedModel model;

    private TrainedPrediction(
            final Volume<?> grey,
            final Volume<?> labels,
            final FeatureChoice features,
            final Execution execution) {
        this.grey = grey;
        this.labels = labels;
        this.execution = execution;
        final GreyLevels levels = new GreyLevels(0, meanOf(Phase.LLZO), Double.NaN);
        model =
                SegmenterTrainer.train(
                                List.of(new SegmenterTrainer.Marked<>(grey, marks())),
                                List.of(levels),
                                Optional.of(levels),
                                Map.of(),
                                new SegmenterSettings(
                                        Modality.FIBSEM,
                                        Side.TOP,
                                        features,
                                        ForestSettings.standard()),
                                execution)
                        .model();
    }

    /** With the features that GarnetJ chooses. */
    static TrainedPrediction standard(
            final Volume<?> grey, final Volume<?> labels, final Execution execution) {
        return new TrainedPrediction(grey, labels, FeatureChoice.standard(), execution);
    }

    /** With the ten features of the peer. */
    static TrainedPrediction ten(
            final Volume<?> grey, final Volume<?> labels, final Execution execution) {
        final double pixel_um = grey.voxelSize().x_um();
        final String scales_um =
                DoubleStream.of(SCALES_PX)
                        .mapToObj(scale -> Double.toString(scale * pixel_um))
                        .collect(Collectors.joining(","));
        return new TrainedPrediction(
                grey,
                labels,
                FeatureChoice.parse("grey,gauss,gradient,laplacian", scales_um),
                execution);
    }

    @Override
    public double run() {
        final Segmentation found =
                TrainedSegmenter.segment(grey, model, TrainedSettings.standard(), execution);
        long right = 0;
        for (int z = 0; z < grey.depth(); z++) {
            final byte[] said = Planes.bytePlane(found.phases().pixels(), z);
            final float[] truth = plane(labels, z);
            for (int i = 0; i < said.length; i++) {
                right += said[i] == truth[i] ? 1 : 0;
            }
        }
        return (double) right / (grey.width() * grey.height() * grey.depth());
    }

    private static <T extends RealType<T>> float[] plane(final Volume<T> volume, final int z) {
        return Planes.floatPlane(volume.pixels(), z);
    }

    private double meanOf(final Phase phase) {
        double sum = 0;
        long count = 0;
        for (int z = 0; z < grey.depth(); z++) {
            final float[] greys = plane(grey, z);
            final float[] truth = plane(labels, z);
            for (int i = 0; i < greys.length; i++) {
                if (truth[i] == phase.label()) {
                    sum += greys[i];
                    count++;
                }
            }
        }
        return sum / count;
    }

    private Scribbles marks() {
        final Map<String, List<long[]>> marks = new TreeMap<>();
        for (final Phase phase : CLASSES) {
            marks.put(phase.title(), List.of(some(phase)));
        }
        return Scribbles.ofNames("marks", grey.pixels().dimensionsAsLongArray(), marks);
    }

    private long[] some(final Phase phase) {
        final int depth = (int) grey.depth();
        final float[][] truth =
                IntStream.range(0, depth).mapToObj(z -> plane(labels, z)).toArray(float[][]::new);
        final int pixels = truth[0].length;
        return new Random(1)
                .longs(0, (long) depth * pixels)
                .filter(
                        voxel ->
                                truth[(int) (voxel / pixels)][(int) (voxel % pixels)]
                                        == phase.label())
                .distinct()
                .limit(SAMPLES_PER_CLASS)
                .toArray();
    }
}
