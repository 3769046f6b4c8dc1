package org.garnetj.recipe;

import org.garnetj.image.InputException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The edits that led from a stack to the corrected one in a folder, kept there as a recipe that
 * makes them again. Each step but the first reads what the one before it wrote.
 *
 * @param inputs {@code input}, the stack they began with; {@code original}, the SHA-256 of its
 *     labels; and other files the edits read
 * @param steps the edits, in order
 * @param labels the SHA-256 of the labels they come to
 */
public record EditHistory(List<RecipeInput> inputs, List<RecipeStep> steps, String labels) {

    /** The name of the file. */
    public static final String FILE = "edits.yaml";

    /** The key of the stack a step reads. */
    public static final String INPUT = "input";

    /** The key of the SHA-256 of the labels that the first step is meant for. */
    public static final String ORIGINAL = "original";

    private static final String PHASES = "phases.tif";
    private static final String LABELS = "labels";

    public EditHistory {
        inputs = List.copyOf(inputs);
        steps = List.copyOf(steps);
    }

    /**
     * No edits yet.
     *
     * @param stack the file or folder they will begin with
     * @param hash the SHA-256 of its labels
     */
    public static EditHistory beginning(final Path stack, final String hash) {
        return new EditHistory(
                List.of(
                        new RecipeInput(
                                INPUT,
                                "The phase stack that was corrected",
                                Optional.of(absolute(stack).toString())),
                        new RecipeInput(
                                ORIGINAL,
                                "SHA-256 of its labels; leave it empty to correct another stack so",
                                Optional.of(hash))),
                List.of(),
                hash);
    }

    /**
     * The history in a folder; empty if it has none.
     *
     * @throws InputException if its file is not as edits leave it
     */
    public static Optional<EditHistory> in(final Path folder) {
        final Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        final Recipe recipe = Recipe.read(file);
        final String labels = recipe.outputs().get(LABELS);
        if (labels == null
                || recipe.inputs().size() < 2
                || !recipe.inputs().get(0).name().equals(INPUT)
                || !recipe.inputs().get(1).name().equals(ORIGINAL)) {
            throw new InputException(
                    file.toString(),
                    "is not as the edit commands leave it",
                    "undo the change to it, or begin again in another folder");
        }
        return Optional.of(new EditHistory(recipe.inputs(), recipe.steps(), labels));
    }

    /** How many edits there are. */
    public int count() {
        return steps.size();
    }

    /** The stack they began with. */
    public Path stack() {
        return Path.of(inputs.get(0).defaultValue().orElse(""));
    }

    /**
     * With one more edit.
     *
     * @param parameters all its parameters but those that name files
     * @param files the files it read besides the stack, by their keys
     * @param result the SHA-256 of the labels it came to
     */
    public EditHistory with(
            final String command,
            final Map<String, String> parameters,
            final Map<String, Path> files,
            final String result) {
        final List<RecipeInput> allInputs = new ArrayList<>(inputs);
        final Map<String, String> with = new LinkedHashMap<>();
        with.put(INPUT, steps.isEmpty() ? "${" + INPUT + "}" : resultOf(count()));
        if (steps.isEmpty()) {
            with.put(ORIGINAL, "${" + ORIGINAL + "}");
        }
        files.forEach((key, file) -> with.put(key, reference(key, file, allInputs)));
        parameters.forEach((key, value) -> with.put(key, Template.escape(value)));
        final List<RecipeStep> allSteps = new ArrayList<>(steps);
        allSteps.add(new RecipeStep(id(count() + 1), command, with));
        return new EditHistory(allInputs, allSteps, result);
    }

    /**
     * Without the last edit.
     *
     * @param result the SHA-256 of the labels before it
     */
    public EditHistory withoutLast(final String result) {
        final List<RecipeStep> left = steps.subList(0, count() - 1);
        return new EditHistory(
                inputs.stream()
                        .filter(input -> inputs.indexOf(input) < 2 || isRead(input, left))
                        .toList(),
                left,
                result);
    }

    /** The history as a recipe, which {@link #in} understands. */
    public String toYaml() {
        final Map<String, String> outputs = new LinkedHashMap<>();
        if (!steps.isEmpty()) {
            outputs.put("phases", resultOf(count()));
        }
        outputs.put(LABELS, labels);
        return new Recipe(
                        "Phases corrected by hand",
                        "Makes the edits again that were made by hand. The result has labels of the"
                                + " SHA-256 that stands last.",
                        inputs,
                        steps,
                        outputs,
                        Path.of("").toAbsolutePath())
                .toYaml();
    }

    private static boolean isRead(final RecipeInput input, final List<RecipeStep> steps) {
        return steps.stream()
                .anyMatch(step -> step.with().containsValue("${" + input.name() + "}"));
    }

    private static String reference(
            final String key, final Path file, final List<RecipeInput> inputs) {
        final Optional<String> path = Optional.of(absolute(file).toString());
        for (final RecipeInput input : inputs.subList(2, inputs.size())) {
            if (input.defaultValue().equals(path)) {
                return "${" + input.name() + "}";
            }
        }
        final String name = inputs.size() == 2 ? key : key + (inputs.size() - 1);
        inputs.add(new RecipeInput(name, "", path));
        return "${" + name + "}";
    }

    private static String id(final int edit) {
        return "edit-" + edit;
    }

    private static String resultOf(final int edit) {
        return "${" + id(edit) + "}/" + PHASES;
    }

    private static Path absolute(final Path path) {
        return path.toAbsolutePath().normalize();
    }
}
