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

    /** Classes on the positive and on the negative side. */
    static final byte POSITIVE = 1;

    static final byte NEGATIVE = 2;

    /** The classes of one plane. */
    byte[] classes(final int z) {
        final byte[] classes = new byte[planes[z].length];
        for (int at = 0; at < classes.length; at++) {
            classes[at] = planes[z][at] > 0 ? POSITIVE : NEGATIVE;
        }
        return classes;
    }

    /** The function in the middle of a voxel. */
    double at(final int x, final int y, final int z) {
        return planes[z][y * lattice.nx() + x];
    }

    /** Where on the way from a value to one of the other sign the function is 0, from 0 to 1. */
    static double crossing(final double from, final double to) {
        return Math.min(1 - NEAREST, Math.max(NEAREST, from / (from - to)));
    }

    /** The function beyond a voxel at the border, on the border itself. */
    double atBorder(final int axis, final int x, final int y, final int z) {
        final int position = axis == 0 ? x : axis == 1 ? y : z;
        if (lattice.size(axis) == 1) {
            return at(x, y, z);
        }
        final int in = position == 0 ? 1 : -1;
        final double next =
                at(x + (axis == 0 ? in : 0), y + (axis == 1 ? in : 0), z + (axis == 2 ? in : 0));
        return 1.5 * at(x, y, z) - 0.5 * next;
    }

    /**
     * The part of a voxel's face towards its next neighbour along an axis that lies on the positive
     * side. The function at the corners of the face is the mean of the eight voxels around.
     */
    double aperture(final int axis, final int x, final int y, final int z) {
        if (!isNear(axis, x, y, z)) {
            return at(x, y, z) > 0 ? 1 : 0;
        }
        if (isSheet(x, y, z)
                || isSheet(
                        x + (axis == 0 ? 1 : 0),
                        y + (axis == 1 ? 1 : 0),
                        z + (axis == 2 ? 1 : 0))) {
            return 0;
        }
        final int[] at = {x, y, z};
        final int u = (axis + 1) % 3;
        final int v = (axis + 2) % 3;
        final double[] corner = new double[4];
        for (int i = 0; i < 4; i++) {
            corner[i] = corner(at, axis, u, i == 1 || i == 2 ? 1 : 0, v, i / 2);
        }
        return positivePart(corner);
    }

    /** Whether a voxel is negative between two positive ones. */
    private boolean isSheet(final int x, final int y, final int z) {
        return at(x, y, z) <= 0
                && (isBetween(x, lattice.nx(), x - 1, y, z, x + 1, y, z)
                        || isBetween(y, lattice.ny(), x, y - 1, z, x, y + 1, z)
                        || isBetween(z, lattice.nz(), x, y, z - 1, x, y, z + 1));
    }

    private boolean isBetween(
            final int position,
            final int size,
            final int beforeX,
            final int beforeY,
            final int beforeZ,
            final int nextX,
            final int nextY,
            final int nextZ) {
        return position > 0
                && position < size - 1
                && at(beforeX, beforeY, beforeZ) > 0
                && at(nextX, nextY, nextZ) > 0;
    }

    /**
     * The part of the surface's unit normal along an axis, without sign, on the way between two
     * middles.
     *
     * @param step 1 or −1 along the axis
     * @param part of the way
     * @param edge_um voxel edges
     */
    double normal(
            final int axis,
            final int step,
            final int x,
            final int y,
            final int z,
            final double part,
            final double[] edge_um) {
        final int nextX = x + (axis == 0 ? step : 0);
        final int nextY = y + (axis == 1 ? step : 0);
        final int nextZ = z + (axis == 2 ? step : 0);
        double squares = 0;
        double own = 0;
        for (int d = 0; d < 3; d++) {
            final double slope =
                    ((1 - part) * slope(d, x, y, z) + part * slope(d, nextX, nextY, nextZ))
                            / edge_um[d];
            squares += slope * slope;
            own = d == axis ? Math.abs(slope) : own;
        }
        return squares == 0 ? 1 : own / Math.sqrt(squares);
    }

    /** Change of the function along an axis by voxel; the stack's ends are mirrors. */
    private double slope(final int axis, final int x, final int y, final int z) {
        final int position = axis == 0 ? x : axis == 1 ? y : z;
        final int up = position < lattice.size(axis) - 1 ? 1 : 0;
        final int down = position > 0 ? 1 : 0;
        final double next =
                at(x + (axis == 0 ? up : 0), y + (axis == 1 ? up : 0), z + (axis == 2 ? up : 0));
        final double previous =
                at(
                        x - (axis == 0 ? down : 0),
                        y - (axis == 1 ? down : 0),
                        z - (axis == 2 ? down : 0));
        return (next - previous) / 2;
    }

    /** The part of the border face of a voxel that lies on the positive side. */
    double borderAperture(final int axis, final int x, final int y, final int z) {
        final int u = (axis + 1) % 3;
        final int v = (axis + 2) % 3;
        final double[] corner = new double[4];
        for (int i = 0; i < 4; i++) {
            for (int k = 0; k < 4; k++) {
                final int[] voxel = {x, y, z};
                voxel[u] += (k & 1) + (i == 1 || i == 2 ? 0 : -1);
                voxel[v] += (k >> 1) + i / 2 - 1;
                voxel[u] = Math.min(lattice.size(u) - 1, Math.max(0, voxel[u]));
                voxel[v] = Math.min(lattice.size(v) - 1, Math.max(0, voxel[v]));
                corner[i] += atBorder(axis, voxel[0], voxel[1], voxel[2]) / 4;
            }
        }
        return positivePart(corner);
    }

    /** Whether the surface passes between the eighteen voxels around a face. */
    boolean isNear(final int axis, final int x, final int y, final int z) {
        final boolean own = at(x, y, z) > 0;
        final int fromZ = Math.max(0, z - (axis == 2 ? 0 : 1));
        final int fromY = Math.max(0, y - (axis == 1 ? 0 : 1));
        final int fromX = Math.max(0, x - (axis == 0 ? 0 : 1));
        for (int k = fromZ; k <= Math.min(lattice.nz() - 1, z + 1); k++) {
            for (int j = fromY; j <= Math.min(lattice.ny() - 1, y + 1); j++) {
                for (int i = fromX; i <= Math.min(lattice.nx() - 1, x + 1); i++) {
                    if (at(i, j, k) > 0 != own) {
                        return true;
                    }
                }
            }
        }
        return false;
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
