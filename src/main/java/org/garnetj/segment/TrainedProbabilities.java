package org.garnetj.segment;

import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.Execution;
import org.garnetj.image.Phase;
import org.garnetj.image.Planes;

import java.util.Arrays;
import java.util.Optional;

/**
 * Probabilities of a trained segmentation, predicted anew a slab of slices at a time; the last slab
 * is kept, so slices are best asked for in turn.
 */
final class TrainedProbabilities implements PhaseProbabilities {

    private final ClassPrediction<?> prediction;
    private final int[] ofClass;
    private final PlanarImg<UnsignedByteType, ?> labels;
    private final Execution execution;
    private final Optional<BodyDoubt> bodies;
    private float[][][] slab = {};
    private int first = -1;

    TrainedProbabilities(
            final ClassPrediction<?> prediction,
            final int[] labelOf,
            final PlanarImg<UnsignedByteType, ?> labels,
            final Optional<BodyDoubt> bodies,
            final Execution execution) {
        this.prediction = prediction;
        ofClass = labelOf.clone();
        this.labels = labels;
        this.bodies = bodies;
        this.execution = execution;
    }

    @Override
    public Optional<BodyDoubt> bodyDoubt() {
        return bodies;
    }

    @Override
    public int together() {
        return prediction.slabDepth();
    }

    @Override
    public void plane(final int z, final float[][] out) {
        ofPhases(slice(z), ofClass, Planes.array(labels, z), out);
    }

    /** From probabilities of classes, whose phases are given, to those of phases. */
    static void ofPhases(
            final float[][] known, final int[] ofClass, final byte[] own, final float[][] out) {
        for (int phase = 0; phase < PHASES; phase++) {
            Arrays.fill(out[phase], 0, own.length, 0);
        }
        for (int c = 0; c < ofClass.length; c++) {
            if (ofClass[c] < PHASES) {
                add(known[c], out[ofClass[c]]);
            }
        }
        for (int i = 0; i < own.length; i++) {
            final boolean analysed = own[i] != (byte) Phase.NOT_ANALYSED.label();
            scale(out, i, analysed);
        }
    }

    private static void add(final float[] ofClass, final float[] ofPhase) {
        for (int i = 0; i < ofClass.length; i++) {
            ofPhase[i] += ofClass[i];
        }
    }

    /** Makes the phases' probabilities sum to 1, or to 0 where nothing is analysed. */
    private static void scale(final float[][] out, final int i, final boolean analysed) {
        float sum = 0;
        for (int phase = 0; phase < PHASES; phase++) {
            sum += out[phase][i];
        }
        final float factor = analysed && sum > 0 ? 1 / sum : 0;
        for (int phase = 0; phase < PHASES; phase++) {
            out[phase][i] *= factor;
        }
    }

    private synchronized float[][] slice(final int z) {
        if (first < 0 || z < first || z >= first + slab.length) {
            first = z / together() * together();
            slab = prediction.slab(first, labels, execution);
        }
        return slab[z - first];
    }
}
