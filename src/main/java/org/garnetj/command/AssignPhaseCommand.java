package org.garnetj.command;

import ij.gui.Roi;

import net.imglib2.type.NativeType;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.Execution;
import org.garnetj.edit.Assignment;
import org.garnetj.edit.Edited;
import org.garnetj.edit.Growth;
import org.garnetj.edit.PhaseAssigner;
import org.garnetj.edit.PhaseSet;
import org.garnetj.edit.Seed;
import org.garnetj.edit.Selection;
import org.garnetj.edit.SliceRange;
import org.garnetj.electro.ParameterException;
import org.garnetj.image.LoadedImage;
import org.garnetj.image.Volume;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.widget.FileWidget;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A phase for what is selected, or for a region grown from a click. */
@Plugin(
        type = Command.class,
        name = "assign-phase",
        menuPath = "Plugins>GarnetJ>Proofread>Assign Phase...",
        description =
                "Corrects a phase stack: gives a selection, or the region grown from a click, a phase")
public final class AssignPhaseCommand extends EditCommand {

    @Parameter(
            label = "Phase",
            description = "What the voxels become",
            choices = {"void", "LLZO", "Li", "Li-Mg", "not analysed"},
            persist = false)
    private String phase = "void";

    @Parameter(
            label = "Selection (empty = that of the image in front)",
            description =
                    "polygon=x,y;x,y;… in pixels, or a .roi or RoiSet.zip of ImageJ; docs/formats.md tells the form",
            required = false,
            persist = false)
    private String roi = "";

    @Parameter(
            label = "Slices (empty = the one shown)",
            description = "A slice from 1 on such as 5, a range such as 3-7, or all",
            required = false,
            persist = false)
    private String slices = "";

    @Parameter(
            label = "Seed (empty = point selected in the image in front)",
            description =
                    "x,y,slice as ImageJ shows them, x and y from 0, slice from 1: the region of connected voxels of the"
                            + " same phase there",
            required = false,
            persist = false)
    private String seed = "";

    @Parameter(
            label = "Reach (µm; 0 = any)",
            description = "How far from its seed the region may go",
            min = "0",
            required = false,
            persist = false)
    private double reach;

    @Parameter(
            label = "Only these phases",
            description =
                    "Phases that may be changed, such as void,Li; empty: all but not analysed, or for a region that of"
                            + " its seed",
            required = false,
            persist = false)
    private String only = "";

    @Parameter(
            label = "Grey stack (optional)",
            description = "The region goes only where the grey is like that around its seed",
            style = FileWidget.FILE_AND_DIRECTORY_STYLE,
            required = false,
            persist = false)
    private File grey;

    @Parameter(
            label = "Tolerance (grey levels)",
            description = "How much the grey may differ from the mean of the 27 voxels at the seed",
            min = "0",
            required = false,
            persist = false)
    private double tolerance;

    @Parameter(
            label = "Neighbours",
            description =
                    "The region goes on through voxels that share a face (6), or a corner, too (26)",
            choices = {"6", "26"},
            required = false,
            persist = false)
    private String connectivity = "6";

    @Parameter(
            label = "Phase stack (empty = image in front)",
            description =
                    "Labels 0 void, 1 LLZO, 2 Li, 3 Li-Mg, 255 not analysed; phases.tif of segment",
            style = FileWidget.FILE_AND_DIRECTORY_STYLE,
            required = false,
            persist = false)
    private File input;

    @Parameter(
            label = "Pixel size (µm; 0 = from the file)",
            description = "Width of a pixel of the phase stack; wins over what the file says",
            min = "0",
            required = false,
            persist = false)
    private double pixel;

    @Parameter(
            label = "Slice pitch (µm; 0 = from the file)",
            description =
                    "Distance between slices of the phase stack; wins over what the file says",
            min = "0",
            required = false,
            persist = false)
    private double slice;

    @Parameter(
            label = "Original",
            description =
                    "SHA-256 of the labels the edit was made on; a stack with others is refused",
            required = false,
            persist = false)
    private String original = "";

    @Parameter(
            label = "Output folder (empty = beside the stack)",
            description =
                    "Receives phases.tif, phases.csv, edits.yaml, edits.csv, report.html, provenance.json",
            style = FileWidget.DIRECTORY_STYLE,
            required = false,
            persist = false)
    private File output;

    @Override
    protected Target target() {
        return new Target(input, pixel, slice, original, output);
    }

    @Override
    protected void takeSelection(final Optional<OpenImage> front) {
        final Optional<Roi> drawn =
                roi.isBlank() && seed.isBlank()
                        ? front.flatMap(OpenImage::selection)
                        : Optional.empty();
        if (drawn.isPresent() && Rois.isPoints(drawn.get())) {
            seed = Seed.text(Rois.seeds(drawn.get(), front.orElseThrow().slice()));
        } else if (drawn.isPresent()) {
            // where it was drawn is of no account: it is shown on every slice
            takeAreas(drawn.stream().toList(), true);
        } else if (!roi.isBlank() && !Selection.isWrittenOut(roi)) {
            takeAreas(RoiFiles.read(Path.of(roi)), !slices.isBlank());
        }
        final boolean isOpen =
                Selection.isWrittenOut(roi)
                        && slices.isBlank()
                        && Selection.parse(roi).lacksSlices();
        if (isOpen) {
            front.ifPresent(image -> slices = Integer.toString(image.slice()));
        }
    }

    /** Areas of ImageJ as text, on their own slices unless others are given. */
    private void takeAreas(final List<Roi> areas, final boolean onGivenSlices) {
        roi =
                areas.stream()
                        .map(Rois::area)
                        .map(area -> onGivenSlices ? area.withoutSlices() : area)
                        .reduce(Selection::and)
                        .orElseThrow()
                        .toString();
    }

    @Override
    protected Edited edit(final Volume<UnsignedByteType> phases, final Execution execution) {
        final Assignment assignment =
                new Assignment(
                        PhaseSet.phase("phase", phase),
                        roi.isBlank() ? Optional.empty() : Optional.of(selection(phases.depth())),
                        seed.isBlank() ? Optional.empty() : Optional.of(growth()),
                        only.isBlank()
                                ? Optional.empty()
                                : Optional.of(PhaseSet.parse("only", only)));
        return PhaseAssigner.assign(phases, assignment, grey(phases, execution), execution);
    }

    private Selection selection(final long depth) {
        final Selection selection = Selection.parse(roi);
        if (selection.lacksSlices() && slices.isBlank() && depth > 1) {
            throw new ParameterException(
                    "slices", "", "say on which of the " + depth + " slices roi= lies, or all");
        }
        return selection.on(slices.isBlank() ? SliceRange.ALL : SliceRange.parse(slices));
    }

    private Growth growth() {
        return new Growth(Seed.parse(seed), reach, tolerance, Keys.connectivity(connectivity));
    }

    /** The grey stack lies on the grid of the phases; its own scale is of no account. */
    private Optional<Volume<?>> grey(
            final Volume<UnsignedByteType> phases, final Execution execution) {
        return Keys.isGiven(grey)
                ? Optional.of(onGridOf(phases, Stacks.read(grey.toPath(), execution)))
                : Optional.empty();
    }

    private static <T extends RealType<T> & NativeType<T>> Volume<T> onGridOf(
            final Volume<?> phases, final LoadedImage<T> image) {
        return new Volume<>(image.pixels(), phases.voxelSize(), image.name());
    }
}
