package org.garnetj.lithium;

import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.IntType;
import net.imglib2.type.numeric.integer.LongType;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.BlockPlan;
import org.garnetj.block.Execution;
import org.garnetj.image.Planes;
import org.garnetj.image.VoxelSize;
import org.garnetj.label.FeatureTransform;

import java.util.Arrays;

/**
 * The gap from each deposit to the nearest other one: the distance between the boxes of those two
 * voxels whose centres are nearest to each other. Two deposits differ in a bit of their numbers, so
 * one search for each value of each bit finds all gaps. 9 bytes a voxel.
 */
final class Gaps {

    private Gaps() {}

    /** In µm, by deposit from 1; +∞ for one that is alone. */
    static double[] um(
            final PlanarImg<IntType, ?> labels,
            final int count,
            final VoxelSize voxel,
            final Execution execution) {
        final Nearest nearest = new Nearest(labels, count, voxel);
        for (int bit = 1; bit <= count; bit <<= 1) {
            nearest.search(bit, true, execution);
            nearest.search(bit, false, execution);
        }
        return nearest.gaps_um;
    }

    /** The nearest so far, by the squared distance of centres. */
    private static final class Nearest {

        private final PlanarImg<IntType, ?> labels;
        private final VoxelSize voxel;
        private final double[] squared;
        private final double[] gaps_um;
        private final int width;
        private final long area;

        Nearest(final PlanarImg<IntType, ?> labels, final int count, final VoxelSize voxel) {
            this.labels = labels;
            this.voxel = voxel;
            squared = new double[count + 1];
            gaps_um = new double[count + 1];
            Arrays.fill(squared, Double.POSITIVE_INFINITY);
            Arrays.fill(gaps_um, Double.POSITIVE_INFINITY);
            width = Math.toIntExact(labels.dimension(0));
            area = width * labels.dimension(1);
        }

        /** From deposits whose number has the bit, or has it not, to the others. */
        void search(final int bit, final boolean with, final Execution execution) {
            final PlanarImg<UnsignedByteType, ?> others = Planes.bytes(labels);
            execution.forEach(
                    "measure gaps",
                    BlockPlan.slices(labels),
                    block -> {
                        final int[] source = Planes.array(labels, block.index());
                        final byte[] target = Planes.array(others, block.index());
                        for (int at = 0; at < target.length; at++) {
                            final boolean has = (source[at] & bit) != 0;
                            target[at] = (byte) (source[at] > 0 && has != with ? 1 : 0);
                        }
                    });
            final PlanarImg<LongType, ?> nearest =
                    FeatureTransform.nearest(others, value -> value != 0, voxel, execution);
            for (int z = 0; z < labels.dimension(2); z++) {
                final int[] plane = Planes.array(labels, z);
                final long[] found = Planes.array(nearest, z);
                for (int at = 0; at < plane.length; at++) {
                    if (plane[at] > 0 && (plane[at] & bit) != 0 == with && found[at] >= 0) {
                        take(plane[at], at, z, found[at]);
                    }
                }
            }
        }

        private void take(final int deposit, final int at, final int z, final long other) {
            final int dx = (int) (other % width) - at % width;
            final int dy = (int) (other % area / width) - at / width;
            final int dz = (int) (other / area) - z;
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
