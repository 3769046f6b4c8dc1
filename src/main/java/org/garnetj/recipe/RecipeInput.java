package org.garnetj.recipe;

import java.util.Optional;

/**
 * Something a recipe is given: a file, a folder, or a number.
 *
 * @param name as typed, e.g. {@code stack}
 * @param description for people
 * @param defaultValue used when nothing is given; a relative path is meant from the recipe's
 *     folder; without it the input is required; an empty one makes it optional
 */
public record RecipeInput(String name, String description, Optional<String> defaultValue) {

    /** Whether a value must be given. */
    public boolean isRequired() {
        return defaultValue.isEmpty();
    }
}
