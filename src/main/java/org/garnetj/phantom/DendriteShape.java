package org.garnetj.phantom;

import org.garnetj.electro.ParameterException;

/**
 * A lithium-filled crack that grows from the electrode at constant speed along a gently curved
 * path. A distance d behind its tip it is {@code width · √(d / taper)} wide, and {@code width} from
 * the taper's end on.
 *
 * @param root_um where it starts along the electrode in µm, from the left or the top
 * @param onset_s when it starts in s, at least 0
 * @param speed_um_per_s speed of the tip along the path in µm/s, positive
 * @param width_um full width in µm, positive
 * @param taper_um length of the tapering part in µm, positive
 * @param heading_deg angle of the path against the growth direction in degrees, −80 to 80
 * @param wander_deg amplitude of the path's slow turning in degrees, 0 (straight) to 60
 * @param branchAt_um arc length at which a branch leaves, 0 for none
 * @param branch_deg angle of the branch against the path in degrees, −90 to 90
 */
public record DendriteShape(
        double root_um,
        double onset_s,
        double speed_um_per_s,
        double width_um,
        double taper_um,
        double heading_deg,
        double wander_deg,
        double branchAt_um,
        double branch_deg) {

    public DendriteShape {
        ParameterException.requireWithin("root", root_um, -1e6, 1e6);
        ParameterException.requireWithin("onset", onset_s, 0, 1e9);
        ParameterException.requirePositive("speed", speed_um_per_s);
        ParameterException.requirePositive("width", width_um);
        ParameterException.requirePositive("taper", taper_um);
        ParameterException.requireWithin("heading", heading_deg, -80, 80);
        ParameterException.requireWithin("wander", wander_deg, 0, 60);
        ParameterException.requireWithin("branchat", branchAt_um, 0, 1e6);
        ParameterException.requireWithin("branch", branch_deg, -90, 90);
    }

    /** An unbranched dendrite, 8 µm wide, that starts here, then and so fast. */
    public static DendriteShape of(
            final double root_um, final double onset_s, final double speed_um_per_s) {
        return new DendriteShape(root_um, onset_s, speed_um_per_s, 8, 30, 0, 15, 0, 0);
    }

    /** The same with a branch. */
    public DendriteShape withBranch(final double at_um, final double degrees) {
        return new DendriteShape(
                root_um,
                onset_s,
                speed_um_per_s,
                width_um,
                taper_um,
                heading_deg,
                wander_deg,
                at_um,
                degrees);
    }

    /** The same on a path of this heading and turning. */
    public DendriteShape withPath(final double heading, final double wander) {
        return new DendriteShape(
                root_um,
                onset_s,
                speed_um_per_s,
                width_um,
                taper_um,
                heading,
                wander,
                branchAt_um,
                branch_deg);
    }
}
