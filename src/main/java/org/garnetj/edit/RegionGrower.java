package org.garnetj.edit;

import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.Progress;
import org.garnetj.image.Planes;
import org.garnetj.image.VoxelSize;
import org.garnetj.label.Connectivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Grows a region from a seed through neighbours: as much work as the region has voxels. */
final class RegionGrower {

    private static final int VOXELS_A_STEP = 1 << 20;

    private final PlanarImg<UnsignedByteType, ?> labels;
    private final VoxelSize voxel;
    private final Connectivity connectivity;
    private final double reach;
    private final Progress progress;
    private final int width;
    private final int height;
    private final int depth;

    /** Voxels still to look around, x fastest. */
    private long[] waiting = new long[1024];

    private int count;

    RegionGrower(
            final PlanarImg<UnsignedByteType, ?> labels,
            final VoxelSize voxel,
            final Growth growth,
            final Progress progress) {
        this.labels = labels;
        this.voxel = voxel;
        this.progress = progress;
        connectivity = growth.connectivity();
        reach = growth.reach() == 0 ? Double.POSITIVE_INFINITY : growth.reach();
        width = Math.toIntExact(labels.dimension(0));
        height = Math.toIntExact(labels.dimension(1));
        depth = Math.toIntExact(labels.dimension(2));
    }

    /**
     * The region around a seed, bit {@code y * width + x} of each slice.
     *
     * @param passable which labels it grows through
     * @param inside to which pixels of each slice it is confined; null: to none
     * @param grey which grey values it grows through; null: any
     */
    List<BitSet> grow(
            final Seed seed,
            final boolean[] passable,
            final List<BitSet> inside,
            final GreyBand grey) {
        final List<BitSet> region = new ArrayList<>();
        for (int z = 0; z < depth; z++) {
            region.add(new BitSet());
        }
        count = 0;
        visit(seed.x(), seed.y(), seed.z(), region);
        long looked = 0;
        while (count > 0) {
            final long at = waiting[--count];
            final int x = (int) (at % width);
            final int y = (int) (at / width % height);
            final int z = (int) (at / width / height);
            for (int dz = -1; dz <= 1; dz++) {
                for (int dy = -1; dy <= 1; dy++) {
                    for (int dx = -1; dx <= 1; dx++) {
                        if (connectivity.joins(dx, dy, dz)
                                && isFree(x + dx, y + dy, z + dz, seed, passable, inside, region)
                                && (grey == null || grey.contains(x + dx, y + dy, z + dz))) {
                            visit(x + dx, y + dy, z + dz, region);
                        }
                    }
                }
            }
            if (++looked % VOXELS_A_STEP == 0) {
                progress.checkCancelled();
            }
        }
        return region;
    }

    private boolean isFree(
            final int x,
            final int y,
            final int z,
            final Seed seed,
            final boolean[] passable,
            final List<BitSet> inside,
            final List<BitSet> region) {
        if (x < 0 || x >= width || y < 0 || y >= height || z < 0 || z >= depth) {
            return false;
        }
        final int at = y * width + x;
        return !region.get(z).get(at)
                && passable[Planes.<byte[]>array(labels, z)[at] & 0xff]
                && (inside == null || inside.get(z).get(at))
                && isWithinReach(x - seed.x(), y - seed.y(), z - seed.z());
    }

    private boolean isWithinReach(final int dx, final int dy, final int dz) {
        final double x_um = dx * voxel.x_um();
        final double y_um = dy * voxel.y_um();
        final double z_um = dz * voxel.z_um();
        return x_um * x_um + y_um * y_um + z_um * z_um <= reach * reach * (1 + 1e-9);
    }

    private void visit(final int x, final int y, final int z, final List<BitSet> region) {
        region.get(z).set(y * width + x);
        if (count == waiting.length) {
            waiting = Arrays.copyOf(waiting, 2 * count);
        }
        waiting[count++] = ((long) z * height + y) * width + x;
    }
}
