package org.garnetj.bench;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.real.FloatType;

import org.garnetj.block.BlockPlan;
import org.garnetj.block.Execution;
import org.garnetj.field.Tortuosity;
import org.garnetj.field.TransportSettings;
import org.garnetj.filter.BallMedian;
import org.garnetj.image.Phase;
import org.garnetj.image.Planes;
import org.garnetj.image.Volume;
import org.garnetj.image.VoxelSize;
import org.garnetj.label.ConnectedComponents;
import org.garnetj.label.Connectivity;
import org.garnetj.label.DistanceTransform;
import org.garnetj.label.LabelImage;
import org.garnetj.label.LocalThickness;
import org.garnetj.label.Skeleton;
import org.garnetj.label.Watershed;
import org.garnetj.shape.Shape;
import org.garnetj.shape.Shapes;

import java.util.Map;

/** The kernels of labels and filters, in voxels of edge 1. */
final class KernelOperations {

    private static final VoxelSize CUBE = VoxelSize.um(1, 1, 1);
    private static final double RADIUS = 2;
    private static final double H = 1;
    private static final double RESIDUAL = 1e-7;
    private static final int VOID = Phase.VOID.label();
    private static final int SOLID = Phase.LLZO.label();

    private final RandomAccessibleInterval<UnsignedByteType> grey;
    private final RandomAccessibleInterval<UnsignedByteType> labels;
    private final Execution execution;

    KernelOperations(final Volume<?> grey, final Volume<?> labels, final Execution execution) {
        this.grey = bytes(grey);
        this.labels = bytes(labels);
        this.execution = execution;
    }

    @SuppressWarnings("unchecked")
    private static RandomAccessibleInterval<UnsignedByteType> bytes(final Volume<?> volume) {
        return (RandomAccessibleInterval<UnsignedByteType>) volume.pixels();
    }

    /** How many parts the void has, neighbours across corners too. */
    double components() {
        return parts().count();
    }

    /** The Euler numbers of all parts of the void, with whatever else is measured of each. */
    double objects(final LabelImage parts) {
        return Shapes.of(parts, CUBE, execution).values().stream().mapToLong(Shape::euler_26).sum();
    }

    /** The parts of the void, neighbours across corners too. */
    LabelImage parts() {
        return ConnectedComponents.label(
                labels, label -> label == VOID, Connectivity.VERTICES_26, execution);
    }

    /** The largest distance to void. */
    double distance() {
        return Math.sqrt(
                largest(
                        DistanceTransform.squared_um2(
                                labels, label -> label != VOID, CUBE, execution)));
    }

    /** The largest thickness of the void. */
    double thickness() {
        return largest(LocalThickness.of_um(labels, label -> label == VOID, CUBE, execution));
    }

    /** How many parts the solid splits into. */
    double watershed() {
        return Watershed.split(
                        labels, label -> label == SOLID, H, Connectivity.FACES_6, CUBE, execution)
                .count();
    }

    /** How many voxels the skeleton of the void has. */
    double skeleton() {
        final PlanarImg<UnsignedByteType, ?> curves =
                Skeleton.curves(labels, label -> label == VOID, CUBE, execution);
        long voxels = 0;
        for (int z = 0; z < curves.dimension(2); z++) {
            for (final byte value : Planes.<byte[]>array(curves, z)) {
                voxels += value;
            }
        }
        return voxels;
    }

    /** The tortuosity factor of the solid along z. */
    double transport() {
        final TransportSettings settings =
                new TransportSettings(Map.of(SOLID, 1.0), false, RESIDUAL, 1);
        final Volume<UnsignedByteType> solid = new Volume<>(labels, CUBE, "labels");
        return Tortuosity.along(2, solid, settings, execution).tortuosity_factor();
    }

    /** The mean of the medians. */
    double median() {
        final PlanarImg<UnsignedByteType, ?> medians = BallMedian.of(grey, RADIUS, CUBE, execution);
        double sum = 0;
        for (int z = 0; z < medians.dimension(2); z++) {
            for (final byte value : Planes.<byte[]>array(medians, z)) {
                sum += value & 0xFF;
            }
        }
        return sum / medians.size();
    }

    /** Reads the labels and writes as many floats: what no kernel with such a result undercuts. */
    double passToFloats() {
        final PlanarImg<FloatType, ?> copy = Planes.floats(labels);
        execution.forEach(
                "pass",
                BlockPlan.slices(labels),
                block -> {
                    final byte[] from = Planes.bytePlane(labels, block.index());
                    final float[] to = Planes.array(copy, block.index());
                    for (int at = 0; at < to.length; at++) {
                        to[at] = from[at];
                    }
                });
        return copy.firstElement().get();
    }

    /** Reads the greys and writes as many bytes. */
    double passToBytes() {
        final PlanarImg<UnsignedByteType, ?> copy = Planes.bytes(grey);
        execution.forEach(
                "pass",
                BlockPlan.slices(grey),
                block -> {
                    final byte[] from = Planes.bytePlane(grey, block.index());
                    System.arraycopy(from, 0, Planes.array(copy, block.index()), 0, from.length);
                });
        return copy.firstElement().get();
    }

    private static double largest(final PlanarImg<FloatType, ?> image) {
        float largest = 0;
        for (int z = 0; z < image.dimension(2); z++) {
            for (final float value : Planes.<float[]>array(image, z)) {
                largest = Math.max(largest, value);
            }
        }
        return largest;
    }
}
