package org.garnetj.command;

import ij.ImagePlus;

import org.garnetj.block.Execution;
import org.garnetj.electro.ParameterException;
import org.garnetj.image.LoadedImage;
import org.garnetj.image.Side;
import org.garnetj.magnesium.MagnesiumSettings;
import org.garnetj.magnesium.MagnesiumTagging;
import org.garnetj.report.ResultFolder;
import org.garnetj.report.ResultTables;
import org.garnetj.segment.GreyLevels;
import org.garnetj.segment.LithiumPresence;
import org.garnetj.segment.Modality;
import org.garnetj.segment.SegmentMethod;
import org.garnetj.segment.SegmentSettings;
import org.garnetj.segment.Segmentation;
import org.garnetj.segment.TrainedModel;
import org.garnetj.segment.TrainedModelFile;
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
            description =
                    "fibsem: serial sections; xct: X-ray tomogram. With a trained model, the model's counts",
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
                    "For method=trained: greys of black (in a tomogram of the darkest phase), LLZO and, if there is one, the"
                            + " cap, as in 20,175,230; empty: the model's, or measured for the models that come with"
                            + " GarnetJ",
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
                    "Weight of a voxel's neighbours; 1 keeps cracks two voxels wide, 0 ignores the neighbours and, with a trained model, the greys hereabouts",
            min = "0",
            max = "10",
            required = false,
            persist = false)
    private double smoothness = 1;

    @Parameter(
            label = "Restore first",
            description =
                    "none: phases on the stack's own grid; auto: sections are first freed of curtains, aligned"
                            + " and evened, tomograms freed of rings and cupping, and stack.tif is the restored stack that the phases lie on",
            choices = {"none", "auto"},
            required = false,
            persist = false)
    private String restore = "none";

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
                    "Receives phases.tif, phases.csv, report.html, provenance.json; with an Mg map deposits.csv and profiles.csv; if asked for, probabilities.tif; with restore=auto stack.tif and a table of each restoration",
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
        final LoadedImage<?> loaded = loaded(results, execution);
        final StackSegmenter segmenter =
                new StackSegmenter(Keys.stack(pixel, slice), tilt, this::note);
        if (SegmentMethod.parse("method", method) != SegmentMethod.TRAINED) {
            write(segmenter.segment(loaded, settings(), execution), results, execution);
            return;
        }
        final TrainedModel trained = model();
        requireNoMapOf(trained);
        final Segmentation found =
                segmenter.segment(loaded, trained, modality(), trainedSettings(), execution);
        if (trained.tellsPhases()) {
            write(found, results, execution);
        } else {
            phases = ClassResults.write(found.phases(), trained, results, execution);
        }
    }

    private LoadedImage<?> loaded(final ResultFolder results, final Execution execution)
            throws IOException {
        final LoadedImage<?> raw = Stacks.read(input.toPath(), execution);
        return switch (restore) {
            case "none" -> raw;
            case "auto" ->
                    new AutoRestore(results, Keys.stack(pixel, slice), this::note, execution)
                            .restored(raw, modality());
            default -> throw new ParameterException("restore", restore, "give none or auto");
        };
    }

    private void requireNoMapOf(final TrainedModel trained) {
        if (Keys.isGiven(eds) && !trained.tellsPhases()) {
            throw new ParameterException(
                    "eds", eds, "the classes of the model are no phases; leave the map out");
        }
    }

    private void write(
            final Segmentation found, final ResultFolder results, final Execution execution)
            throws IOException {
        final Optional<MagnesiumTagging> tagging =
                map().map(map -> map.tag(found.phases(), execution));
        if (tagging.isPresent()) {
            tagging.get().notes().forEach(this::note);
            results.write("deposits.csv", ResultTables.deposits(tagging.get().deposits()));
            results.write("profiles.csv", ResultTables.profiles(tagging.get().profiles()));
        }
        final PhaseResults made = PhaseResults.of(found, tagging, execution);
        made.write(results, probabilities, execution);
        phases =
                Stacks.show(
                        made.phases(),
                        "phases of " + input.getName(),
                        results.output().resolve("phases.tif"));
    }

    // -- Keys as the core wants them --

    private Modality modality() {
        return Modality.parse("modality", modality);
    }

    private LithiumPresence lithium() {
        return LithiumPresence.parse("lithium", lithium);
    }

    private SegmentSettings settings() {
        return new SegmentSettings(
                SegmentMethod.parse("method", method),
                modality(),
                Side.parse("surface", surface),
                lithium(),
                smoothness,
                flatten);
    }

    private TrainedSettings trainedSettings() {
        return new TrainedSettings(
                Side.parse("surface", surface),
                lithium(),
                smoothness,
                levels.isBlank() ? Optional.empty() : Optional.of(GreyLevels.parse(levels)));
    }

    private TrainedModel model() {
        return TrainedModelFile.read(
                Keys.isGiven(model) ? model.toPath() : Path.of(modality().key()));
    }

    private Optional<MagnesiumMap> map() {
        return Keys.isGiven(eds)
                ? Optional.of(
                        new MagnesiumMap(
                                eds.toPath(),
                                Keys.stack(edspixel, edsslice),
                                MagnesiumSettings.standard().withTilt(tilt).withMaxshift(maxshift)))
                : Optional.empty();
    }
}
