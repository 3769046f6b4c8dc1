package org.garnetj.command;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

import org.garnetj.block.Execution;
import org.garnetj.image.InputException;
import org.garnetj.recipe.Recipe;
import org.garnetj.recipe.RecipeRunner;
import org.garnetj.report.RunReport;
import org.garnetj.report.StepRecord;
import org.scijava.Context;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every recipe on the sample stacks, ending with one report. */
@Plugin(
        type = Command.class,
        name = "demo",
        menuPath = "Plugins>GarnetJ>Demo...",
        description = "Runs every recipe on the sample stacks and ends with one report to open")
public final class DemoCommand extends GarnetCommand {

    /** System property with the folder that holds {@code sample-stacks} and {@code plugins}. */
    public static final String HOME = "garnetj.home";

    /** What the demo does: a list of recipes with their inputs, paths relative to this file. */
    static final String PLAN = "demo.yaml";

    @Parameter(
            label = "Sample stacks",
            description =
                    "Folder with the sample stacks and demo.yaml, which names the recipes to run on them",
            style = FileWidget.DIRECTORY_STYLE,
            persist = false)
    private File samples = Path.of(System.getProperty(HOME, "."), "sample-stacks").toFile();

    @Parameter(
            label = "Output folder",
            description = "Receives a folder for each recipe and report.html",
            style = FileWidget.DIRECTORY_STYLE,
            persist = false)
    private File output = new File("results", "demo");

    @Parameter(type = ItemIO.OUTPUT, label = "Report")
    private File report;

    @Parameter private Context context;

    /**
     * One recipe of the demo.
     *
     * @param id its folder in the output
     * @param recipe path of the recipe, relative to the plan
     * @param files inputs that are files, relative to the plan
     * @param values other inputs
     */
    record Item(String id, String recipe, Map<String, String> files, Map<String, String> values) {

        Item {
            files = files == null ? Map.of() : Map.copyOf(files);
            values = values == null ? Map.of() : Map.copyOf(values);
        }

        Map<String, String> inputs(final Path folder) {
            final Map<String, String> inputs = new LinkedHashMap<>(values);
            files.forEach(
                    (key, file) -> inputs.put(key, folder.resolve(file).normalize().toString()));
            return inputs;
        }
    }

    @Override
    protected void execute(final Execution execution) {
        final Path folder = samples.toPath().toAbsolutePath().normalize();
        final List<StepRecord> steps = new ArrayList<>();
        for (final Item item : plan(folder.resolve(PLAN))) {
            RecipeRunner.run(
                            Recipe.read(folder.resolve(item.recipe()).normalize()),
                            item.inputs(folder),
                            output.toPath().resolve(item.id()),
                            new Steps(context),
                            execution.progress())
                    .steps()
                    .forEach(step -> steps.add(step.withId(item.id() + "/" + step.id())));
        }
        report = write(steps).toFile();
    }

    private Path write(final List<StepRecord> steps) {
        try {
            return new RunReport(
                            "GarnetJ on its sample stacks",
                            "Drawn stacks of known truth, measured by every recipe that GarnetJ ships.",
                            steps)
                    .write(output.toPath());
        } catch (final IOException e) {
            throw new InputException(
                    output.getPath(),
                    "cannot be written (" + e.getMessage() + ")",
                    "give a folder you may write to as output=",
                    e);
        }
    }

    private static List<Item> plan(final Path file) {
        if (!Files.isRegularFile(file)) {
            throw new InputException(
                    file.toString(),
                    "there is no such file",
                    "give the folder sample-stacks of GarnetJ as samples=");
        }
        try {
            return new YAMLMapper().readValue(file.toFile(), new TypeReference<>() {});
        } catch (final JacksonException e) {
            throw new InputException(
                    file.toString(),
                    "is not a demo plan: " + e.getOriginalMessage(),
                    "restore it",
                    e);
        } catch (final IOException e) {
            throw new InputException(
                    file.toString(), "cannot be read (" + e.getMessage() + ")", "restore it", e);
        }
    }
}
