package org.garnetj.field;

import java.util.List;

/**
 * A part of a conductor's surface: all of it within a radius of a place.
 *
 * <p>The current density averaged over it converges where the field at a voxel does not.
 *
 * @param centre_um its middle
 * @param area_um2 of the surface within
 * @param density current into the conductor over that area, in conductivity × V/µm; NaN if there is
 *     none
 */
record Cap(double[] centre_um, double area_um2, double density) {

    /**
     * The cap around a place.
     *
     * @param rim_um width over which contacts count less and less: a voxel
     */
    static Cap around(
            final double[] centre_um,
            final List<Contact> contacts,
            final double radius_um,
            final double rim_um) {
        double area = 0;
        double flow = 0;
        for (final Contact contact : contacts) {
            final double within = (radius_um - contact.distance_um(centre_um)) / rim_um + 0.5;
            final double weight = Math.min(1, Math.max(0, within));
            area += weight * contact.area_um2();
            flow += weight * contact.area_um2() * contact.density();
        }
        return new Cap(centre_um, area, flow / area);
    }
}
