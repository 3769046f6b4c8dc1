package org.garnetj.command;

import ij.ImagePlus;

import net.imglib2.type.NativeType;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.Execution;
import org.garnetj.electro.ParameterException;
import org.garnetj.image.LoadedImage;
import org.garnetj.image.Side;
import org.garnetj.image.Volume;
import org.garnetj.magnesium.MagnesiumSettings;
import org.garnetj.magnesium.MagnesiumTagger;
import org.garnetj.magnesium.MagnesiumTagging;
import org.garnetj.report.ResultFolder;
import org.garnetj.report.ResultTables;
import org.garnetj.segment.GreyLevels;
import org.garnetj.segment.LithiumPresence;
import org.garnetj.segment.Modality;
import org.garnetj.segment.PhaseSegmenter;
import org.garnetj.segment.SegmentMethod;
import org.garnetj.segment.SegmentSettings;
import org.garnetj.segment.Segmentation;
import org.garnetj.segment.TrainedModel;
import org.garnetj.segment.TrainedModelFile;
import org.garnetj.segment.TrainedSegmenter;
import org.garnetj.segment.TrainedSettings;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.widget.FileWidget;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Grey stack in, phases out. */
@Plugin(
        type = Command.class,
        name = "segment",
        menuPath = "Plugins>GarnetJ>Segment Phases...",
        description = "Cuts a FIB-SEM or XCT stack into LLZO, lithium, Mg-tagged lithium and voids")
public final class SegmentCommand extends AnalysisCommand {

    @Parameter(
            label = "Stack (file or folder of slices)",
            description = "Grey stack: TIFF, OME-TIFF, raw with sidecar, or a folder of slices",
            style = FileWidget.FILE_AND_DIRECTORY_STYLE,
            persist = false)
    private File input;

    @Parameter(
            label = "Modality",
            description = "fibsem: serial sections; xct: X-ray tomogram",
            choices = {"fibsem", "xct"},
            required = false,
            persist = false)
    private String modality = "fibsem";

    @Parameter(
            label = "Method",
            description =
                    "mixture: greys, noise and pore backs of each phase, and neighbours; otsu: Otsu's threshold after a"
                            + " Gaussian of 1 px, two of them with lithium=yes, nothing else; trained: by a model",
            choices = {"mixture", "otsu", "trained"},
            required = false,
            persist = false)
    private String method = "mixture";

    @Parameter(
            label = "Trained model",
            description =
                    "For method=trained: a model.garnet of train-segmenter, or fibsem or xct for the models that come with"
                            + " GarnetJ; empty: that of the modality",
            attrs = @Attr(name = Steps.WORDS, value = TrainedModelFile.SHIPPED),
            required = false,
            persist = false)
    private File model;

    @Parameter(
            label = "Grey levels",
            description =
                    "For method=trained: greys of black, LLZO and, if there is one, the cap, as in 20,175,230; empty: the"
                            + " model's, or measured for the models that come with GarnetJ",
            required = false,
            persist = false)
    private String levels = "";

    @Parameter(
            label = "Tilt (°)",
            description =
                    "FIB-SEM: angle between electron beam and cut face; y is stretched by 1/sin(tilt). 0 when y is true"
                            + " already. Not used for XCT",
            min = "0",
            max = "90",
            required = false,
            persist = false)
    private double tilt = 52;

    @Parameter(
            label = "Slice pitch (µm; 0 = from the file)",
            description = "Distance from one slice to the next; wins over what the file says",
            min = "0",
            required = false,
            persist = false)
    private double slice;

    @Parameter(
            label = "Pixel size (µm; 0 = from the file)",
            description = "Width of a pixel; wins over what the file says",
            min = "0",
            required = false,
            persist = false)
    private double pixel;

    @Parameter(
            label = "Mg map (optional)",
            description =
                    "Element map of Mg counts with its own calibration; lithium that holds Mg becomes phase 3",
            style = FileWidget.FILE_AND_DIRECTORY_STYLE,
            required = false,
            persist = false)
    private File eds;

