package org.garnetj.shape;

import net.imglib2.Interval;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.IntType;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.Execution;
import org.garnetj.image.VoxelSize;
import org.garnetj.label.LabelImage;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/** Measures all objects of a stack in one pass over it. */
public final class Shapes {

    private Shapes() {}

    /**
     * The shape of each object of a label image.
     *
     * @return by label, ascending
     */
    public static SortedMap<Integer, Shape> of(
            final LabelImage objects, final VoxelSize voxel, final Execution execution) {
        return of(objects.labels(), voxel, execution);
    }

    /**
     * The shape of all that bears a label, connected or not.
     *
     * @param labels 0 or less outside objects
     * @return by label, ascending
     */
    public static SortedMap<Integer, Shape> of(
            final PlanarImg<IntType, ?> labels, final VoxelSize voxel, final Execution execution) {
        return measure(labels, LabelRows.of(labels), voxel, execution);
    }

    /**
     * The shape of all voxels whose value (0 … 255) satisfies {@code inside}, together; none if no
     * voxel does.
     */
    public static Optional<Shape> of(
            final RandomAccessibleInterval<UnsignedByteType> image,
            final IntPredicate inside,
            final VoxelSize voxel,
            final Execution execution) {
        final LabelRows rows = LabelRows.of(image, value -> inside.test(value) ? 1 : 0);
        return Optional.ofNullable(measure(image, rows, voxel, execution).get(1));
    }

    private static SortedMap<Integer, Shape> measure(
            final Interval stack,
            final LabelRows rows,
            final VoxelSize voxel,
            final Execution execution) {
        final Configurations configurations = new Configurations(voxel);
        final ObjectSums total = new ObjectSums();
        execution.forEach(
                "measure objects",
                execution.plan(stack),
                block -> {
                    final PaddedBlock padded = PaddedBlock.of(stack, rows, block);
                    final ObjectSums sums = BlockMeter.measure(padded, voxel, configurations);
                    synchronized (total) {
                        total.add(sums);
                    }
                });
        final ShapeMaker maker = new ShapeMaker(total, voxel);
        final SortedMap<Integer, Shape> shapes = new TreeMap<>();
        total.forEach((label, at) -> shapes.put(label, maker.shape(at)));
        return shapes;
    }
}
