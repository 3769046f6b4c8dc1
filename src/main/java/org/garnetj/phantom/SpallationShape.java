package org.garnetj.phantom;

import org.garnetj.electro.ParameterException;

/**
 * A spallation crack: a pothole-shaped sheet, deepest at its centre and rising towards its rim,
 * with a serrated surface as cracks along grain boundaries have, running through a few pores.
 *
 * <p>With ρ the distance from the axis over the radius, the middle of the sheet lies at the depth
 * {@code rimdepth + (depth − rimdepth)(1 − ρ²)} plus the serration, and its vertical opening is
 * {@code aperture · (f + (1 − f)√(1 − ρ²))} with f the rim fraction. Within the mouth's sector the
 * rim rises to the surface and keeps its full opening. Morphology: Energy Environ. Sci. 17 (2024)
 * 2431, figures 1 and 3.
 *
 * @param stage how far the crack has developed; decides which of its parts hold lithium
 * @param x_um axis position in µm
 * @param z_um axis position in µm
 * @param radius_um radius of the footprint in µm, positive
 * @param depth_um depth of the sheet's middle at the axis below the surface in µm, positive
 * @param rimDepth_um the same at the closed part of the rim in µm, 0 to depth
 * @param aperture_um vertical opening at the axis in µm, positive, at most depth
 * @param rimFraction opening at the closed rim over the opening at the axis, 0 to 1
 * @param serration_um peak-to-peak height of the serration in µm, 0 for none
 * @param grain_um spacing of the grain facets that make the serration in µm, positive
 * @param mouthDirection_deg direction of the mouth's middle as seen from the axis, from x towards z
 * @param mouthWidth_deg angle of the rim that reaches the surface, 0 (closed) to 360
 * @param uplift_um how far the lid's free edge is pushed up in µm, 0 for none
 * @param pores number of pores that the crack runs through, 0 to 50
 * @param transverse_um width of a crack that leaves the deepest point downwards through the block
 *     in µm, 0 for none (the paper saw 0.05 to 0.1)
 */
public record SpallationShape(
        Stage stage,
        double x_um,
        double z_um,
        double radius_um,
        double depth_um,
        double rimDepth_um,
        double aperture_um,
        double rimFraction,
        double serration_um,
        double grain_um,
        double mouthDirection_deg,
        double mouthWidth_deg,
        double uplift_um,
        int pores,
        double transverse_um) {

    /** The stages that sectioned spallations were found in. */
    public enum Stage {
        /** Closed to the electrode, partly filled with pure lithium. */
        I,
        /** Open: magnesium in the lithium that has met the electrode, none in the rest. */
        II,
        /** Wide open, almost full of lithium with magnesium, the lid pushed up. */
        III
    }

    public SpallationShape {
        ParameterException.requirePositive("radius", radius_um);
        ParameterException.requirePositive("depth", depth_um);
        ParameterException.requireWithin("rimdepth", rimDepth_um, 0, depth_um);
        ParameterException.requirePositive("aperture", aperture_um);
        ParameterException.requireWithin("aperture", aperture_um, 0, depth_um);
        ParameterException.requireWithin("rimfraction", rimFraction, 0, 1);
        ParameterException.requireWithin("serration", serration_um, 0, depth_um);
        ParameterException.requirePositive("grain", grain_um);
        ParameterException.requireWithin("mouthwidth", mouthWidth_deg, 0, 360);
        ParameterException.requireWithin("uplift", uplift_um, 0, 100);
        ParameterException.requireWithin("crackpores", pores, 0, 50);
        ParameterException.requireWithin("transverse", transverse_um, 0, 1);
        requireClosedWhenMouthless(rimDepth_um, aperture_um * rimFraction, mouthWidth_deg);
    }

    private static void requireClosedWhenMouthless(
            final double rimDepth, final double rimAperture, final double mouthWidth) {
        if (mouthWidth == 0 && rimDepth < rimAperture / 2) {
            throw new ParameterException(
                    "rimdepth", rimDepth, "a closed rim lies deeper than half its aperture");
        }
    }

    /** A closed crack of this size around (x, z), as figure 3 of the paper shows it. */
    public static SpallationShape stageI(
            final double x, final double z, final double radius, final double depth) {
        return new SpallationShape(
                Stage.I,
                x,
                z,
                radius,
                depth,
                0.5 * depth,
                0.22 * depth,
                0.5,
                0.1 * depth,
                0.8,
                0,
                0,
                0,
                2,
                0);
    }

    /** A crack of this size whose rim has reached the surface over a third of its length. */
    public static SpallationShape stageII(
            final double x, final double z, final double radius, final double depth) {
        return new SpallationShape(
                Stage.II,
                x,
                z,
                radius,
                depth,
                0.4 * depth,
                0.22 * depth,
                0.5,
                0.1 * depth,
                0.8,
                0,
                120,
                0,
                3,
                0);
    }

    /** A wide-open crack of this size with a lifted lid. */
    public static SpallationShape stageIII(
            final double x, final double z, final double radius, final double depth) {
        return new SpallationShape(
                Stage.III,
                x,
                z,
                radius,
                depth,
                0.4 * depth,
                0.35 * depth,
                0.5,
                0.1 * depth,
                0.8,
                0,
                260,
                0.2 * depth,
                3,
                0);
    }

    /** The same with another vertical opening. */
    public SpallationShape withAperture(final double um) {
        return new SpallationShape(
                stage,
                x_um,
                z_um,
                radius_um,
                depth_um,
                rimDepth_um,
                um,
                rimFraction,
                serration_um,
                grain_um,
                mouthDirection_deg,
                mouthWidth_deg,
                uplift_um,
                pores,
                transverse_um);
    }

    /** The same with its mouth in this direction. */
    public SpallationShape withMouthDirection(final double degrees) {
        return new SpallationShape(
                stage,
                x_um,
                z_um,
                radius_um,
                depth_um,
                rimDepth_um,
                aperture_um,
                rimFraction,
                serration_um,
                grain_um,
                degrees,
                mouthWidth_deg,
                uplift_um,
                pores,
                transverse_um);
    }

    /** The same with its lid pushed up by this much. */
    public SpallationShape withUplift(final double um) {
        return new SpallationShape(
                stage,
                x_um,
                z_um,
                radius_um,
                depth_um,
                rimDepth_um,
                aperture_um,
                rimFraction,
                serration_um,
                grain_um,
                mouthDirection_deg,
                mouthWidth_deg,
                um,
                pores,
                transverse_um);
    }

    /** The same running through this many pores. */
    public SpallationShape withPores(final int count) {
        return new SpallationShape(
                stage,
                x_um,
                z_um,
                radius_um,
                depth_um,
                rimDepth_um,
                aperture_um,
                rimFraction,
                serration_um,
                grain_um,
                mouthDirection_deg,
                mouthWidth_deg,
                uplift_um,
                count,
                transverse_um);
    }

    /** The same with a transverse crack of this width leaving its deepest point. */
    public SpallationShape withTransverse(final double um) {
        return new SpallationShape(
                stage,
                x_um,
                z_um,
                radius_um,
                depth_um,
                rimDepth_um,
                aperture_um,
                rimFraction,
                serration_um,
                grain_um,
                mouthDirection_deg,
                mouthWidth_deg,
                uplift_um,
                pores,
                um);
    }
}
