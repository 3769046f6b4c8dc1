package org.garnetj.mesh;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;

import org.garnetj.image.Planes;
import org.garnetj.image.VoxelSize;

import java.util.Arrays;

/**
 * The samples that cubes have their corners on: the middles of voxels. To close surfaces at the
 * border of the stack, the outermost samples are repeated on the border itself, and beyond them, at
 * no distance, all is outside.
 */
final class Samples<T extends RealType<T>> {

    private static final int LAYERS = 2;

    private final RandomAccessibleInterval<T> field;
    private final int margin;
    private final float nothing;

    /** Places of the samples along x, y, z in µm. */
    final double[][] places_um = new double[3][];

    Samples(
            final RandomAccessibleInterval<T> field,
            final double level,
            final VoxelSize voxel,
            final boolean closed) {
        this.field = field;
        margin = closed ? LAYERS : 0;
        nothing = (float) (level - Math.max(1, Math.abs(level)));
        for (int d = 0; d < 3; d++) {
            final double size = field.dimension(d);
            places_um[d] = new double[(int) size + 2 * margin];
            for (int i = 0; i < places_um[d].length; i++) {
                final double place = Math.max(0, Math.min(size, i - margin + 0.5));
                places_um[d][i] = place * voxel.um(d);
            }
        }
    }

    int size(final int d) {
        return places_um[d].length;
    }

    /** The samples of a plane across z, x fastest. */
    float[] plane(final int z) {
        final int depth = Math.toIntExact(field.dimension(2));
        if (margin == 0) {
            return Planes.floatPlane(field, z);
        }
        final int width = size(0);
        final float[] plane = new float[Math.multiplyExact(width, size(1))];
        if (z == 0 || z == size(2) - 1) {
            Arrays.fill(plane, nothing);
            return plane;
        }
        final int inner = Math.toIntExact(field.dimension(0));
        final int rows = Math.toIntExact(field.dimension(1));
        final float[] source =
                Planes.floatPlane(field, Math.max(0, Math.min(depth - 1, z - LAYERS)));
        for (int y = 0; y < size(1); y++) {
            final boolean isBeyond = y == 0 || y == size(1) - 1;
            final int row = Math.max(0, Math.min(rows - 1, y - LAYERS)) * inner;
            for (int x = 0; x < width; x++) {
                final boolean isEnd = isBeyond || x == 0 || x == width - 1;
                final int column = Math.max(0, Math.min(inner - 1, x - LAYERS));
                plane[y * width + x] = isEnd ? nothing : source[row + column];
            }
        }
        return plane;
    }
}
