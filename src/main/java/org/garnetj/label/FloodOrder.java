package org.garnetj.label;

import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.real.FloatType;

import org.garnetj.block.Block;
import org.garnetj.block.BlockPlan;
import org.garnetj.block.Execution;
import org.garnetj.image.Planes;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The positive voxels of an image from the largest to the smallest, equal ones in raster order:
 * scattered into buckets by the leading bits of their floats, then sorted in each bucket.
 */
final class FloodOrder {

    /** Exponent and eight more bits of a positive float choose its bucket, the rest its place. */
    private static final int LOW_BITS = 15;

    private static final int LOW = (1 << LOW_BITS) - 1;
    private static final int BUCKETS = 1 << Integer.SIZE - 1 - LOW_BITS;
    private static final int BUCKETS_AT_A_TIME = 256;

    private final PlanarImg<FloatType, ?> image;
    private final PaddedGrid grid;
    private long[] order;

    private FloodOrder(final PlanarImg<FloatType, ?> image, final PaddedGrid grid) {
        this.image = image;
        this.grid = grid;
    }

    /** In the low half of each long an index of the grid. */
    static long[] of(
            final PlanarImg<FloatType, ?> image, final PaddedGrid grid, final Execution execution) {
        final FloodOrder flood = new FloodOrder(image, grid);
        final BlockPlan slabs =
                BlockPlan.of(image, grid.width(), grid.height(), execution.blockSize());
        final List<int[]> counts = execution.map("count distances", slabs, flood::count);
        final int[] ends = flood.allot(counts);
        execution.forEach(
                "order distances", slabs, slab -> flood.scatter(slab, counts.get(slab.index())));
        execution.mapItems(
                "sort distances",
                IntStream.range(0, BUCKETS / BUCKETS_AT_A_TIME).boxed().toList(),
                some -> {
                    flood.sort(some * BUCKETS_AT_A_TIME, ends);
                    return null;
                });
        return flood.order;
    }

    private int[] count(final Block slab) {
        final int[] count = new int[BUCKETS];
        for (int i = 0; i < slab.size()[2]; i++) {
            for (final float value : Planes.<float[]>array(image, (int) slab.min()[2] + i)) {
                if (value > 0) {
                    count[Float.floatToRawIntBits(value) >> LOW_BITS]++;
                }
            }
        }
        return count;
    }

    /** Turns counts into first places, for each slab in turn; returns the ends of the buckets. */
    private int[] allot(final List<int[]> counts) {
        final int[] ends = new int[BUCKETS];
        int place = 0;
        for (int bucket = BUCKETS - 1; bucket >= 0; bucket--) {
            for (final int[] count : counts) {
                final int first = place;
                place += count[bucket];
                count[bucket] = first;
            }
            ends[bucket] = place;
        }
        order = new long[place];
        return ends;
    }

    private void scatter(final Block slab, final int[] places) {
        for (int i = 0; i < slab.size()[2]; i++) {
            final int z = (int) slab.min()[2] + i;
            final float[] plane = Planes.array(image, z);
            for (int y = 0; y < grid.height(); y++) {
                final int start = grid.index(0, y, z);
                for (int x = 0; x < grid.width(); x++) {
                    final float value = plane[y * grid.width() + x];
                    if (value > 0) {
                        final int bits = Float.floatToRawIntBits(value);
                        order[places[bits >> LOW_BITS]++] =
                                (long) (~bits & LOW) << Integer.SIZE | start + x;
                    }
                }
            }
        }
    }

    private void sort(final int first, final int[] ends) {
        for (int bucket = first; bucket < first + BUCKETS_AT_A_TIME; bucket++) {
            final int from = bucket + 1 < BUCKETS ? ends[bucket + 1] : 0;
            for (int i = from + 1; i < ends[bucket]; i++) {
                if (order[i] < order[i - 1]) {
                    Arrays.sort(order, from, ends[bucket]);
                    break;
                }
            }
        }
    }
}
