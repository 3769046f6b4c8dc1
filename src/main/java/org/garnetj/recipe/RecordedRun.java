package org.garnetj.recipe;

import org.garnetj.block.Progress;
import org.garnetj.report.Software;
import org.garnetj.report.StepRecord;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One run of a command that writes down how its results come about: begun before the command, so
 * that the inputs are known as they were, ended after it.
 *
 * <pre>{@code
 * RecordedRun recorded = RecordedRun.begin("segment", command, resolved, progress);
 * Outcome outcome = ... // the command runs
 * Provenance provenance = recorded.end(outcome); // and provenance.json stands beside the results
 * }</pre>
 */
public final class RecordedRun {

    private final String id;
    private final StepCommand command;
    private final Map<String, String> resolved;
    private final Map<String, Path> inputs = new LinkedHashMap<>();
    private final Map<String, String> inputHashes = new LinkedHashMap<>();
    private final Progress progress;
    private final Instant started = Instant.now();
    private final FolderState before;

    private RecordedRun(
            final String id,
            final StepCommand command,
            final Map<String, String> resolved,
            final Progress progress) {
        this.id = id;
        this.command = command;
        this.resolved = resolved;
        this.progress = progress;
        final ContentHash hash = new ContentHash(progress);
        resolved.forEach(
                (key, value) -> {
                    if (command.readsFile(key, value)) {
                        final Path path = Path.of(value).toAbsolutePath().normalize();
                        inputs.put(key, path);
                        inputHashes.put(key, hash.of(path));
                    }
                });
        before = output().map(FolderState::of).orElse(null);
    }

    /**
     * Begins: reads the inputs for their hashes.
     *
     * @param id the name of the step
     * @param resolved every parameter with its default resolved, {@code output} among them
     * @throws org.garnetj.image.InputException if an input does not exist
     */
    public static RecordedRun begin(
            final String id,
            final StepCommand command,
            final Map<String, String> resolved,
            final Progress progress) {
        return new RecordedRun(id, command, resolved, progress);
    }

    /**
     * Ends: reads the files written for their hashes and writes {@code provenance.json} beside
     * them. What it said of other files in the folder stays, and of files that the new ones were
     * made from, though they be replaced.
     */
    public Provenance end(final Outcome outcome) {
        final Provenance provenance = provenance(outcome);
        output().ifPresent(folder -> append(folder, provenance));
        return provenance;
    }

    /** As {@link #end} returns it, without writing it. */
    Provenance provenance(final Outcome outcome) {
        final Map<String, String> outputHashes = outputHashes();
        return new Provenance(
                record(outcome, outputHashes.keySet()),
                Software.running(),
                inputHashes,
                outputHashes,
                started,
                Instant.now());
    }

    /** The results are there and whole: a cancel now comes too late. */
    private Map<String, String> outputHashes() {
        final Map<String, String> hashes = new LinkedHashMap<>();
        final ContentHash hash = new ContentHash(new Uncancelled(progress));
        output().ifPresent(
                        folder ->
                                before.changed()
                                        .forEach(
                                                name ->
                                                        hashes.put(
                                                                name,
                                                                hash.of(folder.resolve(name)))));
        return hashes;
    }

    /** The provenance of results that an earlier, equal run made and that are still there. */
    Provenance asBefore(final Provenance earlier) {
        return new Provenance(
                record(new Outcome(earlier.step().values()), earlier.outputHashes().keySet()),
                earlier.software(),
                inputHashes,
                earlier.outputHashes(),
                earlier.started(),
                earlier.finished());
    }

    /** What would determine the results, before the command has run. */
    String fingerprint() {
        return Provenance.fingerprint(
                record(Outcome.FILES_ONLY, Set.of()), Software.running(), inputHashes);
    }

    private StepRecord record(final Outcome outcome, final Set<String> files) {
        final Map<String, String> parameters = new LinkedHashMap<>(resolved);
        parameters.keySet().removeAll(inputs.keySet());
        parameters.remove(StepCommand.OUTPUT);
        return new StepRecord(
                id,
                command.name(),
                command.title(),
                parameters,
                inputs,
                output(),
                files.stream().sorted().toList(),
                outcome.values());
    }

    private Optional<Path> output() {
        return command.writesFiles()
                ? Optional.ofNullable(resolved.get(StepCommand.OUTPUT))
                        .map(output -> Path.of(output).toAbsolutePath().normalize())
                : Optional.empty();
    }

    private static void append(final Path folder, final Provenance provenance) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        final List<Provenance> earlier = ProvenanceFile.read(folder);
        final LinkedList<Provenance> steps = new LinkedList<>(List.of(provenance));
        for (int i = earlier.size() - 1; i >= 0; i--) {
            final Provenance step = earlier.get(i);
            final Map<String, String> kept = new LinkedHashMap<>(step.outputHashes());
            kept.keySet().removeAll(provenance.outputHashes().keySet());
            if (steps.stream().anyMatch(later -> later.isMadeFrom(step))) {
                steps.addFirst(step);
            } else if (!kept.isEmpty()) {
                steps.addFirst(step.keeping(kept));
            }
        }
        ProvenanceFile.write(folder, steps, null);
    }

    /** Tells how far the work is, but does not let it be stopped. */
    private record Uncancelled(Progress told) implements Progress {

        @Override
        public void step(final String stage, final long done, final long total) {
            told.step(stage, done, total);
        }

        @Override
        public boolean isCancelled() {
            return false;
        }
    }
}
