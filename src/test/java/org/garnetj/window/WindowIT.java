package org.garnetj.window;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.garnetj.command.Commands;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scijava.Context;
import org.scijava.command.CommandInfo;

import java.awt.event.KeyEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** GarnetJ in the window of a plain ImageJ 1.x, on a screen of its own. */
class WindowIT {

    private static final String TIP_CURRENT = "Tip Current";
    private static final String J_TIP = "j_tip_A_per_cm2 = ";
    private static final List<String> TIP_CURRENT_MENU =
            List.of("Plugins", "GarnetJ", "Tip Current...");
    private static final String SEGMENT = "Segment Phases";
    private static final String VELOCITY = "Tip velocity (µm/s)";

    /** The number of images, a voxel, and the title of the image in front. */
    private static final String CENTRE =
            "return '' + nImages + ' ' + getPixel(60, 47) + ' ' + getTitle();";

    /** A number for each slice that tells apart where its labels lie. */
    private static final String SLICES =
            "t = ''; for (z = 1; z <= nSlices; z++) { setSlice(z); s = 0;"
                    + " for (y = 0; y < getHeight(); y++) for (x = 0; x < getWidth(); x++)"
                    + " s = (s * 3 + getPixel(x, y)) % 65521; t += ' ' + s; }"
                    + " setSlice(20); return t;";

    @TempDir static Path folder;
    private static VirtualScreen screen;
    private static ImageJProcess process;
    private static ImageJSession imageJ;

    @BeforeAll
    static void startImageJ() throws IOException {
        screen = VirtualScreen.open();
        process = ImageJProcess.start(screen, folder);
        imageJ = process.session();
    }

    @AfterAll
    static void quitImageJ() {
        if (process != null) {
            process.close();
        }
        if (screen != null) {
            screen.close();
        }
    }

    @BeforeEach
    void clearTheLog() throws IOException {
        imageJ.macro("print('\\\\Clear');");
    }

    @Test
    void everyCommandIsInTheMenuOnce() throws IOException {
        try (Context context = new Context()) {
            final Map<List<String>, Set<String>> entries = new HashMap<>();
            for (final CommandInfo command : new Commands(context).all()) {
                final List<String> path =
                        command.getMenuPath().stream().map(entry -> entry.getName()).toList();
                for (int i = 2; i < path.size(); i++) {
                    entries.computeIfAbsent(
                                    new ArrayList<>(path.subList(0, i)), menu -> new TreeSet<>())
                            .add(path.get(i));
                }
            }
            for (final List<String> menu : entries.keySet()) {
                assertEquals(
                        List.copyOf(entries.get(menu)),
                        imageJ.menu(menu).stream().sorted().toList());
            }
        }
    }

    @Test
    void aDialogHasLabelsWithUnitsAndHelp() throws IOException {
        imageJ.choose(TIP_CURRENT_MENU);
        assertEquals(
                List.of(
                        VELOCITY,
                        "Molar volume of the metal (cm³/mol)",
                        "Charge number",
                        "[Help]",
                        "[Cancel]",
                        "[OK]"),
                imageJ.dialog(TIP_CURRENT));
        assertEquals("", imageJ.field(TIP_CURRENT, VELOCITY));
        assertEquals("1", imageJ.field(TIP_CURRENT, "Charge number"));
        imageJ.pressAndStay(TIP_CURRENT, "Help");
        final String help = String.join(" ", imageJ.dialog("Tip Current Help"));
        assertTrue(help.contains("<b>molarvolume</b>"), help);
        assertTrue(help.contains("13.148 for lithium"), help);
        imageJ.close("Tip Current Help");
        imageJ.press(TIP_CURRENT, "Cancel");
    }

    /** Dendrites have more keys than a screen has room for. */
    @Test
    void aTallDialogKeepsItsButtonsOnTheScreen() throws IOException {
        final String title = "Track Dendrite Tips";
        imageJ.choose(List.of("Plugins", "GarnetJ", title + "..."));
        assertTrue(imageJ.dialog(title).size() > 25);
        assertTrue(imageJ.isOnScreen(title, "OK"));
        assertTrue(imageJ.isOnScreen(title, "Cancel"));
        imageJ.fill(title, "Persistence (frames)", "4");
        assertEquals("4", imageJ.field(title, "Persistence (frames)"));
        imageJ.press(title, "Cancel");
    }

