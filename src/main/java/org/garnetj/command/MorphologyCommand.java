package org.garnetj.command;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.converter.Converters;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.IntType;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.Execution;
import org.garnetj.edit.PhaseSet;
import org.garnetj.image.Calibration;
import org.garnetj.image.LookupTable;
import org.garnetj.image.TiffWriter;
import org.garnetj.image.Volume;
import org.garnetj.label.ConnectedComponents;
import org.garnetj.label.Connectivity;
import org.garnetj.label.LabelImage;
import org.garnetj.mesh.LabelSurface;
import org.garnetj.mesh.StlFile;
import org.garnetj.report.ObjectTables;
import org.garnetj.report.ResultFolder;
import org.garnetj.shape.Densities;
import org.garnetj.shape.Morphology;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.widget.FileWidget;

import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Numbered objects, or the parts of a phase, in; a row of measures for each out. */
@Plugin(
        type = Command.class,
        name = "morphology",
        menuPath = "Plugins>GarnetJ>Object Morphology...",
        description =
                "Measures each object of a labelled stack, or each connected part of a phase: volume, surface, ellipsoid, Feret diameters")
public final class MorphologyCommand extends AnalysisCommand {

    @Parameter(
            label = "Stack",
            description =
                    "Objects as numbers, 0 outside them; or, with a phase given, a phase stack such as phases.tif",
            style = FileWidget.FILE_AND_DIRECTORY_STYLE,
            persist = false)
    private File input;

    @Parameter(
            label = "Phase",
            description =
                    "Empty: each number of the stack is an object. Else the phases whose connected parts are objects,"
                            + " such as void, or Li,Li-Mg",
            required = false,
            persist = false)
    private String phase = "";

    @Parameter(
            label = "Neighbours",
            description =
                    "Parts of a phase are connected by faces (6), or by corners, too (26); Euler numbers count accordingly",
            choices = {"26", "6"},
            required = false,
            persist = false)
    private String connectivity = "26";

    @Parameter(
            label = "Pixel size (µm; 0 = from the file)",
            description = "Width of a pixel; wins over what the file says",
            min = "0",
            required = false,
            persist = false)
    private double pixel;

    @Parameter(
            label = "Slice pitch (µm; 0 = from the file)",
            description = "Distance between slices; wins over what the file says",
            min = "0",
            required = false,
            persist = false)
    private double slice;

    @Parameter(
            label = "Mesh",
            description =
                    "Also writes surface.stl, the surface of all objects, smoothed a little, in µm",
            required = false,
            persist = false)
    private boolean mesh;

    @Parameter(
            label = "Output folder",
            description =
                    "Receives morphology.csv; with a phase microstructure.csv and objects.tif; surface.stl if asked for; report.html, provenance.json",
            style = FileWidget.DIRECTORY_STYLE,
            persist = false)
    private File output;

    @Override
    protected File output() {
        return output;
    }

    @Override
    protected void analyse(final Execution execution, final ResultFolder results)
            throws IOException {
        final Calibration given = Keys.stack(pixel, slice);
        if (phase.isBlank()) {
            final Volume<IntType> stack = ObjectStacks.read(input.toPath(), given, execution);
            measure((PlanarImg<IntType, ?>) stack.pixels(), stack, execution, results);
        } else {
            measureParts(PhaseSet.parse("phase", phase), given, execution, results);
        }
    }

    private void measureParts(
            final PhaseSet wanted,
            final Calibration given,
            final Execution execution,
            final ResultFolder results)
            throws IOException {
        final Volume<UnsignedByteType> stack = LabelFiles.phases(input.toPath(), given, execution);
        final Connectivity neighbours = Keys.connectivity(connectivity);
        final LabelImage objects =
                ConnectedComponents.label(stack.pixels(), wanted::contains, neighbours, execution);
        measure(objects.labels(), stack, execution, results);
        final Densities densities =
                Densities.of(
                        stack.pixels(),
                        wanted::contains,
                        PhaseSet.ANALYSED::contains,
                        stack.voxelSize(),
                        execution);
        results.write(
                "microstructure.csv",
                ObjectTables.microstructure(
                        new TreeMap<>(Map.of(wanted.toString(), densities)), neighbours));
        TiffWriter.write(
                results.file("objects.tif"),
                ObjectStacks.numbered(
                        stack.with(objects.labels(), stack.name() + " objects"), objects.count()),
                LookupTable.objects());
    }

    private void measure(
            final PlanarImg<IntType, ?> labels,
            final Volume<?> stack,
            final Execution execution,
            final ResultFolder results)
            throws IOException {
        final List<Morphology> objects = Morphology.of(labels, stack.voxelSize(), execution);
        if (objects.isEmpty()) {
            note("No object was found.");
        } else if (objects.stream().anyMatch(object -> object.shape().touchesBorder())) {
            note(
                    "Objects that touch the border of the stack may go on beyond it: their measures are those of what"
                            + " is seen of them.");
        }
        if (mesh) {
            StlFile.write(
                    results.file("surface.stl"),
                    LabelSurface.of(mask(labels), v -> v > 0, stack.voxelSize(), true, execution));
        }
        results.write(
                "morphology.csv",
                ObjectTables.morphology(objects, Keys.connectivity(connectivity)));
    }

    private static RandomAccessibleInterval<UnsignedByteType> mask(
            final PlanarImg<IntType, ?> labels) {
        return Converters.convert(
                (RandomAccessibleInterval<IntType>) labels,
                (label, inside) -> inside.set(label.get() > 0 ? 1 : 0),
                new UnsignedByteType());
    }
}
