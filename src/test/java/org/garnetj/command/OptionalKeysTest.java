package org.garnetj.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.scijava.Context;
import org.scijava.command.CommandInfo;
import org.scijava.module.Module;
import org.scijava.module.ModuleException;
import org.scijava.module.process.PreprocessorPlugin;
import org.scijava.plugin.PluginService;

import java.io.File;

/** A script need not name every key. */
class OptionalKeysTest {

    private static final Context CONTEXT = new Context();

    @AfterAll
    static void end() {
        CONTEXT.dispose();
    }

    @Test
    void whatAScriptLeavesOutKeepsItsDefault() throws ModuleException {
        final Module segment = segment();
        segment.setInput("input", new File("stack.tif"));
        segment.resolveInput("input");
        new OptionalKeys().process(segment);
        assertTrue(segment.isInputResolved("tilt"));
        assertEquals(52.0, segment.getInput("tilt"));
        assertFalse(segment.isInputResolved("output"), "a required key must be asked for");
    }

    @Test
    void theMenuAsksForEveryKey() throws ModuleException {
        final Module segment = segment();
        new OptionalKeys().process(segment);
        for (final var key : Commands.keys((CommandInfo) segment.getInfo())) {
            assertFalse(segment.isInputResolved(key.getName()), key.getName());
        }
    }

    @Test
    void aCommandThatNeedsNothingAsksNothing() throws ModuleException {
        final Module undo = new Commands(CONTEXT).find("undo-edit").createModule();
        new OptionalKeys().process(undo);
        assertTrue(undo.isInputResolved("output"));
    }

    @Test
    void sciJavaFindsIt() {
        assertEquals(
                1,
                CONTEXT.service(PluginService.class)
                        .getPluginsOfClass(OptionalKeys.class, PreprocessorPlugin.class)
                        .size());
    }

    private static Module segment() throws ModuleException {
        return new Commands(CONTEXT).find("segment").createModule();
    }
}
