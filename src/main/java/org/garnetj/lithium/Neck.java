package org.garnetj.lithium;

import org.garnetj.image.VoxelSize;

/**
 * The narrowest place on the widest way from a deposit's body to an electrode.
 *
 * @param width_um diameter of the largest ball that passes; 0 where voxels touch by edges or
 *     corners alone
 * @param area_um2 area of the smallest plane section there
 */
record Neck(double width_um, double area_um2) {

    /** Voxels that touch by edges or corners alone. */
    static final Neck CONTACT = new Neck(0, 0);

    /**
     * By how much the radius of that circle is off: of 334 drawn cylinders of 1 to 4 voxels' radius
     * 95 % lie within, in edges of the cube with a voxel's volume.
     */
    private static final double RADIUS_ERROR = 0.3;

    /** Diameter of the circle of its area. */
    double diameter_um() {
        return Math.sqrt(4 * area_um2 / Math.PI);
    }

    /** Its numbers, the interval by the coarseness of the voxels. */
    LithiumDeposit.NeckSize size(final VoxelSize voxel) {
        final double error = RADIUS_ERROR * Math.cbrt(voxel.volume_um3());
        final double low = Math.max(0, diameter_um() / 2 - error);
        final double high = diameter_um() / 2 + error;
        return new LithiumDeposit.NeckSize(
                area_um2, diameter_um(), width_um, Math.PI * low * low, Math.PI * high * high);
    }
}
