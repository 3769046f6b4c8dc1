package org.garnetj.command;

import org.garnetj.block.Execution;
import org.garnetj.image.InputException;
import org.garnetj.recipe.Outcome;
import org.garnetj.recipe.Provenance;
import org.garnetj.recipe.RecordedRun;
import org.garnetj.recipe.StepCommand;
import org.garnetj.report.ResultFolder;
import org.garnetj.report.RunReport;
import org.scijava.ItemIO;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandService;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.plugin.Parameter;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A command that reads files and writes results into a folder, with their provenance and a report
 * beside them. All files appear together at the end, or none does.
 */
abstract class AnalysisCommand extends GarnetCommand {

    @Parameter private CommandService commandService;

    @Parameter(
            type = ItemIO.OUTPUT,
            label = "Notes",
            description = "What was decided on the way, one sentence a line")
    private String notes = "";

    @Parameter(type = ItemIO.OUTPUT, label = "Report", description = "The page to open")
    private File report;

    private List<Path> written = List.of();

    /** The folder the results go to. */
    protected abstract File output();

    /** Completes what the keys leave open, before anything is read or recorded. */
    protected void prepare() {}

    /** Whether the command goes on with a file of its own output folder, which it also reads. */
    protected boolean mayReplace(final Path input) {
        return false;
    }

    /** Shows what has been written, where that is more than its outputs. */
    protected void show() {}

    /** Whether the tables written are worth a window each. */
    protected boolean opensTables() {
        return true;
    }

    /** Reads, computes, and writes into {@code results}. */
    protected abstract void analyse(Execution execution, ResultFolder results) throws IOException;

    /** The results, once the command is done. */
    final List<Path> written() {
        return written;
    }

    /**
     * Tells the user something worth knowing that is no problem; it stands in the report and the
     * provenance.
     */
    protected final void note(final String sentence) {
        notes = notes.isEmpty() ? sentence : notes + "\n" + sentence;
    }

    @Override
    protected final void execute(final Execution execution) {
        prepare();
        final CommandInfo info = info();
        final Map<String, String> parameters = parameters();
        final StepCommand step = Steps.describe(info);
        try {
            if (!isStep()) {
                final RecordedRun run =
                        RecordedRun.begin(info.getName(), step, parameters, execution.progress());
                write(execution, parameters, step);
                run.end(notes.isEmpty() ? Outcome.FILES_ONLY : new Outcome(Map.of("notes", notes)));
                final Path folder = output().toPath();
                report =
                        new RunReport(
                                        Commands.title(info),
                                        info.getDescription(),
                                        Provenance.stepsIn(folder))
                                .write(folder)
                                .toFile();
            } else {
                write(execution, parameters, step);
            }
            show();
        } catch (final IOException e) {
            throw new InputException(
                    output().getPath(),
                    "cannot be written (" + e.getMessage() + ")",
                    "give a folder with enough space that you may write to as output=",
                    e);
        }
    }

    private void write(
            final Execution execution, final Map<String, String> parameters, final StepCommand step)
            throws IOException {
        final Path[] inputs =
                step.inputKeys().stream()
                        .filter(key -> step.readsFile(key, parameters.get(key)))
                        .map(parameters::get)
                        .map(Path::of)
                        .filter(path -> !mayReplace(path))
                        .toArray(Path[]::new);
        try (ResultFolder results = ResultFolder.open(output().toPath(), inputs)) {
            analyse(execution, results);
            execution.progress().checkCancelled();
            written = results.commit();
        }
    }

    /** This command, as SciJava describes it. */
    protected final CommandInfo info() {
        return commandService.getCommand(getClass());
    }

    /** Every key that has a value, with the word for it. */
    protected Map<String, String> parameters() {
        final CommandInfo info = info();
        final Module module = info.createModule(this);
        final Map<String, String> parameters = new LinkedHashMap<>();
        for (final ModuleItem<?> key : Commands.keys(info)) {
            final Object value = module.getInput(key.getName());
            if (value != null && !value.toString().isEmpty()) {
                parameters.put(key.getName(), Words.of(value));
            }
        }
        return parameters;
    }
}
