package org.garnetj.phantom;

import org.garnetj.image.Phase;

import java.util.List;

/**
 * What is true of a FIB-SEM phantom. Sizes are those of the continuous scene inside the block,
 * integrated on columns {@code supersampling} times finer than the voxels (exactly along y), unless
 * a name says {@code label} or {@code voxels}.
 *
 * @param settings all that made it, with its seed
 * @param surface_um depth of the original surface below the image's top edge in µm
 * @param phases volume of each phase
 * @param cracks the spallations by the number they have in the crack label stack
 * @param deposits every body of lithium
 * @param pores the closed pores and those that cracks run through
 * @param slices where each slice was cut and how it is shifted
 */
public record FibSemTruth(
        FibSemSettings settings,
        double surface_um,
        List<PhaseTruth> phases,
        List<CrackTruth> cracks,
        List<DepositTruth> deposits,
        List<PoreTruth> pores,
        List<SlicePosition> slices) {

    /**
     * A spallation. Its cavity is bounded by the original surface and includes the pores it runs
     * through.
     *
     * @param crack number in the crack stack
     * @param stage I, II or III
     * @param open whether the cavity reaches the original surface
     * @param touches_edge whether it is cut by a side or the bottom of the block
     * @param volume_um3 of the cavity, filled or not
     * @param void_um3 its empty part
     * @param li_um3 its part with pure lithium
     * @param limg_um3 its part with Li–Mg
     * @param fill_fraction (Li + Li–Mg) / volume
     * @param mg_fraction Li–Mg / (Li + Li–Mg), 0 without lithium
     * @param footprint_area_um2 area of the projection on the surface
     * @param equivalent_diameter_um diameter of the circle of that area
     * @param max_depth_um deepest point below the original surface
     * @param mean_depth_um mean depth of the cavity's volume below the original surface
     * @param aperture_mean_um mean, over the sheet's volume, of the opening measured across the
     *     sheet: vertical opening times cosine of the bowl's dip, pores left out
     * @param aperture_max_um largest such opening
     * @param voxels voxels of the crack stack with this number
     * @param sheet its sheet and its lid
     */
    public record CrackTruth(
            int crack,
            String stage,
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
            long voxels,
            SheetTruth sheet) {}

    /**
     * The sheet of a spallation, without pores on its way, and its lid. Here the sheet's dip is
     * that of its middle with its serration.
     *
     * @param aperture_median_um median, over the area of the sheet's middle, of the opening across
     *     it
     * @param aperture_p95_um its 95th percentile
     * @param mouth_area_um2 area over which the crack reaches the original surface
     * @param dip_deg mean over the area of the dip
     * @param roughness area of the sheet's middle over its projection on the surface
     * @param lid_volume_um3 ceramic above the crack
     * @param lid_thickness_um that over the area that it covers
     * @param uplift_um 95th percentile, over that area, of how far the lid is pushed up
     * @param pores_cut pores that the crack runs through
     * @param pores_cut_volume_um3 their volume, even where the block cuts them
     */
    public record SheetTruth(
            double aperture_median_um,
            double aperture_p95_um,
            double mouth_area_um2,
            double dip_deg,
            double roughness,
            double lid_volume_um3,
            double lid_thickness_um,
            double uplift_um,
            int pores_cut,
            double pores_cut_volume_um3) {}

    /**
     * A body of lithium.
     *
     * @param deposit number
     * @param crack crack it lies in, 0 for a closed pore
     * @param volume_um3 its volume inside the block
     * @param magnesium whether it has met the electrode
     */
    public record DepositTruth(int deposit, int crack, double volume_um3, boolean magnesium) {}

    /**
     * A pore.
     *
     * @param crack crack that runs through it, 0 for a closed pore
     * @param deposit lithium deposit that fills it, 0 for an empty one (and for pores of cracks,
     *     which share the crack's filling)
     * @param shape centre and semi-axes
     * @param volume_um3 of the whole ellipsoid, even where the block cuts it
     */
    public record PoreTruth(int crack, int deposit, Pore shape, double volume_um3) {}

    /** The truth of one phase. */
    public PhaseTruth phase(final Phase phase) {
        return PhaseTruth.of(phases, phase);
    }
}