    @Parameter(
            label = "Largest shift of the Mg map (µm)",
            description =
                    "How far the map may be moved along each axis to fit the phases; 0 leaves it where it is",
            min = "0",
            max = "1000",
            required = false,
            persist = false)
    private double maxshift = 3;

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
            label = "Surface side",
            description = "Side of the stack on which the working electrode lies",
            choices = {"top", "bottom", "left", "right", "front", "back"},
            required = false,
            persist = false)
    private String surface = "top";

    @Parameter(
            label = "Lithium",
            description = "Whether the stack holds lithium: auto decides by the greys",
            choices = {"auto", "yes", "no"},
            required = false,
            persist = false)
    private String lithium = "auto";

    @Parameter(
            label = "Smoothness",
            description =
                    "Weight of a voxel's neighbours; 1 keeps cracks two voxels wide, 0 ignores the neighbours",
            min = "0",
            max = "10",
            required = false,
            persist = false)
    private double smoothness = 1;

    @Parameter(
            label = "Flatten",
            description =
                    "Take out shading, curtains and slice brightness (FIB-SEM) or cupping and rings (XCT) first",
            required = false,
            persist = false)
    private boolean flatten = true;

    @Parameter(
            label = "Probabilities",
            description =
                    "Also write probabilities.tif: how probable void, LLZO, Li and Li-Mg are in each voxel, 16 bytes a"
                            + " voxel",
            required = false,
            persist = false)
    private boolean probabilities;

    @Parameter(
            label = "Output folder",
            description =
                    "Receives phases.tif, phases.csv, report.html, provenance.json; with an Mg map deposits.csv; if asked for, probabilities.tif",
            style = FileWidget.DIRECTORY_STYLE,
            persist = false)
    private File output;

    @Parameter(type = ItemIO.OUTPUT, label = "Phases")
    private ImagePlus phases;

    @Override
    protected File output() {
        return output;
    }

    @Override
    protected void analyse(final Execution execution, final ResultFolder results)
            throws IOException {
        final LoadedImage<?> loaded = Stacks.read(input.toPath(), execution);
        if (SegmentMethod.parse("method", method) != SegmentMethod.TRAINED) {
            write(segment(loaded, settings(), execution), results, execution);
            return;
        }
        final TrainedModel trained = model();
        final Segmentation found = trained(loaded, trained, execution);
        if (trained.tellsPhases()) {
            write(found, results, execution);
        } else {
            requireNoMap();
            found.notes().forEach(this::note);
            phases = ClassResults.write(found.phases(), trained, results, execution);
        }
    }

    private void requireNoMap() {
        if (Keys.isGiven(eds)) {
            throw new ParameterException(
                    "eds", eds, "the classes of the model are no phases; leave the map out");
        }
    }

    private void write(
            final Segmentation segmentation, final ResultFolder results, final Execution execution)
            throws IOException {
        segmentation.notes().forEach(this::note);
        final Optional<MagnesiumTagging> tagging =
                tagging(segmentation.phases(), results, execution);
        final Volume<UnsignedByteType> labels =
                tagging.map(MagnesiumTagging::phases).orElse(segmentation.phases());
        PhaseResults.of(segmentation, tagging, execution).write(results, probabilities, execution);
        phases =
                Stacks.show(
                        labels,
                        "phases of " + input.getName(),
                        results.output().resolve("phases.tif"));
    }

    private TrainedModel model() {
        return TrainedModelFile.read(
                Keys.isGiven(model) ? model.toPath() : Path.of(modality.toLowerCase(Locale.ROOT)));
    }

    private SegmentSettings settings() {
        return new SegmentSettings(
                SegmentMethod.parse("method", method),
                Modality.valueOf(modality.toUpperCase(Locale.ROOT)),
                Side.parse("surface", surface),
                LithiumPresence.valueOf(lithium.toUpperCase(Locale.ROOT)),
                smoothness,
                flatten);
    }

    private <T extends RealType<T> & NativeType<T>> Segmentation segment(
            final LoadedImage<T> loaded,
            final SegmentSettings settings,
            final Execution execution) {
        final GreyStack<T> stack = stack(loaded, settings.modality());
        return stack.restored(PhaseSegmenter.segment(stack.grey(), settings, execution));
    }

    private <T extends RealType<T> & NativeType<T>> Segmentation trained(
            final LoadedImage<T> loaded, final TrainedModel trained, final Execution execution) {
        final GreyStack<T> stack = stack(loaded, trained.modality());
        return stack.restored(
                TrainedSegmenter.segment(
                        stack.grey(),
                        trained,
                        new TrainedSettings(
                                Side.parse("surface", surface),
                                LithiumPresence.valueOf(lithium.toUpperCase(Locale.ROOT)),
                                levels.isBlank()
                                        ? Optional.empty()
                                        : Optional.of(GreyLevels.parse(levels))),
                        execution));
    }

    private <T extends RealType<T> & NativeType<T>> GreyStack<T> stack(
            final LoadedImage<T> loaded, final Modality of) {
        final GreyStack<T> stack = GreyStack.of(loaded, Keys.stack(pixel, slice), of, tilt);
        stack.notes().forEach(this::note);
        return stack;
    }

    private Optional<MagnesiumTagging> tagging(
            final Volume<UnsignedByteType> untagged,
            final ResultFolder results,
            final Execution execution)
            throws IOException {
        if (!Keys.isGiven(eds)) {
            return Optional.empty();
        }
        final MagnesiumTagging tagging =
                MagnesiumTagger.tag(
                        untagged,
                        Stacks.elementMap(eds.toPath(), Keys.stack(edspixel, edsslice), execution),
                        magnesium(),
                        execution);
        tagging.notes().forEach(this::note);
        results.write("deposits.csv", ResultTables.deposits(tagging.deposits()));
        return Optional.of(tagging);
    }

    private MagnesiumSettings magnesium() {
        return MagnesiumSettings.standard().withTilt(tilt).withMaxshift(maxshift);
    }
}
