package org.garnetj.shape;

import org.garnetj.image.VoxelSize;

/**
 * How much surface a voxel face stands for: its area times the cosine of its angle to the surface.
 *
 * <p>Over the faces of a digitised plane these add up to the plane's area, whatever its
 * orientation, if the normals are right; and wrong normals change the sum by the square of their
 * error only. Normals come from height functions: seen along the axis that the surface faces most,
 * the surface is a height over the columns of voxels around, which are followed from column to
 * column, so that the other side of a thin sheet does no harm. Straight lines through the heights
 * along the other two axes, symmetric about the face, give the slopes. Where a column has no
 * surface, as beyond the edge of a box, the line ends, and so sharp edges stay sharp.
 *
 * <p>Lines reach three voxels to either side, farther along axes whose voxels are shorter than
 * those across the surface.
 */
final class FaceAreas {

    /** Voxels to either side in cubic voxels. */
    private static final int REACH = 3;

    private static final int LEAST_REACH = 2;

    /** How far from a face its column's surface is looked for. */
    private static final int NEAR = 3;

    /** The lean of a surface that rises by one voxel from column to column. */
    private static final int DIAGONAL = 12;

    private final int[] stride;
    private final double[] edge_um;
    private final double[] face_um2;
    private final int[][] reach = new int[3][3];
    private final HeightLine line;

    FaceAreas(final PaddedBlock block, final VoxelSize voxel) {
        stride = block.stride;
        line = new HeightLine(block.labels);
        edge_um = new double[] {voxel.x_um(), voxel.y_um(), voxel.z_um()};
        face_um2 = faces_um2(voxel);
        for (int across = 0; across < 3; across++) {
            for (int along = 0; along < 3; along++) {
                final long wanted = Math.round(REACH * edge_um[across] / edge_um[along]);
                reach[across][along] =
                        (int) Math.max(LEAST_REACH, Math.min(HeightLine.MOST_REACH, wanted));
            }
        }
    }

    /** Areas of a voxel's faces across x, y, z. */
    static double[] faces_um2(final VoxelSize voxel) {
        return new double[] {
            voxel.y_um() * voxel.z_um(), voxel.x_um() * voxel.z_um(), voxel.x_um() * voxel.y_um()
        };
    }

    /** Which label's surface is meant, against which other one, or all if that is negative. */
    void select(final int label, final int other) {
        line.select(label, other);
    }

    /**
     * The area in µm² that a face stands for.
     *
     * @param at a voxel of the selected label, whose neighbour across the face is another's
     * @param axis axis across the face
     * @param sign 1 if the neighbour is the next voxel, -1 if it is the one before
     */
    double um2(final int at, final int axis, final int sign) {
        final int second = (axis + 1) % 3;
        final int third = (axis + 2) % 3;
        final int deep = sign * stride[axis];
        final int leanSecond = lean(at, deep, stride[second], stride[third]);
        final int leanThird = lean(at, deep, stride[third], stride[second]);
        final boolean isSecond = Math.abs(leanSecond) >= Math.abs(leanThird);
        final int lean = isSecond ? leanSecond : leanThird;
        if (Math.abs(lean) > DIAGONAL) {
            final int across = isSecond ? second : third;
            final int up = Integer.signum(lean) * stride[across];
            final int foot = top(at, up);
            if (foot >= 0) {
                return face_um2[axis] * cosine(foot, up, across, axis, sign);
            }
        }
        return face_um2[axis] * cosine(at, deep, axis, axis, sign);
    }

    /**
     * How much the surface leans along an axis: what lies outside in the columns to one side of the
     * face less what does to the other, four voxels of each. The smaller side counts for a quarter
     * at least, for a surface that ends leans nowhere.
     */
    private int lean(final int at, final int deep, final int along, final int aside) {
        final int before = columns(at - along, deep, aside);
        final int after = -columns(at + along, deep, aside);
        if ((before ^ after) < 0 || before == 0 || after == 0) {
            return 0;
        }
        final int least = Math.min(Math.abs(before), Math.abs(after));
        return Integer.signum(before) * Math.min(Math.abs(before + after), 4 * least);
    }

    /** Three columns beside a face: voxels inside less voxels outside. */
    private int columns(final int at, final int deep, final int aside) {
        return column(at - aside, deep) + column(at, deep) + column(at + aside, deep);
    }

    private int column(final int at, final int deep) {
        return side(at - deep) + side(at) + side(at + deep) + side(at + 2 * deep);
    }

    private int side(final int at) {
        return line.isInside(at) ? 1 : line.isOutside(at) ? -1 : 0;
    }

    /** The last voxel inside upwards, or -1 if the surface is not near. */
    private int top(final int at, final int up) {
        for (int i = 1; i <= NEAR; i++) {
            if (!line.isInside(at + i * up)) {
                return line.isOutside(at + i * up) ? at + (i - 1) * up : -1;
            }
        }
        return -1;
    }

    private double cosine(
            final int foot, final int up, final int across, final int axis, final int sign) {
        double square = 0;
        double wanted = 0;
        for (int d = 0; d < 3; d++) {
            final double slope =
                    d == across
                            ? 1
                            : line.slope(
                                    foot, up, stride[d], reach[across][d], d == axis ? sign : 0);
            final double normal = slope / edge_um[d];
            square += normal * normal;
            wanted = d == axis ? normal : wanted;
        }
        return Math.abs(wanted) / Math.sqrt(square);
    }
}
