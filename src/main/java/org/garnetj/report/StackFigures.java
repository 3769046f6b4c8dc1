package org.garnetj.report;

import net.imglib2.type.NativeType;
import net.imglib2.type.numeric.RealType;

import org.garnetj.image.Calibration;
import org.garnetj.image.ImageReader;
import org.garnetj.image.InputException;
import org.garnetj.image.LoadedImage;
import org.garnetj.image.LookupTable;
import org.garnetj.image.Phase;
import org.garnetj.image.Side;
import org.garnetj.image.Volume;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Pictures of the stacks a step wrote: restored ones, phases over greys, outlines of cracks. */
final class StackFigures {

    static final String PHASES = "phases.tif";
    static final String CRACKS = "cracks.tif";
    static final String APERTURES = "aperture.tif";
    private static final String SPALLATIONS = "spallations.csv";

    private final StepRecord step;
    private final Lineage lineage;
    private final String id;
    private final List<String> remarks = new ArrayList<>();

    StackFigures(final StepRecord step, final Lineage lineage, final String id) {
        this.step = step;
        this.lineage = lineage;
        this.id = id;
    }

    List<Figure> figures() {
        final List<Figure> figures = new ArrayList<>();
        try {
            Lineage.restoredBy(step)
                    .ifPresent(restored -> figures.add(RestoredFigures.of(step, restored, id)));
            final Optional<Volume<?>> edited = EditedVoxels.of(step);
            if (output(PHASES).isPresent() && edited.isPresent()) {
                figures.add(edited(volume(output(PHASES).get()), edited.get()));
            } else if (output(PHASES).isPresent()) {
                figures.add(labels(output(PHASES).get()));
            }
            if (output(CRACKS).isPresent()) {
                final Volume<?> cracks = volume(output(CRACKS).get());
                figures.add(cracks(cracks));
                figures.add(footprint(cracks));
                apertures(cracks).ifPresent(figures::add);
            }
            StepFigures.of(step, id).ifPresent(figures::add);
            FieldFigures.of(step, id).ifPresent(figures::add);
            FieldFigures.surface(step, id).ifPresent(figures::add);
            LithiumFigures.of(step, id).ifPresent(figures::add);
            ObjectFigures.of(step, id).ifPresent(figures::add);
        } catch (final InputException e) {
            figures.add(Figure.missing("No picture: " + e.getMessage()));
        }
        return figures.isEmpty() ? new PlainFigures(step, id).figures() : figures;
    }

    /** Phases, or the classes that a label stack names when they are others. */
    private Figure labels(final Path file) {
        final LoadedImage<?> image = ImageReader.read(file);
        final SortedMap<Integer, String> names = new TreeMap<>(image.metadata().labels());
        final boolean phases =
                names.entrySet().stream()
                        .allMatch(
                                own ->
                                        Phase.ofLabel(own.getKey())
                                                .map(Phase::title)
                                                .equals(Optional.of(own.getValue())));
        return phases ? phases(volume(image)) : classes(volume(image), names);
    }

    private Figure classes(final Volume<?> labels, final SortedMap<Integer, String> names) {
        final int[] rgb = LookupTable.classes(names).rgb();
        final Map<Integer, Integer> colours = new HashMap<>();
        final StringBuilder legend = new StringBuilder();
        names.forEach(
                (label, name) -> {
                    colours.put(label, rgb[label]);
                    legend.append(Legend.entry(rgb[label], name));
                });
        final Optional<LoadedImage<?>> grey = grey(labels);
        final List<Panel> panels = new ArrayList<>();
        for (final long z : SliceChoice.spread(labels.depth())) {
            panels.add(
                    panel(
                            "classes",
                            z,
                            labels,
                            overlay(grey, Optional.of(labels), z).withColours(colours)));
        }
        return figure(panels, "Slices with their classes. " + legend);
    }

    private Figure phases(final Volume<?> phases) {
        final Optional<LoadedImage<?>> grey = grey(phases);
        final List<Panel> panels = new ArrayList<>();
        for (final long z : SliceChoice.spread(phases.depth())) {
            panels.add(panel("phases", z, phases, overlay(grey, Optional.of(phases), z)));
        }
        return figure(panels, "Slices with their phases. " + Legend.phases(grey.isPresent()));
    }

    private Figure edited(final Volume<?> phases, final Volume<?> edited) {
        final Optional<LoadedImage<?>> grey = grey(phases);
        final List<Panel> panels = new ArrayList<>();
        for (final long z : SliceChoice.ofObjects(edited)) {
            final Overlay overlay =
                    overlay(grey, Optional.of(phases), z).withObjects(Cut.slice(edited, z));
            panels.add(panel("edited", z, phases, overlay));
        }
        return figure(
                panels,
                "The corrected phases where the last edit changed most of a slice. "
                        + Legend.phases(grey.isPresent())
                        + Legend.entry(Palette.OUTLINE, "changed"));
    }

    private Figure cracks(final Volume<?> cracks) {
        final Optional<LoadedImage<?>> grey = grey(cracks);
        final Optional<Volume<?>> phases = phasesBelow(cracks);
        final List<Panel> panels = new ArrayList<>();
        for (final long z : SliceChoice.ofObjects(cracks)) {
            final Cut numbers = Cut.slice(cracks, z);
            final Overlay below =
                    grey.isPresent() || phases.isPresent()
                            ? overlay(grey, phases, z).withObjects(numbers)
                            : Overlay.objects(numbers, stages());
            panels.add(panel("cracks", z, cracks, below));
        }
        final String found =
                "Slices through the cracks, outlined with their numbers in the table. ";
        return figure(
                panels,
                found
                        + (phases.isPresent() ? Legend.phases(grey.isPresent()) : "")
                        + Legend.entry(Palette.OUTLINE, "crack"));
    }

