package org.garnetj.crack;

import org.garnetj.image.Phase;
import org.garnetj.image.VoxelSize;

import java.util.function.Predicate;

/**
 * What the voxels of a transverse crack add up to.
 *
 * @param voxels how many
 * @param fill_fraction part of them that is lithium
 * @param root_um where it leaves the sheet, from the corner of the turned stack: x and z of its
 *     uppermost two rows, y of the sheet's lower face above them
 * @param length_um depth of its deepest voxel's lower face below that
 * @param deepest_um depth of that face below the original surface
 * @param breadth_um extent along its strike: √12 standard deviations, the breadth of an even
 *     ribbon, the voxels' own extent included
 * @param atEdge whether the block cuts it
 */
record TransverseExtent(
        long voxels,
        double fill_fraction,
        double[] root_um,
        double length_um,
        double deepest_um,
        double breadth_um,
        boolean atEdge) {

    static TransverseExtent of(
            final Surroundings around,
            final byte part,
            final ReferenceSurface surface,
            final LowerFace sheet,
            final Predicate<int[]> isAtEdge) {
        final Sums sums = new Sums(around, part, surface, sheet);
        final int[] size = around.size();
        for (int z = 0; z < size[2]; z++) {
            for (int at = 0; at < size[0] * size[1]; at++) {
                if (around.part(z, at) == part) {
                    final int[] voxel = {at % size[0], at / size[0], z};
                    sums.add(voxel, around.phase(z, at));
                    sums.atEdge |= isAtEdge.test(voxel);
                }
            }
        }
        return sums.extent();
    }

    /** The lower face of the sheet that a crack leaves. */
    interface LowerFace {

        /** Its place in rows of the box in the column x, z of the box; NaN where it is unknown. */
        double row(int x, int z);
    }

    // -- Helper methods --

    private static final class Sums {

        private final Surroundings around;
        private final ReferenceSurface surface;
        private final LowerFace sheet;
        private final int top;
        private final double[] root = new double[3];
        private final double[] moments = new double[5];
        private long rootVoxels;
        private long voxels;
        private long filled;
        private double deepest = Double.NEGATIVE_INFINITY;
        private double rootDepth;
        private boolean atEdge;

        Sums(
                final Surroundings around,
                final byte part,
                final ReferenceSurface surface,
                final LowerFace sheet) {
            this.around = around;
            this.surface = surface;
            this.sheet = sheet;
            top = top(around, part);
        }

        private static int top(final Surroundings around, final byte part) {
            final int[] size = around.size();
            int top = size[1];
            for (int z = 0; z < size[2]; z++) {
                for (int at = 0; at < top * size[0]; at++) {
                    top = around.part(z, at) == part ? Math.min(top, at / size[0]) : top;
                }
            }
            return top;
        }

        void add(final int[] at, final byte phase) {
            final VoxelSize voxel = around.voxel();
            final double[] place = new double[3];
            for (int axis = 0; axis < 3; axis++) {
                place[axis] = (around.box().min()[axis] + at[axis] + 0.5) * voxel.um(axis);
            }
            voxels++;
            filled += phase == Phase.LI.label() || phase == Phase.LI_MG.label() ? 1 : 0;
            moments[0] += place[0];
            moments[1] += place[2];
            moments[2] += place[0] * place[0];
            moments[3] += place[0] * place[2];
            moments[4] += place[2] * place[2];
            final int x = around.box().min()[0] + at[0];
            final int y = around.box().min()[1] + at[1];
            final int z = around.box().min()[2] + at[2];
            deepest = Math.max(deepest, surface.depth_um(x, y + 1, z));
            if (at[1] <= top + 1) {
                final double face = sheet.row(at[0], at[2]);
                final double row = around.box().min()[1] + (Double.isNaN(face) ? top : face);
                rootVoxels++;
                root[0] += place[0];
                root[1] += row * voxel.y_um();
                root[2] += place[2];
                rootDepth += surface.depth_um(x, row, z);
            }
        }

        TransverseExtent extent() {
            final double n = voxels;
            final double xx = moments[2] / n - moments[0] / n * (moments[0] / n);
            final double xz = moments[3] / n - moments[0] / n * (moments[1] / n);
            final double zz = moments[4] / n - moments[1] / n * (moments[1] / n);
            final double along = 0.5 * (xx + zz) + Math.hypot(0.5 * (xx - zz), xz);
            final double towards = 0.5 * StrictMath.atan2(2 * xz, xx - zz);
            final double step =
                    Math.hypot(
                            StrictMath.cos(towards) * around.voxel().x_um(),
                            StrictMath.sin(towards) * around.voxel().z_um());
            return new TransverseExtent(
                    voxels,
                    filled / n,
                    new double[] {root[0] / rootVoxels, root[1] / rootVoxels, root[2] / rootVoxels},
                    deepest - rootDepth / rootVoxels,
                    deepest,
                    Math.sqrt(12 * along + step * step),
                    atEdge);
        }
    }
}
