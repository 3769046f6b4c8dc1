package org.garnetj.recipe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The example in {@code docs/recipes.md} is a recipe. */
class RecipesPageTest {

    @TempDir private Path folder;

    @Test
    void theExampleIsUnderstood() throws IOException {
        final String page = Files.readString(Path.of("docs", "recipes.md"));
        final Matcher example = Pattern.compile("(?s)```yaml\\n(.*?)```").matcher(page);
        assertTrue(example.find());

        final Recipe recipe =
                Recipe.read(Files.writeString(folder.resolve("recipe.yaml"), example.group(1)));

        assertEquals(
                List.of("phases", "cracks", "reference"),
                recipe.steps().stream().map(RecipeStep::id).toList());
        assertEquals(
                List.of(true, false, false),
                recipe.inputs().stream().map(RecipeInput::isRequired).toList());
        assertFalse(example.find(), "one example");
    }
}
