package org.garnetj.lithium;

import net.imglib2.FinalDimensions;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.IntType;
import net.imglib2.type.numeric.integer.LongType;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.BlockPlan;
import org.garnetj.block.Execution;
import org.garnetj.image.Planes;
import org.garnetj.image.VoxelSize;
import org.garnetj.label.Box;
import org.garnetj.label.FeatureTransform;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The gap from each deposit to the nearest other one: the distance between the boxes of those two
 * voxels whose centres are nearest to each other.
 *
 * <p>Where the regions that lie nearest to two deposits meet, the distance of these is a bound for
 * both. As far as that each deposit is searched around for others. 9 bytes a voxel, and as many for
 * each voxel that a thread searches.
 */
final class Gaps {

    private Gaps() {}

    /**
     * In µm, by deposit from 1; +∞ for one that is alone.
     *
     * @param boxes around each deposit
     */
    static double[] um(
            final PlanarImg<IntType, ?> labels,
            final List<Box> boxes,
            final VoxelSize voxel,
            final Execution execution) {
        final Nearest nearest = new Nearest(labels, boxes, voxel);
        if (boxes.size() > 1) {
            nearest.bound(execution);
            execution.mapItems(
                    "measure gaps",
                    IntStream.rangeClosed(1, boxes.size()).boxed().toList(),
                    deposit -> {
                        nearest.search(deposit);
                        return null;
                    });
        }
        return nearest.gaps_um;
    }

    /** The nearest so far, by the squared distance of centres. */
    private static final class Nearest {

        private final PlanarImg<IntType, ?> labels;
        private final List<Box> boxes;
        private final VoxelSize voxel;
        private final double[] squared;
        private final double[] gaps_um;
        private final int width;
        private final long area;

        Nearest(final PlanarImg<IntType, ?> labels, final List<Box> boxes, final VoxelSize voxel) {
            this.labels = labels;
            this.boxes = boxes;
            this.voxel = voxel;
            squared = new double[boxes.size() + 1];
            gaps_um = new double[boxes.size() + 1];
            Arrays.fill(squared, Double.POSITIVE_INFINITY);
            Arrays.fill(gaps_um, Double.POSITIVE_INFINITY);
            width = Math.toIntExact(labels.dimension(0));
            area = width * labels.dimension(1);
        }

        /** Takes the distances of deposits whose regions meet. */
        void bound(final Execution execution) {
            final PlanarImg<UnsignedByteType, ?> all = Planes.bytes(labels);
            execution.forEach(
                    "find deposits",
                    BlockPlan.slices(labels),
                    block -> {
                        final int[] source = Planes.array(labels, block.index());
                        final byte[] target = Planes.array(all, block.index());
                        for (int at = 0; at < target.length; at++) {
                            target[at] = (byte) (source[at] > 0 ? 1 : 0);
                        }
                    });
            final PlanarImg<LongType, ?> nearest =
                    FeatureTransform.nearest(all, value -> value != 0, voxel, execution);
            for (int z = 0; z < labels.dimension(2); z++) {
                final long[] plane = Planes.array(nearest, z);
                final long[] before = Planes.array(nearest, Math.max(0, z - 1));
                for (int at = 0; at < plane.length; at++) {
                    meet(plane[at], before[at]);
                    meet(plane[at], plane[at % width == 0 ? at : at - 1]);
                    meet(plane[at], plane[at < width ? at : at - width]);
                }
            }
        }

        private void meet(final long one, final long other) {
            if (one != other) {
                final int deposit = label(one);
                if (deposit != label(other)) {
                    final int dx = (int) (other % width - one % width);
                    final int dy = (int) (other % area / width - one % area / width);
                    final int dz = (int) (other / area - one / area);
                    take(deposit, dx, dy, dz);
                    take(label(other), -dx, -dy, -dz);
                }
            }
        }

        private int label(final long voxel) {
            return Planes.<int[]>array(labels, (int) (voxel / area))[(int) (voxel % area)];
        }

        /** Looks for others around a deposit, as far as its bound. */
        void search(final int deposit) {
            final Box box = reach(deposit);
            final int columns = box.size(0);
            final PlanarImg<UnsignedByteType, ?> others =
                    Planes.bytes(
                            FinalDimensions.wrap(new long[] {columns, box.size(1), box.size(2)}));
            for (int z = 0; z < box.size(2); z++) {
                final byte[] target = Planes.array(others, z);
                for (int at = 0; at < target.length; at++) {
                    final int label = label(box, at, z);
                    target[at] = (byte) (label > 0 && label != deposit ? 1 : 0);
                }
            }
            final PlanarImg<LongType, ?> nearest =
                    FeatureTransform.nearest(
                            others, value -> value != 0, voxel, Execution.serial());
            for (int z = 0; z < box.size(2); z++) {
                final long[] found = Planes.array(nearest, z);
                for (int at = 0; at < found.length; at++) {
                    if (label(box, at, z) == deposit) {
                        final int other = (int) (found[at] % found.length);
                        take(
                                deposit,
                                other % columns - at % columns,
                                other / columns - at / columns,
                                (int) (found[at] / found.length) - z);
                    }
                }
            }
        }

        private Box reach(final int deposit) {
            final double bound_um = Math.sqrt(squared[deposit]);
            final int[] min = boxes.get(deposit - 1).min().clone();
            final int[] max = boxes.get(deposit - 1).max().clone();
            for (int d = 0; d < 3; d++) {
                final int margin = (int) Math.ceil(bound_um / voxel.um(d));
                min[d] = Math.max(0, min[d] - margin);
                max[d] = (int) Math.min(labels.max(d), max[d] + margin);
            }
            return new Box(min, max);
        }

        private int label(final Box box, final int at, final int z) {
            final int x = box.min()[0] + at % box.size(0);
            final int y = box.min()[1] + at / box.size(0);
            return Planes.<int[]>array(labels, box.min()[2] + z)[y * width + x];
        }

        private void take(final int deposit, final int dx, final int dy, final int dz) {
            final double distance =
                    square(dx * voxel.x_um())
                            + square(dy * voxel.y_um())
                            + square(dz * voxel.z_um());
            final double gap = Resolution.gap_um(dx, dy, dz, voxel);
            if (distance < squared[deposit]
                    || distance == squared[deposit] && gap < gaps_um[deposit]) {
                squared[deposit] = distance;
                gaps_um[deposit] = gap;
            }
        }

        private static double square(final double v) {
            return v * v;
        }
    }
}
