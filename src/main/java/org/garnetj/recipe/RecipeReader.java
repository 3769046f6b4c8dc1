package org.garnetj.recipe;

import org.garnetj.image.NearestName;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads and checks the YAML form of a recipe; every complaint names the line. */
final class RecipeReader {

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");
    private static final List<String> FIELDS =
            List.of("garnetj", "name", "description", "inputs", "steps", "outputs");
    private static final List<String> STEP_FIELDS = List.of("id", "command", "with");
    private static final List<String> INPUT_FIELDS = List.of("description", "default");

    private final Path file;
    private final YamlTree yaml;
    private final Set<String> inputNames = new LinkedHashSet<>();
    private final Set<String> earlierSteps = new LinkedHashSet<>();
    private final Set<String> allSteps = new LinkedHashSet<>();

    RecipeReader(final Path file) {
        this.file = file;
        yaml = new YamlTree(file);
    }

    Recipe read() {
        final YamlNode root = yaml.read();
        final Map<String, YamlNode> fields = fields(root, "a recipe", FIELDS);
        requireFormat(root, fields.get("garnetj"));
        final String name = text(required(root, fields, "name"), "name");
        final List<RecipeInput> inputs = inputs(fields.get("inputs"));
        final List<RecipeStep> steps = steps(required(root, fields, "steps"));
        final Map<String, String> outputs = outputs(fields.get("outputs"));
        final String description =
                fields.containsKey("description")
                        ? text(fields.get("description"), "description").strip()
                        : "";
        final Path folder = file.toAbsolutePath().normalize().getParent();
        return new Recipe(name, description, inputs, steps, outputs, folder);
    }

    private void requireFormat(final YamlNode root, final YamlNode format) {
        final int line = format == null ? root.line() : format.line();
        final boolean right =
                format instanceof YamlNode.Scalar scalar
                        && String.valueOf(Recipe.FORMAT).equals(scalar.text());
        if (!right) {
            throw yaml.mistake(
                    line,
                    format == null ? "lacks 'garnetj:'" : "has another format",
                    "this version reads recipes that begin with 'garnetj: " + Recipe.FORMAT + "'");
        }
    }

    private List<RecipeInput> inputs(final YamlNode node) {
        final List<RecipeInput> inputs = new ArrayList<>();
        mapping(node, "inputs")
                .forEach(
                        (name, value) -> {
                            requireNewName(name, value.line());
                            inputs.add(input(name, value));
                            inputNames.add(name);
                        });
        return inputs;
    }

    private RecipeInput input(final String name, final YamlNode node) {
        if (!(node instanceof YamlNode.Mapping)) {
            return new RecipeInput(name, text(node, name), Optional.empty());
        }
        final Map<String, YamlNode> fields = fields(node, "input '" + name + "'", INPUT_FIELDS);
        final YamlNode description = fields.get("description");
        final YamlNode given = fields.get("default");
        return new RecipeInput(
                name,
                description == null ? "" : text(description, "description"),
                given == null ? Optional.empty() : Optional.of(textOrNothing(given, "default")));
    }

    private List<RecipeStep> steps(final YamlNode node) {
        if (!(node instanceof YamlNode.Sequence sequence)) {
            throw yaml.mistake(
                    node.line(), "'steps' is not a list", "begin each step with '- id:'");
        }
        sequence.items().forEach(this::announce);
        final List<RecipeStep> steps = new ArrayList<>();
        for (final YamlNode item : sequence.items()) {
            final RecipeStep step = step(item);
            steps.add(step);
            earlierSteps.add(step.id());
        }
        return steps;
    }

    private void announce(final YamlNode item) {
        final Map<String, YamlNode> fields = fields(item, "a step", STEP_FIELDS);
        final YamlNode id = required(item, fields, "id");
        final String name = text(id, "id");
        requireNewName(name, id.line());
        allSteps.add(name);
    }

    private RecipeStep step(final YamlNode item) {
        final Map<String, YamlNode> fields = fields(item, "a step", STEP_FIELDS);
        final String id = text(fields.get("id"), "id");
        final String command = text(required(item, fields, "command"), "command");
        final Map<String, String> with = new LinkedHashMap<>();
        mapping(fields.get("with"), "with")
                .forEach((key, value) -> with.put(key, parameter(id, key, value)));
        return new RecipeStep(id, command, with);
    }

