package org.garnetj.recipe;

import org.garnetj.report.StepRecord;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A whole analysis as data. {@code docs/recipes.md} describes the YAML form.
 *
 * @param name short name
 * @param description for people, may be empty
 * @param inputs what is given when it is run
 * @param steps in the order they run
 * @param outputs the results that matter, by name, with {@code ${step}} references
 * @param folder where relative paths in it are meant from
 */
public record Recipe(
        String name,
        String description,
        List<RecipeInput> inputs,
        List<RecipeStep> steps,
        Map<String, String> outputs,
        Path folder) {

    /** The version of the YAML form, which a recipe states as {@code garnetj: 1}. */
    public static final int FORMAT = 1;

    public Recipe {
        inputs = List.copyOf(inputs);
        steps = List.copyOf(steps);
        outputs = Collections.unmodifiableMap(new LinkedHashMap<>(outputs));
    }

    /**
     * Reads a recipe.
     *
     * @throws org.garnetj.image.InputException if the file cannot be read or has a mistake, naming
     *     the line and, for a misspelt name, the nearest right one
     */
    public static Recipe read(final Path file) {
        return new RecipeReader(file).read();
    }

    /**
     * A recipe that does again what these steps did, in order: their files become inputs with the
     * paths as defaults, files made by earlier ones become references.
     */
    public static Recipe of(final String name, final List<StepRecord> records) {
        return new RecipeRecorder(name, records).recipe();
    }

    /** The recipe as YAML text, which {@link #read} understands. */
    public String toYaml() {
        return RecipeWriter.yaml(this);
    }
}
