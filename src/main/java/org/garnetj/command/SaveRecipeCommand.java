package org.garnetj.command;

import org.garnetj.block.Execution;
import org.garnetj.image.InputException;
import org.garnetj.recipe.Provenance;
import org.garnetj.recipe.Recipe;
import org.garnetj.report.ResultFolder;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.widget.FileWidget;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;

/** What was just done, as a recipe that does it again. */
@Plugin(
        type = Command.class,
        name = "save-recipe",
        menuPath = "Plugins>GarnetJ>Save Recipe...",
        description = "Writes what was done to make the results in a folder as a recipe")
public final class SaveRecipeCommand extends GarnetCommand {

    @Parameter(
            label = "Results",
            description = "Folder with the results of one or several commands, in it or below it",
            style = FileWidget.DIRECTORY_STYLE,
            persist = false)
    private File results;

    @Parameter(
            label = "Recipe",
            description = "YAML file to write; the files that were read become its inputs",
            style = FileWidget.SAVE_STYLE,
            persist = false)
    private File recipe;

    @Parameter(type = ItemIO.OUTPUT, label = "Recipe written")
    private File saved;

    @Override
    protected void execute(final Execution execution) {
        final Path file = recipe.toPath().toAbsolutePath().normalize();
        final String name = file.getFileName().toString().replaceFirst("\\.ya?ml$", "");
        final String text = Recipe.of(name, Provenance.stepsBelow(results.toPath())).toYaml();
        try (ResultFolder folder = ResultFolder.open(file.getParent())) {
            folder.write(file.getFileName().toString(), text);
            folder.commit();
        } catch (final IOException e) {
            throw new InputException(
                    file.toString(),
                    "cannot be written (" + e.getMessage() + ")",
                    "give a file you may write as recipe=",
                    e);
        }
        saved = recipe;
    }
}
