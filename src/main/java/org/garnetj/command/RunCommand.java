package org.garnetj.command;

import org.garnetj.block.Execution;
import org.garnetj.recipe.Recipe;
import org.garnetj.recipe.RecipeResult;
import org.garnetj.recipe.RecipeRunner;
import org.garnetj.report.StepRecord;
import org.scijava.Context;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.widget.FileWidget;

import java.io.File;
import java.util.ArrayList;
import java.util.List;

/** A whole analysis from a recipe. */
@Plugin(
        type = Command.class,
        name = "run",
        menuPath = "Plugins>GarnetJ>Run Recipe...",
        description =
                "Runs a recipe, or what is left of it to do; on the command line: run RECIPE key=value …")
public final class RunCommand extends GarnetCommand {

    @Parameter(
            label = "Recipe",
            description = "YAML file that names the steps of an analysis",
            style = FileWidget.OPEN_STYLE,
            persist = false)
    private File recipe;

    @Parameter(
            label = "Inputs of the recipe",
            description = "key=value pairs, set apart by ; or line breaks",
            style = KeyValues.STYLE,
            required = false,
            persist = false)
    private String inputs = "";

    @Parameter(
            label = "Output folder",
            description = "Receives a folder for each step, report.html, provenance.json",
            style = FileWidget.DIRECTORY_STYLE,
            persist = false)
    private File output;

    @Parameter(type = ItemIO.OUTPUT, label = "Report")
    private File report;

    @Parameter(
            type = ItemIO.OUTPUT,
            label = "Notes",
            description = "What the steps decided, and which were finished before")
    private String notes = "";

    @Parameter private Context context;

    @Override
    protected void execute(final Execution execution) {
        final RecipeResult result =
                RecipeRunner.run(
                        Recipe.read(recipe.toPath()),
                        KeyValues.parse(inputs),
                        output.toPath(),
                        new Steps(context),
                        execution.progress());
        report = result.report().toFile();
        notes = notes(result);
    }

    private static String notes(final RecipeResult result) {
        final List<String> lines = new ArrayList<>();
        for (final StepRecord step : result.steps()) {
            if (result.skipped().contains(step.id())) {
                lines.add(step.id() + ": finished before, not run again");
            }
            step.values()
                    .getOrDefault("notes", "")
                    .lines()
                    .forEach(line -> lines.add(step.id() + ": " + line));
        }
        return String.join("\n", lines);
    }
}
