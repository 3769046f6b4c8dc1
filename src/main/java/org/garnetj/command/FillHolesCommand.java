package org.garnetj.command;

import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.Execution;
import org.garnetj.edit.Edited;
import org.garnetj.edit.HoleFiller;
import org.garnetj.edit.HoleFilling;
import org.garnetj.edit.PhaseSet;
import org.garnetj.image.Volume;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.widget.FileWidget;

import java.io.File;

/** Fills what a phase encloses. */
@Plugin(
        type = Command.class,
        name = "fill-holes",
        menuPath = "Plugins>GarnetJ>Proofread>Fill Holes...",
        description = "Corrects a phase stack: fills the holes that a phase encloses")
public final class FillHolesCommand extends EditCommand {

    @Parameter(
            label = "Phase",
            description = "The phase that encloses the holes, and fills them",
            choices = {"void", "LLZO", "Li", "Li-Mg"},
            persist = false)
    private String phase = "LLZO";

    @Parameter(
            label = "Below (µm³; 0 = any)",
            description =
                    "Only holes of less volume; in slices a hole has its area times the slice pitch",
            min = "0",
            required = false,
            persist = false)
    private double below;

    @Parameter(
            label = "Enclosed",
            description = "In 3-D: on all sides; in slices: within a slice, each by itself",
            choices = {"3-D", "slices"},
            required = false,
            persist = false)
    private String enclosed = "3-D";

    @Parameter(
            label = "Only these phases",
            description =
                    "What a hole may be made of, such as void; one with anything else in it is left. Empty: all but not"
                            + " analysed",
            required = false,
            persist = false)
    private String only = "";

    @Parameter(
            label = "Neighbours",
            description =
                    "Voxels of a hole are connected by faces (6), or by corners, too (26): then less is a hole",
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
    protected Edited edit(final Volume<UnsignedByteType> phases, final Execution execution) {
        final HoleFilling filling =
                new HoleFilling(
                        PhaseSet.phase("phase", phase),
                        enclosed.equals("slices"),
                        below,
                        only.isBlank() ? PhaseSet.ANALYSED : PhaseSet.parse("only", only),
                        Keys.connectivity(connectivity));
        return HoleFiller.fill(phases, filling, execution);
    }
}
