package org.garnetj.field;

/**
 * A phase surface between voxel middles: a function that is positive on one side and negative on
 * the other, such as a signed distance, or a probability less ½. Between two middles it is taken to
 * be linear.
 *
 * @param lattice the voxels
 * @param planes for each plane the function in the middles of its voxels, x fastest
 */
record LevelSet(Lattice lattice, float[][] planes) {

    /** A surface is not taken to be nearer to a middle than this part of the way to the next. */
    private static final double NEAREST = 1e-3;

    double at(final int x, final int y, final int z) {
        return planes[z][y * lattice.nx() + x];
    }

    /** Where on the way from a value to one of the other sign the function is 0, from 0 to 1. */
    static double crossing(final double from, final double to) {
        return Math.min(1 - NEAREST, Math.max(NEAREST, from / (from - to)));
    }

    /**
     * The part of a voxel's face towards its next neighbour along an axis that lies on the positive
     * side. The function at the corners of the face is the mean of the eight voxels around.
     */
    double aperture(final int axis, final int x, final int y, final int z) {
        final int[] at = {x, y, z};
        final int u = (axis + 1) % 3;
        final int v = (axis + 2) % 3;
        final double[] corner = new double[4];
        for (int i = 0; i < 4; i++) {
            corner[i] = corner(at, axis, u, i == 1 || i == 2 ? 1 : 0, v, i / 2);
        }
        return positivePart(corner);
    }

    private double corner(
            final int[] at, final int axis, final int u, final int du, final int v, final int dv) {
        double sum = 0;
        for (int i = 0; i < 8; i++) {
            final int[] voxel = at.clone();
            voxel[axis] += i & 1;
            voxel[u] += (i >> 1 & 1) + du - 1;
            voxel[v] += (i >> 2) + dv - 1;
            for (int d = 0; d < 3; d++) {
                voxel[d] = Math.min(lattice.size(d) - 1, Math.max(0, voxel[d]));
            }
            sum += at(voxel[0], voxel[1], voxel[2]);
        }
        return sum / 8;
    }

    /** The part of a unit square where a function given at its corners, in turn, is positive. */
    private static double positivePart(final double[] corner) {
        double area = 0;
        double lastX = Double.NaN;
        double lastY = 0;
        double firstX = Double.NaN;
        double firstY = 0;
        for (int i = 0; i < 8; i++) {
            final int own = i / 2;
            final int next = (own + 1) % 4;
            final double part;
            if (i % 2 == 0) {
                part = corner[own] > 0 ? 0 : Double.NaN;
            } else {
                part =
                        corner[own] > 0 != corner[next] > 0
                                ? corner[own] / (corner[own] - corner[next])
                                : Double.NaN;
            }
            if (!Double.isNaN(part)) {
                final double x = cornerX(own) + part * (cornerX(next) - cornerX(own));
                final double y = cornerY(own) + part * (cornerY(next) - cornerY(own));
                if (Double.isNaN(firstX)) {
                    firstX = x;
                    firstY = y;
                } else {
                    area += lastX * y - x * lastY;
                }
                lastX = x;
                lastY = y;
            }
        }
        return Double.isNaN(firstX) ? 0 : (area + lastX * firstY - firstX * lastY) / 2;
    }

    private static int cornerX(final int i) {
        return i == 1 || i == 2 ? 1 : 0;
    }

    private static int cornerY(final int i) {
        return i / 2;
    }
}
