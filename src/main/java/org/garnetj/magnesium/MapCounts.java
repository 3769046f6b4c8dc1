package org.garnetj.magnesium;

import net.imglib2.type.numeric.RealType;

import org.garnetj.image.Planes;
import org.garnetj.image.Volume;

/**
 * Counts of an element map, if it is large summed over squares of its pixels.
 *
 * @param values slice by slice, row by row
 * @param size columns, rows, slices
 * @param edge_um of a square, in true lengths
 */
record MapCounts(float[] values, int[] size, double[] edge_um) {

    /** The map with at most {@code most} voxels. */
    static <T extends RealType<T>> MapCounts of(
            final Volume<T> map, final double[] edge_um, final long most) {
        int bin = 1;
        while (map.voxels() / ((long) bin * bin) > most) {
            bin++;
        }
        final int[] size = {
            (int) map.width() / bin, (int) map.height() / bin, Math.toIntExact(map.depth())
        };
        final float[] values = new float[Math.multiplyExact(size[0] * size[1], size[2])];
        for (int z = 0; z < size[2]; z++) {
            final float[] plane = Planes.floatPlane(map.pixels(), z);
            for (int y = 0; y < size[1] * bin; y++) {
                for (int x = 0; x < size[0] * bin; x++) {
                    values[(z * size[1] + y / bin) * size[0] + x / bin] +=
                            plane[y * (int) map.width() + x];
                }
            }
        }
        return new MapCounts(
                values, size, new double[] {edge_um[0] * bin, edge_um[1] * bin, edge_um[2]});
    }

    /** Mean counts of a voxel. */
    double mean() {
        double sum = 0;
        for (final float value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
