package org.garnetj.phantom;

import org.garnetj.electro.ParameterException;
import org.garnetj.image.VoxelSize;

/**
 * How the Mg K-line is counted: a map on a grid of its own, coarser than the image.
 *
 * @param binX image columns per map voxel, 1 to 64
 * @param binY image rows per map voxel, 1 to 64
 * @param binZ slices per map voxel, 1 to 64
 * @param background mean counts in a map voxel without magnesium, 0 to 1e6
 * @param signal mean counts that a map voxel full of Li–Mg adds, 0 to 1e6
 * @param interaction_um standard deviation of the excited volume in µm, 0 to 10
 */
public record MagnesiumCounting(
        int binX, int binY, int binZ, double background, double signal, double interaction_um) {

    public MagnesiumCounting {
        ParameterException.requireWithin("edsbinx", binX, 1, 64);
        ParameterException.requireWithin("edsbiny", binY, 1, 64);
        ParameterException.requireWithin("edsbinz", binZ, 1, 64);
        ParameterException.requireWithin("edsbackground", background, 0, 1e6);
        ParameterException.requireWithin("edssignal", signal, 0, 1e6);
        ParameterException.requireWithin("edsinteraction", interaction_um, 0, 10);
    }

    /** 4 × 4 × 2 image voxels, 3 counts of background, 20 of signal, 0.2 µm. */
    public static MagnesiumCounting defaults() {
        return new MagnesiumCounting(4, 4, 2, 3, 20, 0.2);
    }

    /** The voxel of the map in the image's frame. */
    VoxelSize voxel(final VoxelSize image) {
        return VoxelSize.um(image.x_um() * binX, image.y_um() * binY, image.z_um() * binZ);
    }

    /** Size of the map over an image; the last voxel may reach beyond the image. */
    long[] dimensions(final FibSemGrid grid) {
        return new long[] {
            ceil(grid.width(), binX), ceil(grid.height(), binY), ceil(grid.slices(), binZ)
        };
    }

    private static int ceil(final int size, final int bin) {
        return (size + bin - 1) / bin;
    }
}
