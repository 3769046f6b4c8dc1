package org.garnetj.pore;

/**
 * A layer below the original surface: a row of {@code pore-depths.csv}.
 *
 * @param depth_from_um its upper end
 * @param depth_to_um its lower end
 * @param sample_volume_um3 analysed volume in it
 * @param pore_volume_um3 volume of pores in it
 * @param porosity their share; NaN where nothing was analysed
 * @param pores pores whose centre lies in it
 * @param mean_diameter_um mean equivalent diameter of these; NaN if there are none
 */
public record DepthClass(
        double depth_from_um,
        double depth_to_um,
        double sample_volume_um3,
        double pore_volume_um3,
        double porosity,
        int pores,
        double mean_diameter_um) {}
