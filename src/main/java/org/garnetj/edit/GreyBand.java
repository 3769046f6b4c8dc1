package org.garnetj.edit;

import org.garnetj.image.Planes;
import org.garnetj.image.Volume;

/** The grey values near those around a seed. */
final class GreyBand {

    private final Volume<?> grey;
    private final float[][] planes;
    private final int width;
    private final double low;
    private final double high;

    /**
     * The values no further than {@code tolerance} from the mean of the up to 27 voxels around the
     * seed, itself among them.
     */
    GreyBand(final Volume<?> grey, final Seed seed, final double tolerance) {
        this.grey = grey;
        planes = new float[Math.toIntExact(grey.depth())][];
        width = Math.toIntExact(grey.width());
        final double mean = meanAround(seed);
        low = mean - tolerance;
        high = mean + tolerance;
    }

    boolean contains(final int x, final int y, final int z) {
        final float value = plane(z)[y * width + x];
        return value >= low && value <= high;
    }

    private double meanAround(final Seed seed) {
        double sum = 0;
        int voxels = 0;
        for (int z = Math.max(0, seed.z() - 1);
                z <= Math.min(planes.length - 1, seed.z() + 1);
                z++) {
            for (int y = Math.max(0, seed.y() - 1);
                    y <= Math.min(grey.height() - 1, seed.y() + 1);
                    y++) {
                for (int x = Math.max(0, seed.x() - 1);
                        x <= Math.min(width - 1, seed.x() + 1);
                        x++) {
                    sum += plane(z)[y * width + x];
                    voxels++;
                }
            }
        }
        return sum / voxels;
    }

    private float[] plane(final int z) {
        if (planes[z] == null) {
            planes[z] = Planes.floatPlane(grey.pixels(), z);
        }
        return planes[z];
    }
}
