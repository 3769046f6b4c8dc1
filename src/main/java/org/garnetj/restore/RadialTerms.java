package org.garnetj.restore;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Powers of the squared distance from an axis along z, over that of the farthest square.
 *
 * @param voxelX width of a pixel in µm
 * @param voxelY its height in µm
 * @param scale_um distance of the farthest square; further than a square beyond it nothing changes
 */
record RadialTerms(
        RingSettings.Centre centre, double voxelX, double voxelY, double scale_um, int order)
        implements CuppingTerms {

    static double radius_um(
            final RingSettings.Centre centre,
            final double voxelX,
            final double voxelY,
            final double x,
            final double y) {
        return Math.hypot((x + 0.5 - centre.x_px()) * voxelX, (y + 0.5 - centre.y_px()) * voxelY);
    }

    @Override
    public List<String> names() {
        return IntStream.rangeClosed(1, order).mapToObj(k -> "r" + 2 * k).toList();
    }

    @Override
    public void at(final double x, final double y, final int z, final double[] values) {
        final double most = 1 + PlainTiles.TILE * Math.max(voxelX, voxelY) / scale_um;
        final double share = Math.min(most, radius_um(centre, voxelX, voxelY, x, y) / scale_um);
        double power = 1;
        for (int k = 0; k < order; k++) {
            power *= share * share;
            values[k] = power;
        }
    }
}
