package org.garnetj.recipe;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One step of a recipe.
 *
 * @param id names the step, its folder, and its results in later steps
 * @param command as typed, e.g. {@code segment}
 * @param with parameters; values may hold {@code ${…}} references
 */
public record RecipeStep(String id, String command, Map<String, String> with) {

    public RecipeStep {
        with = Collections.unmodifiableMap(new LinkedHashMap<>(with));
    }
}
