package org.garnetj.recipe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.garnetj.block.Progress;
import org.garnetj.image.InputException;
import org.garnetj.report.Software;
import org.garnetj.report.StepRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

class ProvenanceTest {

    /** SHA-256 of {@code abc}: FIPS 180-2, appendix B.1. */
    private static final String SHA_ABC =
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    private final FakeCommands commands = new FakeCommands();

    @TempDir private Path folder;
    private Path text;
    private Path output;

    @BeforeEach
    void write() throws IOException {
        text = Files.writeString(folder.resolve("text.txt"), "abc");
        output = folder.resolve("out");
    }

    @Test
    void itSaysWhatMadeTheResults() throws IOException {
        final Instant before = Instant.now();
        run("letters", Map.of("input", text.toString(), "seed", "42"));
        final JsonNode root =
                new ObjectMapper().readTree(output.resolve("provenance.json").toFile());
        final JsonNode step = root.at("/steps/0");

        assertEquals("letters", step.get("command").asText());
        assertEquals("42", step.at("/parameters/seed").asText());
        assertEquals("42", step.at("/seeds/seed").asText());
        assertEquals(text.toString(), step.at("/inputs/input/path").asText());
        assertEquals(SHA_ABC, step.at("/inputs/input/sha256").asText());
        assertEquals(
                new ContentHash(Progress.SILENT).of(output.resolve("letters.csv")),
                step.at("/outputs/letters.csv").asText());
        assertEquals(Software.running().version(), step.get("version").asText());
        assertEquals(Software.running().commit(), step.get("commit").asText());
        assertEquals(96485.33212, root.at("/constants/FARADAY").asDouble());
        assertEquals(13.148, root.at("/constants/LITHIUM_MOLAR_VOLUME_cm3_per_mol").asDouble());
        assertTrue(root.get("java").asText().startsWith(Runtime.version().toString()));
        final Instant started = Instant.parse(step.get("started").asText());
        final Instant finished = Instant.parse(step.get("finished").asText());
        assertFalse(started.isBefore(before));
        assertFalse(finished.isBefore(started));
    }

    @Test
    void defaultsAreWrittenOut() {
        final Provenance provenance = run("letters", Map.of("input", text.toString()));

        assertEquals(Map.of("seed", "1"), provenance.step().parameters());
    }

    @Test
    void whatIsWrittenIsReadBack() {
        final Provenance provenance = run("letters", Map.of("input", text.toString()));

        assertEquals(List.of(provenance), ProvenanceFile.read(output));
    }

    @Test
    void twoCommandsInOneFolderKeepBothRecords() {
        run("letters", Map.of("input", text.toString()));
        run("scale", Map.of("table", output.resolve("letters.csv").toString()));
        run("scale", Map.of("table", output.resolve("letters.csv").toString(), "factor", "5"));

        final List<Provenance> steps = ProvenanceFile.read(output);

        assertEquals(2, steps.size());
        assertEquals(List.of("letters.csv"), List.copyOf(steps.get(0).outputHashes().keySet()));
        assertEquals(List.of("scaled.csv"), List.copyOf(steps.get(1).outputHashes().keySet()));
        assertEquals("5", steps.get(1).step().parameters().get("factor"));
        assertEquals(
                List.of(List.of("letters.csv"), List.of("scaled.csv")),
                Provenance.stepsIn(output).stream().map(StepRecord::files).toList());
    }

    @Test
    void theFingerprintDependsOnContentAndParametersNotOnPlace() throws IOException {
        final String first = run("letters", Map.of("input", text.toString())).fingerprint();
        final Path copy = Files.createDirectory(folder.resolve("d")).resolve("text.txt");
        Files.copy(text, copy);

        assertEquals(first, run("letters", Map.of("input", copy.toString())).fingerprint());
        assertNotEquals(
                first, run("letters", Map.of("input", copy.toString(), "seed", "2")).fingerprint());
        Files.writeString(copy, "abd");
        assertNotEquals(first, run("letters", Map.of("input", copy.toString())).fingerprint());
    }

    @Test
    void aFolderIsHashedByNamesAndContents() throws IOException {
        final ContentHash hash = new ContentHash(Progress.SILENT);
        final Path slices = Files.createDirectories(folder.resolve("slices"));
        Files.writeString(slices.resolve("b.tif"), "b");
        Files.writeString(slices.resolve("a.tif"), "a");
        final String first = hash.of(slices);

        assertEquals(first, hash.of(slices));
        Files.writeString(slices.resolve(".DS_Store"), "hidden");
        assertEquals(first, hash.of(slices), "hidden files are not data");
        Files.writeString(slices.resolve("a.tif"), "A");
        assertNotEquals(first, hash.of(slices));
        Files.writeString(slices.resolve("a.tif"), "a");
        Files.move(slices.resolve("a.tif"), slices.resolve("c.tif"));
        assertNotEquals(first, hash.of(slices));
    }

    @Test
    void aMissingInputIsRefusedByName() {
        final Exception e =
                assertThrows(
                        InputException.class,
                        () -> run("letters", Map.of("input", folder.resolve("no").toString())));

        assertTrue(e.getMessage().contains("no: there is no such file"), e.getMessage());
    }

    @Test
    void theBuildWritesDownItsVersion() {
        assertFalse(Software.running().version().contains("$"));
        assertNotEquals("unknown", Software.running().version());
        assertFalse(Software.running().commit().contains("$"));
    }

    private Provenance run(final String name, final Map<String, String> given) {
        final java.util.Map<String, String> all = new java.util.LinkedHashMap<>(given);
        all.put("output", output.toString());
        final Map<String, String> resolved = commands.resolve(name, all);
        final RecordedRun recorded =
                RecordedRun.begin(name, commands.describe(name), resolved, Progress.SILENT);
        return recorded.end(commands.run(name, resolved, Progress.SILENT));
    }
}
