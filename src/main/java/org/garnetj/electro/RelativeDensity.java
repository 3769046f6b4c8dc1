package org.garnetj.electro;

import static org.garnetj.electro.ParameterException.requirePositive;
import static org.garnetj.electro.ParameterException.requireWithin;

/** How dense a sintered pellet is, as a fraction of the solid without pores. */
public final class RelativeDensity {

    private RelativeDensity() {}

    /**
     * Relative density 1 − porosity, from an image. Pores below the resolution are missed, so it
     * comes out high. A porosity of 0.09 is a relative density of 0.91.
     *
     * @param porosity void volume over sample volume, 0 to 1
     * @return relative density, 0 to 1
     * @throws ParameterException if the porosity is out of its range
     */
    public static double ofPorosity(final double porosity) {
        return 1 - requireWithin("porosity", porosity, 0, 1);
    }

    /**
     * Relative density ρ/ρ_th, from weighing. 5.436 g/cm³ over the 5.491 g/cm³ of cubic LLZTO
     * (Gopal et al., ACS Energy Lett. 2023, doi 10.1021/acsenergylett.3c00499) is 0.990. Above 1
     * the theoretical density is that of another phase or composition; the number is returned as it
     * is.
     *
     * @param density_g_per_cm3 ρ, mass over outer volume, g/cm³, positive
     * @param theoreticalDensity_g_per_cm3 ρ_th of the solid without pores, g/cm³, positive
     * @return relative density, a pure number
     * @throws ParameterException if an argument is out of its range
     */
    public static double ofDensity(
            final double density_g_per_cm3, final double theoreticalDensity_g_per_cm3) {
        requirePositive("density", density_g_per_cm3);
        requirePositive("theoreticaldensity", theoreticalDensity_g_per_cm3);
        return density_g_per_cm3 / theoreticalDensity_g_per_cm3;
    }
}
