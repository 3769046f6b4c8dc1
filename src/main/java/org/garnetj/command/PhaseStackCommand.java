package org.garnetj.command;

import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.Execution;
import org.garnetj.image.Calibration;
import org.garnetj.image.Side;
import org.garnetj.image.Volume;
import org.scijava.plugin.Parameter;
import org.scijava.widget.FileWidget;

import java.io.File;

/** A command that measures a phase stack, on one side of which lies the working electrode. */
abstract class PhaseStackCommand extends AnalysisCommand {

    @Parameter(
            label = "Phase stack",
            description =
                    "Labels 0 void, 1 LLZO, 2 Li, 3 Li-Mg, 255 not analysed; phases.tif of segment",
            style = FileWidget.FILE_AND_DIRECTORY_STYLE,
            persist = false)
    private File input;

    @Parameter(
            label = "Surface side",
            description =
                    "Side of the stack on which the working electrode lies; the counter electrode lies opposite",
            choices = {"top", "bottom", "left", "right", "front", "back"},
            required = false,
            persist = false)
    private String surface = "top";

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

    /** Reads the phase stack, of two slices at least. */
    protected final Volume<UnsignedByteType> phases(final Execution execution) {
        return Stacks.requireDepth(
                input.toPath(), LabelFiles.phases(input.toPath(), calibration(), execution));
    }

    /** The voxel that the keys give. */
    protected final Calibration calibration() {
        return Keys.stack(pixel, slice);
    }

    /** The side of the working electrode. */
    protected final Side side() {
        return Side.parse("surface", surface);
    }
}
