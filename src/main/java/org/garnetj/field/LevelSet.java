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
     * side. The function at the face's middle, corners and edges is the mean of the two, eight and
     * four voxels around.
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
        return positivePart(
                (du, dv) -> {
                    final int[] own = {x, y, z};
                    final int[] next = own.clone();
                    next[axis]++;
                    return (mean(own, axis, du, dv, this::at) + mean(next, axis, du, dv, this::at))
                            / 2;
                });
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
        final Values border = (i, j, k) -> atBorder(axis, i, j, k);
        return positivePart((du, dv) -> mean(new int[] {x, y, z}, axis, du, dv, border));
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

    /**
     * The mean over a voxel and those next to it across an axis.
     *
     * @param du −1, 0 or 1: towards which neighbour along the next axis, as dv along the third one
     */
    private double mean(
            final int[] voxel, final int axis, final int du, final int dv, final Values values) {
        double sum = 0;
        for (int i = 0; i < 4; i++) {
            final int[] at = voxel.clone();
            step(at, (axis + 1) % 3, (i & 1) * du);
            step(at, (axis + 2) % 3, (i >> 1) * dv);
            sum += values.at(at[0], at[1], at[2]);
        }
        return sum / 4;
    }

    private void step(final int[] voxel, final int axis, final int step) {
        voxel[axis] = Math.min(lattice.size(axis) - 1, Math.max(0, voxel[axis] + step));
    }

    /** The part of a face where a function is positive, linear in its four quarters. */
    private static double positivePart(final FaceValues face) {
        double sum = 0;
        for (int quarter = 0; quarter < 4; quarter++) {
            final int du = quarter % 2 * 2 - 1;
            final int dv = quarter / 2 * 2 - 1;
            final double[] corner = {
                face.at(0, 0), face.at(du, 0), face.at(du, dv), face.at(0, dv)
            };
            sum += positivePart(corner);
        }
        return sum / 4;
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

    /** Values in the middles of voxels. */
    private interface Values {
        double at(int x, int y, int z);
    }

    /** Values on a face: −1, 0 or 1 from its middle along both axes across. */
    private interface FaceValues {
        double at(int du, int dv);
    }
}
