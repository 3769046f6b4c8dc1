package org.garnetj.command;

import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.NativeType;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.integer.IntType;
import net.imglib2.type.numeric.integer.UnsignedShortType;

import org.garnetj.block.BlockPlan;
import org.garnetj.block.Execution;
import org.garnetj.image.Calibration;
import org.garnetj.image.InputException;
import org.garnetj.image.LoadedImage;
import org.garnetj.image.Phase;
import org.garnetj.image.Planes;
import org.garnetj.image.Volume;

import java.nio.file.Path;

/** Stacks of numbered objects in and out of files. */
final class ObjectStacks {

    private static final int MOST_SHORT = 0xFFFF;

    private ObjectStacks() {}

    /** Reads labels, whole numbers from 0; a phase stack is refused. */
    static Volume<IntType> read(
            final Path path, final Calibration given, final Execution execution) {
        final LoadedImage<?> loaded = Stacks.read(path, execution);
        if (loaded.metadata().labels().containsValue(Phase.LLZO.title())) {
            throw new InputException(
                    path.toString(),
                    "holds phases, which are no objects",
                    "say which phase to part into objects, e.g. phase=void");
        }
        return labels(path, loaded, given, execution);
    }

    private static <T extends RealType<T> & NativeType<T>> Volume<IntType> labels(
            final Path path,
            final LoadedImage<T> loaded,
            final Calibration given,
            final Execution execution) {
        final Volume<T> volume = loaded.toVolume(given);
        final PlanarImg<IntType, ?> labels = Planes.ints(volume.pixels());
        if (volume.pixels().getType() instanceof IntType) {
            @SuppressWarnings("unchecked")
            final PlanarImg<IntType, ?> copy =
                    (PlanarImg<IntType, ?>) (PlanarImg<?, ?>) Planes.copy(volume.pixels());
            return volume.with(copy, volume.name());
        }
        execution.forEach(
                "check labels",
                BlockPlan.slices(labels),
                block -> {
                    final float[] plane = Planes.floatPlane(volume.pixels(), block.index());
                    final int[] target = Planes.array(labels, block.index());
                    for (int i = 0; i < plane.length; i++) {
                        target[i] = requireLabel(path, plane[i], block.index());
                    }
                });
        return volume.with(labels, volume.name());
    }

    private static int requireLabel(final Path path, final float value, final int slice) {
        final int label = (int) value;
        if (label != value || label < 0) {
            throw new InputException(
                    path.toString(),
                    "slice " + (slice + 1) + " holds the value " + value + ", which is no label",
                    "give a stack of whole numbers, 0 outside objects");
        }
        return label;
    }

    /** Objects as a stack to write: uint16 if their numbers are small enough. */
    static Volume<?> numbered(final Volume<IntType> objects, final int count) {
        if (count > MOST_SHORT) {
            return objects;
        }
        final PlanarImg<UnsignedShortType, ?> shorts = Planes.shorts(objects.pixels());
        for (int z = 0; z < objects.depth(); z++) {
            final int[] from = Planes.array((PlanarImg<?, ?>) objects.pixels(), z);
            final short[] to = Planes.array(shorts, z);
            for (int i = 0; i < to.length; i++) {
                to[i] = (short) from[i];
            }
        }
        return objects.with(shorts, objects.name());
    }
}
