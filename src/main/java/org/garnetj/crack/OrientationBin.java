package org.garnetj.crack;

/**
 * The area of all mid-surfaces whose orientation lies in a range; components are columns of {@code
 * orientations.csv}. What is parallel to the surface has no strike and counts at 0.
 *
 * @param strike_from_deg direction in which the crack cuts the surface, from x towards z
 * @param strike_to_deg end of the range
 * @param dip_from_deg angle between crack and surface: 0 parallel, 90 across
 * @param dip_to_deg end of the range
 * @param area_um2 area of mid-surface
 * @param fraction its part of the area of all cracks
 */
public record OrientationBin(
        double strike_from_deg,
        double strike_to_deg,
        double dip_from_deg,
        double dip_to_deg,
        double area_um2,
        double fraction) {}
