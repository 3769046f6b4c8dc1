package org.garnetj.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import ij.gui.OvalRoi;
import ij.io.RoiEncoder;

import net.imglib2.FinalDimensions;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.image.Calibration;
import org.garnetj.image.ImageReader;
import org.garnetj.image.LoadedImage;
import org.garnetj.image.LookupTable;
import org.garnetj.image.Planes;
import org.garnetj.image.TiffWriter;
import org.garnetj.image.Volume;
import org.garnetj.image.VoxelSize;
import org.garnetj.report.ResultTables;
import org.garnetj.report.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Corrections by hand: what they write, that they are made again by a recipe, and taken back. */
class ProofreadTest {

    private static final String TRIANGLE = "roi=polygon=4,4;20,5;9,18";

    @TempDir Path folder;
    private Path stack;
    private Path output;

    /** LLZO with a crack of void, specks of it, and a block that was not analysed. */
    @BeforeEach
    void draw() throws IOException {
        final PlanarImg<UnsignedByteType, ?> labels = Planes.bytes(new FinalDimensions(24, 20, 6));
        for (int z = 0; z < 6; z++) {
            final byte[] plane = Planes.array(labels, z);
            Arrays.fill(plane, (byte) 1);
            Arrays.fill(plane, 0, 48, (byte) 255);
            Arrays.fill(plane, 24 * 10 + 2, 24 * 10 + 22, (byte) 0);
            plane[24 * 15 + 3 * z + 2] = 0;
        }
        stack = folder.resolve("labels.tif");
        output = folder.resolve("by hand");
        TiffWriter.write(
                stack,
                new Volume<>(labels, VoxelSize.um(0.0123456789, 0.0157, 0.05), "labels"),
                LookupTable.PHASES);
    }

    @Test
    void editsAccumulateAndTheirRecipeMakesThemAgain() throws IOException {
        threeEdits();
        final Table edits = Table.read(output.resolve("edits.csv"));
        assertEquals(
                List.of("edit", "command", "voxels", "volume_um3", "from", "to"),
                edits.columnNames());
        assertEquals(5, edits.number(edits.rows() - 1, "voxels"), "one speck was in the triangle");
        assertEquals("void", edits.text(edits.rows() - 1, "from"));
        assertEquals("LLZO", edits.text(edits.rows() - 1, "to"));
        final Path again = folder.resolve("again");
        done("run", output.resolve("edits.yaml").toString(), "input=" + stack, "output=" + again);
        for (final String file : List.of("phases.tif", "phases.csv")) {
            assertArrayEquals(
                    Files.readAllBytes(output.resolve(file)),
                    Files.readAllBytes(again.resolve("edit-3").resolve(file)));
        }
        final String report = Files.readString(output.resolve("report.html"));
        assertEquals(3, report.split("<section ", -1).length - 1, "a section for each edit");
        assertTrue(report.contains("where the last edit changed most of a slice"));
        assertEquals("labels.tif", name(Files.readString(output.resolve("edits.yaml"))));
    }

    @Test
    void theResultIsAPhaseStackLikeAnyOther() throws IOException {
        threeEdits();
        final LoadedImage<?> before = ImageReader.read(stack);
        final LoadedImage<?> after = ImageReader.read(output.resolve("phases.tif"));
        assertEquals(before.metadata().labels(), after.metadata().labels());
        assertEquals(
                before.toVolume(Calibration.NONE).voxelSize(),
                after.toVolume(Calibration.NONE).voxelSize());
        final Table phases = Table.read(output.resolve("phases.csv"));
        assertEquals(ResultTables.phases(List.of()).columnNames(), phases.columnNames());
        assertEquals(24 * 18 * 6, Arrays.stream(phases.numbers("voxels")).sum());
    }

