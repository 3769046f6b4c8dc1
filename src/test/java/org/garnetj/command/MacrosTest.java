package org.garnetj.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scijava.Context;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The macros in {@code plugins/macros}, without a window, come to the numbers of the commands. */
class MacrosTest {

    private static final String ABORTED = "[aborted]";

    @TempDir static Path folder;
    private static Samples samples;
    private static MacroProcess imageJ;

    @BeforeAll
    static void drawAndStart() throws IOException {
        imageJ = new MacroProcess(folder.resolve("ImageJ"));
        try (Context context = new Context()) {
            samples = new Samples(folder.resolve("my samples"), context);
        }
    }

    @AfterAll
    static void quit() throws IOException {
        imageJ.close();
    }

    @Test
    void aStackBecomesATableOfSpallations() throws IOException {
        final Path output = folder.resolve("my stack");
        run(
                "Stack_to_Spallations",
                "input=" + samples.stack() + ";eds=" + samples.map() + ";output=" + output);
        assertEquals(
                samples.table("phases/phases.csv"),
                Files.readAllLines(output.resolve("phases/phases.csv")));
        assertEquals(
                samples.table("spallations/spallations.csv"),
                Files.readAllLines(output.resolve("spallations/spallations.csv")));
    }

    @Test
    void fiveLinesDoIt() throws IOException {
        final Path alone = Files.createDirectories(folder.resolve("five lines"));
        Files.copy(samples.stack(), alone.resolve("stack.tif"));
        final List<String> told = run("Five_Lines", alone.resolve("stack.tif").toString());
        final List<String> table = Files.readAllLines(alone.resolve("spallations/spallations.csv"));
        assertEquals(2, table.size(), "one crack was drawn");
        assertTrue(told.containsAll(table), told.toString());
    }

    @Test
    void aStackIsCorrectedAndTheEditsAreWrittenDown() throws IOException {
        final Path output = folder.resolve("my corrections");
        final Path phases = samples.stack().resolveSibling("truth-phases.tif");
        final List<String> told = run("Correct_Phases", "input=" + phases + ";output=" + output);
        final List<String> edits = Files.readAllLines(output.resolve("edits.csv"));
        assertTrue(told.containsAll(edits), told.toString());
        assertTrue(edits.get(1).startsWith("1,remove-islands,"), edits.toString());
        assertTrue(edits.get(edits.size() - 1).startsWith("2,fill-holes,"), edits.toString());
    }

    /** An image that a macro has opened is corrected where it is open, by its own selection. */
    @Test
    void theImageOpenIsCorrectedAndTakenBack() throws IOException {
        final Path stack = Files.createDirectories(folder.resolve("my edits")).resolve("a.tif");
        Files.copy(samples.stack().resolveSibling("truth-phases.tif"), stack);
        final Path macro = folder.resolve("edit.ijm");
        Files.writeString(
                macro,
                "open(getArgument()); setSlice(7); makeRectangle(30, 60, 9, 5); a = getPixel(34, 62);"
                        + " run('Assign Phase...', 'phase=Li-Mg slices=7-8'); b = getPixel(34, 62);"
                        + " makePoint(30, 60); run('Assign Phase...', 'phase=Li');"
                        + " c = getPixel(38, 64); setSlice(9); d = getPixel(34, 62); setSlice(8);"
                        + " run('Undo Edit...', ''); e = getPixel(34, 62);"
                        + " run('Undo Edit...', ''); f = getPixel(34, 62); close();"
                        + " return toString(a) + b + '' + c + '' + d + '' + e + '' + f;");
        final List<String> told = imageJ.run(macro, stack.toString());
        assertEquals("132131", told.get(told.size() - 1), told.toString());
        final Path corrected = stack.resolveSibling("a-corrected");
        assertEquals(1, Files.readAllLines(corrected.resolve("edits.csv")).size());
    }

    @Test
    void marksBecomeAModelAndTheModelPhases() throws IOException {
        final Path output = folder.resolve("trained");
        final List<String> told =
                run(
                        "Train_and_Segment",
                        "input="
                                + samples.stack()
                                + ";labels="
                                + samples.truth()
                                + ";stack="
                                + samples.stack()
                                + ";output="
                                + output);
        final List<String> table = Files.readAllLines(output.resolve("phases/phases.csv"));
        assertEquals(5, table.size(), "a header and four phases");
        assertTrue(told.containsAll(table), told.toString());
        assertTrue(Files.exists(output.resolve("model/model.csv")));
    }

