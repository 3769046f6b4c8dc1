package org.garnetj.crack;

/**
 * The geometry of one spallation crack; the components are the columns of {@code spallations.csv}.
 *
 * <p>The crack is the cavity below the rebuilt original surface, filled or not. What the electrode
 * pushed out above that surface does not count, nor what the cap fills (label 255). Pores that the
 * crack runs through belong to it.
 *
 * @param crack id, from 1, the largest volume first
 * @param stage how far it has developed
 * @param open whether the cavity reaches the original surface
 * @param touches_edge whether it is cut by a side or the bottom of the block: then all sizes are
 *     lower bounds
 * @param volume_um3 volume of the cavity in µm³
 * @param void_um3 its empty part
 * @param li_um3 its part with pure lithium
 * @param limg_um3 its part with Li–Mg
 * @param fill_fraction (Li + Li–Mg) / volume
 * @param mg_fraction Li–Mg / (Li + Li–Mg); NaN (an empty cell) without lithium
 * @param footprint_area_um2 area of the projection on the original surface: the columns with a part
 *     of the crack, over the cosine of the surface's tilt
 * @param equivalent_diameter_um diameter of the circle of that area
 * @param max_depth_um depth of the deepest voxel's lower face, perpendicular to the original
 *     surface
 * @param mean_depth_um mean depth of the voxels, perpendicular to the original surface
 * @param aperture_mean_um mean local thickness over the crack's voxels, pores on its way included
 * @param aperture_max_um largest local thickness
 * @param geometry its shape
 * @param intervals 95 % intervals of some of its numbers
 */
public record Spallation(
        int crack,
        Stage stage,
        boolean open,
        boolean touches_edge,
        double volume_um3,
        double void_um3,
        double li_um3,
        double limg_um3,
        double fill_fraction,
        double mg_fraction,
        double footprint_area_um2,
        double equivalent_diameter_um,
        double max_depth_um,
        double mean_depth_um,
        double aperture_mean_um,
        double aperture_max_um,
        SpallationGeometry geometry,
        CrackIntervals intervals) {

    /** Lithium of both kinds in µm³. */
    public double lithium_um3() {
        return li_um3 + limg_um3;
    }

    Spallation withCrack(final int id) {
        return new Spallation(
                id,
                stage,
                open,
                touches_edge,
                volume_um3,
                void_um3,
                li_um3,
                limg_um3,
                fill_fraction,
                mg_fraction,
                footprint_area_um2,
                equivalent_diameter_um,
                max_depth_um,
                mean_depth_um,
                aperture_mean_um,
                aperture_max_um,
                geometry,
                intervals);
    }
}
