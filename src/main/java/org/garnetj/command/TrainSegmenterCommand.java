package org.garnetj.command;

import ij.gui.Roi;

import net.imglib2.type.NativeType;
import net.imglib2.type.numeric.RealType;

import org.garnetj.block.Execution;
import org.garnetj.image.InputException;
import org.garnetj.image.LoadedImage;
import org.garnetj.image.Side;
import org.garnetj.learn.FeatureChoice;
import org.garnetj.learn.ForestSettings;
import org.garnetj.learn.ScribbleImage;
import org.garnetj.learn.Scribbles;
import org.garnetj.report.ModelTable;
import org.garnetj.report.ResultFolder;
import org.garnetj.segment.Modality;
import org.garnetj.segment.SegmenterSettings;
import org.garnetj.segment.SegmenterTrainer;
import org.garnetj.segment.TrainedModelFile;
import org.garnetj.segment.TrainedResult;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.widget.FileWidget;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** A grey stack and marks in it in, a model that tells the marked classes out. */
@Plugin(
        type = Command.class,
        name = "train-segmenter",
        menuPath = "Plugins>GarnetJ>Train Segmenter...",
        description =
                "Learns phases, or any classes, from voxels marked in a stack; segment with method=trained applies it")
public final class TrainSegmenterCommand extends AnalysisCommand {

    @Parameter(
            label = "Stack (file or folder of slices)",
            description =
                    "Grey stack: TIFF, OME-TIFF, raw with sidecar, or a folder of slices; with names=, a folder of stacks",
            style = FileWidget.FILE_AND_DIRECTORY_STYLE,
            persist = false)
    private File input;

    @Parameter(
            label = "Marks (empty = ROI Manager)",
            description =
                    "Image of labels of the stack's size, or .roi or .zip of ROIs named after their classes: void-1,"
                            + " LLZO-2; empty for those in the ROI Manager; with names=, a folder of such files, each called as"
                            + " its stack",
            style = FileWidget.FILE_AND_DIRECTORY_STYLE,
            required = false,
            persist = false)
    private File labels;

    @Parameter(
            label = "Classes of the label image",
            description =
                    "Names of its values, as in 85=LLZO,170=void; empty: names in the file, else the phases where 255 is"
                            + " no mark, else the values",
            required = false,
            persist = false)
    private String classes = "";

    @Parameter(
            label = "Unmarked value of the label image",
            description =
                    "Value of voxels that are not marked: auto is 255 if 0 has a name, 0 if others have; without names"
                            + " the more frequent of 0 and 255",
            required = false,
            persist = false)
    private String background = "auto";

    @Parameter(
            label = "Features",
            description =
                    "default, or groups of grey, gauss, gradient, laplacian, hessian, structure, dog, rank, backs, depth;"
                            + " default is all but depth",
            required = false,
            persist = false)
    private String features = "default";

    @Parameter(
            label = "Scales (µm; empty = by the pixel)",
            description =
                    "Lengths at which features look around a voxel, as in 0.05,0.1; empty: 1, 2 and 4 pixels",
            required = false,
            persist = false)
    private String scales = "";

    @Parameter(
            label = "Trees",
            description = "Number of trees of the forest",
            min = "1",
            max = "1000",
            required = false,
            persist = false)
    private int trees = ForestSettings.forScribbles().trees();

    @Parameter(
            label = "Depth of a tree",
            description = "Most decisions from the root of a tree to a leaf",
            min = "1",
            max = "64",
            required = false,
            persist = false)
    private int depth = ForestSettings.forScribbles().depth();

    @Parameter(
            label = "Seed",
            description =
                    "Of the random draws of voxels and features; the same seed, the same model",
            required = false,
            persist = false)
    private long seed = ForestSettings.forScribbles().seed();

