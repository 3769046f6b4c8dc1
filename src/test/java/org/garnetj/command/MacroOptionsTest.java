package org.garnetj.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.plugin.frame.Recorder;

import org.junit.jupiter.api.Test;
import org.scijava.Context;

import java.util.Map;

/** A macro line means what ImageJ users expect it to mean. */
class MacroOptionsTest {

    @Test
    void optionsAreWordsSetApartByBlanks() {
        assertEquals(
                Map.of("velocity", "8.6", "charge", "1"),
                MacroOptions.words("velocity=8.6 charge=1 "));
    }

    @Test
    void aValueInBracketsMayHoldBlanksAndEqualsSigns() {
        assertEquals(
                Map.of("input", "/data/my stack (a=1).tif"),
                MacroOptions.words("input=[/data/my stack (a=1).tif]"));
    }

    @Test
    void aWordAloneIsAFlag() {
        assertEquals("true", MacroOptions.words("input=a.tif flatten").get("flatten"));
        assertEquals("false", MacroOptions.words("input=a.tif flatten=false").get("flatten"));
    }

    @Test
    void aFlagNotNamedKeepsItsDefault() {
        try (Context context = new Context()) {
            final Map<String, Object> values =
                    Commands.typed(
                            new Commands(context).find("segment"),
                            MacroOptions.words("input=a.tif output=results"));
            assertEquals(true, values.get("flatten"));
        }
    }

    @Test
    void emptyOptionsAreNone() {
        assertEquals(Map.of(), MacroOptions.words(""));
        assertEquals("", MacroOptions.words("velocity= charge=2").get("velocity"));
        assertEquals("", MacroOptions.words("velocity=[] charge=2").get("velocity"));
    }

    @Test
    void whatIsNoOptionIsRefusedNotSkipped() {
        for (final String options : new String[] {"velocity=8.6 3", "velocity= 8.6", "=8.6"}) {
            final UsageException refused =
                    assertThrows(UsageException.class, () -> MacroOptions.words(options));
            assertTrue(refused.getMessage().endsWith("is not of the form key=value"));
        }
    }

    @Test
    void whatTheRecorderWritesIsReadAgain() {
        for (final String value : new String[] {"8.6", "-3e-5", "a b", "c:/x y/z.tif", "52°", ""}) {
            Recorder.setCommand("Sample...");
            Recorder.recordOption("input", value);
            Recorder.recordOption("flatten");
            final String options = Recorder.getCommandOptions();
            Recorder.resetCommandOptions();
            assertEquals(Map.of("input", value, "flatten", "true"), MacroOptions.words(options));
        }
    }
}
