package org.garnetj.crack;

import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.IntType;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.real.FloatType;

import org.garnetj.image.Phase;
import org.garnetj.image.Planes;
import org.garnetj.image.VoxelSize;
import org.garnetj.label.Box;

/**
 * One crack in its stack.
 *
 * @param objects all objects
 * @param label the crack's
 * @param box around it
 * @param thickness local thickness in µm
 * @param skeleton 1 on mid-surfaces
 * @param phases the phase stack
 */
record CrackBody(
        PlanarImg<IntType, ?> objects,
        int label,
        Box box,
        PlanarImg<FloatType, ?> thickness,
        PlanarImg<UnsignedByteType, ?> skeleton,
        PlanarImg<UnsignedByteType, ?> phases,
        VoxelSize voxel) {

    /** Receives a voxel. */
    interface Visitor {
        /**
         * @param at position in its slice
         */
        void visit(int x, int y, int z, int at);
    }

    /** Hands out the crack's voxels in raster order. */
    void forEach(final Visitor visitor) {
        final int width = width();
        for (int z = box.min()[2]; z <= box.max()[2]; z++) {
            final int[] labels = Planes.array(objects, z);
            for (int y = box.min()[1]; y <= box.max()[1]; y++) {
                for (int x = box.min()[0]; x <= box.max()[0]; x++) {
                    if (labels[y * width + x] == label) {
                        visitor.visit(x, y, z, y * width + x);
                    }
                }
            }
        }
    }

    boolean holds(final int[] at) {
        return Planes.<int[]>array(objects, at[2])[position(at)] == label;
    }

    /** Whether a place lies in a voxel of the crack. */
    boolean holds(final double... place_um) {
        final int[] at = new int[3];
        for (int d = 0; d < 3; d++) {
            at[d] = (int) Math.floor(place_um[d] / voxel.um(d));
        }
        return box.contains(at) && holds(at);
    }

    /** Whether a voxel belongs to the mid-surface; beyond the stack none does. */
    boolean isMiddle(final int x, final int y, final int z) {
        if (!box.contains(new int[] {x, y, z})) {
            return false;
        }
        final int at = y * width() + x;
        return Planes.<byte[]>array(skeleton, z)[at] != 0
                && Planes.<int[]>array(objects, z)[at] == label;
    }

    /** Whether a voxel lies in the stack and is analysed. */
    boolean isAnalysed(final int[] at) {
        for (int d = 0; d < 3; d++) {
            if (at[d] < 0 || at[d] >= objects.dimension(d)) {
                return false;
            }
        }
        return Planes.<byte[]>array(phases, at[2])[position(at)]
                != (byte) Phase.NOT_ANALYSED.label();
    }

    float thickness_um(final int[] at) {
        return Planes.<float[]>array(thickness, at[2])[position(at)];
    }

    double longestEdge_um() {
        return Math.max(voxel.x_um(), Math.max(voxel.y_um(), voxel.z_um()));
    }

    double shortestEdge_um() {
        return Math.min(voxel.x_um(), Math.min(voxel.y_um(), voxel.z_um()));
    }

    /** Middle of a voxel. */
    double[] middle_um(final double x, final double y, final double z) {
        return new double[] {
            (x + 0.5) * voxel.x_um(), (y + 0.5) * voxel.y_um(), (z + 0.5) * voxel.z_um()
        };
    }

    int width() {
        return (int) objects.dimension(0);
    }

    private int position(final int[] at) {
        return at[1] * width() + at[0];
    }
}
