package org.garnetj.lithium;

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

    /** Diameter of the circle of its area. */
    double diameter_um() {
        return Math.sqrt(4 * area_um2 / Math.PI);
    }
}
