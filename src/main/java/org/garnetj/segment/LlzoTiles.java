package org.garnetj.segment;

/**
 * The grey of the LLZO around each pixel of a slice: the mean over three by three tiles of eight
 * pixels, of what is not void there.
 */
final class LlzoTiles {

    private static final int TILE = 8;

    /** Share of the tiles' pixels below which the LLZO there says nothing. */
    private static final double LEAST = 0.1;

    private static final double DIMMEST = 0.7;

    private static final double BRIGHTEST = 1.15;

    /** What is brighter by so many standard deviations is a grain of a brighter solid. */
    private static final double FAR_ABOVE = 3;

    private final int across;
    private final double[] mean;

    /**
     * @param grey of the slice, LLZO about 1
     * @param empty share of void in each pixel
     * @param deviation of the greys of LLZO
     */
    LlzoTiles(
            final Scene scene,
            final float[] grey,
            final float[] empty,
            final int z,
            final double deviation) {
        across = (scene.width + TILE - 1) / TILE;
        final int down = (scene.height + TILE - 1) / TILE;
        final double[] sum = new double[across * down];
        final double[] weight = new double[across * down];
        final byte[] labels = scene.labels(z);
        final double limit = 1 + FAR_ABOVE * deviation;
        for (int i = 0; i < grey.length; i++) {
            if (labels[i] != Scene.OUTSIDE && grey[i] < limit) {
                final int tile = i / scene.width / TILE * across + i % scene.width / TILE;
                weight[tile] += 1 - empty[i];
                sum[tile] += (1 - empty[i]) * grey[i];
            }
        }
        mean = new double[across * down];
        for (int tile = 0; tile < mean.length; tile++) {
            mean[tile] = around(sum, weight, tile, down);
        }
    }

    private double around(
            final double[] sum, final double[] weight, final int tile, final int down) {
        double total = 0;
        double weights = 0;
        for (int v = Math.max(0, tile / across - 1);
                v <= Math.min(down - 1, tile / across + 1);
                v++) {
            for (int u = Math.max(0, tile % across - 1);
                    u <= Math.min(across - 1, tile % across + 1);
                    u++) {
                total += sum[v * across + u];
                weights += weight[v * across + u];
            }
        }
        return weights < LEAST * 9 * TILE * TILE
                ? 1
                : Math.max(DIMMEST, Math.min(BRIGHTEST, total / weights));
    }

    /** The grey of LLZO around pixel (x, y). */
    double at(final int x, final int y) {
        return mean[y / TILE * across + x / TILE];
    }
}
