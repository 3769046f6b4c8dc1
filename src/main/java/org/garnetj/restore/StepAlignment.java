package org.garnetj.restore;

/**
 * How the stack of a plating step lay on that of the first: what lies at p in the first, lay at c +
 * R (p − c) + shift in it, with c the middle of the first. R turns about x, then y, then z.
 *
 * @param step its number, from 1
 * @param name of its file
 * @param shift_x_um shift
 * @param shift_y_um shift
 * @param shift_z_um shift
 * @param rot_x_deg turn about x, from y towards z
 * @param rot_y_deg turn about y, from z towards x
 * @param rot_z_deg turn about z, from x towards y
 * @param gain its greys are about those of the first times this …
 * @param offset … plus this
 * @param score correlation coefficient of the two along the walls of the first
 * @param residual_um standard error of a voxel's place, root mean square over the stack
 * @param overlap share of the first that the step covers
 * @param trusted share of the walls there that agree
 */
public record StepAlignment(
        int step,
        String name,
        double shift_x_um,
        double shift_y_um,
        double shift_z_um,
        double rot_x_deg,
        double rot_y_deg,
        double rot_z_deg,
        double gain,
        double offset,
        double score,
        double residual_um,
        double overlap,
        double trusted) {

    static StepAlignment of(
            final int step, final String name, final MotionFound found, final double overlap) {
        final double[] shift = found.motion().shift();
        final double[] degrees = found.motion().degrees();
        return new StepAlignment(
                step,
                name,
                shift[0],
                shift[1],
                shift[2],
                degrees[0],
                degrees[1],
                degrees[2],
                found.greys().gain(),
                found.greys().offset(),
                found.score(),
                found.error_um(),
                overlap,
                found.trusted());
    }

    /** The motion that the shifts and angles make. */
    RigidMotion motion(final double[] centre) {
        return RigidMotion.ofDegrees(
                new double[] {rot_x_deg, rot_y_deg, rot_z_deg},
                centre,
                new double[] {shift_x_um, shift_y_um, shift_z_um});
    }
}
