package org.garnetj.restore;

import net.imglib2.type.numeric.RealType;

import org.garnetj.image.Planes;
import org.garnetj.image.Volume;

/**
 * A stack moved back onto the grid of another. Greys come from cubic convolution along each axis,
 * where its voxels are finer as the mean at as many places as a new one covers of them; labels from
 * the nearest voxel.
 */
final class MovedSlices implements SliceFilter {

    private static final int TOGETHER = 8;

    private final Volume<?> stack;
    private final Volume<?> grid;
    private final RigidMotion motion;
    private final boolean labels;
    private final float outside;
    private final double[] voxel = new double[3];
    private final double[] cell = new double[3];
    private final int[] size = new int[3];
    private final int[] places = new int[3];

    private MovedSlices(
            final Volume<?> stack,
            final Volume<?> grid,
            final RigidMotion motion,
            final boolean labels,
            final float outside) {
        this.stack = stack;
        this.grid = grid;
        this.motion = motion;
        this.labels = labels;
        this.outside = outside;
        for (int d = 0; d < 3; d++) {
            voxel[d] = stack.voxelSize().um(d);
            cell[d] = grid.voxelSize().um(d);
            size[d] = Math.toIntExact(stack.pixels().dimension(d));
            places[d] = labels ? 1 : (int) Math.max(1, Math.round(cell[d] / voxel[d]));
        }
    }

    /** Greys, 0 where the stack had nothing. */
    static MovedSlices greys(
            final Volume<?> stack, final Volume<?> grid, final RigidMotion motion) {
        return new MovedSlices(stack, grid, motion, false, 0);
    }

    /** Labels, {@code outside} where the stack had nothing. */
    static MovedSlices labels(
            final Volume<?> stack,
            final Volume<?> grid,
            final RigidMotion motion,
            final int outside) {
        return new MovedSlices(stack, grid, motion, true, outside);
    }

    @Override
    public int together() {
        return TOGETHER;
    }

    @Override
    public void compute(final int first, final float[][] slices) {
        final int[] reach = reach(first, first + slices.length);
        final float[][] planes = new float[size[2]][];
        for (int z = reach[0]; z < reach[1]; z++) {
            planes[z] = plane(stack, z);
        }
        final int width = Math.toIntExact(grid.width());
        final double[] place = new double[3];
        for (int k = 0; k < slices.length; k++) {
            for (int i = 0; i < slices[k].length; i++) {
                slices[k][i] = mean(planes, place, i % width, i / width, first + k);
            }
        }
    }

    /**
     * The slices of the stack on which some of the grid depend, from the first to before the end.
     */
    private int[] reach(final int first, final int end) {
        final double[] place = new double[3];
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int corner = 0; corner < 8; corner++) {
            motion.apply(
                    (corner & 1) * grid.width() * cell[0],
                    (corner >> 1 & 1) * grid.height() * cell[1],
                    (corner < 4 ? first : end) * cell[2],
                    place);
            low = Math.min(low, place[2] / voxel[2]);
            high = Math.max(high, place[2] / voxel[2]);
        }
        return new int[] {
            (int) Math.max(0, Math.floor(low) - 2), (int) Math.min(size[2], Math.ceil(high) + 3)
        };
    }

    /** The mean over the places in a voxel of the grid, unless one of them lies outside. */
    private float mean(
            final float[][] planes, final double[] place, final int x, final int y, final int z) {
        float sum = 0;
        final int count = places[0] * places[1] * places[2];
        for (int k = 0; k < count; k++) {
            final int i = k % places[0];
            final int j = k / places[0] % places[1];
            final int l = k / places[0] / places[1];
            motion.apply(
                    (x + (i + 0.5) / places[0]) * cell[0],
                    (y + (j + 0.5) / places[1]) * cell[1],
                    (z + (l + 0.5) / places[2]) * cell[2],
                    place);
            if (!isInside(place)) {
                return outside;
            }
            sum += labels ? nearest(planes, place) : cubic(planes, place);
        }
        return sum / count;
    }

    private boolean isInside(final double... place) {
        for (int d = 0; d < 3; d++) {
            if (!(place[d] >= 0 && place[d] <= size[d] * voxel[d])) {
                return false;
            }
        }
        return true;
    }

    private float nearest(final float[][] planes, final double... place) {
        final int[] at = new int[3];
        for (int d = 0; d < 3; d++) {
            at[d] = Math.min(size[d] - 1, (int) (place[d] / voxel[d]));
        }
        return planes[at[2]][at[1] * size[0] + at[0]];
    }

    private float cubic(final float[][] planes, final double... place) {
        final int[] low = new int[3];
        final double[][] weights = new double[3][];
        for (int d = 0; d < 3; d++) {
            final double at = place[d] / voxel[d] - 0.5;
            low[d] = Cubic.start(at, size[d]);
            weights[d] = Cubic.weights(at, size[d]);
        }
        double sum = 0;
        for (int k = 0; k < weights[2].length; k++) {
            final float[] plane = planes[low[2] + k];
            double sheet = 0;
            for (int j = 0; j < weights[1].length; j++) {
                final int row = (low[1] + j) * size[0] + low[0];
                double line = 0;
                for (int i = 0; i < weights[0].length; i++) {
                    line += weights[0][i] * plane[row + i];
                }
                sheet += weights[1][j] * line;
            }
            sum += weights[2][k] * sheet;
        }
        return (float) sum;
    }

    private static <T extends RealType<T>> float[] plane(final Volume<T> from, final int z) {
        return Planes.floatPlane(from.pixels(), z);
    }
}
