package org.garnetj.recipe;

import org.garnetj.report.StepRecord;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What became of a recipe.
 *
 * @param steps the steps, in order, run now or before
 * @param skipped the ids of the steps that were finished already
 * @param outputs the recipe's outputs by name, files as absolute paths
 * @param report the page that shows all of it
 */
public record RecipeResult(
        List<StepRecord> steps, Set<String> skipped, Map<String, String> outputs, Path report) {

    public RecipeResult {
        steps = List.copyOf(steps);
        skipped = Set.copyOf(skipped);
        outputs = Collections.unmodifiableMap(new LinkedHashMap<>(outputs));
    }
}
