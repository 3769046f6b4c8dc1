package org.garnetj.recipe;

import org.garnetj.report.StepRecord;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns finished steps into a recipe that does them again. */
final class RecipeRecorder {

    private final String name;
    private final List<StepRecord> records;
    private final Set<String> usedNames = new LinkedHashSet<>();
    private final Map<Path, RecipeInput> inputs = new LinkedHashMap<>();
    private final Map<String, StepRecord> earlier = new LinkedHashMap<>();

    RecipeRecorder(final String name, final List<StepRecord> records) {
        this.name = name;
        this.records = records;
    }

    Recipe recipe() {
        final List<RecipeStep> steps = new ArrayList<>();
        for (final StepRecord record : records) {
            final String id = unused(record.id().isEmpty() ? record.command() : record.id());
            steps.add(new RecipeStep(id, record.command(), with(record)));
            earlier.put(id, record);
        }
        return new Recipe(
                name,
                "",
                List.copyOf(inputs.values()),
                steps,
                Map.of(),
                Path.of("").toAbsolutePath());
    }

    private Map<String, String> with(final StepRecord record) {
        final Map<String, String> with = new LinkedHashMap<>();
        record.inputs().forEach((key, path) -> with.put(key, reference(key, path)));
        record.parameters().forEach((key, value) -> with.put(key, Template.escape(value)));
        return with;
    }

    private String reference(final String key, final Path path) {
        final Path file = path.toAbsolutePath().normalize();
        return producer(file)
                .orElseGet(
                        () -> "${" + inputs.computeIfAbsent(file, f -> input(key, f)).name() + "}");
    }

    /** A reference to the latest earlier step that wrote the file, or whose folder it is. */
    private Optional<String> producer(final Path file) {
        String found = null;
        for (final Map.Entry<String, StepRecord> step : earlier.entrySet()) {
            final String rest = within(step.getValue(), file);
            if (rest != null && (rest.isEmpty() || step.getValue().wrote(rest))) {
                found = "${" + step.getKey() + "}";
                found += rest.isEmpty() ? "" : "/" + Template.escape(rest);
            }
        }
        return Optional.ofNullable(found);
    }

    /** The path of a file below a step's folder, or null if it lies elsewhere. */
    private static String within(final StepRecord step, final Path file) {
        return step.output()
                .map(folder -> folder.toAbsolutePath().normalize())
                .filter(file::startsWith)
                .map(folder -> ContentHash.name(folder, file))
                .orElse(null);
    }

    private RecipeInput input(final String key, final Path file) {
        return new RecipeInput(unused(key), "", Optional.of(file.toString()));
    }

    private String unused(final String wished) {
        String candidate = wished;
        for (int number = 2; !usedNames.add(candidate); number++) {
            candidate = wished + number;
        }
        return candidate;
    }
}
