package org.garnetj.magnesium;

/**
 * One connected deposit of lithium and its magnesium: one row of {@code deposits.csv}.
 *
 * @param deposit its number, from 1 in the order of first voxels (slice by slice, row by row)
 * @param volume_um3 its volume
 * @param counts Mg counts in it, the sum over element-map voxels weighted by how much of each it
 *     fills
 * @param background counts expected there without magnesium, from the LLZO
 * @param detection_limit net counts L_D that would be detected in 95 of 100 cases
 * @param verdict what follows
 */
public record Deposit(
        int deposit,
        double volume_um3,
        double counts,
        double background,
        double detection_limit,
        Verdict verdict) {}
