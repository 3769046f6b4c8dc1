package org.garnetj.command;

import ij.ImagePlus;

import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.Execution;
import org.garnetj.edit.Change;
import org.garnetj.edit.Changes;
import org.garnetj.edit.Edited;
import org.garnetj.edit.LabelHash;
import org.garnetj.electro.ParameterException;
import org.garnetj.image.InputException;
import org.garnetj.image.LookupTable;
import org.garnetj.image.TiffWriter;
import org.garnetj.image.Volume;
import org.garnetj.recipe.EditHistory;
import org.garnetj.recipe.StepCommand;
import org.garnetj.report.ResultFolder;
import org.scijava.ItemIO;
import org.scijava.plugin.Parameter;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A correction by hand. Its output folder remembers the edits made in it: one that reads the stack
 * of its own output folder goes on from there. Without {@code input=} it corrects the image in
 * front where that is shown, and without {@code output=} beside the file of the stack.
 */
abstract class EditCommand extends AnalysisCommand {

    @Parameter(type = ItemIO.OUTPUT, label = "Corrected phases")
    private ImagePlus corrected;

    private Path stack;
    private CorrectionFolder folder;
    private Optional<OpenImage> shown = Optional.empty();
    private Optional<EditHistory> history = Optional.empty();
    private Volume<UnsignedByteType> result;

    /** What the keys that all edits have in common say; files may be null. */
    record Target(File input, double pixel, double slice, String original, File output) {}

    /** The keys that all edits have in common. */
    protected abstract Target target();

    /** Takes from the image in front what the keys leave open of the selection. */
    protected void takeSelection(final Optional<OpenImage> front) {}

    /** The edit itself. */
    protected abstract Edited edit(Volume<UnsignedByteType> phases, Execution execution);

    @Override
    protected final void prepare() {
        final Optional<OpenImage> front = isStep() ? Optional.empty() : OpenImage.inFront();
        stack = stack(front).toAbsolutePath().normalize();
        folder =
                Keys.isGiven(target().output())
                        ? new CorrectionFolder(target().output().toPath())
                        : CorrectionFolder.of(stack);
        final boolean goesOn = stack.equals(folder.phases());
        history = isStep() ? Optional.empty() : EditHistory.in(folder.path());
        if (history.isPresent() && !goesOn && history.get().count() > 0) {
            throw new InputException(
                    folder.path().toString(),
                    "holds " + history.get().count() + " edits already",
                    "go on with them by input=" + folder.phases() + ", or give another output=");
        }
        if (!goesOn) {
            history = Optional.empty();
        }
        shown = front.filter(image -> image.isOf(stack));
        takeSelection(shown);
    }

    private Path stack(final Optional<OpenImage> front) {
        final Target target = target();
        if (Keys.isGiven(target.input())) {
            return target.input().toPath();
        }
        if (Keys.isGiven(target.output()) && EditHistory.in(target.output().toPath()).isPresent()) {
            return new CorrectionFolder(target.output().toPath()).phases();
        }
        return front.orElseThrow(
                        () ->
                                new ParameterException(
                                        "input", "", "give a phase stack, or open one in ImageJ"))
                .requireFile();
    }

    @Override
    protected final File output() {
        return folder.path().toFile();
    }

    @Override
    protected final boolean mayReplace(final Path input) {
        return history.isPresent() && input.toAbsolutePath().normalize().equals(folder.phases());
    }

    @Override
    protected final boolean opensTables() {
        return shown.isEmpty();
    }

    @Override
    protected final Map<String, String> parameters() {
        final Map<String, String> parameters = super.parameters();
        parameters.put(EditHistory.INPUT, stack.toString());
        parameters.put(StepCommand.OUTPUT, folder.path().toString());
        return parameters;
    }

    @Override
    protected final void analyse(final Execution execution, final ResultFolder results)
            throws IOException {
        final Volume<UnsignedByteType> before =
                LabelFiles.phases(stack, Keys.stack(target().pixel(), target().slice()), execution);
        final String hash = LabelHash.of(before.pixels());
        requireOriginal(hash);
        history.ifPresent(earlier -> folder.requireUntouched(before, earlier));
        shown.ifPresent(image -> image.requireShows(before));
        final EditHistory earlier = history.orElseGet(() -> EditHistory.beginning(stack, hash));
        final Edited edited = edit(before, execution);
        result = edited.labels();
        final int number = earlier.count() + 1;
        final List<Change> changes =
                Changes.between(before, result, number, info().getName(), execution);
        tell(number, changes);
        edited.notes().forEach(this::note);
        write(results, before, changes, next(earlier), execution);
        if (shown.isEmpty()) {
            corrected = Stacks.show(result, "corrected " + stack.getFileName(), folder.phases());
        }
    }

    private void requireOriginal(final String hash) {
        final String original = target().original();
        if (!original.isEmpty() && !original.equalsIgnoreCase(hash)) {
            throw new InputException(
                    stack.toString(),
                    "is not the stack this edit was made on: its labels have the SHA-256 " + hash,
                    "give that stack, or original= without a value to correct this one so");
        }
    }

    private EditHistory next(final EditHistory earlier) {
        final Map<String, String> parameters = new LinkedHashMap<>(parameters());
        final Map<String, Path> files = new LinkedHashMap<>();
        for (final String key : Steps.describe(info()).inputKeys()) {
            if (parameters.containsKey(key)) {
                files.put(key, Path.of(parameters.remove(key)));
            }
        }
        files.remove(EditHistory.INPUT);
        parameters.remove(EditHistory.ORIGINAL);
        parameters.remove(StepCommand.OUTPUT);
        return earlier.with(info().getName(), parameters, files, LabelHash.of(result.pixels()));
    }

    private void write(
            final ResultFolder results,
            final Volume<UnsignedByteType> before,
            final List<Change> changes,
            final EditHistory next,
            final Execution execution)
            throws IOException {
        final List<Change> all =
                new ArrayList<>(history.isPresent() ? folder.changes() : List.of());
        all.addAll(changes);
        TiffWriter.write(
                results.file(CorrectionFolder.before(next.count())),
                result.with(Changes.before(before.pixels(), result.pixels(), execution), "changes"),
                LookupTable.PHASES);
        CorrectionFolder.write(results, result, all, next, execution);
    }

    private void tell(final int number, final List<Change> changes) {
        for (final Change change : changes) {
            note(
                    change.voxels() == 0
                            ? "Edit " + number + " changed nothing."
                            : "Edit "
                                    + number
                                    + ": "
                                    + change.voxels()
                                    + " voxels ("
                                    + Words.rounded(change.volume_um3())
                                    + " µm³) of "
                                    + change.from()
                                    + " are "
                                    + change.to()
                                    + " now.");
        }
    }

    @Override
    protected final void show() {
        shown.ifPresent(image -> image.show(result, folder.phases()));
    }
}