    @Test
    void theRecordedLineReplaysToTheSameNumber() throws IOException {
        imageJ.choose(List.of("Plugins", "Macros", "Record..."));
        imageJ.window("Recorder");
        imageJ.choose(TIP_CURRENT_MENU);
        imageJ.fill(TIP_CURRENT, VELOCITY, "8.6");
        imageJ.press(TIP_CURRENT, "OK");
        final String byDialog = imageJ.log(J_TIP);
        final String line = imageJ.recorded("Tip Current").strip();
        assertEquals(
                "run(\"Tip Current...\", \"velocity=8.6 molarvolume=13.148 charge=1\");", line);
        assertEquals(6.311, number(byDialog), 5e-4);
        imageJ.close("Recorder");
        imageJ.macro("print('\\\\Clear');" + line);
        assertEquals(byDialog, imageJ.log(J_TIP));
    }

    @Test
    void aMacroGetsTheNumberBack() throws IOException {
        final String value =
                imageJ.macro(
                        "List.setList(call('org.garnetj.command.GarnetMacro.run', 'tip-current',"
                                + " 'velocity=4.5')); return List.get('j_tip_A_per_cm2');");
        assertEquals(3.302, Double.parseDouble(value), 5e-4);
    }

    @Test
    void aWordThatIsNoNumberIsToldInADialog() throws IOException {
        imageJ.choose(TIP_CURRENT_MENU);
        imageJ.fill(TIP_CURRENT, VELOCITY, "fast");
        imageJ.press(TIP_CURRENT, "OK");
        assertEquals(
                "velocity=fast is not valid: give a number, such as 0.05",
                imageJ.dialog("GarnetJ").get(0));
        imageJ.press("GarnetJ", "OK");
        imageJ.idle();
        assertEquals("", imageJ.log(""));
    }

    @Test
    void aWrongKeyEndsTheMacroWithTheNearestRightOne() throws IOException {
        imageJ.startMacro("run('Tip Current...', 'velocity=8.6 molarvolum=3'); print('went on');");
        assertTrue(
                imageJ.dialog("Macro Error")
                        .get(0)
                        .startsWith(
                                "tip-current has no key 'molarvolum': did you mean 'molarvolume'?"
                                        + " in line 1"));
        imageJ.press("Macro Error", "OK");
        imageJ.idle();
        assertEquals("", imageJ.log(""));
    }

    @Test
    void escapeInADialogRunsNothing() throws IOException {
        imageJ.choose(TIP_CURRENT_MENU);
        imageJ.fill(TIP_CURRENT, VELOCITY, "8.6");
        imageJ.key(TIP_CURRENT, KeyEvent.VK_ESCAPE);
        imageJ.closed(TIP_CURRENT);
        imageJ.idle();
        assertEquals("", imageJ.log(""));
    }

    @Test
    void segmentingByDialogShowsImageAndTableAndReplays() throws IOException {
        final Path stack = phantom().resolve("stack.tif");
        imageJ.choose(List.of("Plugins", "Macros", "Record..."));
        imageJ.window("Recorder");
        imageJ.choose(List.of("Plugins", "GarnetJ", "Segment Phases..."));
        imageJ.fill(SEGMENT, "Stack (file or folder of slices)", stack.toString());
        imageJ.fill(SEGMENT, "Output folder", folder.resolve("by dialog").toString());
        imageJ.press(SEGMENT, "OK");
        imageJ.window("phases.csv");
        imageJ.idle();
        final String line = imageJ.recorded("Segment Phases").strip();
        imageJ.close("Recorder");
        imageJ.close("phases of stack.tif");
        assertTrue(line.startsWith("run(\"Segment Phases...\", \"input=[" + stack + "] "), line);
        assertTrue(line.contains(" flatten=true "), line);
        imageJ.macro(line.replace("by dialog", "by macro"));
        imageJ.window("phases of stack.tif");
        assertArrayEquals(
                Files.readAllBytes(folder.resolve("by dialog").resolve("phases.csv")),
                Files.readAllBytes(folder.resolve("by macro").resolve("phases.csv")));
        imageJ.macro("makeRectangle(40, 60, 9, 5); run('Assign Phase...', 'phase=Li-Mg');");
        assertTrue(
                Files.exists(folder.resolve("by macro/phases-corrected/edits.csv")),
                "what segment shows is known by its file");
        imageJ.macro("close();");
    }

