package org.garnetj.segment;

import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.Execution;
import org.garnetj.electro.ParameterException;
import org.garnetj.image.Phase;
import org.garnetj.image.Planes;
import org.garnetj.image.Side;
import org.garnetj.image.Volume;
import org.garnetj.learn.FeatureDepth;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Cuts a stack into the classes of a {@link TrainedModel}, block by block: besides stack and labels
 * it needs the features of one block for each thread and the probabilities of a slab of slices,
 * however many slices there are.
 *
 * <p>A voxel's class depends on the model, the grey levels, and the voxels within the halo of the
 * features, which in the slice is {@link org.garnetj.learn.ClassRefinement#REACH_PX} pixels wider,
 * and wider still by the reach of {@link org.garnetj.learn.Flattening} where the model flattens:
 * model and levels given, it is the same on a slice range, a crop or the stack, to the bit. What
 * lies outside the sample is found first, as {@link PhaseSegmenter} finds it, and is not analysed.
 */
public final class TrainedSegmenter {

    private TrainedSegmenter() {}

    /**
     * Labels every voxel.
     *
     * @param grey the stack, its voxel size true
     */
    public static <T extends RealType<T>> Segmentation segment(
            final Volume<T> grey,
            final TrainedModel model,
            final TrainedSettings settings,
            final Execution execution) {
        requireSideOfSlices(model, settings.surface());
        final List<String> notes = new ArrayList<>();
        final GreyLevels levels = levels(grey, model, settings, notes, execution);
        final int[] labelOf = model.labels(settings.lithium());
        final PlanarImg<UnsignedByteType, ?> labels = Planes.bytes(grey.pixels());
        final FeatureDepth depth =
                outside(grey, model, settings.surface(), levels, labels, notes, execution);
        final ClassPrediction<T> prediction =
                new ClassPrediction<>(grey, model, levels, depth, settings);
        final BodyTally bodies = new BodyTally();
        for (int z = 0; z < grey.depth(); z += prediction.slabDepth()) {
            final float[][][] slab = prediction.slab(z, labels, execution);
            write(slab, z, labelOf, labels);
            if (model.tellsPhases()) {
                weigh(slab, z, labelOf, labels, execution).forEach(bodies::add);
            }
        }
        return new Segmentation(
                grey.with(labels, grey.name()),
                List.of(),
                notes,
                Optional.empty(),
                new TrainedProbabilities(
                        prediction,
                        labelOf,
                        labels,
                        model.tellsPhases() ? Optional.of(bodies.doubt()) : Optional.empty(),
                        execution));
    }

    /** Where the surface of a stack lies, as the model's features need it; null if they do not. */
    public static <T extends RealType<T>> FeatureDepth depth(
            final Volume<T> grey,
            final Side surface,
            final GreyLevels levels,
            final Execution execution) {
        final int[][] rows =
                new OutsideVoxels(Modality.FIBSEM, surface, levels)
                        .mark(
                                grey,
                                grey.with(Planes.bytes(grey.pixels()), grey.name()),
                                Phase.NOT_ANALYSED.label(),
                                execution);
        return depth(grey, surface, rows);
    }

    // -- Helper methods --

    private static <T extends RealType<T>> FeatureDepth depth(
            final Volume<T> grey, final Side surface, final int[][] rows) {
        return new SurfaceDepth(
                rows,
                surface,
                grey.pixels().dimension(surface.axis()),
                grey.voxelSize().um(surface.axis()));
    }

    private static <T extends RealType<T>> GreyLevels levels(
            final Volume<T> grey,
            final TrainedModel model,
            final TrainedSettings settings,
            final List<String> notes,
            final Execution execution) {
        final Optional<GreyLevels> known = settings.levels().or(model::levels);
        if (known.isPresent()) {
            return known.get();
        }
        final GreyLevels levels =
                StackLevels.ofPhases(grey, model.modality(), settings.surface(), execution);
        notes.add(
                "The grey levels were measured; levels="
                        + levels.text()
                        + " (black, LLZO"
                        + (levels.hasAbove() ? ", outside" : "")
                        + ") gives the same on any part of this stack.");
        return levels;
    }

    private static <T extends RealType<T>> FeatureDepth outside(
            final Volume<T> grey,
            final TrainedModel model,
            final Side surface,
            final GreyLevels levels,
            final PlanarImg<UnsignedByteType, ?> labels,
            final List<String> notes,
            final Execution execution) {
        if (!model.leavesOutsideOut()) {
            return model.features().needsDepth() ? depth(grey, surface, levels, execution) : null;
        }
        final int[][] rows =
                new OutsideVoxels(model.modality(), surface, levels)
                        .mark(
                                grey,
                                grey.with(labels, grey.name()),
                                Phase.NOT_ANALYSED.label(),
                                execution);
        if (levels.hasAbove()) {
            notes.add(
                    model.modality() == Modality.XCT
                            ? "The air around the pellet is not analysed."
                            : "What lies above the sample is not analysed.");
        }
        return model.features().needsDepth() ? depth(grey, surface, rows) : null;
    }

    private static void requireSideOfSlices(final TrainedModel model, final Side surface) {
        if (model.modality() == Modality.FIBSEM && surface.axis() == 2) {
            throw new ParameterException(
                    "surface",
                    surface.key(),
                    "slices of a FIB-SEM stack are cut along z; give top, bottom, left or right");
        }
    }

    private static void write(
            final float[][][] slab,
            final int first,
            final int[] labels,
            final PlanarImg<UnsignedByteType, ?> target) {
        final byte outside = (byte) Phase.NOT_ANALYSED.label();
        for (int z = 0; z < slab.length; z++) {
            final byte[] plane = Planes.array(target, first + z);
            for (int i = 0; i < plane.length; i++) {
                if (plane[i] != outside) {
                    plane[i] = (byte) labels[mostProbable(slab[z], i)];
                }
            }
        }
    }

    /** What the bodies in a slab's slices leave open, while their probabilities are at hand. */
    private static List<SliceBodies> weigh(
            final float[][][] slab,
            final int first,
            final int[] labelOf,
            final PlanarImg<UnsignedByteType, ?> labels,
            final Execution execution) {
        return execution.mapItems(
                "weigh probabilities",
                IntStream.range(0, slab.length).boxed().toList(),
                z -> {
                    final byte[] own = Planes.array(labels, first + z);
                    final float[][] planes = PhaseProbabilities.planes(own.length);
                    TrainedProbabilities.ofPhases(slab[z], labelOf, own, planes);
                    return SliceBodies.of(own, planes, Math.toIntExact(labels.dimension(0)));
                });
    }

    private static int mostProbable(final float[][] probabilities, final int pixel) {
        int best = 0;
        for (int c = 1; c < probabilities.length; c++) {
            best = probabilities[c][pixel] > probabilities[best][pixel] ? c : best;
        }
        return best;
    }
}
