package org.garnetj.bench;

import net.imglib2.FinalInterval;
import net.imglib2.RandomAccess;
import net.imglib2.type.numeric.RealType;
import net.imglib2.util.Intervals;

import org.garnetj.block.Block;
import org.garnetj.block.BlockPlan;
import org.garnetj.block.Execution;
import org.garnetj.image.Volume;
import org.garnetj.learn.FeatureBank;
import org.garnetj.learn.FeatureGroup;
import org.garnetj.learn.FeatureNormalisation;
import org.garnetj.learn.FeatureSet;
import org.garnetj.learn.Forest;
import org.garnetj.learn.ForestSettings;
import org.garnetj.learn.ForestTrainer;
import org.garnetj.learn.Samples;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Features and prediction of a forest of 100 trees that was trained on some voxels of each class of
 * the same volume. The figure is the share of voxels that come out right.
 */
final class TrainedPrediction implements Operation {

    private static final int SAMPLES_PER_CLASS = 1000;
    private static final int MOST_CLASSES = 8;
    private static final double[] SCALES_PX = {0.7, 1.5, 3};

    private final Volume<?> grey;
    private final Volume<?> labels;
    private final Execution execution;
    private final FeatureBank bank;
    private final BlockPlan plan;
    private final Forest forest;

    private TrainedPrediction(
            final Volume<?> grey,
            final Volume<?> labels,
            final FeatureSet set,
            final Execution execution) {
        this.grey = grey;
        this.labels = labels;
        this.execution = execution;
        bank = FeatureBank.of(set, grey.voxelSize(), new FeatureNormalisation(0, 255));
        plan = execution.plan(grey.pixels());
        forest = train();
    }

    /** With the features that GarnetJ chooses. */
    static TrainedPrediction standard(
            final Volume<?> grey, final Volume<?> labels, final Execution execution) {
        return new TrainedPrediction(
                grey, labels, FeatureSet.standard(grey.voxelSize(), 3), execution);
    }

    /** With the ten features of the peer. */
    static TrainedPrediction ten(
            final Volume<?> grey, final Volume<?> labels, final Execution execution) {
        final double[] scales_um = new double[SCALES_PX.length];
        for (int i = 0; i < scales_um.length; i++) {
            scales_um[i] = SCALES_PX[i] * grey.voxelSize().x_um();
        }
        final FeatureSet ten =
                FeatureSet.of(3, FeatureGroup.GREY)
                        .with(FeatureGroup.GAUSS, scales_um)
                        .with(FeatureGroup.GRADIENT, scales_um)
                        .with(FeatureGroup.LAPLACIAN, scales_um);
        return new TrainedPrediction(grey, labels, ten, execution);
    }

    @Override
    public double run() {
        final double right =
                execution.map("predict", plan, this::countRight).stream()
                        .mapToLong(Long::longValue)
                        .sum();
        return right / (grey.width() * grey.height() * grey.depth());
    }

    private long countRight(final Block block) {
        final int[] truth = truth(block);
        final byte[] classes = new byte[truth.length];
        forest.classify(bank.compute(grey.pixels(), block.interval(), null), truth.length, classes);
        long right = 0;
        for (int i = 0; i < truth.length; i++) {
            right += classes[i] == truth[i] ? 1 : 0;
        }
        return right;
    }

    private int[] truth(final Block block) {
        return labelsIn(labels, block.interval());
    }

    private static <T extends RealType<T>> int[] labelsIn(
            final Volume<T> labels, final FinalInterval block) {
        final RandomAccess<T> access = labels.pixels().randomAccess();
        final int[] values = new int[Math.toIntExact(Intervals.numElements(block))];
        int i = 0;
        for (long z = block.min(2); z <= block.max(2); z++) {
            for (long y = block.min(1); y <= block.max(1); y++) {
                for (long x = block.min(0); x <= block.max(0); x++) {
                    values[i++] = (int) access.setPositionAndGet(x, y, z).getRealDouble();
                }
            }
        }
        return values;
    }

    private Forest train() {
        final List<float[]> rows = new ArrayList<>();
        final List<Integer> classes = new ArrayList<>();
        final int each = (int) Math.ceil(1.0 * SAMPLES_PER_CLASS / plan.blocks().size());
        final Random random = new Random(1);
        for (final Block block : plan.blocks()) {
            draw(block, each, random, rows, classes);
        }
        final float[][] features = new float[bank.set().size()][rows.size()];
        for (int row = 0; row < rows.size(); row++) {
            for (int f = 0; f < features.length; f++) {
                features[f][row] = rows.get(row)[f];
            }
        }
        final int[] own = classes.stream().mapToInt(Integer::intValue).toArray();
        final int count = Collections.max(classes) + 1;
        return ForestTrainer.train(
                        Samples.of(features, own, count), ForestSettings.standard(), execution)
                .forest();
    }

    private void draw(
            final Block block,
            final int each,
            final Random random,
            final List<float[]> rows,
            final List<Integer> classes) {
        final int[] truth = truth(block);
        final float[][] features = bank.compute(grey.pixels(), block.interval(), null);
        final int[] left = new int[MOST_CLASSES];
        Arrays.fill(left, each);
        for (int tries = 0; tries < truth.length; tries++) {
            final int i = random.nextInt(truth.length);
            if (left[truth[i]]-- > 0) {
                final float[] row = new float[features.length];
                for (int f = 0; f < row.length; f++) {
                    row[f] = features[f][i];
                }
                rows.add(row);
                classes.add(truth[i]);
            }
        }
    }
}
