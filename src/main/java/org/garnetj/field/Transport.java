package org.garnetj.field;

/**
 * Conduction through a stack along one axis.
 *
 * @param axis x, y or z
 * @param tortuosity_factor τ = Σ ε σ / σ_eff over the conducting labels, ε their volume fractions
 *     in the whole stack; 1 for straight channels, infinite where nothing passes
 * @param effective_conductivity σ_eff of the stack, in the unit of the conductivities; 0 where
 *     nothing passes
 * @param percolating_fraction part of the conducting voxels that lie on a way from end to end
 * @param error_estimate of σ_eff and τ, relative: how far they are from those on infinitely fine
 *     voxels of the same shape; NaN where nothing passes
 * @param formation_factor the best conductivity over σ_eff
 * @param volume_fraction part of the stack's voxels that conduct
 * @param charge_balance current in over current out, less 1; NaN where nothing passes
 * @param residual that the solver reached, relative
 * @param iterations that it took
 */
public record Transport(
        String axis,
        double tortuosity_factor,
        double effective_conductivity,
        double percolating_fraction,
        double error_estimate,
        double formation_factor,
        double volume_fraction,
        double charge_balance,
        double residual,
        int iterations) {

    /** Whether any conducting way leads from end to end. */
    public boolean percolates() {
        return percolating_fraction > 0;
    }
}