    @Test
    void eachUndoRestoresEveryFileAsItWas() throws IOException {
        assignTriangle();
        final Map<String, String> first = files();
        done(
                "assign-phase",
                "input=" + output.resolve("phases.tif"),
                "seed=3,10,2",
                "phase=Li-Mg",
                "output=" + output);
        final Map<String, String> second = files();
        done("remove-islands", "phase=void", "below=0.00002", "output=" + output);
        undo();
        assertEquals(second, files());
        undo();
        assertEquals(first, files());
        undo();
        assertTrue(
                Planes.equal(
                        ImageReader.read(stack).pixels(),
                        ImageReader.read(output.resolve("phases.tif")).pixels()));
        assertEquals(0, Table.read(output.resolve("edits.csv")).rows());
        assertFails(1, "holds no edit to undo", "undo-edit", "output=" + output);
        done("assign-phase", TRIANGLE, "slices=2-4", "phase=Li", "output=" + output);
        assertEquals(first, files(), "and it goes on from there");
    }

    @Test
    void aSavedRecipeHoldsEveryEdit() throws IOException {
        threeEdits();
        final Path recipe = folder.resolve("saved.yaml");
        done("save-recipe", "results=" + output, "recipe=" + recipe);
        final Path again = folder.resolve("again");
        done("run", recipe.toString(), "output=" + again);
        assertArrayEquals(
                Files.readAllBytes(output.resolve("phases.tif")),
                Files.readAllBytes(again.resolve("remove-islands").resolve("phases.tif")));
    }

    @Test
    void eachEditBeganWithWhatTheOneBeforeWrote() throws Exception {
        threeEdits();
        final JsonNode steps =
                new ObjectMapper()
                        .readTree(output.resolve("provenance.json").toFile())
                        .path("steps");
        assertEquals(3, steps.size());
        String file = sha256(stack);
        for (final JsonNode step : steps) {
            assertEquals(file, step.path("inputs").path("input").path("sha256").asText());
            file = step.path("outputs").path("phases.tif").asText();
        }
        assertEquals(file, sha256(output.resolve("phases.tif")));
    }

