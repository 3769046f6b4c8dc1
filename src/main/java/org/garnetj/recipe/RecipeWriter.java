package org.garnetj.recipe;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The YAML form of a recipe. */
final class RecipeWriter {

    private RecipeWriter() {}

    static String yaml(final Recipe recipe) {
        final Map<String, Object> root = new LinkedHashMap<>();
        root.put("garnetj", Recipe.FORMAT);
        root.put("name", recipe.name());
        putUnlessEmpty(root, "description", recipe.description());
        final Map<String, Object> inputs = new LinkedHashMap<>();
        recipe.inputs().forEach(input -> inputs.put(input.name(), input(input)));
        if (!inputs.isEmpty()) {
            root.put("inputs", inputs);
        }
        root.put("steps", recipe.steps().stream().map(RecipeWriter::step).toList());
        if (!recipe.outputs().isEmpty()) {
            root.put("outputs", recipe.outputs());
        }
        return text(root);
    }

    private static Object input(final RecipeInput input) {
        final Map<String, Object> fields = new LinkedHashMap<>();
        putUnlessEmpty(fields, "description", input.description());
        input.defaultValue().ifPresent(value -> fields.put("default", value));
        return fields.size() == 1 && input.isRequired() ? input.description() : fields;
    }

    private static Object step(final RecipeStep step) {
        final Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", step.id());
        fields.put("command", step.command());
        if (!step.with().isEmpty()) {
            fields.put("with", step.with());
        }
        return fields;
    }

    private static void putUnlessEmpty(
            final Map<String, Object> fields, final String name, final String value) {
        if (!value.isEmpty()) {
            fields.put(name, value);
        }
    }

    private static String text(final Map<String, Object> root) {
        final YAMLFactory factory =
                YAMLFactory.builder()
                        .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                        .disable(YAMLGenerator.Feature.SPLIT_LINES)
                        .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                        .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
                        .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                        .build();
        try {
            return new YAMLMapper(factory).writeValueAsString(root);
        } catch (final JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
