package org.garnetj.restore;

/**
 * How one stack lies on another.
 *
 * @param motion from the first to the other
 * @param greys how the greys differ
 * @param scale by how much greys of walls that agree differ, a standard deviation
 * @param score correlation coefficient of the two at the points where the first changes most,
 *     changed or not; 0 if they do not overlap
 * @param error_um standard error of a voxel's place, over the volume of the first, in µm
 * @param trusted share of these points that agree
 */
record MotionFound(
        RigidMotion motion,
        GreyChange greys,
        double scale,
        double score,
        double error_um,
        double trusted) {

    /** One that has nothing to go by. */
    static MotionFound nothing(final RigidMotion motion) {
        return new MotionFound(motion, GreyChange.NONE, 0, 0, Double.POSITIVE_INFINITY, 0);
    }
}
