package org.garnetj.lithium;

import net.imglib2.FinalDimensions;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.Execution;
import org.garnetj.image.Planes;
import org.garnetj.image.Volume;
import org.garnetj.image.VoxelSize;
import org.garnetj.shape.Vectors;

/** Blocks of LLZO with lithium drawn in them, the working electrode on top. */
final class Block {

    static final int VOID = 0;
    static final int LLZO = 1;
    static final int LI = 2;
    static final int LI_MG = 3;
    static final int OUTSIDE = 255;

    /** What lies at a point in µm; a voxel is asked at its centre. */
    interface Matter {
        int at(double x, double y, double z);
    }

    private Block() {}

    static Volume<UnsignedByteType> draw(
            final int width,
            final int height,
            final int depth,
            final VoxelSize voxel,
            final Matter matter) {
        final PlanarImg<UnsignedByteType, ?> image =
                Planes.bytes(FinalDimensions.wrap(new long[] {width, height, depth}));
        for (int z = 0; z < depth; z++) {
            final byte[] plane = Planes.array(image, z);
            for (int at = 0; at < plane.length; at++) {
                plane[at] =
                        (byte)
                                matter.at(
                                        (at % width + 0.5) * voxel.x_um(),
                                        (at / width + 0.5) * voxel.y_um(),
                                        (z + 0.5) * voxel.z_um());
            }
        }
        return new Volume<>(image, voxel, "block");
    }

    static LithiumResult measure(
            final Volume<UnsignedByteType> phases, final LithiumSettings settings) {
        return LithiumDeposits.measure(phases, settings, Execution.serial());
    }

    static LithiumDeposit only(final Volume<UnsignedByteType> phases) {
        final LithiumResult found = measure(phases, LithiumSettings.defaults());
        if (found.deposits().size() != 1) {
            throw new AssertionError(found.deposits().size() + " deposits");
        }
        return found.deposits().get(0);
    }

    static boolean inBall(
            final double x,
            final double y,
            final double z,
            final double atX,
            final double atY,
            final double atZ,
            final double radius) {
        return Math.hypot(Math.hypot(x - atX, y - atY), z - atZ) < radius;
    }

    /** Whether a point lies in the endless cylinder through {@code at} along {@code axis}. */
    static boolean inCylinder(
            final double[] point, final double[] at, final double[] axis, final double radius) {
        final double[] to = {point[0] - at[0], point[1] - at[1], point[2] - at[2]};
        final double[] across = Vectors.cross(to, Vectors.unit(axis));
        return Vectors.dot(across, across) < radius * radius;
    }
}
