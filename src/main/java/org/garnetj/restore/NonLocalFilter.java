package org.garnetj.restore;

import net.imglib2.RandomAccessible;
import net.imglib2.type.numeric.RealType;
import net.imglib2.view.Views;

import org.garnetj.filter.FloatBox;
import org.garnetj.filter.NonLocalMeans;
import org.garnetj.image.Planes;
import org.garnetj.image.Volume;

/**
 * {@link NonLocalMeans} of a stack, tile by tile through a few slices at a time. Boxes are compared
 * on the scale on which the noise is even; what is averaged are the greys themselves, so that their
 * mean stays where it is.
 */
final class NonLocalFilter implements SliceFilter {

    private static final int TOGETHER = 16;
    private static final int TILE_X = 128;
    private static final int TILE_Y = 48;

    private final Volume<?> stack;
    private final NoiseModel noise;
    private final int[][] offsets;
    private final int[] patch;
    private final int[] margin;
    private final double strength;
    private final NoiseLog log;

    NonLocalFilter(
            final Volume<?> stack,
            final NoiseModel noise,
            final int[][] offsets,
            final int[] patch,
            final double strength,
            final NoiseLog log) {
        this.stack = stack;
        this.noise = noise;
        this.offsets = offsets;
        this.patch = patch;
        this.strength = strength;
        this.log = log;
        margin = patch.clone();
        for (int d = 0; d < 3; d++) {
            int reach = 0;
            for (final int[] offset : offsets) {
                reach = Math.max(reach, Math.abs(offset[d]));
            }
            margin[d] += reach;
        }
    }

    @Override
    public int together() {
        return TOGETHER;
    }

    @Override
    public void compute(final int first, final float[][] slices) {
        final int width = Math.toIntExact(stack.width());
        final int height = Math.toIntExact(stack.height());
        for (int y = 0; y < height; y += TILE_Y) {
            for (int x = 0; x < width; x += TILE_X) {
                final int[] core = {
                    Math.min(TILE_X, width - x), Math.min(TILE_Y, height - y), slices.length
                };
                final FloatBox means = tile(stack, new int[] {x, y, first}, core);
                for (int i = 0; i < core[1] * core[2]; i++) {
                    System.arraycopy(
                            means.values(),
                            i * core[0],
                            slices[i / core[1]],
                            (y + i % core[1]) * width + x,
                            core[0]);
                }
            }
        }
        for (int i = 0; i < slices.length; i++) {
            log.add(first + i, plane(stack, first + i), slices[i]);
        }
    }

    // -- Helper methods --

    private <T extends RealType<T>> FloatBox tile(
            final Volume<T> volume, final int[] min, final int[] core) {
        final RandomAccessible<T> mirrored = Views.extendMirrorDouble(volume.pixels());
        final FloatBox greys = FloatBox.of(core, margin);
        final FloatBox even = FloatBox.of(core, margin);
        final long[] from = new long[3];
        final int[] size = new int[3];
        final int[] low = new int[3];
        final int[] high = new int[3];
        for (int d = 0; d < 3; d++) {
            from[d] = min[d] - margin[d];
            size[d] = greys.size(d);
            low[d] = -min[d];
            high[d] = Math.toIntExact(volume.pixels().dimension(d)) - min[d];
        }
        Planes.copyFloats(mirrored, from, size, greys.values());
        noise.even(greys.values(), even.values());
        return NonLocalMeans.of(greys, even, low, high, offsets, patch, strength);
    }

    private static <T extends RealType<T>> float[] plane(final Volume<T> stack, final int z) {
        return Planes.floatPlane(stack.pixels(), z);
    }
}