    @Test
    void aMacroAsksForItsFilesAndShowsTheTable() throws IOException {
        final Path output = folder.resolve("asked");
        imageJ.startMacro(Files.readString(Path.of("plugins/macros/Stack_to_Spallations.ijm")));
        imageJ.fill(
                "Stack to spallations", "FIB-SEM stack", phantom().resolve("stack.tif").toString());
        imageJ.fill("Stack to spallations", "Output folder", output.toString());
        imageJ.press("Stack to spallations", "OK");
        imageJ.window("spallations.csv");
        imageJ.idle();
        final List<String> table =
                Files.readAllLines(output.resolve("spallations/spallations.csv"));
        assertEquals(2, table.size(), "one crack was drawn");
        assertTrue(table.get(1).startsWith("1,"), table.get(1));
        imageJ.close("spallations.csv");
    }

    @Test
    void aSelectionIsCorrectedWhereItIsShownAndTakenBack() throws IOException {
        final Path stack =
                Files.createDirectories(folder.resolve("proofread")).resolve("truth.tif");
        Files.copy(phantom().resolve("truth-phases.tif"), stack);
        final Path corrected = folder.resolve("proofread/truth-corrected/phases.tif");
        imageJ.macro("open('" + stack + "'); setSlice(20); makeOval(50, 40, 21, 15);");
        final String before = imageJ.macro(SLICES);
        imageJ.choose(List.of("Plugins", "Macros", "Record..."));
        imageJ.window("Recorder");
        imageJ.choose(List.of("Plugins", "GarnetJ", "Proofread", "Assign Phase..."));
        imageJ.pick("Assign Phase", "Phase", "Li-Mg");
        imageJ.press("Assign Phase", "OK");
        imageJ.log("are Li-Mg now");
        imageJ.idle();
        final String line = imageJ.recorded("Assign Phase").strip();
        imageJ.close("Recorder");
        assertTrue(line.contains("phase=Li-Mg roi=polygon="), line);
        assertTrue(line.contains(" slices=20 ") && !line.contains("put="), line);
        final String once = imageJ.macro(SLICES);
        final byte[] file = Files.readAllBytes(corrected);
        assertEquals("1 3 truth.tif", imageJ.macro(CENTRE), "in the same window");
        imageJ.macro(
                "run('Install...', 'install="
                        + Path.of("plugins/macros/Proofreading_Keys.ijm").toAbsolutePath()
                        + "'); makePoint(60, 47);");
        imageJ.choose(List.of("Plugins", "Macros", "Assign void [0]"));
        imageJ.log("are void now");
        imageJ.idle();
        assertEquals("1 0 truth.tif", imageJ.macro(CENTRE), "grown from the click");
        undo(2);
        assertEquals(once, imageJ.macro(SLICES));
        undo(1);
        assertEquals(before, imageJ.macro(SLICES));
        imageJ.macro(line);
        assertEquals(once, imageJ.macro(SLICES));
        assertArrayEquals(file, Files.readAllBytes(corrected));
        imageJ.macro("close();");
    }

    private static void undo(final int edit) throws IOException {
        imageJ.choose(List.of("Plugins", "GarnetJ", "Proofread", "Undo Edit..."));
        imageJ.log("Edit " + edit + " (assign-phase) is taken back");
        imageJ.idle();
    }

    @Test
    void escapeHalfWayLeavesNoFile() throws IOException {
        final Path output = folder.resolve("cancelled");
        imageJ.startMacro(
                "run('Make Phantom...', 'kind=fibsem settings=[width=500;height=400;slices=150]"
                        + " output=["
                        + output
                        + "]'); print('went on');");
        Waiting.until(() -> Files.exists(output), () -> "nothing began");
        imageJ.key("ImageJ", KeyEvent.VK_ESCAPE);
        imageJ.idle();
        assertFalse(Files.exists(output));
        assertEquals("", imageJ.log(""), "the macro must end there");
    }

    /** A small block with one empty crack, drawn by a macro line. */
    private static Path phantom() throws IOException {
        final Path block = folder.resolve("my block");
        if (Files.notExists(block)) {
            imageJ.macro(
                    "run('Make Phantom...', 'kind=fibsem stages=I"
                            + " settings=[width=120;height=90;slices=40] output=["
                            + block
                            + "]');");
        }
        return block;
    }

    private static double number(final String log) {
        return Double.parseDouble(log.substring(log.indexOf('=') + 1).strip());
    }
}