    private String parameter(final String step, final String key, final YamlNode value) {
        if (key.equals(StepCommand.OUTPUT)) {
            throw yaml.mistake(
                    value.line(),
                    "step '" + step + "' sets 'output'",
                    "leave it out: each step writes into the folder of its id");
        }
        return template(value, key, step);
    }

    private Map<String, String> outputs(final YamlNode node) {
        final Map<String, String> outputs = new LinkedHashMap<>();
        mapping(node, "outputs")
                .forEach((name, value) -> outputs.put(name, template(value, name, null)));
        return outputs;
    }

    private String template(final YamlNode node, final String what, final String step) {
        final String text = textOrNothing(node, what);
        try {
            Template.parse(text).references().forEach(r -> requireKnown(r, node.line(), step));
        } catch (final IllegalArgumentException e) {
            throw yaml.mistake(node.line(), e.getMessage(), "write ${name}, and $$ for a dollar");
        }
        return text;
    }

    private void requireKnown(
            final Template.Reference reference, final int line, final String step) {
        final String name = reference.name();
        if (earlierSteps.contains(name)) {
            return;
        }
        if (inputNames.contains(name) && reference.value() == null) {
            return;
        }
        if (inputNames.contains(name)) {
            throw yaml.mistake(
                    line, reference + " asks an input for a value", "write ${" + name + "}");
        }
        if (name.equals(step)) {
            throw yaml.mistake(
                    line, "step '" + step + "' refers to itself", "name an earlier step");
        }
        if (allSteps.contains(name)) {
            throw yaml.mistake(
                    line,
                    "step '" + step + "' needs '" + name + "', which comes later",
                    "put '" + name + "' before it; two steps cannot need each other");
        }
        final Set<String> known = new LinkedHashSet<>(inputNames);
        known.addAll(earlierSteps);
        throw yaml.mistake(
                line,
                reference + " is neither an input nor an earlier step",
                NearestName.remedy(name, known));
    }

    private void requireNewName(final String name, final int line) {
        if (!NAME.matcher(name).matches()) {
            throw yaml.mistake(
                    line,
                    "'" + name + "' cannot be a name",
                    "use letters, digits, - and _, a letter first");
        }
        if (inputNames.contains(name) || allSteps.contains(name)) {
            throw yaml.mistake(
                    line,
                    "'" + name + "' names two things",
                    "give every input and step a name of its own");
        }
    }

    private Map<String, YamlNode> fields(
            final YamlNode node, final String what, final List<String> known) {
        final Map<String, YamlNode> fields = mapping(node, what);
        fields.forEach(
                (name, value) -> {
                    if (!known.contains(name)) {
                        throw yaml.mistake(
                                value.line(),
                                what + " has no field '" + name + "'",
                                NearestName.remedy(name, known));
                    }
                });
        return fields;
    }

    private Map<String, YamlNode> mapping(final YamlNode node, final String what) {
        if (node == null || (node instanceof YamlNode.Scalar scalar && scalar.text() == null)) {
            return Map.of();
        }
        if (node instanceof YamlNode.Mapping mapping) {
            return mapping.fields();
        }
        throw yaml.mistake(node.line(), what + " has no fields", "write 'name: value' lines");
    }

    private YamlNode required(
            final YamlNode parent, final Map<String, YamlNode> fields, final String name) {
        final YamlNode node = fields.get(name);
        if (node == null) {
            throw yaml.mistake(parent.line(), "lacks '" + name + ":'", "add it");
        }
        return node;
    }

    private String text(final YamlNode node, final String what) {
        final String text = textOrNothing(node, what);
        if (text.isBlank()) {
            throw yaml.mistake(node.line(), "'" + what + "' is empty", "write something there");
        }
        return text;
    }

    private String textOrNothing(final YamlNode node, final String what) {
        if (node instanceof YamlNode.Scalar scalar) {
            return scalar.text() == null ? "" : scalar.text();
        }
        throw yaml.mistake(node.line(), "'" + what + "' is not a single value", "write one value");
    }
}
