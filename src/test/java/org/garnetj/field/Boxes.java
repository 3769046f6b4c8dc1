package org.garnetj.field;

import net.imglib2.img.planar.PlanarImg;
import net.imglib2.img.planar.PlanarImgs;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.image.Planes;
import org.garnetj.image.Volume;
import org.garnetj.image.VoxelSize;

import java.util.Random;

/** Small label stacks of known conduction. */
final class Boxes {

    private Boxes() {}

    /** The label of each voxel by its indices. */
    interface Rule {
        int label(int x, int y, int z);
    }

    static Volume<UnsignedByteType> draw(
            final int nx, final int ny, final int nz, final VoxelSize voxel, final Rule rule) {
        final PlanarImg<UnsignedByteType, ?> labels = PlanarImgs.unsignedBytes(nx, ny, nz);
        for (int z = 0; z < nz; z++) {
            final byte[] plane = Planes.array(labels, z);
            for (int at = 0; at < plane.length; at++) {
                plane[at] = (byte) rule.label(at % nx, at / nx, z);
            }
        }
        return new Volume<>(labels, voxel, "drawn");
    }

    /** Voxels drawn one by one, label {@code i} with the probability of part {@code i}. */
    static Volume<UnsignedByteType> random(
            final int nx,
            final int ny,
            final int nz,
            final VoxelSize voxel,
            final long seed,
            final double... parts) {
        final Random random = new Random(seed);
        return draw(
                nx,
                ny,
                nz,
                voxel,
                (x, y, z) -> {
                    double left = random.nextDouble();
                    int label = 0;
                    while (label < parts.length - 1 && left > parts[label]) {
                        left -= parts[label++];
                    }
                    return label;
                });
    }
}
