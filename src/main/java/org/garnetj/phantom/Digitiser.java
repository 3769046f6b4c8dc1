package org.garnetj.phantom;

import net.imglib2.FinalDimensions;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.integer.UnsignedShortType;

import org.garnetj.block.BlockPlan;
import org.garnetj.block.Execution;
import org.garnetj.image.Planes;
import org.garnetj.image.Volume;
import org.garnetj.image.VoxelSize;

import java.util.function.IntFunction;

/** Stores exposed planes with 8 or 16 bits. */
final class Digitiser {

    private final FinalDimensions size;
    private final VoxelSize voxel;
    private final Execution execution;

    Digitiser(final FinalDimensions size, final VoxelSize voxel, final Execution execution) {
        this.size = size;
        this.voxel = voxel;
        this.execution = execution;
    }

    /** A volume of the planes that {@code exposed} gives by slice. */
    Volume<?> store(final String name, final int bits, final IntFunction<float[]> exposed) {
        return bits == 8 ? store8(name, exposed) : store16(name, exposed);
    }

    private Volume<?> store8(final String name, final IntFunction<float[]> exposed) {
        final PlanarImg<UnsignedByteType, ?> image = Planes.bytes(size);
        execution.forEach(
                "image slices",
                BlockPlan.slices(size),
                block -> {
                    final byte[] target = Planes.array(image, block.index());
                    Detector.digitise(exposed.apply(block.index()), target);
                });
        return new Volume<>(image, voxel, name);
    }

    private Volume<?> store16(final String name, final IntFunction<float[]> exposed) {
        final PlanarImg<UnsignedShortType, ?> image = Planes.shorts(size);
        execution.forEach(
                "image slices",
                BlockPlan.slices(size),
                block -> {
                    final short[] target = Planes.array(image, block.index());
                    Detector.digitise(exposed.apply(block.index()), target);
                });
        return new Volume<>(image, voxel, name);
    }
}
