package org.garnetj.restore;

/**
 * The curtains of one slice.
 *
 * @param slice number of the slice, from 1
 * @param stripe_energy_before of the raw slice, in squared greys: {@link StripeEnergy}
 * @param stripe_energy_after the same of the restored slice
 * @param strength root mean square of what was taken out, as a share of the root mean square grey
 */
public record CurtainRemoval(
        int slice, double stripe_energy_before, double stripe_energy_after, double strength) {}
