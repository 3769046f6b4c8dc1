package org.garnetj.recipe;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.garnetj.block.Progress;
import org.garnetj.electro.ParameterException;
import org.garnetj.image.InputException;
import org.garnetj.report.RunReport;
import org.garnetj.report.StepRecord;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Runs recipes. Each step writes into {@code output/<id>/}, with its {@code provenance.json}; the
 * whole run's stands in {@code output/}, beside {@code report.html}.
 *
 * <p>A step whose command, parameters, inputs' contents and software are those of the last run, and
 * whose results still have the SHA-256 they had, is not run again. So a run that was stopped goes
 * on where it was, and a changed input or parameter runs its step and those that depend on it.
 */
public final class RecipeRunner {

    private final Recipe recipe;
    private final RecipeValues values;
    private final Path output;
    private final StepRunner runner;
    private final Progress progress;
    private final List<Provenance> finished = new ArrayList<>();
    private final Set<String> skipped = new LinkedHashSet<>();

    private RecipeRunner(
            final Recipe recipe,
            final Map<String, String> inputs,
            final Path output,
            final StepRunner runner,
            final Progress progress) {
        this.recipe = recipe;
        this.output = output.toAbsolutePath().normalize();
        this.runner = runner;
        this.progress = progress;
        values = new RecipeValues(recipe, inputs, this.output);
    }

    /**
     * Runs a recipe, or what is left of it to do.
     *
     * @param inputs values for the recipe's inputs; relative paths are meant from the working
     *     directory
     * @param output the folder for all results
     * @throws ParameterException for an input that is missing or not the recipe's
     * @throws InputException for a step whose command or key is not known
     */
    public static RecipeResult run(
            final Recipe recipe,
            final Map<String, String> inputs,
            final Path output,
            final StepRunner runner,
            final Progress progress) {
        return new RecipeRunner(recipe, inputs, output, runner, progress).run();
    }

    private RecipeResult run() {
        recipe.steps().forEach(this::check);
        for (final RecipeStep step : recipe.steps()) {
            progress.checkCancelled();
            final Provenance provenance = finish(step);
            finished.add(provenance);
            values.remember(step.id(), provenance.step().values());
        }
        ProvenanceFile.write(output, finished, origin());
        final List<StepRecord> records = finished.stream().map(Provenance::step).toList();
        return new RecipeResult(records, skipped, outputs(), report(records));
    }

    /** Finds mistakes before hours of work, not after. */
    private void check(final RecipeStep step) {
        final StepCommand command = describe(step);
        if (!values.isKnownAhead(step)) {
            return;
        }
        final Map<String, String> resolved = resolve(step, command);
        for (final String key : command.inputKeys()) {
            final String value = resolved.get(key);
            final Path path = Path.of(command.readsFile(key, value) ? value : ".");
            if (!path.toAbsolutePath().normalize().startsWith(output) && !Files.exists(path)) {
                throw new InputException(
                        path.toString(),
                        "does not exist",
                        "check " + key + "= of step '" + step.id() + "'");
            }
        }
    }

    private Provenance finish(final RecipeStep step) {
        final StepCommand command = describe(step);
        final Map<String, String> resolved = resolve(step, command);
        final Path folder = values.folder(step.id());
        final RecordedRun recorded = RecordedRun.begin(step.id(), command, resolved, progress);
        final FinishedStep earlier = FinishedStep.in(folder, progress);
        if (earlier.isStill(recorded.fingerprint())) {
            skipped.add(step.id());
            return recorded.asBefore(earlier.provenance());
        }
        earlier.discard();
        final Outcome outcome = runner.run(command.name(), resolved, progress);
        final Provenance provenance = recorded.provenance(outcome);
        ProvenanceFile.write(folder, List.of(provenance), null);
        return provenance;
    }

    private StepCommand describe(final RecipeStep step) {
        try {
            return runner.describe(step.command());
        } catch (final IllegalArgumentException e) {
            throw inStep(step, e);
        }
    }

    private Map<String, String> resolve(final RecipeStep step, final StepCommand command) {
        try {
            return runner.resolve(command.name(), values.parameters(step, command));
        } catch (final IllegalArgumentException e) {
            throw inStep(step, e);
        }
    }

    private InputException inStep(final RecipeStep step, final IllegalArgumentException e) {
        return new InputException(
                "recipe '" + recipe.name() + "', step '" + step.id() + "'",
                e.getMessage(),
                "correct the recipe",
                e);
    }

    private ObjectNode origin() {
        final ObjectNode origin = JsonNodeFactory.instance.objectNode();
        origin.put("name", recipe.name());
        origin.put("yaml", recipe.toYaml());
        return origin;
    }

    private Map<String, String> outputs() {
        final Map<String, String> outputs = new LinkedHashMap<>();
        recipe.outputs().forEach((name, text) -> outputs.put(name, values.fill(text)));
        return outputs;
    }

    private Path report(final List<StepRecord> records) {
        try {
            return new RunReport(recipe.name(), recipe.description(), records).write(output);
        } catch (final IOException e) {
            throw new InputException(
                    output.toString(),
                    "cannot be written (" + e.getMessage() + ")",
                    "give a folder with enough space that you may write to as output=",
                    e);
        }
    }
}
