package org.garnetj.restore;

import net.imglib2.FinalDimensions;
import net.imglib2.type.numeric.RealType;

import org.garnetj.block.Execution;
import org.garnetj.electro.ParameterException;
import org.garnetj.image.ImageMetadata;
import org.garnetj.image.Planes;
import org.garnetj.image.Volume;
import org.garnetj.image.VoxelSize;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Resamples a stack to cubic voxels. The corner of the stack stays where it is; its far end moves
 * by at most half a new voxel, for the number of voxels is whole and their edge is exact.
 */
public final class CubicVoxels {

    /** Shapes are interpolated one label after the other, so of phases and classes, not objects. */
    private static final int MOST_LABELS = 32;

    private CubicVoxels() {}

    /** What {@code auto} means for a stack. */
    public static CubicVoxelMethod method(
            final CubicVoxelSettings settings, final ImageMetadata metadata) {
        if (settings.method() != CubicVoxelMethod.AUTO) {
            return settings.method();
        }
        return metadata.labels().isEmpty() ? CubicVoxelMethod.GREY : CubicVoxelMethod.SHAPE;
    }

    /**
     * Works out the resampled stack.
     *
     * @throws ParameterException if shapes of more than 32 labels are asked for
     */
    public static <T extends RealType<T>> Restored<ResampledAxis> estimate(
            final Volume<T> stack,
            final ImageMetadata metadata,
            final CubicVoxelSettings settings,
            final Execution execution) {
        final CubicVoxelMethod method = method(settings, metadata);
        final VoxelSize voxel = stack.voxelSize();
        final double edge =
                settings.voxel_um()
                        .orElse(Math.min(voxel.x_um(), Math.min(voxel.y_um(), voxel.z_um())));
        final List<ResampledAxis> axes = new ArrayList<>();
        for (int d = 0; d < 3; d++) {
            final long before = stack.pixels().dimension(d);
            final long after = Math.max(1, Math.round(before * voxel.um(d) / edge));
            axes.add(
                    new ResampledAxis(
                            "xyz".substring(d, d + 1),
                            before,
                            after,
                            voxel.um(d),
                            edge,
                            method.toString()));
        }
        final SliceFilter filter =
                switch (method) {
                    case NEAREST -> new NearestSlices(stack, axes);
                    case SHAPE -> new ShapeSlices(stack, axes, labels(stack, execution));
                    default -> new CubicSlices(stack, axes);
                };
        return new Restored<>(
                new FinalDimensions(axes.stream().mapToLong(ResampledAxis::pixels_after).toArray()),
                VoxelSize.um(edge, edge, edge),
                filter,
                axes,
                notes(metadata));
    }

    private static List<String> notes(final ImageMetadata metadata) {
        final boolean tilted =
                metadata.tilt_deg().orElse(0) != 0 && !metadata.tiltCorrected().orElse(false);
        return tilted
                ? List.of("The file states a tilt: unless y is true, run correct-tilt first.")
                : List.of();
    }

    private static <T extends RealType<T>> SortedSet<Integer> labels(
            final Volume<T> stack, final Execution execution) {
        final SortedSet<Integer> labels = new TreeSet<>();
        for (int z = 0; z < stack.depth(); z++) {
            execution.progress().checkCancelled();
            float last = Float.NaN;
            for (final float value : Planes.floatPlane(stack.pixels(), z)) {
                if (value != last) {
                    last = value;
                    labels.add(Math.round(value));
                }
            }
            if (labels.size() > MOST_LABELS) {
                throw new ParameterException(
                        "labels", "shape", stack.name() + " has more than 32 labels; give nearest");
            }
        }
        return labels;
    }
}
