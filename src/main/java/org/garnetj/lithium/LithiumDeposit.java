package org.garnetj.lithium;

/**
 * One deposit of lithium: one row of {@code lithium.csv}. What cannot be said is {@code NaN}.
 *
 * @param deposit its number, from 1 in the order of first voxels (slice by slice, row by row)
 * @param verdict whether it is connected to an electrode
 * @param electrodes which electrodes its voxels reach: {@code working}, {@code counter}, {@code
 *     both} or {@code none}
 * @param doubt why the verdict is undecidable
 * @param touches_edge whether it is cut by the block: then its measures are lower bounds
 * @param volume its volume, as far as walls may be half a voxel off and it may be no lithium
 * @param li_um3 its part without magnesium
 * @param limg_um3 its part with magnesium
 * @param place where it lies
 * @param working neck to the working electrode
 * @param counter neck to the counter electrode
 * @param smallest_neck_um the smallest neck or gap that these voxels must have shown
 * @param gap_um from it to the nearest other lithium or electrode that it does not touch
 * @param charge the charge that plated it
 * @param footprint_area_um2 area of its projection on the surface
 * @param focusing_factor its charge over the nominal one through its footprint
 * @param doubtful_um3 its part that hangs on the electrodes by necks that may be chance; NaN where
 *     it reaches none
 * @param li_probability probability that it is lithium and no void
 */
public record LithiumDeposit(
        int deposit,
        Verdict verdict,
        String electrodes,
        Doubt doubt,
        boolean touches_edge,
        Estimate volume,
        double li_um3,
        double limg_um3,
        Place place,
        NeckSize working,
        NeckSize counter,
        double smallest_neck_um,
        double gap_um,
        Estimate charge,
        double footprint_area_um2,
        double focusing_factor,
        double doubtful_um3,
        double li_probability) {

    /** Li–Mg over lithium of both kinds. */
    public double mg_fraction() {
        return limg_um3 / (li_um3 + limg_um3);
    }

    /** A value with its 95 % interval. */
    public record Estimate(double value, double ci_low, double ci_high) {

        Estimate times(final double factor) {
            return new Estimate(factor * value, factor * ci_low, factor * ci_high);
        }
    }

    /**
     * Where a deposit lies.
     *
     * @param x_um centre of mass, from the left, upper, first corner of the phase stack
     * @param min_depth_um depth of its shallowest voxel's upper face, perpendicular to the original
     *     surface
     * @param mean_depth_um mean depth of its voxels
     * @param max_depth_um depth of its deepest voxel's lower face
     */
    public record Place(
            double x_um,
            double y_um,
            double z_um,
            double min_depth_um,
            double mean_depth_um,
            double max_depth_um) {}

    /**
     * The narrowest place on the widest way from its body to an electrode; NaN where it does not
     * reach that electrode.
     *
     * @param area_um2 of the smallest plane section across the way
     * @param diameter_um of the circle of that area
     * @param width_um diameter of the largest ball that passes
     * @param area_ci_low_um2 95 % interval of the area, as far as the voxels are coarse
     * @param area_ci_high_um2 its upper end
     */
    public record NeckSize(
            double area_um2,
            double diameter_um,
            double width_um,
            double area_ci_low_um2,
            double area_ci_high_um2) {

        static final NeckSize NONE =
                new NeckSize(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    }
}
