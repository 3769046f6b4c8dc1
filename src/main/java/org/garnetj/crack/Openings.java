package org.garnetj.crack;

import java.util.Arrays;

/** The local thickness over a crack. Over its area a voxel counts by its volume over that. */
final class Openings {

    private final float[] sorted_um;
    private final double mean_um;
    private final double area;

    private Openings(final float[] thickness_um) {
        sorted_um = thickness_um;
        Arrays.sort(sorted_um);
        double sum = 0;
        double shares = 0;
        for (final float t : sorted_um) {
            sum += t;
            shares += 1 / t;
        }
        mean_um = sum / sorted_um.length;
        area = shares;
    }

    static Openings of(final CrackBody body, final long voxels) {
        final float[] thickness = new float[Math.toIntExact(voxels)];
        final int[] count = new int[1];
        final int[] voxel = new int[3];
        body.forEach(
                (x, y, z, at) -> {
                    voxel[0] = x;
                    voxel[1] = y;
                    voxel[2] = z;
                    thickness[count[0]++] = body.thickness_um(voxel);
                });
        return new Openings(thickness);
    }

    /** Mean over the voxels. */
    double mean_um() {
        return mean_um;
    }

    double max_um() {
        return sorted_um[sorted_um.length - 1];
    }

    /** What so many percent of the area do not exceed. */
    double percentile_um(final double percent) {
        double sum = 0;
        for (final float t : sorted_um) {
            sum += 1 / t;
            if (100 * sum >= percent * area) {
                return t;
            }
        }
        return max_um();
    }
}
