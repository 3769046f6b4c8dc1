package org.garnetj.crack;

/**
 * The shape of a spallation crack beyond its {@link Spallation extent}; components are columns of
 * {@code spallations.csv}. The sheet is the crack without the pores on its way and without the
 * transverse cracks that leave it; NaN where there is none.
 *
 * @param aperture_median_um median over the mid-surface's area of the opening across it, in µm
 * @param aperture_p95_um its 95th percentile
 * @param wall_area_um2 area between the crack, pores on its way and transverse cracks included, and
 *     the LLZO
 * @param mouth_area_um2 area over which the crack opens through the original surface
 * @param dip_deg mean over the area of the angle between mid-surface and original surface: 0 for a
 *     crack parallel to it
 * @param ellipse_a_um longer semi-axis of the ellipse with the footprint's second moments
 * @param ellipse_b_um shorter semi-axis
 * @param ellipse_angle_deg direction of the longer one in the surface, from x towards z, in a stack
 *     turned so that the surface is at the top
 * @param roughness area of the mid-surface over that of its projection on the original surface
 * @param lid_volume_um3 volume of the LLZO above the sheet
 * @param lid_thickness_um mean thickness of the lid where there is one
 * @param uplift_um how far the lid stands above the original surface where it is highest
 * @param pores_cut number of pores that the crack runs through
 * @param pores_cut_volume_um3 their volume
 * @param crater_area_um2 area of the original surface below which the sheet has no lid
 * @param undercut_area_um2 area of the original surface below which it has one
 */
public record SpallationGeometry(
        double aperture_median_um,
        double aperture_p95_um,
        double wall_area_um2,
        double mouth_area_um2,
        double dip_deg,
        double ellipse_a_um,
        double ellipse_b_um,
        double ellipse_angle_deg,
        double roughness,
        double lid_volume_um3,
        double lid_thickness_um,
        double uplift_um,
        int pores_cut,
        double pores_cut_volume_um3,
        double crater_area_um2,
        double undercut_area_um2) {}
