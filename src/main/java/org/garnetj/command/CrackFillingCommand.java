package org.garnetj.command;

import ij.ImagePlus;

import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.Execution;
import org.garnetj.image.Calibration;
import org.garnetj.image.ImagePlusAdapter;
import org.garnetj.image.InputException;
import org.garnetj.image.LookupTable;
import org.garnetj.image.Planes;
import org.garnetj.image.Side;
import org.garnetj.image.TiffWriter;
import org.garnetj.image.Volume;
import org.garnetj.lithium.CrackFilling;
import org.garnetj.lithium.FillingResult;
import org.garnetj.lithium.FillingSettings;
import org.garnetj.lithium.FillingStep;
import org.garnetj.lithium.PlatedStack;
import org.garnetj.report.LithiumTables;
import org.garnetj.report.ResultFolder;
import org.garnetj.report.Table;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.widget.FileWidget;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Phases after each plating step in, crack against lithium volume out. */
@Plugin(
        type = Command.class,
        name = "crack-filling",
        menuPath = "Plugins>GarnetJ>Crack Filling...",
        description =
                "Crack volume against lithium volume over plating steps, and how cracks grow and fill in between")
public final class CrackFillingCommand extends AnalysisCommand {

    private static final String CHARGE = "charge_mAh_per_cm2";

    @Parameter(
            label = "Folder of plating steps",
            description =
                    "Phase stacks on one grid in natural order: TIFF files, or result folders of segment",
            style = FileWidget.DIRECTORY_STYLE,
            persist = false)
    private File input;

    @Parameter(
            label = "Names (optional)",
            description = "Which files or folders in it are steps, e.g. phases-*; empty for all",
            required = false,
            persist = false)
    private String names = "";

    @Parameter(
            label = "Surface side",
            description = "Side of the stacks on which the working electrode lies",
            choices = {"top", "bottom", "left", "right", "front", "back"},
            required = false,
            persist = false)
    private String surface = "top";

    @Parameter(
            label = "First step before plating",
            description =
                    "Whether the first stack is the state before plating: all its cavities are pores",
            required = false,
            persist = false)
    private boolean pristine;

    @Parameter(
            label = "Crack labels (optional)",
            description =
                    "Stack that is not 0 where cracks are at any step; else cracks are told by how they grow",
            style = FileWidget.FILE_AND_DIRECTORY_STYLE,
            required = false,
            persist = false)
    private File cracks;

    @Parameter(
            label = "Tolerance (voxels)",
            description =
                    "How far from the cavities of the first step a new one must reach to be a crack",
            min = "0",
            max = "100",
            required = false,
            persist = false)
    private double tolerance = FillingSettings.defaults().tolerance();

    @Parameter(
            label = "Charges (optional)",
            description =
                    "CSV table with a column charge_mAh_per_cm2, one row for each step in order",
            style = FileWidget.OPEN_STYLE,
            required = false,
            persist = false)
    private File charges;

    @Parameter(
            label = "Pixel size (µm; 0 = from the files)",
            description = "Width of a pixel of the phase stacks; wins over what the files say",
            min = "0",
            required = false,
            persist = false)
    private double pixel;

    @Parameter(
            label = "Slice pitch (µm; 0 = from the files)",
            description =
                    "Distance between slices of the phase stacks; wins over what the files say",
            min = "0",
            required = false,
            persist = false)
    private double slice;

    @Parameter(
            label = "Output folder",
            description =
                    "Receives steps.csv, growth.tif, lithium-growth.tif, report.html, provenance.json",
            style = FileWidget.DIRECTORY_STYLE,
            persist = false)
    private File output;

    @Parameter(type = ItemIO.OUTPUT, label = "Growth")
    private ImagePlus growth;

    @Override
    protected File output() {
        return output;
    }

    @Override
    protected void analyse(final Execution execution, final ResultFolder results)
            throws IOException {
        final List<Path> steps = StepStacks.in(input.toPath(), names);
        final Optional<double[]> passed = passed(steps.size());
        final Calibration calibration = Keys.stack(pixel, slice);
        final List<Supplier<PlatedStack>> stacks = new ArrayList<>();
        for (final Path step : steps) {
            stacks.add(() -> StepStacks.read(step, calibration, execution));
        }
        final FillingResult found =
                CrackFilling.measure(
                        stacks,
                        region(execution),
                        new FillingSettings(Side.parse("surface", surface), pristine, tolerance),
                        execution);
        note(
                "Steps in order: "
                        + String.join(", ", found.steps().stream().map(FillingStep::stack).toList())
                        + ".");
        results.write("steps.csv", LithiumTables.steps(charged(found.steps(), passed)));
        TiffWriter.write(results.file("growth.tif"), found.crackGrowth(), LookupTable.objects());
        TiffWriter.write(
                results.file("lithium-growth.tif"), found.lithiumGrowth(), LookupTable.objects());
        growth = ImagePlusAdapter.toImagePlus(found.crackGrowth(), LookupTable.objects());
    }

    private Optional<Volume<UnsignedByteType>> region(final Execution execution) {
        return Keys.isGiven(cracks)
                ? Optional.of(
                        inside(
                                Stacks.read(cracks.toPath(), execution)
                                        .toVolume(Keys.stack(pixel, slice))))
                : Optional.empty();
    }

    /** 1 where a label is not 0. */
    private static Volume<UnsignedByteType> inside(final Volume<?> labels) {
        final var mask = Planes.bytes(labels.pixels());
        for (int z = 0; z < labels.depth(); z++) {
            final float[] plane = Planes.floatPlane(labels.pixels(), z);
            final byte[] target = Planes.array(mask, z);
            for (int at = 0; at < plane.length; at++) {
                target[at] = (byte) (plane[at] == 0 ? 0 : 1);
            }
        }
        return labels.with(mask, labels.name());
    }

    private Optional<double[]> passed(final int steps) {
        if (!Keys.isGiven(charges)) {
            return Optional.empty();
        }
        final Table table = Table.read(charges.toPath());
        if (!table.has(CHARGE) || table.rows() != steps) {
            throw new InputException(
                    charges.getPath(),
                    table.has(CHARGE)
                            ? "has " + table.rows() + " rows for " + steps + " steps"
                            : "has no column " + CHARGE,
                    "give a row for each step, in order, with the charge passed by then");
        }
        return Optional.of(table.numbers(CHARGE));
    }

    private static List<FillingStep> charged(
            final List<FillingStep> steps, final Optional<double[]> passed) {
        return passed.map(
                        charge ->
                                steps.stream()
                                        .map(step -> step.withCharge(charge[step.step() - 1]))
                                        .toList())
                .orElse(steps);
    }
}
