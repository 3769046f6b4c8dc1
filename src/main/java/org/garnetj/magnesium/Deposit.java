package org.garnetj.magnesium;

/**
 * One connected deposit of lithium and its magnesium: one row of {@code deposits.csv}. What cannot
 * be said is {@code NaN}.
 *
 * @param deposit its number, from 1 in the order of first voxels (slice by slice, row by row)
 * @param volume_um3 its volume
 * @param counts Mg counts in its interior: the map voxels that it fills to three quarters, or, if
 *     it has fewer than 8 of these, those that it fills at least half as well as its best
 * @param background counts expected there without magnesium of its own
 * @param detection_limit net counts L_D that would be detected in 95 of 100 cases
 * @param verdict what follows
 * @param net_counts counts minus background
 * @param critical_level net counts L_C that background exceeds in 5 of 100 cases
 * @param p_value probability of these counts or more without magnesium
 * @param q_value false discovery rate at which the deposit is present (Benjamini–Hochberg over all
 *     deposits tested)
 * @param content magnesium in it, in at%
 * @param content_detection_limit_at_percent content that L_D stands for
 * @param background_kind what the background was counted on
 * @param tagged_fraction share of its volume that is Li–Mg in the phase stack
 * @param place where it lies
 */
public record Deposit(
        int deposit,
        double volume_um3,
        double counts,
        double background,
        double detection_limit,
        Verdict verdict,
        double net_counts,
        double critical_level,
        double p_value,
        double q_value,
        Content content,
        double content_detection_limit_at_percent,
        BackgroundKind background_kind,
        double tagged_fraction,
        Place place) {

    /**
     * A content with its 95 % interval, in at%. Of a deposit that holds magnesium in part, the
     * content is that part's.
     */
    public record Content(double at_percent, double ci_low, double ci_high) {

        static final Content UNKNOWN = new Content(Double.NaN, Double.NaN, Double.NaN);
    }

    /**
     * Where a deposit lies.
     *
     * @param x_um centre of mass, from the left, upper, first corner of the phase stack
     * @param length_um extent along its longest principal axis, 4 standard deviations
     */
    public record Place(double x_um, double y_um, double z_um, double length_um) {}
}
