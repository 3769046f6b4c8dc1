package org.garnetj.report;

import net.imglib2.type.NativeType;
import net.imglib2.type.numeric.RealType;

import org.garnetj.image.Calibration;
import org.garnetj.image.ImageReader;
import org.garnetj.image.LoadedImage;
import org.garnetj.image.Volume;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Numbered pores or other objects, outlined over the phases they were found in. */
final class ObjectFigures {

    /** File of numbers, and what is numbered. */
    private static final Map<String, String> STACKS =
            Map.of("objects.tif", "object", "pores.tif", "pore");

    private ObjectFigures() {}

    /** The figure of a step that wrote numbered objects. */
    static Optional<Figure> of(final StepRecord step, final String id) {
        return STACKS.keySet().stream()
                .filter(name -> step.output().isPresent() && step.wrote(name))
                .filter(name -> Files.isRegularFile(step.output().get().resolve(name)))
                .findFirst()
                .map(name -> figure(step, name, id));
    }

    private static Figure figure(final StepRecord step, final String name, final String id) {
        final Volume<?> objects =
                volume(ImageReader.read(step.output().orElseThrow().resolve(name)));
        final Optional<LoadedImage<?>> phases = phases(step, objects);
        final List<Panel> panels = new ArrayList<>();
        for (final long z : SliceChoice.ofObjects(objects)) {
            final Cut numbers = Cut.slice(objects, z);
            final Overlay overlay =
                    phases.map(
                                    image ->
                                            Overlay.of(
                                                            Optional.empty(),
                                                            Optional.of(cut(image, objects, z)))
                                                    .withObjects(numbers))
                            .orElseGet(() -> Overlay.objects(numbers, Map.of()));
            final String label =
                    String.format(Locale.ROOT, "slice %d of %d", z + 1, objects.depth());
            panels.add(Panel.of(id + "-objects-" + z, label, overlay));
        }
        return new Figure(
                panels,
                "Slices with the largest objects' numbers in the table. "
                        + (phases.isPresent() ? Legend.phases(false) : "")
                        + Legend.entry(Palette.OUTLINE, STACKS.get(name)));
    }

    private static Cut cut(final LoadedImage<?> image, final Volume<?> grid, final long z) {
        return Cut.slice(image.pixels(), z, grid.voxelSize().x_um(), grid.voxelSize().y_um());
    }

    private static Optional<LoadedImage<?>> phases(final StepRecord step, final Volume<?> objects) {
        final Optional<Path> file = Lineage.stackOf(step).filter(Files::exists);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        final LoadedImage<?> image = ImageReader.read(file.get());
        final boolean fits =
                Arrays.equals(
                        image.pixels().dimensionsAsLongArray(),
                        objects.pixels().dimensionsAsLongArray());
        return fits ? Optional.of(image) : Optional.empty();
    }

    private static <T extends RealType<T> & NativeType<T>> Volume<T> volume(
            final LoadedImage<T> image) {
        return image.toVolume(Calibration.NONE);
    }
}
