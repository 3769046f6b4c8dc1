package org.garnetj.crack;

/**
 * One branch of a crack; components are columns of {@code branches.csv}.
 *
 * @param crack number of its crack
 * @param branch its own number, from 1 for each crack
 * @param ends where it ends, parted by semicolons: {@code junction 1}, with its number in the
 *     crack; {@code working} and {@code counter} for electrodes; {@code edge} for another side of
 *     the stack or of what is analysed; {@code tip} where it does in none of these at two places
 * @param dead_end whether it leads nowhere: ends in a tip
 * @param area_um2 of its mid-surface; a junction counts with the branches next to it
 * @param length_um of the longest way along its mid-surface
 * @param aperture_mean_um mean opening over its area: local thickness, scaled as for the crack
 * @param dip_deg mean over the area of the angle between mid-surface and surface
 * @param strike_deg direction in which its mean plane cuts the surface; NaN if parallel to it
 * @param normal_x mean normal, a unit vector in the stack's own axes
 * @param normal_y its component down
 * @param normal_z its component along slices, 0 or more
 */
public record CrackBranch(
        int crack,
        int branch,
        String ends,
        boolean dead_end,
        double area_um2,
        double length_um,
        double aperture_mean_um,
        double dip_deg,
        double strike_deg,
        double normal_x,
        double normal_y,
        double normal_z) {}
