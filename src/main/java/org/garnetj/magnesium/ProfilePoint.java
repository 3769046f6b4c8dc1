package org.garnetj.magnesium;

/**
 * The magnesium counts of one stretch of a deposit along its longest principal axis: one row of
 * {@code profiles.csv}. Each map voxel that the deposit owns is in one stretch, so counts are whole
 * and stretches are independent.
 *
 * @param deposit its number
 * @param distance_um of the stretch's middle from the deposit's end, which is the one with the
 *     lower y, or where the axis runs along a row, the lower x, or else the lower z
 * @param full_voxels map voxels full of the deposit's lithium that would count as much
 * @param counts Mg counts of the stretch
 * @param background counts expected there without magnesium of the deposit's own
 * @param net_counts counts minus background
 * @param net_ci_low lower end of their 95 % interval
 * @param net_ci_high upper end of their 95 % interval
 * @param content magnesium of the stretch in at%, {@code NaN} if it is not known from the map
 */
public record ProfilePoint(
        int deposit,
        double distance_um,
        double full_voxels,
        double counts,
        double background,
        double net_counts,
        double net_ci_low,
        double net_ci_high,
        Deposit.Content content) {}
