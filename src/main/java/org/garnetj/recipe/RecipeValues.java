package org.garnetj.recipe;

import org.garnetj.electro.ParameterException;
import org.garnetj.image.NearestName;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the references of a recipe stand for in one run. */
final class RecipeValues {

    private final Recipe recipe;
    private final Map<String, String> given;
    private final Path output;
    private final Map<String, Map<String, String>> returned = new LinkedHashMap<>();

    RecipeValues(final Recipe recipe, final Map<String, String> given, final Path output) {
        this.recipe = recipe;
        this.given = given;
        this.output = output;
        final List<String> known = recipe.inputs().stream().map(RecipeInput::name).toList();
        given.forEach(
                (key, value) -> {
                    if (!known.contains(key)) {
                        throw new ParameterException(
                                key,
                                value,
                                "recipe '"
                                        + recipe.name()
                                        + "' has no such input, "
                                        + NearestName.remedy(key, known));
                    }
                });
        recipe.inputs().forEach(this::requireGiven);
    }

    /** The folder of a step. */
    Path folder(final String step) {
        return output.resolve(step);
    }

    /** Remembers what a step returned, for references to it. */
    void remember(final String step, final Map<String, String> values) {
        returned.put(step, values);
    }

    /** Whether a step's parameters can be known before any step has run. */
    boolean isKnownAhead(final RecipeStep step) {
        return step.with().values().stream()
                .flatMap(text -> Template.parse(text).references().stream())
                .allMatch(reference -> reference.value() == null);
    }

    /**
     * A step's parameters with the references filled in; those that come out empty are left out.
     */
    Map<String, String> parameters(final RecipeStep step, final StepCommand command) {
        final Map<String, String> parameters = new LinkedHashMap<>();
        step.with()
                .forEach(
                        (key, text) -> {
                            final boolean isPath = command.readsFile(key, fill(text));
                            final String value = isPath ? path(text) : fill(text);
                            if (!value.isEmpty()) {
                                parameters.put(key, value);
                            }
                        });
        if (command.writesFiles()) {
            parameters.put(StepCommand.OUTPUT, folder(step.id()).toString());
        }
        return parameters;
    }

    /** Text with the references filled in. */
    String fill(final String text) {
        return Template.parse(text).fill(this::value);
    }

    /**
     * A path with the references filled in, made absolute: one that begins with an input the user
     * gave is meant from the working directory, any other from the recipe's folder.
     */
    private String path(final String text) {
        final String filled = fill(text);
        if (filled.isEmpty()) {
            return "";
        }
        final Template.Reference first = Template.parse(text).first();
        final boolean isGiven = first != null && given.containsKey(first.name());
        final Path base = isGiven ? Path.of("").toAbsolutePath() : recipe.folder();
        return base.resolve(filled).normalize().toString();
    }

    private String value(final Template.Reference reference) {
        final String name = reference.name();
        if (reference.value() != null) {
            return returnedValue(name, reference.value());
        }
        for (final RecipeInput input : recipe.inputs()) {
            if (input.name().equals(name)) {
                return given.getOrDefault(name, input.defaultValue().orElse(""));
            }
        }
        return folder(name).toString();
    }

    private String returnedValue(final String step, final String name) {
        final Map<String, String> values = returned.getOrDefault(step, Map.of());
        if (!values.containsKey(name)) {
            throw new ParameterException(
                    "${" + step + "." + name + "}",
                    "nothing",
                    "step '"
                            + step
                            + "' returns no such value, "
                            + NearestName.remedy(name, values.keySet()));
        }
        return values.get(name);
    }

    private void requireGiven(final RecipeInput input) {
        if (input.isRequired() && given.getOrDefault(input.name(), "").isEmpty()) {
            throw new ParameterException(
                    input.name(),
                    "",
                    "recipe '"
                            + recipe.name()
                            + "' needs it"
                            + (input.description().isEmpty() ? "" : ": " + input.description()));
        }
    }
}
