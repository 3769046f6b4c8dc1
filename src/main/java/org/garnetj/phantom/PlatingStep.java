package org.garnetj.phantom;

import org.garnetj.electro.ParameterException;

/**
 * The crack of an XCT pellet after one plating step: a half ellipse that hangs from the electrode,
 * open there.
 *
 * @param depth_um how far it reaches below the surface in µm, positive
 * @param halfWidth_um half of its extent along z at the surface in µm, positive
 * @param aperture_um opening in the middle of its mouth in µm, positive
 * @param fill share of its depth and width, measured from the mouth, that lithium fills, 0 to 1
 */
public record PlatingStep(double depth_um, double halfWidth_um, double aperture_um, double fill) {

    public PlatingStep {
        ParameterException.requirePositive("crackdepth", depth_um);
        ParameterException.requirePositive("crackwidth", halfWidth_um);
        ParameterException.requirePositive("aperture", aperture_um);
        ParameterException.requireWithin("fill", fill, 0, 1);
    }

    /** Whether this crack holds {@code earlier} within it. */
    boolean contains(final PlatingStep earlier) {
        return depth_um >= earlier.depth_um
                && halfWidth_um >= earlier.halfWidth_um
                && aperture_um >= earlier.aperture_um;
    }
}
