package org.garnetj.phantom;

/** Sums over the columns of one crack's sheet, pores on its way left out, and of its lid. */
final class SheetTally {

    /** Bins of the openings and of the heights of the lid. */
    private static final int BINS = 8192;

    private static final double MEDIAN = 0.5;
    private static final double P95 = 0.95;

    private final double widest;
    private final double[] openings = new double[BINS];
    private final double[] heights = new double[BINS];
    private double area;
    private double projection;
    private double dips;
    private double mouth;
    private double covered;
    private double lid;

    /**
     * @param widest_um no opening and no uplift is larger
     */
    SheetTally(final double widest_um) {
        widest = widest_um;
    }

    /**
     * Adds a column of the plain sheet.
     *
     * @param column its area
     * @param vertical the sheet's opening along y
     * @param cosine of the dip of the sheet's middle
     */
    void addSheet(final double column, final double vertical, final double cosine) {
        area += column / cosine;
        projection += column;
        dips += column / cosine * Math.toDegrees(Math.acos(Math.min(1, cosine)));
        openings[bin(vertical * cosine)] += column / cosine;
    }

    /**
     * Adds what lies above a column of the crack.
     *
     * @param column its area
     * @param open whether the crack reaches the original surface
     * @param thickness of the lid's ceramic, 0 without a lid
     * @param uplift height of the lid's top above the original surface
     */
    void addAbove(
            final double column, final boolean open, final double thickness, final double uplift) {
        mouth += open ? column : 0;
        if (thickness > 0) {
            covered += column;
            lid += thickness * column;
            heights[bin(uplift)] += column;
        }
    }

    void add(final SheetTally other) {
        area += other.area;
        projection += other.projection;
        dips += other.dips;
        mouth += other.mouth;
        covered += other.covered;
        lid += other.lid;
        for (int i = 0; i < BINS; i++) {
            openings[i] += other.openings[i];
            heights[i] += other.heights[i];
        }
    }

    FibSemTruth.SheetTruth truth(final int pores, final double poreVolume) {
        return new FibSemTruth.SheetTruth(
                quantile(openings, area, MEDIAN),
                quantile(openings, area, P95),
                mouth,
                area == 0 ? 0 : dips / area,
                projection == 0 ? 0 : area / projection,
                lid,
                covered == 0 ? 0 : lid / covered,
                quantile(heights, covered, P95),
                pores,
                poreVolume);
    }

    // -- Helper methods --

    private int bin(final double value) {
        return (int) Math.max(0, Math.min(BINS - 1, value / widest * BINS));
    }

    private double quantile(final double[] bins, final double all, final double share) {
        double sum = 0;
        for (int i = 0; i < BINS; i++) {
            sum += bins[i];
            if (sum > 0 && sum >= share * all) {
                return i == 0 ? 0 : (i + 0.5) * widest / BINS;
            }
        }
        return 0;
    }
}
