package org.garnetj.recipe;

import org.garnetj.image.InputException;
import org.garnetj.image.MissingFile;
import org.garnetj.report.Software;
import org.garnetj.report.StepRecord;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How a result came about: everything needed to make it again and to see whether it is still the
 * same. It stands in {@code provenance.json} beside the results, and it alone holds times; tables
 * never do.
 *
 * @param step what was done with which parameters, every default resolved
 * @param software which GarnetJ did it
 * @param inputHashes SHA-256 of each file or folder read, by parameter
 * @param outputHashes SHA-256 of each file written, by its name in the output folder
 * @param started when the work began
 * @param finished when it ended
 */
public record Provenance(
        StepRecord step,
        Software software,
        Map<String, String> inputHashes,
        Map<String, String> outputHashes,
        Instant started,
        Instant finished) {

    /** The name of the file. */
    public static final String FILE = "provenance.json";

    public Provenance {
        inputHashes = Collections.unmodifiableMap(new TreeMap<>(inputHashes));
        outputHashes = Collections.unmodifiableMap(new TreeMap<>(outputHashes));
    }

    /**
     * The SHA-256 of all that determines the results: command, software, parameters, and the names
     * and contents of the inputs, but not where they lie.
     */
    public String fingerprint() {
        return fingerprint(step, software, inputHashes);
    }

    static String fingerprint(
            final StepRecord step, final Software software, final Map<String, String> inputHashes) {
        final StringBuilder text = new StringBuilder();
        line(text, "command", step.command());
        line(text, "version", software.version());
        line(text, "commit", software.commit());
        new TreeMap<>(step.parameters()).forEach((key, value) -> line(text, "with " + key, value));
        new TreeMap<>(step.inputs())
                .forEach(
                        (key, path) -> {
                            line(text, "name " + key, String.valueOf(path.getFileName()));
                            line(text, "input " + key, inputHashes.get(key));
                        });
        return ContentHash.ofText(text.toString());
    }

    /** The parameters that seed random numbers; a place is no such seed. */
    public Map<String, String> seeds() {
        final Map<String, String> seeds = new TreeMap<>(step.parameters());
        seeds.entrySet()
                .removeIf(e -> !e.getKey().contains("seed") || !e.getValue().matches("-?\\d+"));
        return seeds;
    }

    /**
     * The steps whose results lie in a folder, oldest first, by its {@code provenance.json}; none
     * if it has none. Each names the files that no later one replaced.
     *
     * @throws org.garnetj.image.InputException if that file cannot be understood
     */
    public static List<StepRecord> stepsIn(final Path folder) {
        final Set<String> replaced = new HashSet<>();
        final LinkedList<StepRecord> steps = new LinkedList<>();
        final List<Provenance> all = ProvenanceFile.read(folder);
        for (int i = all.size() - 1; i >= 0; i--) {
            final Map<String, String> left = new LinkedHashMap<>(all.get(i).outputHashes());
            left.keySet().removeAll(replaced);
            if (!left.isEmpty() || all.get(i).outputHashes().isEmpty()) {
                steps.addFirst(all.get(i).keeping(left).step());
            }
            replaced.addAll(left.keySet());
        }
        return List.copyOf(steps);
    }

    /**
     * Forgets, in a folder's {@code provenance.json}, the last step that wrote a file of this name:
     * its results were taken back.
     */
    public static void forget(final Path folder, final String file) {
        final List<Provenance> steps = new ArrayList<>(ProvenanceFile.read(folder));
        for (int i = steps.size() - 1; i >= 0; i--) {
            if (steps.get(i).outputHashes().containsKey(file)) {
                steps.remove(i);
                ProvenanceFile.write(folder, steps, null);
                return;
            }
        }
    }

    /**
     * The steps whose results lie in a folder or below it, oldest first, each once: what was done
     * there, whether by hand or by a recipe.
     *
     * @throws InputException if there is none, or if a {@code provenance.json} cannot be understood
     */
    public static List<StepRecord> stepsBelow(final Path folder) {
        final Map<List<Object>, Provenance> steps = new LinkedHashMap<>();
        for (final Path file : filesBelow(folder)) {
            final Map<List<Object>, Integer> times = new HashMap<>();
            for (final Provenance step : ProvenanceFile.read(file.getParent())) {
                final List<Object> work = List.of(step.step().output(), step.step().command());
                steps.put(List.of(work, times.merge(work, 1, Integer::sum)), step);
            }
        }
        if (steps.isEmpty()) {
            throw new InputException(
                    folder.toString(),
                    "holds no " + FILE + " that names a step",
                    "give the folder that the results went to");
        }
        return steps.values().stream()
                .sorted(Comparator.comparing(Provenance::started))
                .map(Provenance::step)
                .toList();
    }

    private static List<Path> filesBelow(final Path folder) {
        if (!Files.isDirectory(folder)) {
            throw MissingFile.at(folder);
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.endsWith(FILE)).sorted().toList();
        } catch (final IOException e) {
            throw new InputException(
                    folder.toString(), "cannot be read", "check that you may read it", e);
        }
    }

    /** Whether this step read a file just as an earlier one wrote it. */
    boolean isMadeFrom(final Provenance earlier) {
        return step.inputs().entrySet().stream()
                .anyMatch(
                        input ->
                                inputHashes.containsKey(input.getKey())
                                        && inputHashes
                                                .get(input.getKey())
                                                .equals(earlier.hashOf(input.getValue())));
    }

    /** The SHA-256 of a file this step wrote, or null. */
    private String hashOf(final Path file) {
        return step.output()
                .filter(file::startsWith)
                .map(folder -> outputHashes.get(ContentHash.name(folder, file)))
                .orElse(null);
    }

    /** The same with fewer files, others having been replaced since. */
    Provenance keeping(final Map<String, String> files) {
        final StepRecord kept =
                new StepRecord(
                        step.id(),
                        step.command(),
                        step.title(),
                        step.parameters(),
                        step.inputs(),
                        step.output(),
                        List.copyOf(new TreeMap<>(files).keySet()),
                        step.values());
        return new Provenance(kept, software, inputHashes, files, started, finished);
    }

    /** Keys and values are set apart by characters that neither holds. */
    private static void line(final StringBuilder text, final String key, final String value) {
        text.append(key).append('\u001f').append(value).append('\u001e');
    }
}
