package org.garnetj.restore;

import java.util.ArrayList;
import java.util.List;

/**
 * Products of powers of x and y about the middle of the slice, over half of its longer side.
 *
 * @param degree highest sum of powers
 */
record PlaneTerms(double middleX, double middleY, double voxelX, double voxelY, int degree)
        implements CuppingTerms {

    @Override
    public double scale_um() {
        return Math.max(middleX * voxelX, middleY * voxelY);
    }

    @Override
    public List<String> names() {
        final List<String> names = new ArrayList<>();
        for (int sum = 1; sum <= degree; sum++) {
            for (int powerY = 0; powerY <= sum; powerY++) {
                names.add(power("x", sum - powerY) + power("y", powerY));
            }
        }
        return names;
    }

    private static String power(final String name, final int power) {
        return power == 0 ? "" : power == 1 ? name : name + power;
    }

    @Override
    public void at(final double x, final double y, final int z, final double[] values) {
        final double u = (x + 0.5 - middleX) * voxelX / scale_um();
        final double v = (y + 0.5 - middleY) * voxelY / scale_um();
        int next = 0;
        for (int sum = 1; sum <= degree; sum++) {
            for (int powerY = 0; powerY <= sum; powerY++) {
                values[next++] = Math.pow(u, sum - powerY) * Math.pow(v, powerY);
            }
        }
    }
}