    private static String sha256(final Path file) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }

    @Test
    void anotherStackIsNoticed() throws IOException {
        threeEdits();
        final Path other = folder.resolve("other.tif");
        Files.copy(output.resolve("phases.tif"), other);
        final String recipe = output.resolve("edits.yaml").toString();
        final Path again = folder.resolve("again");
        assertFails(
                1,
                "is not the stack this edit was made on",
                "run",
                recipe,
                "input=" + other,
                "output=" + again);
        done("run", recipe, "input=" + other, "original=", "output=" + again);
    }

    @Test
    void aStackChangedByAnotherProgramIsNoticed() throws IOException {
        assignTriangle();
        Files.copy(
                stack,
                output.resolve("phases.tif"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        final String problem = "was changed by something else";
        assertFails(1, problem, "undo-edit", "output=" + output);
        assertFails(1, problem, "fill-holes", "phase=LLZO", "output=" + output);
    }

    @Test
    void aSelectionOfImageJStandsInTheRecipe() throws IOException {
        final OvalRoi oval = new OvalRoi(4, 5, 9, 9);
        oval.setPosition(3);
        final Path file = folder.resolve("oval.roi");
        RoiEncoder.save(oval, file.toString());
        done("assign-phase", "input=" + stack, "roi=" + file, "phase=Li", "output=" + output);
        Files.delete(file);
        final String recipe = Files.readString(output.resolve("edits.yaml"));
        assertTrue(recipe.contains("3@polygon="), recipe);
        final Path again = folder.resolve("again");
        done("run", output.resolve("edits.yaml").toString(), "output=" + again);
        assertArrayEquals(
                Files.readAllBytes(output.resolve("phases.tif")),
                Files.readAllBytes(again.resolve("edit-1/phases.tif")));
    }

    @Test
    void wrongUseIsToldByKeyAndRemedy() throws IOException {
        final String input = "input=" + stack;
        final String to = "output=" + output;
        assertFails(2, "did you mean 'LLZO'", "fill-holes", input, "phase=LZO", to);
        assertFails(2, "nothing is selected", "assign-phase", input, "phase=Li", to);
        assertFails(2, "slices", "assign-phase", input, TRIANGLE, "phase=Li", to);
        assertFails(2, "not analysed", "assign-phase", input, "seed=1,1,1", "phase=Li", to);
        assertFails(2, "slice 1 to 6", "assign-phase", input, "seed=1,1,7", "phase=Li", to);
        assertFails(2, "below", "remove-islands", input, "phase=void", "below=0", to);
        assertFails(2, "give a phase stack", "fill-holes", "phase=LLZO", to);
        assertFails(1, "no.roi", "assign-phase", input, "roi=no.roi", "phase=Li", to);
        assertFails(1, "holds no edit", "undo-edit", to);
        assertFalse(Files.exists(output));
    }

    @Test
    void aStackOfGreysIsNoPhaseStack() throws IOException {
        final PlanarImg<UnsignedByteType, ?> greys = Planes.bytes(new FinalDimensions(5, 5, 2));
        Arrays.fill(Planes.<byte[]>array(greys, 1), (byte) 77);
        final Path grey = folder.resolve("grey.tif");
        TiffWriter.write(grey, new Volume<>(greys, VoxelSize.um(1, 1, 1), "grey"));
        assertFails(
                1,
                "which is no phase",
                "fill-holes",
                "input=" + grey,
                "phase=LLZO",
                "output=" + output);
    }

    @Test
    void editsAreNotLostByBeginningAgain() throws IOException {
        assignTriangle();
        assertFails(
                1,
                "holds 1 edits already",
                "fill-holes",
                "input=" + stack,
                "phase=LLZO",
                "output=" + output);
        done("fill-holes", "input=" + stack, "phase=LLZO");
        assertTrue(Files.exists(folder.resolve("labels-corrected/phases.tif")));
        done("fill-holes", "input=" + folder.resolve("labels-corrected/phases.tif"), "phase=Li");
        final Table edits = Table.read(folder.resolve("labels-corrected/edits.csv"));
        assertEquals(2, edits.rows());
        assertEquals(0, edits.number(1, "voxels"), "an edit that changes nothing has its row");
    }

    private void assignTriangle() {
        done(
                "assign-phase",
                "input=" + stack,
                TRIANGLE,
                "slices=2-4",
                "phase=Li",
                "output=" + output);
    }

    private void threeEdits() {
        assignTriangle();
        done(
                "assign-phase",
                "input=" + output.resolve("phases.tif"),
                "seed=3,10,2",
                "reach=0.08",
                "phase=Li-Mg",
                "output=" + output);
        done("remove-islands", "phase=void", "below=0.00002", "output=" + output);
    }

    private void undo() {
        done("undo-edit", "output=" + output);
    }

    /** All files of the output folder but the report and the provenance, which hold times. */
    private Map<String, String> files() throws IOException {
        final Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(output)) {
            for (final Path file : all.filter(Files::isRegularFile).toList()) {
                final String name = output.relativize(file).toString();
                if (!name.endsWith(".html") && !name.endsWith(".json")) {
                    files.put(name, Arrays.hashCode(Files.readAllBytes(file)) + "");
                }
            }
        }
        return files;
    }

    private static String name(final String recipe) {
        final String line =
                recipe.lines().filter(l -> l.contains("default: ")).findFirst().orElseThrow();
        return line.substring(line.lastIndexOf('/') + 1).replace("\"", "");
    }

    private static void done(final String... words) {
        final Shell shell = Shell.garnetj(words);
        assertEquals(0, shell.exitCode(), shell.err());
    }

    private static void assertFails(final int code, final String words, final String... line) {
        final Shell shell = Shell.garnetj(line);
        assertTrue(shell.problem().contains(words), shell.err());
        assertEquals(code, shell.exitCode(), shell.err());
    }
}
