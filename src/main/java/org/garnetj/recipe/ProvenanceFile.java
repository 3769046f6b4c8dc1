package org.garnetj.recipe;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.garnetj.image.InputException;
import org.garnetj.report.Software;
import org.garnetj.report.StepRecord;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Writes and reads {@code provenance.json}. */
final class ProvenanceFile {

    /** The version of the JSON form. */
    private static final int FORMAT = 1;

    private static final ObjectMapper JSON = new ObjectMapper();

    private ProvenanceFile() {}

    /** Writes the provenances of the steps whose results lie in {@code folder}, oldest first. */
    static void write(final Path folder, final List<Provenance> steps, final JsonNode recipe) {
        final ObjectNode root = JSON.createObjectNode();
        root.put("provenance", FORMAT);
        if (recipe != null) {
            root.set("recipe", recipe);
        }
        root.put("java", Runtime.version() + " " + System.getProperty("java.vendor"));
        root.put("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        root.set("constants", JSON.valueToTree(KnownConstants.all()));
        steps.forEach(step -> root.withArray("steps").add(json(step)));
        try {
            save(folder, text(root));
        } catch (final IOException e) {
            throw new InputException(
                    folder.toString(),
                    "cannot be written (" + e.getMessage() + ")",
                    "give a folder with enough space that you may write to as output=",
                    e);
        }
    }

    /** What {@code folder}'s file says; empty if there is none. */
    static List<Provenance> read(final Path folder) {
        final Path file = folder.resolve(Provenance.FILE);
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            final List<Provenance> steps = new ArrayList<>();
            JSON.readTree(file.toFile()).path("steps").forEach(step -> steps.add(provenance(step)));
            return List.copyOf(steps);
        } catch (final IOException | RuntimeException e) {
            throw new InputException(
                    file.toString(),
                    "is not a provenance file of this version",
                    "remove it to have its step done again",
                    e);
        }
    }

    private static void save(final Path folder, final String text) throws IOException {
        final Path temporary = folder.resolve("." + Provenance.FILE + ".part");
        Files.createDirectories(folder);
        try {
            Files.writeString(temporary, text);
            Files.move(
                    temporary,
                    folder.resolve(Provenance.FILE),
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static String text(final ObjectNode root) throws IOException {
        final DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        final DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
        return JSON.writer(printer).writeValueAsString(root) + "\n";
    }

    private static ObjectNode json(final Provenance provenance) {
        final StepRecord step = provenance.step();
        final ObjectNode json = JSON.createObjectNode();
        json.put("id", step.id());
        json.put("command", step.command());
        json.put("title", step.title());
        json.put("version", provenance.software().version());
        json.put("commit", provenance.software().commit());
        json.set("parameters", JSON.valueToTree(step.parameters()));
        json.set("seeds", JSON.valueToTree(provenance.seeds()));
        final ObjectNode inputs = json.putObject("inputs");
        step.inputs()
                .forEach(
                        (key, path) ->
                                inputs.putObject(key)
                                        .put("path", path.toString())
                                        .put("sha256", provenance.inputHashes().get(key)));
        step.output().ifPresent(output -> json.put("output", output.toString()));
        json.set("outputs", JSON.valueToTree(provenance.outputHashes()));
        json.set("values", JSON.valueToTree(step.values()));
        json.put("started", provenance.started().toString());
        json.put("finished", provenance.finished().toString());
        json.put("fingerprint", provenance.fingerprint());
        return json;
    }

    private static Provenance provenance(final JsonNode json) {
        final StepRecord step =
                new StepRecord(
                        text(json, "id"),
                        text(json, "command"),
                        text(json, "title"),
                        map(json.get("parameters"), JsonNode::asText),
                        map(json.get("inputs"), input -> Path.of(text(input, "path"))),
                        Optional.ofNullable(json.get("output")).map(o -> Path.of(o.asText())),
                        new TreeMap<>(map(json.get("outputs"), JsonNode::asText))
                                .keySet().stream().toList(),
                        map(json.get("values"), JsonNode::asText));
        return new Provenance(
                step,
                new Software(text(json, "version"), text(json, "commit")),
                map(json.get("inputs"), input -> text(input, "sha256")),
                map(json.get("outputs"), JsonNode::asText),
                Instant.parse(text(json, "started")),
                Instant.parse(text(json, "finished")));
    }

    private static String text(final JsonNode json, final String field) {
        return json.required(field).asText();
    }

    private static <V> Map<String, V> map(final JsonNode json, final Function<JsonNode, V> value) {
        final Map<String, V> map = new LinkedHashMap<>();
        json.fields().forEachRemaining(f -> map.put(f.getKey(), value.apply(f.getValue())));
        return map;
    }
}
