package org.garnetj.crack;

import org.garnetj.image.VoxelSize;

/**
 * The ellipse with the second moments of a crack's projection on the surface; of an elliptic
 * footprint the ellipse itself.
 *
 * @param a_um longer semi-axis; the penny's radius where both are equal
 * @param b_um shorter semi-axis
 * @param angle_deg direction of the longer one on the surface, from x towards z, above -90 to 90
 */
record FootprintEllipse(double a_um, double b_um, double angle_deg) {

    static FootprintEllipse of(
            final SheetRuns runs, final ReferenceSurface surface, final VoxelSize voxel) {
        final double stretchX = stretch(surface.slopeX(), voxel.y_um(), voxel.x_um());
        final double stretchZ = stretch(surface.slopeZ(), voxel.y_um(), voxel.z_um());
        double n = 0;
        double x = 0;
        double z = 0;
        double xx = 0;
        double xz = 0;
        double zz = 0;
        final int width = runs.frame().sizeU();
        for (int line = 0; line < runs.frame().lines(); line++) {
            if (runs.kind(line) != SheetRuns.NONE) {
                final double u = (line % width) * voxel.x_um() * stretchX;
                final double v = (line / width) * voxel.z_um() * stretchZ;
                n++;
                x += u;
                z += v;
                xx += u * u;
                xz += u * v;
                zz += v * v;
            }
        }
        return of(xx / n - x / n * (x / n), xz / n - x / n * (z / n), zz / n - z / n * (z / n));
    }

    /** How much longer a step is on the surface than its projection. */
    private static double stretch(final double slope, final double rise, final double step) {
        return Math.hypot(1, slope * rise / step);
    }

    private static FootprintEllipse of(final double xx, final double xz, final double zz) {
        final double mean = 0.5 * (xx + zz);
        final double half = Math.hypot(0.5 * (xx - zz), xz);
        return new FootprintEllipse(
                2 * Math.sqrt(mean + half),
                2 * Math.sqrt(Math.max(0, mean - half)),
                StrictMath.toDegrees(0.5 * StrictMath.atan2(2 * xz, xx - zz)));
    }
}
