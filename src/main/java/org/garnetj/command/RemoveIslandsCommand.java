package org.garnetj.command;

import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.Execution;
import org.garnetj.edit.Edited;
import org.garnetj.edit.IslandRemoval;
import org.garnetj.edit.IslandRemover;
import org.garnetj.edit.PhaseSet;
import org.garnetj.image.Volume;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.widget.FileWidget;

import java.io.File;

/** Removes the small parts of a phase. */
@Plugin(
        type = Command.class,
        name = "remove-islands",
        menuPath = "Plugins>GarnetJ>Proofread>Remove Islands...",
        description =
                "Corrects a phase stack: small parts of a phase take the phase that surrounds them most")
public final class RemoveIslandsCommand extends EditCommand {

    @Parameter(
            label = "Phase",
            description = "The phase whose small parts are removed",
            choices = {"void", "LLZO", "Li", "Li-Mg", "not analysed"},
            persist = false)
    private String phase = "void";

    @Parameter(
            label = "Below (µm³)",
            description = "Parts of less volume are removed",
            min = "0",
            persist = false)
    private Double below;

    @Parameter(
            label = "Neighbours",
            description =
                    "Voxels of a part are connected by faces (6), or by corners, too (26): then less is an island",
            choices = {"6", "26"},
            required = false,
            persist = false)
    private String connectivity = "26";

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
    protected Edited edit(final Volume<UnsignedByteType> phases, final Execution execution) {
        final IslandRemoval removal =
                new IslandRemoval(
                        PhaseSet.phase("phase", phase), below, Keys.connectivity(connectivity));
        return IslandRemover.remove(phases, removal, execution);
    }
}
