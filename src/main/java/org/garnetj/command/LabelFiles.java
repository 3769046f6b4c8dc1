package org.garnetj.command;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.NativeType;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.BlockPlan;
import org.garnetj.block.Execution;
import org.garnetj.image.Calibration;
import org.garnetj.image.InputException;
import org.garnetj.image.LoadedImage;
import org.garnetj.image.Phase;
import org.garnetj.image.Planes;
import org.garnetj.image.Volume;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/** Reads stacks whose voxels hold labels from 0 to 255, stored as numbers of any type. */
final class LabelFiles {

    private static final int MOST = 255;

    private LabelFiles() {}

    /** A phase stack; values that stand for no phase are refused. */
    static Volume<UnsignedByteType> phases(
            final Path path, final Calibration given, final Execution execution) {
        final LoadedImage<?> loaded = Stacks.read(path, execution);
        requirePhaseNames(path, loaded.metadata().labels());
        return checked(
                path,
                loaded,
                given,
                new Check(
                        label -> Phase.ofLabel(label).isPresent(),
                        "which is no phase",
                        "give a stack of 0 void, 1 LLZO, 2 Li, 3 Li-Mg, 255 not analysed, as segment writes it"),
                execution);
    }

    /** A calibrated stack of labels, whatever they stand for. */
    static Volume<UnsignedByteType> labels(
            final Path path, final Calibration given, final Execution execution) {
        return labels(path, Stacks.read(path, execution), given, execution);
    }

    /** The same of an image that was read before. */
    static Volume<UnsignedByteType> labels(
            final Path path,
            final LoadedImage<?> loaded,
            final Calibration given,
            final Execution execution) {
        if (loaded.pixels().getType() instanceof UnsignedByteType) {
            @SuppressWarnings("unchecked")
            final LoadedImage<UnsignedByteType> bytes = (LoadedImage<UnsignedByteType>) loaded;
            return bytes.toVolume(given);
        }
        return checked(
                path,
                loaded,
                given,
                new Check(
                        label -> label >= 0 && label <= MOST,
                        "which is no label",
                        "give a stack of whole numbers from 0 to 255, such as phases.tif of segment"),
                execution);
    }

    /** The labels in a file of ours, whatever they stand for. */
    @SuppressWarnings("unchecked")
    static RandomAccessibleInterval<UnsignedByteType> own(
            final Path path, final Execution execution) {
        final LoadedImage<?> loaded = Stacks.read(path, execution);
        if (!(loaded.pixels().getType() instanceof UnsignedByteType)) {
            throw new InputException(
                    path.toString(), "does not hold labels of one byte", "restore the file");
        }
        return (RandomAccessibleInterval<UnsignedByteType>) loaded.pixels();
    }

    private static <T extends RealType<T> & NativeType<T>> Volume<UnsignedByteType> checked(
            final Path path,
            final LoadedImage<T> loaded,
            final Calibration given,
            final Check check,
            final Execution execution) {
        final Volume<T> volume = loaded.toVolume(given);
        final PlanarImg<UnsignedByteType, ?> labels = Planes.bytes(volume.pixels());
        execution.forEach(
                "check labels",
                BlockPlan.slices(labels),
                block -> {
                    final float[] plane = Planes.floatPlane(volume.pixels(), block.index());
                    final byte[] target = Planes.array(labels, block.index());
                    for (int i = 0; i < plane.length; i++) {
                        target[i] = (byte) check.label(path, plane[i], block.index());
                    }
                });
        return volume.with(labels, volume.name());
    }

    /** Labels of another naming may have the numbers of phases without being any. */
    private static void requirePhaseNames(final Path path, final Map<Integer, String> names) {
        new TreeMap<>(names)
                .forEach(
                        (label, name) -> {
                            if (!Phase.ofLabel(label).map(Phase::title).equals(Optional.of(name))) {
                                throw new InputException(
                                        path.toString(),
                                        "its label "
                                                + label
                                                + " is called '"
                                                + name
                                                + "', which is no phase",
                                        "train on classes named void, LLZO, Li, and segment anew");
                            }
                        });
    }

    /** What a value must be, and what to say of one that is not. */
    private record Check(IntPredicate allowed, String fault, String remedy) {

        int label(final Path path, final float value, final int slice) {
            final int label = (int) value;
            if (label != value || !allowed.test(label)) {
                throw new InputException(
                        path.toString(),
                        "slice " + (slice + 1) + " holds the value " + value + ", " + fault,
                        remedy);
            }
            return label;
        }
    }
}
