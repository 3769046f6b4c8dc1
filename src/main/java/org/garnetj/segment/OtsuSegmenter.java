package org.garnetj.segment;

import org.garnetj.block.Execution;
import org.garnetj.image.Phase;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Phases by Otsu's threshold of the greys after a Gaussian of one pixel in the slice (in a tomogram
 * 1:2:1 along z too): void below it, LLZO above. With lithium known to be there, two thresholds cut
 * void, lithium and LLZO. The threshold is that of the sample alone, below a cap or vacuum and
 * within surrounding air. Nothing is flattened, and no neighbour has a say: this is the simple case
 * to compare with.
 */
final class OtsuSegmenter {

    private static final int BINS = 4096;

    private OtsuSegmenter() {}

    /** Labels every voxel of {@code scene}, whose greys are 0 at black and 1 at LLZO. */
    static List<ClassStatistics> label(
            final Scene scene,
            final BrightLevel level,
            final SegmentSettings settings,
            final List<String> notes,
            final Execution execution) {
        notes.add(leaveOut(scene, settings.modality(), execution));
        final double[] thresholds =
                thresholds(scene, settings.lithium() == LithiumPresence.YES, execution);
        notes.add(describe(thresholds, level));
        final List<Sums> parts =
                scene.mapSlices("cut by threshold", execution, z -> cut(scene, z, thresholds));
        final Sums sums = new Sums();
        parts.forEach(sums::add);
        return sums.classes(level);
    }

    private static String leaveOut(
            final Scene scene, final Modality modality, final Execution execution) {
        if (modality == Modality.XCT) {
            return SurroundingAir.mark(scene, execution)
                    ? "The air around the pellet is not analysed."
                    : "No air surrounds the sample.";
        }
        final TopLayer layer = TopLayer.find(scene, execution);
        if (layer.kind() != TopLayer.Kind.NOTHING) {
            SampleSurface.mark(scene, layer, Noise.measure(scene, execution), execution);
        }
        return layer.describe();
    }

    private static double[] thresholds(
            final Scene scene, final boolean lithium, final Execution execution) {
        final float[] ends = BrightLevel.ends(scene, execution);
        final GreyHistogram greys = new GreyHistogram(ends[0], ends[1], BINS);
        scene.mapSlices("threshold", execution, z -> histogram(scene, z, ends)).forEach(greys::add);
        final OtsuThresholds otsu = greys.otsu();
        return lithium ? otsu.three() : new double[] {otsu.two(), otsu.two()};
    }

    private static GreyHistogram histogram(final Scene scene, final int z, final float[] ends) {
        final GreyHistogram own = new GreyHistogram(ends[0], ends[1], BINS);
        final float[] denoised = scene.denoised(z);
        final byte[] labels = scene.labels(z);
        for (int i = 0; i < denoised.length; i++) {
            if (labels[i] == Scene.OPEN) {
                own.add(denoised[i]);
            }
        }
        return own;
    }

    private static Sums cut(final Scene scene, final int z, final double[] thresholds) {
        final Sums sums = new Sums();
        final float[] plane = scene.grey(z);
        final float[] denoised = scene.denoised(z);
        final byte[] labels = scene.labels(z);
        for (int i = 0; i < denoised.length; i++) {
            if (labels[i] == Scene.OPEN) {
                labels[i] =
                        denoised[i] > thresholds[1]
                                ? Scene.LLZO
                                : denoised[i] > thresholds[0] ? Scene.LI : Scene.VOID;
                sums.count(labels[i], plane[i]);
            }
        }
        return sums;
    }

    private static String describe(final double[] thresholds, final BrightLevel level) {
        return thresholds[0] == thresholds[1]
                ? String.format(
                        Locale.ROOT,
                        "Otsu's threshold is %.4g: void up to it, LLZO above.",
                        level.own(thresholds[0]))
                : String.format(
                        Locale.ROOT,
                        "Otsu's thresholds are %.4g and %.4g: void, lithium, LLZO.",
                        level.own(thresholds[0]),
                        level.own(thresholds[1]));
    }

    /** Counts, sums and sums of squares of the greys with each label. */
    private static final class Sums {

        private final double[][] moments = new double[Phase.values().length][3];

        void count(final byte label, final double grey) {
            final double[] own = moments[label];
            own[0]++;
            own[1] += grey;
            own[2] += grey * grey;
        }

        void add(final Sums other) {
            for (int k = 0; k < moments.length; k++) {
                for (int m = 0; m < moments[k].length; m++) {
                    moments[k][m] += other.moments[k][m];
                }
            }
        }

        List<ClassStatistics> classes(final BrightLevel level) {
            final List<ClassStatistics> classes = new ArrayList<>();
            for (final Phase phase : List.of(Phase.VOID, Phase.LLZO, Phase.LI)) {
                final double[] own = moments[phase.label()];
                if (own[0] > 0) {
                    final double mean = own[1] / own[0];
                    final double variance = Math.max(0, own[2] / own[0] - mean * mean);
                    classes.add(
                            new ClassStatistics(
                                    phase,
                                    level.own(mean),
                                    Math.sqrt(variance) * (level.llzo() - level.black()),
                                    (long) own[0]));
                }
            }
            return classes;
        }
    }
}
