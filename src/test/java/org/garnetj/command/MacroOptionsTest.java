package org.garnetj.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.plugin.frame.Recorder;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.scijava.Context;
import org.scijava.command.Command;
import org.scijava.command.CommandInfo;
import org.scijava.plugin.Parameter;

import java.io.File;
import java.util.Map;

/** A macro line means what ImageJ users expect it to mean. */
class MacroOptionsTest {

    private static final Context CONTEXT = new Context();
    private static final CommandInfo TIP_CURRENT = new Commands(CONTEXT).find("tip-current");
    private static final CommandInfo WITH_FLAG = new CommandInfo(Sample.class);

    /** A command with a path and a flag. */
    public static final class Sample implements Command {

        @Parameter private File input;

        @Parameter private boolean preview = true;

        @Override
        public void run() {
            throw new UnsupportedOperationException(input + " " + preview);
        }
    }

    @AfterAll
    static void end() {
        CONTEXT.dispose();
    }

    @Test
    void optionsAreWordsSetApartByBlanks() {
        assertEquals(
                Map.of("velocity", "8.6", "charge", "1"),
                MacroOptions.words(TIP_CURRENT, "velocity=8.6 charge=1 "));
    }

    @Test
    void aValueInBracketsMayHoldBlanksAndEqualsSigns() {
        assertEquals(
                Map.of("input", "/data/my stack (a=1).tif", "preview", "false"),
                MacroOptions.words(WITH_FLAG, "input=[/data/my stack (a=1).tif]"));
    }

    @Test
    void aWordAloneIsAFlagAndAFlagNotNamedIsOff() {
        assertEquals("true", MacroOptions.words(WITH_FLAG, "input=a.tif preview").get("preview"));
        assertEquals("false", MacroOptions.words(WITH_FLAG, "input=a.tif").get("preview"));
        assertEquals("true", MacroOptions.words(WITH_FLAG, "preview=true").get("preview"));
    }

    @Test
    void emptyOptionsAreNone() {
        assertEquals(Map.of(), MacroOptions.words(TIP_CURRENT, ""));
        assertEquals("", MacroOptions.words(TIP_CURRENT, "velocity= charge=2").get("velocity"));
        assertEquals("", MacroOptions.words(TIP_CURRENT, "velocity=[] charge=2").get("velocity"));
    }

    @Test
    void whatIsNoOptionIsRefusedNotSkipped() {
        for (final String options : new String[] {"velocity=8.6 3", "velocity= 8.6", "=8.6"}) {
            final UsageException refused =
                    assertThrows(
                            UsageException.class, () -> MacroOptions.words(TIP_CURRENT, options));
            assertTrue(refused.getMessage().endsWith("is not of the form key=value"));
        }
    }

    @Test
    void whatTheRecorderWritesIsReadAgain() {
        for (final String value : new String[] {"8.6", "-3e-5", "a b", "c:/x y/z.tif", "52°", ""}) {
            Recorder.setCommand("Sample...");
            Recorder.recordOption("input", value);
            Recorder.recordOption("preview");
            final String options = Recorder.getCommandOptions();
            Recorder.resetCommandOptions();
            assertEquals(
                    Map.of("input", value, "preview", "true"),
                    MacroOptions.words(WITH_FLAG, options));
        }
    }
}