    private Figure footprint(final Volume<?> cracks) {
        final Side side = surface();
        final Overlay overlay = Overlay.objects(Cut.footprint(cracks, side), stages());
        final String label = "seen from the " + side.key();
        return figure(
                List.of(Panel.of(id + "-footprint", label, overlay)),
                output(SPALLATIONS).isPresent()
                        ? "Footprints of the cracks on the surface, coloured by stage. "
                                + Legend.stages()
                        : "The cracks as seen from the side of the working electrode.");
    }

    private Optional<Figure> apertures(final Volume<?> cracks) {
        return output(APERTURES)
                .map(StackFigures::volume)
                .flatMap(map -> ApertureFigures.of(map, cracks, surface(), id));
    }

    private Side surface() {
        return Side.parse("surface", step.parameters().getOrDefault("surface", "top"));
    }

    private Map<Integer, Integer> stages() {
        final Map<Integer, Integer> colours = new HashMap<>();
        output(SPALLATIONS)
                .map(Table::read)
                .filter(table -> table.has("crack") && table.has("stage"))
                .ifPresent(
                        table -> {
                            for (int row = 0; row < table.rows(); row++) {
                                colours.put(
                                        (int) table.number(row, "crack"),
                                        Palette.stage(table.text(row, "stage")));
                            }
                        });
        return colours;
    }

    private static Overlay overlay(
            final Optional<LoadedImage<?>> grey, final Optional<Volume<?>> phases, final long z) {
        final Overlay overlay =
                Overlay.of(
                        grey.map(image -> greyCut(image, z)),
                        phases.map(labels -> Cut.slice(labels, z)));
        return grey.isPresent() ? overlay.withRange(range(grey.get())) : overlay;
    }

    private static GreyRange range(final LoadedImage<?> grey) {
        return GreyRange.of(
                SliceChoice.spread(grey.depth()).stream().map(z -> greyCut(grey, z)).toList());
    }

    private static Cut greyCut(final LoadedImage<?> image, final long z) {
        return Cut.slice(image.pixels(), z, 1, 1);
    }

    private Panel panel(
            final String kind, final long z, final Volume<?> volume, final Overlay overlay) {
        final String label =
                String.format(
                        Locale.ROOT,
                        "slice %d of %d (z = %s µm)",
                        z + 1,
                        volume.depth(),
                        NumberText.rounded(z * volume.voxelSize().z_um(), 4));
        return Panel.of(id + "-" + kind + "-" + z, label, overlay);
    }

    /** The grey stack below the labels, if it is known and has the same voxels. */
    private Optional<LoadedImage<?>> grey(final Volume<?> labels) {
        final Optional<Path> origin = origin();
        if (origin.isEmpty() || origin.equals(phasesPath())) {
            return Optional.empty();
        }
        try {
            final LoadedImage<?> image = ImageReader.read(origin.get());
            if (sameSize(image, labels)) {
                return Optional.of(image);
            }
            remarks.add("The stack " + image.name() + " has another size and is not shown.");
        } catch (final InputException e) {
            remarks.add("The grey stack is not shown: " + e.getMessage() + ".");
        }
        return Optional.empty();
    }

    /** A correction begins with labels; the grey stack is only known if it was asked for. */
    private Optional<Path> origin() {
        return EditedVoxels.areOf(step)
                ? Optional.ofNullable(step.inputs().get("grey"))
                : lineage.originOf(step);
    }

    /** The phase stack a step that measures cracks has read. */
    private Optional<Volume<?>> phasesBelow(final Volume<?> cracks) {
        if (phasesPath().isEmpty()) {
            return Optional.empty();
        }
        try {
            final Volume<?> phases = volume(phasesPath().get());
            return sameSize(phases, cracks) ? Optional.of(phases) : Optional.empty();
        } catch (final InputException e) {
            remarks.add("The phases are not shown: " + e.getMessage() + ".");
            return Optional.empty();
        }
    }

    private Optional<Path> phasesPath() {
        return output(CRACKS).isPresent() ? Lineage.stackOf(step) : Optional.empty();
    }

    private Optional<Path> output(final String name) {
        return step.output()
                .filter(folder -> step.wrote(name))
                .map(folder -> folder.resolve(name))
                .filter(Files::isRegularFile);
    }

    private Figure figure(final List<Panel> panels, final String caption) {
        final String notes = remarks.isEmpty() ? "" : " " + String.join(" ", remarks);
        remarks.clear();
        return new Figure(panels, caption + Html.escape(notes));
    }

    private static Volume<?> volume(final Path file) {
        return volume(ImageReader.read(file));
    }

    private static <T extends RealType<T> & NativeType<T>> Volume<T> volume(
            final LoadedImage<T> image) {
        return image.toVolume(Calibration.NONE);
    }

    private static boolean sameSize(final LoadedImage<?> image, final Volume<?> volume) {
        return java.util.Arrays.equals(
                image.pixels().dimensionsAsLongArray(), volume.pixels().dimensionsAsLongArray());
    }

    private static boolean sameSize(final Volume<?> a, final Volume<?> b) {
        return java.util.Arrays.equals(
                a.pixels().dimensionsAsLongArray(), b.pixels().dimensionsAsLongArray());
    }
}
