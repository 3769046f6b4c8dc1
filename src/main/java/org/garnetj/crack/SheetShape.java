package org.garnetj.crack;

/**
 * The mid-surface of a crack's sheet, pores on the way left out.
 *
 * @param aperture_median_um median over the mid-surface's area of the aperture across it
 * @param aperture_p95_um its 95th percentile
 * @param area_um2 area of the mid-surface
 * @param dip_deg mean over the area of the angle between the mid-surface and a plane: 0 parallel
 * @param roughness area over that of the projection on the plane
 */
record SheetShape(
        double aperture_median_um,
        double aperture_p95_um,
        double area_um2,
        double dip_deg,
        double roughness) {

    private static final double MEDIAN = 0.5;
    private static final double P95 = 0.95;

    /**
     * @param up unit normal of the plane
     */
    static SheetShape of(
            final SheetRuns runs,
            final SheetPlanes planes,
            final ApertureMap apertures,
            final double[] up) {
        double area = 0;
        double projection = 0;
        double dips = 0;
        for (int line = 0; line < runs.frame().lines(); line++) {
            if (runs.kind(line) == SheetRuns.SHEET) {
                final double[] normal = planes.normal(line);
                final double cosine =
                        Math.min(
                                1,
                                Math.abs(
                                        normal[0] * up[0] + normal[1] * up[1] + normal[2] * up[2]));
                final double own = apertures.area_um2()[line];
                area += own;
                projection += own * cosine;
                dips += own * StrictMath.toDegrees(StrictMath.acos(cosine));
            }
        }
        return new SheetShape(
                apertures.quantile_um(MEDIAN),
                apertures.quantile_um(P95),
                area,
                dips / area,
                area / projection);
    }
}
