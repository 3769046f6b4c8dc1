package org.garnetj.command;

import net.imglib2.type.NativeType;
import net.imglib2.type.numeric.RealType;

import org.garnetj.block.Execution;
import org.garnetj.image.InputException;
import org.garnetj.image.LoadedImage;
import org.garnetj.image.LookupTable;
import org.garnetj.image.StackFolder;
import org.garnetj.image.TiffWriter;
import org.garnetj.image.Volume;
import org.garnetj.report.RestoreTables;
import org.garnetj.report.ResultFolder;
import org.garnetj.restore.Restored;
import org.garnetj.restore.StepAligner;
import org.garnetj.restore.StepAlignment;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.widget.FileWidget;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tomograms of one sample after each plating step, laid on each other. */
@Plugin(
        type = Command.class,
        name = "register-steps",
        menuPath = "Plugins>GarnetJ>Restore>Register Plating Steps...",
        description =
                "Lays the stacks of plating steps on the first by a rotation and a shift, on what has not changed")
public final class RegisterStepsCommand extends AnalysisCommand {

    /** Folder of the stacks on the grid of the first, ready to be the input of what follows. */
    private static final String STEPS = "steps/";

    /** Folder of their labels. */
    private static final String LABELS = "labels/";

    @Parameter(
            label = "Folder of stacks",
            description =
                    "One grey stack for each plating step, in natural order of the names, the first as the reference:"
                            + " files, or folders of slices",
            style = FileWidget.DIRECTORY_STYLE,
            persist = false)
    private File input;

    @Parameter(
            label = "Names (optional)",
            description = "Which files or folders in it are steps, e.g. step-*.tif; empty for all",
            required = false,
            persist = false)
    private String names = "";

    @Parameter(
            label = "Folder of labels (optional)",
            description =
                    "One label stack for each step on its own grid, in the same order, to be moved with it: files, or"
                            + " result folders of segment",
            style = FileWidget.DIRECTORY_STYLE,
            required = false,
            persist = false)
    private File labels;

    @Parameter(
            label = "Pixel size (µm; 0 = from the files)",
            description = "Width of a pixel of every stack; wins over what the files say",
            min = "0",
            required = false,
            persist = false)
    private double pixel;

    @Parameter(
            label = "Slice pitch (µm; 0 = from the files)",
            description =
                    "Distance from one slice to the next in every stack; wins over what the files say",
            min = "0",
            required = false,
            persist = false)
    private double slice;

    @Parameter(
            label = "Output folder",
            description =
                    "Receives the stacks in steps/, labels in labels/, register-steps.csv, report.html,"
                            + " provenance.json",
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
        final List<Path> stacks = StackFolder.stacks(input.toPath(), names);
        requireDifferentTitles(stacks);
        final StepLabels moved = StepLabels.in(labels, stacks.size(), results, execution);
        final LoadedImage<?> loaded = Stacks.read(stacks.get(0), execution);
        final Volume<?> reference = picture(loaded);
        TiffWriter.write(
                results.file(STEPS + file(stacks.get(0))),
                reference,
                LookupTable.GREY,
                loaded.metadata().stageTilt());
        final List<StepAlignment> rows = new ArrayList<>();
        rows.add(StepAligner.first(reference));
        moved.write(LABELS + file(stacks.get(0)), reference, reference, rows.get(0));
        for (int i = 1; i < stacks.size(); i++) {
            final LoadedImage<?> step = Stacks.read(stacks.get(i), execution);
            rows.add(align(reference, step, stacks.get(i), i + 1, moved));
        }
        results.write("register-steps.csv", RestoreTables.steps(rows));
    }

    private <T extends RealType<T> & NativeType<T>> StepAlignment align(
            final Volume<?> reference,
            final LoadedImage<T> loaded,
            final Path path,
            final int step,
            final StepLabels moved)
            throws IOException {
        final Volume<T> stack = picture(loaded);
        final Execution execution = moved.execution();
        final Restored<StepAlignment> made = StepAligner.align(reference, stack, step, execution);
        made.notes().forEach(this::note);
        TiffWriter.write(
                moved.results().file(STEPS + file(path)),
                made.of(stack, "move " + stack.name(), execution));
        final StepAlignment row = made.log().get(0);
        moved.write(LABELS + file(path), reference, stack, row);
        return row;
    }

    private <T extends RealType<T> & NativeType<T>> Volume<T> picture(final LoadedImage<T> loaded) {
        loaded.metadata().notes().forEach(text -> note(loaded.name() + ": " + text));
        Stacks.dataBarNote(loaded).ifPresent(text -> note(loaded.name() + ": " + text));
        return loaded.toPicture(Keys.stack(pixel, slice));
    }

    private static String file(final Path stack) {
        return StackFolder.title(stack) + ".tif";
    }

    private static void requireDifferentTitles(final List<Path> stacks) {
        final Set<String> titles = new HashSet<>();
        for (final Path stack : stacks) {
            if (!titles.add(StackFolder.title(stack))) {
                throw new InputException(
                        stack.toString(),
                        "another stack has the same name but for its ending",
                        "give names= that fit one of the two, or rename one");
            }
        }
    }
}
