package org.garnetj.command;

import org.garnetj.block.Execution;
import org.garnetj.report.ResultFolder;
import org.garnetj.report.ValidationTables;
import org.garnetj.validation.Reference;
import org.garnetj.validation.Validation;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.widget.FileWidget;

import java.io.File;
import java.io.IOException;
import java.util.List;

/** Cases with known results, measured on this machine. */
@Plugin(
        type = Command.class,
        name = "validate",
        menuPath = "Plugins>GarnetJ>Validate...",
        description =
                "Measures cases whose result is known (solids, cracks, random media, conduction, fields, counts, movies, phases) and tells how far off it is")
public final class ValidateCommand extends AnalysisCommand {

    @Parameter(
            label = "Output folder",
            description = "Receives validation.csv, validation.md, report.html, provenance.json",
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
        final List<Reference> references = Validation.run(execution);
        results.write("validation.csv", ValidationTables.references(references));
        results.write("validation.md", ValidationTables.page(references));
        final List<Reference> failed =
                references.stream().filter(reference -> !reference.holds()).toList();
        note(references.size() - failed.size() + " of " + references.size() + " cases hold.");
        failed.forEach(
                reference ->
                        note(reference.topic() + ", " + reference.name() + ": does not hold."));
    }
}
