package org.garnetj.crack;

import net.imglib2.FinalDimensions;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.image.Planes;
import org.garnetj.image.Volume;
import org.garnetj.image.VoxelSize;

/** Phase stacks drawn voxel by voxel from formulas in µm. */
final class Scene {

    static final int VOID = 0;
    static final int LLZO = 1;
    static final int LI = 2;
    static final int LI_MG = 3;
    static final int OUTSIDE = 255;

    /** The phase at a point in µm; voxel (i, j, k) is asked at its centre. */
    interface Phases {
        int at(double x, double y, double z);
    }

    private Scene() {}

    static Volume<UnsignedByteType> draw(
            final VoxelSize voxel,
            final double width_um,
            final double height_um,
            final double depth_um,
            final Phases phases) {
        final PlanarImg<UnsignedByteType, ?> image =
                Planes.bytes(
                        FinalDimensions.wrap(
                                new long[] {
                                    Math.round(width_um / voxel.x_um()),
                                    Math.round(height_um / voxel.y_um()),
                                    Math.round(depth_um / voxel.z_um())
                                }));
        final int width = (int) image.dimension(0);
        for (int k = 0; k < image.dimension(2); k++) {
            final byte[] plane = Planes.array(image, k);
            for (int at = 0; at < plane.length; at++) {
                plane[at] =
                        (byte)
                                phases.at(
                                        (at % width + 0.5) * voxel.x_um(),
                                        (at / width + 0.5) * voxel.y_um(),
                                        (k + 0.5) * voxel.z_um());
            }
        }
        return new Volume<>(image, voxel, "scene");
    }

    static double sq(final double v) {
        return v * v;
    }

    /**
     * A sheet in the form of a paraboloid bowl.
     *
     * @param x centre
     * @param z centre
     * @param radius of the footprint
     * @param centreDepth depth of the sheet's middle at the centre
     * @param rimDepth depth of the sheet's middle at the rim
     * @param opening vertical opening
     */
    record Bowl(
            double x,
            double z,
            double radius,
            double centreDepth,
            double rimDepth,
            double opening) {

        boolean holds(final double px, final double depth, final double pz) {
            final double rho = Math.hypot(px - x, pz - z) / radius;
            return rho <= 1 && Math.abs(depth - middle(rho)) <= opening / 2 && depth >= 0;
        }

        private double middle(final double rho) {
            return centreDepth + (rimDepth - centreDepth) * rho * rho;
        }

        /** Volume of the cavity when its rim lies deeper than half the opening. */
        double volume() {
            return Math.PI * radius * radius * opening;
        }

        double maxDepth() {
            return centreDepth + opening / 2;
        }

        /**
         * Mean over its volume of the opening across the sheet: vertical times cosine of the dip.
         */
        double meanAperture() {
            final double slope = 2 * (centreDepth - rimDepth) / radius;
            return opening * 2 * (Math.hypot(1, slope) - 1) / (slope * slope);
        }

        /** Mean depth of its volume, likewise. */
        double meanDepth() {
            return (centreDepth + rimDepth) / 2;
        }
    }
}
