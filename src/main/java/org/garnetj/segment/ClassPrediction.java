package org.garnetj.segment;

import net.imglib2.FinalInterval;
import net.imglib2.type.numeric.RealType;
import net.imglib2.util.Intervals;

import org.garnetj.image.Volume;
import org.garnetj.learn.FeatureBank;
import org.garnetj.learn.FeatureDepth;

/** Classes of the voxels of a box, and how probable they are. Serves many threads at once. */
final class ClassPrediction<T extends RealType<T>> {

    private final Volume<T> grey;
    private final TrainedModel model;
    private final FeatureBank bank;
    private final FeatureDepth depth;

    ClassPrediction(
            final Volume<T> grey,
            final TrainedModel model,
            final FeatureBank bank,
            final FeatureDepth depth) {
        this.grey = grey;
        this.model = model;
        this.bank = bank;
        this.depth = depth;
    }

    /** The number of the most probable class of each voxel, x fastest. */
    byte[] classes(final FinalInterval box) {
        final byte[] classes = new byte[voxels(box)];
        model.forest().classify(features(box), classes.length, classes);
        return classes;
    }

    /** {@code [class][voxel]}: probabilities of each voxel, x fastest. */
    float[][] probabilities(final FinalInterval box) {
        final int n = voxels(box);
        final float[][] probabilities = new float[model.forest().classCount()][n];
        model.forest().predict(features(box), n, probabilities);
        return probabilities;
    }

    private float[][] features(final FinalInterval box) {
        return bank.compute(grey.pixels(), box, depth);
    }

    private static int voxels(final FinalInterval box) {
        return Math.toIntExact(Intervals.numElements(box));
    }
}
