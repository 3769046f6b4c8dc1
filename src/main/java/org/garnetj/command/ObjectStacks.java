package org.garnetj.command;

import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.NativeType;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.integer.IntType;

import org.garnetj.block.BlockPlan;
import org.garnetj.block.Execution;
import org.garnetj.image.Calibration;
import org.garnetj.image.InputException;
import org.garnetj.image.LoadedImage;
import org.garnetj.image.LookupTable;
import org.garnetj.image.Phase;
import org.garnetj.image.Planes;
import org.garnetj.image.TiffWriter;
import org.garnetj.image.Volume;
import org.garnetj.label.LabelImage;

import java.io.IOException;
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

    /** Writes objects with their colours: uint16 if there are few enough. */
    static void write(
            final Path path, final LabelImage objects, final Volume<?> stack, final String name)
            throws IOException {
        TiffWriter.write(path, numbered(objects, stack, name), LookupTable.objects());
    }

    /** Objects as a stack: uint16 if there are few enough. */
    static Volume<?> numbered(final LabelImage objects, final Volume<?> stack, final String name) {
        if (objects.count() > MOST_SHORT) {
            return stack.with(objects.labels(), name);
        }
        final var shorts = Planes.shorts(objects.labels());
        for (int z = 0; z < stack.depth(); z++) {
            final int[] from = Planes.array(objects.labels(), z);
            final short[] to = Planes.array(shorts, z);
            for (int i = 0; i < to.length; i++) {
                to[i] = (short) from[i];
            }
        }
        return stack.with(shorts, name);
    }
}
