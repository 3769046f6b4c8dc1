package org.garnetj.crack;

/**
 * One crack in its numbers; components are columns of {@code cracks.csv}. The crack is the sheet
 * without the pores on its way.
 *
 * @param crack its number, from 1, the largest volume first
 * @param reaches_working whether it opens at the side of the working electrode
 * @param reaches_counter whether it opens at the opposite side
 * @param touches_edge whether it touches, on another side, the end of the stack or what is not
 *     analysed: then its measures are lower bounds
 * @param volume_um3 of all its phases
 * @param void_um3 empty part
 * @param li_um3 part with Li
 * @param limg_um3 part with Li–Mg
 * @param fill_fraction lithium of both kinds over volume
 * @param mg_fraction Li–Mg over lithium of both kinds; NaN without lithium
 * @param area_um2 of its mid-surface, to its rim
 * @param equivalent_diameter_um diameter of the circle of that area
 * @param extent_um its greatest width in any direction
 * @param aperture_mean_um mean opening across it over its area: by greys, or volume over area
 * @param aperture_median_um median opening over its area: by greys, or local thickness scaled to
 *     that mean, for in a sheet of a few voxels it is up to half a voxel off
 * @param aperture_p95_um 95th percentile over its area
 * @param aperture_max_um largest
 * @param wall_area_um2 area of the wall around it
 * @param dip_deg mean over the area of the angle between mid-surface and surface
 * @param strike_deg direction in which its mean plane cuts the surface, from x towards z, 0 to 180;
 *     NaN for a crack parallel to it
 * @param normal_x mean normal, a unit vector in the stack's own axes
 * @param normal_y its component down
 * @param normal_z its component along slices, 0 or more
 * @param roughness area of the mid-surface over that of its projection on the mean plane
 * @param branches number of sheets that meet at its junctions; 1 for one that does not branch
 * @param junctions number of places, mostly lines, where three or more sheets meet
 * @param dead_ends number of branches that lead nowhere: with one junction, or one side of the
 *     stack or of what is analysed that they go on to, or none
 * @param path_um length of the way along its mid-surface from rim to rim; between the electrodes of
 *     a crack that reaches both
 * @param tortuosity that length over the straight one; between electrodes over their distance
 * @param pores_cut number of pores that it runs through
 * @param pores_cut_volume_um3 their volume, what lies within the sheet included
 * @param intervals of some of these
 */
public record CrackGeometry(
        int crack,
        boolean reaches_working,
        boolean reaches_counter,
        boolean touches_edge,
        double volume_um3,
        double void_um3,
        double li_um3,
        double limg_um3,
        double fill_fraction,
        double mg_fraction,
        double area_um2,
        double equivalent_diameter_um,
        double extent_um,
        double aperture_mean_um,
        double aperture_median_um,
        double aperture_p95_um,
        double aperture_max_um,
        double wall_area_um2,
        double dip_deg,
        double strike_deg,
        double normal_x,
        double normal_y,
        double normal_z,
        double roughness,
        int branches,
        int junctions,
        int dead_ends,
        double path_um,
        double tortuosity,
        int pores_cut,
        double pores_cut_volume_um3,
        CrackIntervals intervals) {}
