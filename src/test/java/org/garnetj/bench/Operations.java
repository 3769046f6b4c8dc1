package org.garnetj.bench;

import net.imglib2.type.numeric.RealType;

import org.garnetj.block.Execution;
import org.garnetj.filter.Gauss;
import org.garnetj.image.Phase;
import org.garnetj.image.Volume;
import org.garnetj.label.LabelImage;
import org.garnetj.restore.AlignSettings;
import org.garnetj.restore.NeighbourShifts;
import org.garnetj.restore.SliceAligner;
import org.garnetj.restore.SliceShift;
import org.garnetj.restore.Trend;
import org.garnetj.segment.PhaseSegmenter;
import org.garnetj.segment.SegmentMethod;
import org.garnetj.segment.SegmentSettings;
import org.garnetj.segment.Segmentation;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The operations that are measured, by name; each is prepared once. */
final class Operations {

    private static final double SIGMA_PX = 2;
    private static final double MEDIAN_RADIUS_PX = 2;

    private final Volume<?> grey;
    private final Volume<?> labels;
    private final Execution execution;
    private final KernelOperations kernels;
    private final RestoreOperations restorations;
    private final Map<String, Operation> prepared = new HashMap<>();

    Operations(final Volume<?> grey, final Volume<?> labels, final int threads) {
        this.grey = grey;
        this.labels = labels;
        execution = Execution.on(threads);
        kernels = new KernelOperations(grey, labels, execution);
        restorations = new RestoreOperations(grey, execution);
    }

    Operation prepare(final String name) {
        return prepared.computeIfAbsent(name, this::create);
    }

    private Operation create(final String name) {
        return switch (name) {
            case "nothing" -> () -> 0;
            case "gauss" -> () -> smooth(grey);
            case "components" -> kernels::components;
            case "objects" -> objects(kernels.parts());
            case "distance" -> kernels::distance;
            case "thickness" -> kernels::thickness;
            case "watershed" -> kernels::watershed;
            case "skeleton" -> kernels::skeleton;
            case "median" -> kernels::median;
            case "transport" -> kernels::transport;
            case "nlm" -> restorations::nonLocalMeans;
            case "wavelet-fft" -> restorations::wavelets;
            case "curtains" -> restorations::stripes;
            case "pass-to-floats" -> kernels::passToFloats;
            case "pass-to-bytes" -> kernels::passToBytes;
            case "phase-correlation" -> () -> NeighbourShifts.meanLength(grey, execution);
            case "align" -> () -> meanScore(grey);
            case "mixture" -> () -> voidFraction(grey, SegmentMethod.MIXTURE);
            case "otsu" -> () -> voidFraction(grey, SegmentMethod.OTSU);
            case "imagej-gauss" -> ImageJOperations.gauss(grey, SIGMA_PX);
            case "imagej-median" -> ImageJOperations.median(grey, MEDIAN_RADIUS_PX);
            case "trained" -> TrainedPrediction.standard(grey, labels, execution);
            case "trained-ten" -> TrainedPrediction.ten(grey, labels, execution);
            default -> throw new IllegalArgumentException("no operation is called " + name);
        };
    }

    private Operation objects(final LabelImage parts) {
        return () -> kernels.objects(parts);
    }

    private <T extends RealType<T>> double smooth(final Volume<T> volume) {
        final double[] sigma = {SIGMA_PX, SIGMA_PX, SIGMA_PX};
        return Gauss.smooth(volume.pixels(), sigma, execution).firstElement().getRealDouble();
    }

    /** All of align-slices but the resampling. */
    private <T extends RealType<T>> double meanScore(final Volume<T> volume) {
        final AlignSettings settings = new AlignSettings(Trend.REMOVE, Optional.empty());
        return SliceAligner.estimate(volume, settings, execution).log().stream()
                .mapToDouble(SliceShift::score)
                .average()
                .orElseThrow();
    }

    private <T extends RealType<T>> double voidFraction(
            final Volume<T> volume, final SegmentMethod method) {
        final SegmentSettings settings = SegmentSettings.fibSem().withMethod(method);
        final Segmentation result = PhaseSegmenter.segment(volume, settings, execution);
        final double[] voxels = new double[1];
        result.phases()
                .pixels()
                .forEach(label -> voxels[0] += label.get() == Phase.VOID.label() ? 1 : 0);
        return voxels[0] / (volume.width() * volume.height() * volume.depth());
    }
}
