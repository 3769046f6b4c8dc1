package org.garnetj.pore;

/**
 * The pore space as a whole: the row of {@code porosity.csv}.
 *
 * @param sample_volume_um3 analysed volume below the original surface, without cracks
 * @param pore_volume_um3 volume of all pores in it, also of those without a row
 * @param porosity their share
 * @param porosity_ci_low 95 % interval of the share, as if all walls were half a voxel off
 * @param porosity_ci_high its upper end
 * @param relative_density 1 − porosity
 * @param relative_density_ci_low 95 % interval
 * @param relative_density_ci_high its upper end
 * @param pores number of pores that have a row
 * @param pore_surface_um2 their surface
 * @param open_fraction share of the volume of these pores that is open to the surface
 * @param closed_fraction share of it that is closed
 * @param cut_fraction share of it of which this is not known, since the block's edge cuts it
 * @param percolating_fractions share of it that percolates along x, y, z
 * @param specific_surface_per_um area between pores and solid over the volume of the sample, 1/µm
 */
public record Porosity(
        double sample_volume_um3,
        double pore_volume_um3,
        double porosity,
        double porosity_ci_low,
        double porosity_ci_high,
        double relative_density,
        double relative_density_ci_low,
        double relative_density_ci_high,
        int pores,
        double pore_surface_um2,
        double open_fraction,
        double closed_fraction,
        double cut_fraction,
        double[] percolating_fractions,
        double specific_surface_per_um) {}