    @Test
    void everyMacroIsRunHere() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("plugins", "macros"))) {
            assertEquals(
                    List.of(
                            "Batch_Spallations.ijm",
                            "Correct_Phases.ijm",
                            "Crack_Filling.ijm",
                            "Crack_Geometry.ijm",
                            "Field_at_Cracks.ijm",
                            "Five_Lines.ijm",
                            "Proofreading_Keys.ijm", // which needs a window: WindowIT runs it
                            "Stack_to_Spallations.ijm",
                            "Tip_Current_Table.ijm",
                            "Track_Tips.ijm",
                            "Train_and_Segment.ijm"),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void aMovieBecomesATableOfTips() throws IOException {
        final Path output = folder.resolve("my tips");
        run("Track_Tips", "input=" + samples.movie() + ";current=0.47;output=" + output);
        for (final String table : List.of("tips.csv", "dendrites.csv")) {
            assertEquals(samples.table("tips/" + table), Files.readAllLines(output.resolve(table)));
        }
    }

    @Test
    void aBatchGoesOnAfterABadStackAndTellsItAtTheEnd() throws IOException {
        final Path input = Files.createDirectories(folder.resolve("stacks"));
        Files.writeString(input.resolve("a-broken.tif"), "no TIFF");
        Files.copy(samples.stack(), input.resolve("b-good.tif"));
        Files.writeString(input.resolve("notes.txt"), "no stack");
        final Path output = folder.resolve("batch");
        final List<String> told = run("Batch_Spallations", "input=" + input + ";output=" + output);
        assertTrue(told.contains("1 stacks done"), told.toString());
        final int failed = told.indexOf("Stacks that failed:");
        assertTrue(failed >= 0 && told.get(failed + 1).startsWith("a-broken.tif: "));
        assertTrue(told.get(failed + 1).contains("a-broken.tif"), told.toString());
        assertEquals(ABORTED, told.get(told.size() - 1));
        assertTrue(Files.exists(output.resolve("b-good/spallations/spallations.csv")));
        assertTrue(Files.notExists(output.resolve("a-broken")));
    }

    @Test
    void tomogramsOfPlatingStepsBecomeCrackAgainstLithium() throws IOException {
        final Path input = Files.createDirectories(folder.resolve("tomograms"));
        for (final String step : List.of("step-1.tif", "step-3.tif")) {
            Files.copy(Path.of("sample-stacks/xct", step), input.resolve(step));
        }
        final Path output = folder.resolve("my steps");
        run("Crack_Filling", "input=" + input + ";align=no;pristine=no;output=" + output);
        final List<String> table = Files.readAllLines(output.resolve("filling/steps.csv"));
        assertEquals(3, table.size());
        assertTrue(table.get(0).startsWith("step,crack_um3,li_um3,filled_fraction"));
        assertTrue(table.get(2).endsWith(",step-3"), table.get(2));
    }

    @Test
    void aPhaseStackBecomesTablesOfCracksAndBranches() throws IOException {
        final Path output = folder.resolve("my cracks");
        final List<String> told =
                run("Crack_Geometry", "input=" + samples.truth() + ";output=" + output);
        final List<String> cracks = Files.readAllLines(output.resolve("cracks.csv"));
        assertTrue(cracks.size() > 1);
        assertTrue(told.containsAll(cracks), told.toString());
        assertTrue(told.containsAll(Files.readAllLines(output.resolve("branches.csv"))));
    }

    @Test
    void aPhaseStackBecomesTheFieldAtItsCracks() throws IOException {
        final Path output = folder.resolve("my field");
        final List<String> told =
                run("Field_at_Cracks", "input=" + samples.truth() + ";rint=10;output=" + output);
        final List<String> tips = Files.readAllLines(output.resolve("amplification.csv"));
        assertEquals(2, tips.size(), "a header and one crack");
        assertTrue(told.containsAll(tips), told.toString());
        assertTrue(told.containsAll(Files.readAllLines(output.resolve("bipolar.csv"))));
    }

    @Test
    void velocitiesBecomeATableOfTipCurrents() throws IOException {
        final Path output = folder.resolve("currents.csv");
        run("Tip_Current_Table", "velocities=8.6,4.5;output=" + output);
        final List<String> lines = Files.readAllLines(output);
        assertTrue(lines.get(0).endsWith("velocity_um_per_s,j_tip_A_per_cm2"), lines.get(0));
        assertEquals(3, lines.size());
        assertEquals(6.311, last(lines.get(1)), 1e-3);
        assertEquals(3.302, last(lines.get(2)), 1e-3);
    }

    @Test
    void aStackThatIsNotThereEndsTheMacroWithOurMessage() throws IOException {
        final Path output = folder.resolve("none");
        final List<String> told =
                run(
                        "Stack_to_Spallations",
                        "input=" + folder.resolve("missing.tif") + ";output=" + output);
        assertTrue(told.get(0).startsWith("GarnetJ: " + folder), told.toString());
        assertTrue(told.get(0).contains("missing.tif"), told.toString());
        assertEquals(List.of(told.get(0), "null"), told, "the macro must end there");
        assertFalse(Files.exists(output));
    }

    private static List<String> run(final String name, final String argument) throws IOException {
        return imageJ.run(Path.of("plugins", "macros", name + ".ijm"), argument);
    }

    private static double last(final String line) {
        return Double.parseDouble(line.substring(line.lastIndexOf(',') + 1));
    }
}
