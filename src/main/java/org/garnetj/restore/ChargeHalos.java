package org.garnetj.restore;

import org.garnetj.block.Execution;
import org.garnetj.filter.Gauss;
import org.garnetj.image.Volume;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Local brightness around insulating pores, where charge gathers: what the slow bias leaves of the
 * bright phase's squares, averaged with a Gaussian over space. Squares of other phases have no
 * weight; far from any square there is no halo. What is narrower than two squares, or lies in the
 * pores themselves, is not seen; and a slow change of the ceramic itself is taken for a halo.
 */
final class ChargeHalos {

    /** What differs by more is another phase. */
    private static final double REACH = 0.25;

    /** A halo is about this many standard deviations of the average wide. */
    private static final double WIDTH = 3;

    /** Weight of the belief that there is no halo, in squares. */
    private static final double NONE = 0.02;

    private final int across;
    private final int down;
    private final float[][] halo;

    private ChargeHalos(final int across, final int down, final float[][] halo) {
        this.across = across;
        this.down = down;
        this.halo = halo;
    }

    static ChargeHalos of(
            final Volume<?> stack,
            final PlainTiles tiles,
            final ShadingFit fit,
            final double width_um,
            final Execution execution) {
        final double sigma_um = width_um / WIDTH;
        final double tileX = PlainTiles.TILE * stack.voxelSize().x_um();
        final double tileY = PlainTiles.TILE * stack.voxelSize().y_um();
        final List<Integer> slices = IntStream.range(0, tiles.depth()).boxed().toList();
        final List<float[][]> flat =
                execution.mapItems(
                        "measure halos",
                        slices,
                        z ->
                                smoothed(
                                        fit.residuals(z),
                                        tiles.across(),
                                        sigma_um / tileX,
                                        sigma_um / tileY));
        final double alongZ = sigma_um / stack.voxelSize().z_um();
        return new ChargeHalos(
                tiles.across(),
                tiles.down(),
                execution
                        .mapItems("average halos", slices, z -> alongZ(flat, z, alongZ))
                        .toArray(float[][]::new));
    }

    /** Logarithm of the halo at a pixel. */
    double at(final int z, final double x, final double y) {
        final double u = within((x - PlainTiles.centre(0)) / PlainTiles.TILE, across);
        final double v = within((y - PlainTiles.centre(0)) / PlainTiles.TILE, down);
        final int i = (int) Math.min(u, Math.max(0, across - 2));
        final int j = (int) Math.min(v, Math.max(0, down - 2));
        final int right = Math.min(across - 1, i + 1);
        final int below = Math.min(down - 1, j + 1);
        final float[] plane = halo[z];
        final double top =
                plane[j * across + i] * (1 - u + i) + plane[j * across + right] * (u - i);
        final double bottom =
                plane[below * across + i] * (1 - u + i) + plane[below * across + right] * (u - i);
        return top * (1 - v + j) + bottom * (v - j);
    }

    private static double within(final double at, final int size) {
        return Math.max(0, Math.min(size - 1.0, at));
    }

    /** Weighted sums of logarithms, and of weights. */
    private static float[][] smoothed(
            final double[] rest, final int across, final double sigmaX, final double sigmaY) {
        final float[] sum = new float[rest.length];
        final float[] weight = new float[rest.length];
        for (int i = 0; i < rest.length; i++) {
            final double w = Tukey.weight(rest[i], REACH);
            sum[i] = w > 0 ? (float) (w * rest[i]) : 0;
            weight[i] = (float) w;
        }
        return new float[][] {
            Gauss.smoothPlane(sum, across, sigmaX, sigmaY),
            Gauss.smoothPlane(weight, across, sigmaX, sigmaY)
        };
    }

    private static float[] alongZ(final List<float[][]> flat, final int z, final double sigma) {
        final int reach = (int) Math.ceil(3 * sigma);
        final float[] halo = new float[flat.get(z)[0].length];
        for (int i = 0; i < halo.length; i++) {
            double sum = 0;
            double weights = NONE;
            for (int s = Math.max(0, z - reach); s <= Math.min(flat.size() - 1, z + reach); s++) {
                final double w = Math.exp(-0.5 * (s - z) * (s - z) / Math.max(1e-9, sigma * sigma));
                sum += w * flat.get(s)[0][i];
                weights += w * flat.get(s)[1][i];
            }
            halo[i] = (float) (sum / weights);
        }
        return halo;
    }
}
