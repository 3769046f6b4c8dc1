package org.garnetj.track;

import java.util.OptionalDouble;

/**
 * One dendrite: when it began, how fast its tip ran while it advanced, and the current density at
 * the tip.
 *
 * @param dendrite number, from 1, in the order of onset and then of position across the growth
 * @param onset_s time at which the fitted length is zero, kept between the last frame without and
 *     the first frame with a tip
 * @param velocity_um_per_s slope of arc length on time; NaN where fewer than two tips advance
 * @param velocity_um_per_s_ci_low lower end of its 95 % interval; NaN with fewer than three tips
 * @param velocity_um_per_s_ci_high upper end of its 95 % interval; NaN with fewer than three tips
 * @param j_tip_A_per_cm2 tip current density zF/V_m · dx/dt, with z = 1
 * @param j_tip_A_per_cm2_ci_low lower end of its 95 % interval
 * @param j_tip_A_per_cm2_ci_high upper end of its 95 % interval
 * @param localisation_factor tip current density over the nominal one, when a current was given
 * @param current_mA_per_cm2 the nominal current density, when it was given
 * @param branching where it comes from, and how long its path is
 * @param stress what a crack as long as its path takes to run
 */
public record Dendrite(
        int dendrite,
        double onset_s,
        double velocity_um_per_s,
        double velocity_um_per_s_ci_low,
        double velocity_um_per_s_ci_high,
        double j_tip_A_per_cm2,
        double j_tip_A_per_cm2_ci_low,
        double j_tip_A_per_cm2_ci_high,
        OptionalDouble localisation_factor,
        OptionalDouble current_mA_per_cm2,
        Branching branching,
        CrackStress stress) {}
