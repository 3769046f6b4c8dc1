package org.garnetj.command;

import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.Execution;
import org.garnetj.edit.Changes;
import org.garnetj.edit.LabelHash;
import org.garnetj.electro.ParameterException;
import org.garnetj.image.Calibration;
import org.garnetj.image.InputException;
import org.garnetj.image.Volume;
import org.garnetj.recipe.EditHistory;
import org.garnetj.recipe.Provenance;
import org.garnetj.report.ResultFolder;
import org.garnetj.report.RunReport;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.widget.FileWidget;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Takes the last edit back. */
@Plugin(
        type = Command.class,
        name = "undo-edit",
        menuPath = "Plugins>GarnetJ>Proofread>Undo Edit...",
        description = "Takes the last correction of a phase stack back; again, the one before it")
public final class UndoEditCommand extends GarnetCommand {

    @Parameter(
            label = "Correction folder (empty = that of the image in front)",
            description = "The output folder of the edits; its files become those before the last",
            style = FileWidget.DIRECTORY_STYLE,
            required = false,
            persist = false)
    private File output;

    @Parameter(type = ItemIO.OUTPUT, label = "Notes", description = "What was taken back")
    private String notes = "";

    @Parameter(type = ItemIO.OUTPUT, label = "Report", description = "The page to open")
    private File report;

    @Override
    protected void execute(final Execution execution) {
        final Optional<OpenImage> front = OpenImage.inFront();
        final CorrectionFolder folder = folder(front);
        final EditHistory history =
                EditHistory.in(folder.path())
                        .filter(edits -> edits.count() > 0)
                        .orElseThrow(
                                () ->
                                        new InputException(
                                                folder.path().toString(),
                                                "holds no edit to undo",
                                                "give the output folder of an edit as output="));
        try {
            takeBack(
                    folder, history, front.filter(image -> image.isOf(folder.phases())), execution);
        } catch (final IOException e) {
            throw new InputException(
                    folder.path().toString(),
                    "cannot be written (" + e.getMessage() + ")",
                    "see to it that you may write to it, and that there is space",
                    e);
        }
        notes =
                "Edit "
                        + history.count()
                        + " ("
                        + history.steps().get(history.count() - 1).command()
                        + ") is taken back; "
                        + (history.count() - 1)
                        + " left.";
    }

    private CorrectionFolder folder(final Optional<OpenImage> front) {
        if (Keys.isGiven(output)) {
            return new CorrectionFolder(output.toPath());
        }
        final Path file =
                front.orElseThrow(
                                () ->
                                        new ParameterException(
                                                "output",
                                                "",
                                                "give the output folder of the edits, or open the"
                                                        + " corrected stack in ImageJ"))
                        .requireFile();
        return new CorrectionFolder(file.toAbsolutePath().getParent());
    }

    private void takeBack(
            final CorrectionFolder folder,
            final EditHistory history,
            final Optional<OpenImage> shown,
            final Execution execution)
            throws IOException {
        final int last = history.count();
        final Path remembered = folder.path().resolve(CorrectionFolder.before(last));
        final Volume<UnsignedByteType> now =
                LabelFiles.phases(folder.phases(), Calibration.NONE, execution);
        folder.requireUntouched(now, history);
        shown.ifPresent(image -> image.requireShows(now));
        final Volume<UnsignedByteType> before =
                now.with(
                        Changes.takenBack(
                                now.pixels(), LabelFiles.own(remembered, execution), execution),
                        now.name());
        final EditHistory left = history.withoutLast(LabelHash.of(before.pixels()));
        try (ResultFolder results = ResultFolder.open(folder.path())) {
            CorrectionFolder.write(
                    results,
                    before,
                    folder.changes().stream().filter(change -> change.edit() < last).toList(),
                    left,
                    execution);
            execution.progress().checkCancelled();
            results.commit();
        }
        Files.deleteIfExists(remembered);
        Provenance.forget(folder.path(), CorrectionFolder.before(last));
        report =
                new RunReport(
                                "Phases corrected by hand",
                                "The edits that are left.",
                                Provenance.stepsIn(folder.path()))
                        .write(folder.path())
                        .toFile();
        shown.ifPresent(image -> image.show(before, folder.phases()));
    }
}
