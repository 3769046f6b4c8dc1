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

import java.awt.event.KeyEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** GarnetJ in the window of a plain ImageJ 1.x, on a screen of its own. */
class WindowIT {

    private static final String TIP_CURRENT = "Tip Current";
    private static final String J_TIP = "j_tip_A_per_cm2 = ";
    private static final List<String> TIP_CURRENT_MENU =
            List.of("Plugins", "GarnetJ", "Tip Current...");
    private static final String SEGMENT = "Segment Phases";
    private static final String VELOCITY = "Tip velocity (µm/s)";

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
            assertEquals(
                    new Commands(context)
                            .all().stream()
                                    .map(info -> info.getMenuPath().getLeaf().getName())
                                    .sorted()
                                    .toList(),
                    imageJ.menu(List.of("Plugins", "GarnetJ")).stream().sorted().toList());
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
