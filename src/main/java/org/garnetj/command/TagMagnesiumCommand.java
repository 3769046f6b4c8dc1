package org.garnetj.command;

import ij.ImagePlus;

import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.Execution;
import org.garnetj.electro.ParameterException;
import org.garnetj.image.Volume;
import org.garnetj.magnesium.MagnesiumSettings;
import org.garnetj.magnesium.MagnesiumTagger;
import org.garnetj.magnesium.MagnesiumTagging;
import org.garnetj.report.ResultFolder;
import org.garnetj.report.ResultTables;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.widget.FileWidget;

import java.io.File;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Phases and an Mg map in, lithium split into Li and Li–Mg out. */
@Plugin(
        type = Command.class,
        name = "tag-magnesium",
        menuPath = "Plugins>GarnetJ>Tag Magnesium...",
        description =
                "Tells lithium that holds Mg, and so has touched the LiMg electrode, from isolated lithium")
public final class TagMagnesiumCommand extends AnalysisCommand {

    @Parameter(
            label = "Phase stack",
            description =
                    "Labels 0 void, 1 LLZO, 2 Li, 3 Li-Mg, 255 not analysed; phases.tif of segment",
            style = FileWidget.FILE_AND_DIRECTORY_STYLE,
            persist = false)
    private File phases;

    @Parameter(
            label = "Mg map",
            description = "Element map of Mg counts over the same block, with its own calibration",
            style = FileWidget.FILE_AND_DIRECTORY_STYLE,
            persist = false)
    private File eds;

    @Parameter(
            label = "Pixel size of the Mg map (µm; 0 = from its file)",
            description = "Width of a pixel of the Mg map; wins over what its file says",
            min = "0",
            required = false,
            persist = false)
    private double edspixel;

    @Parameter(
            label = "Slice pitch of the Mg map (µm; 0 = from its file)",
            description = "Distance between slices of the Mg map; wins over what its file says",
            min = "0",
            required = false,
            persist = false)
    private double edsslice;

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
            label = "Tilt of the map (°)",
            description =
                    "Used when the map's height agrees with the stack's only after the stretch by 1/sin(tilt)",
            min = "0",
            max = "90",
            required = false,
            persist = false)
    private double tilt = 52;

    @Parameter(
            label = "False discovery rate",
            description =
                    "Share of deposits called present that may hold no Mg (Benjamini-Hochberg)",
            min = "0.000001",
            max = "0.5",
            required = false,
            persist = false)
    private double alpha = 0.05;

    @Parameter(
            label = "Mg contrast (0 = from the map)",
            description =
                    "Counts of lithium with the Mg of the electrode over counts of LLZO, minus 1",
            min = "0",
            required = false,
            persist = false)
    private double contrast;

    @Parameter(
            label = "Mg of the electrode (at%)",
            description =
                    "Content that lithium in touch with the electrode takes on; scales the contents",
            min = "0.001",
            max = "100",
            required = false,
            persist = false)
    private double electrode = 10;

    @Parameter(
            label = "Largest shift of the map (µm)",
            description =
                    "How far the map may be moved along each axis to fit the phases; 0 leaves it where it is",
            min = "0",
            max = "1000",
            required = false,
            persist = false)
    private double maxshift = 3;

    @Parameter(
            label = "Isolated deposits (optional)",
            description =
                    "Numbers of deposits known to hold no Mg, as in deposits.csv of a run before, e.g. 3,7,12:"
                            + " the background of lithium is counted on them",
            required = false,
            persist = false)
    private String isolated = "";

    @Parameter(
            label = "Grey stack (optional)",
            description =
                    "The stack that the phases were cut from: the map is moved to fit its greys instead of its labels",
            style = FileWidget.FILE_AND_DIRECTORY_STYLE,
            required = false,
            persist = false)
    private File grey;

    @Parameter(
            label = "Output folder",
            description =
                    "Receives phases.tif, deposits.csv, profiles.csv, report.html, provenance.json",
            style = FileWidget.DIRECTORY_STYLE,
            persist = false)
    private File output;

    @Parameter(type = ItemIO.OUTPUT, label = "Phases")
    private ImagePlus tagged;

    @Override
    protected File output() {
        return output;
    }

    @Override
    protected void analyse(final Execution execution, final ResultFolder results)
            throws IOException {
        final Volume<UnsignedByteType> untagged =
                LabelFiles.phases(phases.toPath(), Keys.stack(pixel, slice), execution);
        final MagnesiumTagging tagging =
                tag(
                        untagged,
                        Stacks.elementMap(eds.toPath(), Keys.stack(edspixel, edsslice), execution),
                        execution);
        tagging.notes().forEach(this::note);
        results.write("deposits.csv", ResultTables.deposits(tagging.deposits()));
        results.write("profiles.csv", ResultTables.profiles(tagging.profiles()));
        Stacks.writePhases(results.file("phases.tif"), tagging.phases());
        tagged =
                Stacks.show(
                        tagging.phases(), "phases with Mg", results.output().resolve("phases.tif"));
    }

    private MagnesiumTagging tag(
            final Volume<UnsignedByteType> untagged,
            final Volume<?> map,
            final Execution execution) {
        final MagnesiumSettings settings =
                new MagnesiumSettings(
                        tilt, alpha, contrast, electrode, maxshift, numbers("isolated", isolated));
        if (!Keys.isGiven(grey)) {
            return MagnesiumTagger.tag(untagged, map, settings, execution);
        }
        final Volume<?> greys =
                Stacks.read(grey.toPath(), execution).toVolume(Keys.stack(pixel, slice));
        return MagnesiumTagger.tag(untagged, map, greys, settings, execution);
    }

    private static Set<Integer> numbers(final String key, final String list) {
        try {
            return Arrays.stream(list.split(","))
                    .map(String::trim)
                    .filter(word -> !word.isEmpty())
                    .map(Integer::valueOf)
                    .collect(Collectors.toSet());
        } catch (final NumberFormatException e) {
            throw new ParameterException(key, list, "give whole numbers, e.g. 3,7,12");
        }
    }
}