    @Parameter(
            label = "Modality",
            description = "fibsem: serial sections; xct: X-ray tomogram",
            choices = {"fibsem", "xct"},
            required = false,
            persist = false)
    private String modality = "fibsem";

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
            label = "Surface side",
            description = "Side of the stack on which the working electrode lies",
            choices = {"top", "bottom", "left", "right", "front", "back"},
            required = false,
            persist = false)
    private String surface = "top";

    @Parameter(
            label = "Names (several stacks)",
            description =
                    "Which stacks of the input folder to learn from, e.g. step-*.tif, or * for all; empty: input is one stack",
            required = false,
            persist = false)
    private String names = "";

    @Parameter(
            label = "Output folder",
            description = "Receives model.garnet, model.csv, report.html, provenance.json",
            style = FileWidget.DIRECTORY_STYLE,
            persist = false)
    private File output;

    @Parameter(type = ItemIO.OUTPUT, label = "Error out of bag")
    private double error;

    @Override
    protected File output() {
        return output;
    }

    @Override
    protected void analyse(final Execution execution, final ResultFolder results)
            throws IOException {
        final SegmenterSettings settings =
                new SegmenterSettings(
                        Modality.valueOf(modality.toUpperCase(Locale.ROOT)),
                        Side.parse("surface", surface),
                        FeatureChoice.parse(features, scales),
                        ForestSettings.forScribbles()
                                .withTrees(trees)
                                .withDepth(depth)
                                .withSeed(seed));
        final List<SegmenterTrainer.Marked<?>> marked = new ArrayList<>();
        for (final MarkedStack own : MarkedStack.of(input, labels, names)) {
            marked.add(
                    marked(
                            Stacks.read(own.stack(), execution),
                            own.marks(),
                            settings.modality(),
                            results,
                            execution));
        }
        final TrainedResult trained = SegmenterTrainer.train(marked, settings, execution);
        trained.notes().forEach(this::note);
        error = trained.outOfBag().error();
        note(
                "Of marked voxels that a tree has not seen, "
                        + Words.rounded(Math.round(1000 * error) / 10.0)
                        + " % are told wrongly; voxels near marks are easier than others.");
        results.write("model.csv", ModelTable.of(trained));
        TrainedModelFile.write(trained, results.file("model.garnet"));
    }

    private <T extends RealType<T> & NativeType<T>> SegmenterTrainer.Marked<T> marked(
            final LoadedImage<T> loaded,
            final Optional<Path> file,
            final Modality kind,
            final ResultFolder results,
            final Execution execution)
            throws IOException {
        final GreyStack<T> stack = GreyStack.of(loaded, Keys.stack(pixel, slice), kind, tilt);
        stack.notes().forEach(this::note);
        final long[] size = loaded.pixels().dimensionsAsLongArray();
        final Scribbles marks =
                file.isPresent()
                        ? scribbles(file.get(), size, execution)
                        : scribblesOfManager(size, results);
        return new SegmenterTrainer.Marked<>(
                stack.grey(), stack.bar() == 0 ? marks : marks.withoutRowsBelow(stack.bar()));
    }

    private Scribbles scribblesOfManager(final long[] size, final ResultFolder results)
            throws IOException {
        final List<Roi> rois = RoiFiles.ofManager();
        if (rois.isEmpty()) {
            throw new InputException(
                    "labels=",
                    "no marks are given and the ROI Manager is empty",
                    "give an image of labels or a RoiSet.zip, or add ROIs to the ROI Manager");
        }
        Files.write(results.file("RoiSet.zip"), RoiFiles.zip(rois));
        note("The marks are those of the ROI Manager, kept as RoiSet.zip.");
        return new RoiMarks("ROI Manager", size).scribbles(rois);
    }

    private Scribbles scribbles(final Path file, final long[] size, final Execution execution) {
        return RoiFiles.isRoiFile(file)
                ? new RoiMarks(file.toString(), size).scribbles(RoiFiles.read(file))
                : marks(Stacks.read(file, execution), size);
    }

    private <T extends RealType<T> & NativeType<T>> Scribbles marks(
            final LoadedImage<T> image, final long... size) {
        final ScribbleImage.Read read =
                ScribbleImage.read(image, size, ScribbleImage.names(classes), unmarked());
        read.notes().forEach(this::note);
        return read.scribbles();
    }

    private OptionalInt unmarked() {
        return Keys.label("background", background);
    }
}
