package org.garnetj.label;

import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.real.FloatType;

import org.garnetj.image.Planes;

import java.util.Arrays;

/** The flood of a {@link Watershed}, voxel by voxel. */
final class Flood {

    private final PaddedGrid grid;
    private final float[][] squared;
    private final double h_um;
    private final int[] neighbours;
    private final Basins basins = new Basins();

    /** Basin of each voxel taken; in the end its label. */
    private final int[] taken;

    private final int[] around;

    Flood(
            final PaddedGrid grid,
            final PlanarImg<FloatType, ?> squared_um2,
            final double h_um,
            final Connectivity connectivity) {
        this.grid = grid;
        this.h_um = h_um;
        squared = new float[grid.depth()][];
        for (int z = 0; z < grid.depth(); z++) {
            squared[z] = Planes.array(squared_um2, z);
        }
        neighbours = grid.neighbours(connectivity);
        around = new int[neighbours.length];
        taken = new int[grid.length()];
    }

    void run(final long[] order) {
        for (final long next : order) {
            take((int) next);
        }
    }

    private void take(final int at) {
        int one = 0;
        boolean several = false;
        for (final int neighbour : neighbours) {
            final int basin = taken[at + neighbour];
            if (basin != 0) {
                several |= one != 0 && basin != one;
                one = basin;
            }
        }
        if (one == 0) {
            one = basins.begin(squared(at));
        } else if (several) {
            one = meet(at);
        }
        taken[at] = one;
    }

    /** The basin of the highest neighbour, after basins that meet here are merged. */
    private int meet(final int at) {
        int count = 0;
        int own = 0;
        int highest = 0;
        float largest = 0;
        for (final int neighbour : neighbours) {
            if (taken[at + neighbour] != 0) {
                final int basin = basins.find(taken[at + neighbour]);
                final float distance = squared(at + neighbour);
                if (distance > largest) {
                    largest = distance;
                    own = basin;
                }
                if (highest == 0 || basins.isHigher(basin, highest)) {
                    highest = basin;
                }
                around[count++] = basin;
            }
        }
        merge(count, highest, squared(at));
        return own;
    }

    private void merge(final int count, final int highest, final float squaredHere) {
        for (int i = 0; i < count; i++) {
            final float peak = basins.squaredPeak(around[i]);
            if (around[i] != highest
                    && (peak <= squaredHere || Math.sqrt(peak) - Math.sqrt(squaredHere) < h_um)) {
                basins.merge(around[i], highest);
            }
        }
    }

    private float squared(final int at) {
        return squared[grid.z(at)][grid.inSlice(at)];
    }

    /** Numbers the parts in raster order and returns how many voxels each has. */
    long[] number() {
        final int[] label = new int[basins.end()];
        final long[] voxels = new long[basins.end()];
        int count = 0;
        for (int at = 0; at < taken.length; at++) {
            if (taken[at] != 0) {
                final int basin = basins.find(taken[at]);
                if (label[basin] == 0) {
                    label[basin] = ++count;
                }
                taken[at] = label[basin];
                voxels[label[basin] - 1]++;
            }
        }
        return Arrays.copyOf(voxels, count);
    }

    /** Copies the labels of a row. */
    void copyRow(final int y, final int z, final int[] target, final int to) {
        System.arraycopy(taken, grid.index(0, y, z), target, to, grid.width());
    }
}
