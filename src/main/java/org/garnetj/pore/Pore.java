package org.garnetj.pore;

import java.util.OptionalInt;

/**
 * One pore.
 *
 * @param pore its number, from 1, the largest first
 * @param volume_um3 volume
 * @param equivalent_diameter_um diameter of the ball of the same volume
 * @param sphericity surface of that ball over the pore's: 1 for a ball
 * @param surface_area_um2 area of its surface, closed where the surface or the block's edge cuts it
 * @param centre_um centre of mass along x, y, z, from the corner of the stack
 * @param depth_um of its centre of mass, perpendicular to the original surface
 * @param connection what it is connected to
 * @param touches_edge whether it reaches the edge of the block: then its volume is a lower bound
 * @param percolates whether it reaches from one edge of the sample to the opposite one along x, y,
 *     z
 * @param neighbour the nearest other pore, by centres; absent if there is none
 * @param neighbour_distance_um how far that is; NaN if there is none
 * @param crack the first crack that it touches; absent if none
 */
public record Pore(
        int pore,
        double volume_um3,
        double equivalent_diameter_um,
        double sphericity,
        double surface_area_um2,
        double[] centre_um,
        double depth_um,
        Connection connection,
        boolean touches_edge,
        boolean[] percolates,
        OptionalInt neighbour,
        double neighbour_distance_um,
        OptionalInt crack) {}
