package org.garnetj.phantom;

/**
 * The crack of an XCT pellet: a serrated sheet nearly normal to x. Its height above the plane is
 * the same at every step.
 *
 * @param settings the pellet
 * @param step its extent
 * @param serration its facets
 */
record XctCrack(XctSettings settings, PlatingStep step, Serration serration) {

    /** Opening at the rim over the opening in the middle of the mouth. */
    private static final double RIM_FRACTION = 0.4;

    static XctCrack after(final XctSettings settings, final PlatingStep step) {
        final Serration serration = new Serration(Draws.mix(settings.seed()), settings.grain_um());
        return new XctCrack(settings, step, serration);
    }

    /** Distance from the middle of the mouth, 1 on the rim; above 1 outside. */
    double rho(final double y, final double z) {
        final double v = (y - settings.surface_um()) / step.depth_um();
        final double w = (z - settings.crackZ_um()) / step.halfWidth_um();
        return v < 0 ? Double.MAX_VALUE : Math.sqrt(v * v + w * w);
    }

    /** x of the sheet's middle. */
    double middle(final double y, final double z) {
        return settings.crackX_um() + settings.serration_um() * serration.height(y, z);
    }

    /** Opening along x, 0 outside. */
    double opening(final double y, final double z) {
        final double rho = rho(y, z);
        return rho >= 1
                ? 0
                : step.aperture_um()
                        * (RIM_FRACTION + (1 - RIM_FRACTION) * Math.sqrt(1 - rho * rho));
    }

    Material filling(final double y, final double z) {
        return rho(y, z) < step.fill() ? Material.LI : Material.VOID;
    }
}
