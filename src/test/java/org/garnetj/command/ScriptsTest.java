package org.garnetj.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scijava.Context;
import org.scijava.module.ModuleException;
import org.scijava.module.ModuleService;
import org.scijava.script.ScriptModule;
import org.scijava.script.ScriptService;

import java.io.File;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The Groovy scripts in {@code plugins/scripts} come to the numbers of the commands. */
class ScriptsTest {

    private static final Context CONTEXT = new Context();

    @TempDir static Path folder;
    private static Samples samples;

    @BeforeAll
    static void draw() {
        samples = new Samples(folder.resolve("samples"), CONTEXT);
    }

    @AfterAll
    static void end() {
        CONTEXT.dispose();
    }

    @Test
    void aStackBecomesATableOfSpallations() throws Exception {
        final Path output = folder.resolve("stack");
        run(
                "Stack_to_Spallations",
                "input",
                samples.stack().toFile(),
                "eds",
                samples.map().toFile(),
                "output",
                output.toFile());
        assertEquals(
                samples.table("phases/phases.csv"),
                Files.readAllLines(output.resolve("phases/phases.csv")));
        assertEquals(
                samples.table("spallations/spallations.csv"),
                Files.readAllLines(output.resolve("spallations/spallations.csv")));
        assertEquals(2, samples.table("spallations/spallations.csv").size());
    }

    @Test
    void aMovieBecomesATableOfTips() throws Exception {
        final Path output = folder.resolve("tips");
        run(
                "Track_Tips",
                "input",
                samples.movie().toFile(),
                "growth",
                "down",
                "current",
                0.47,
                "output",
                output.toFile());
        for (final String table : List.of("tips.csv", "dendrites.csv")) {
            assertEquals(samples.table("tips/" + table), Files.readAllLines(output.resolve(table)));
        }
        assertEquals(3, samples.table("tips/dendrites.csv").size());
    }

    @Test
    void aBatchGoesOnAfterABadStackAndTellsItAtTheEnd() throws Exception {
        final Path input = Files.createDirectories(folder.resolve("stacks"));
        Files.writeString(input.resolve("a-broken.tif"), "no TIFF");
        Files.copy(samples.stack(), input.resolve("b-good.tif"));
        final Path output = folder.resolve("batch");
        final StringWriter told = new StringWriter();
        final ScriptModule batch = script("Batch_Spallations");
        batch.setErrorWriter(told);
        run(batch, "input", input.toFile(), "output", output.toFile());
        final String failures = told.toString();
        final int start = failures.indexOf("Stacks that failed:\na-broken.tif: ");
        assertTrue(start >= 0, failures);
        assertEquals(1, batch.getOutput("done"));
        assertTrue(Files.exists(output.resolve("b-good/spallations/spallations.csv")));
        assertTrue(Files.notExists(output.resolve("a-broken")));
    }

    @Test
    void velocitiesBecomeATableOfTipCurrents() throws Exception {
        final ScriptModule script = run("Tip_Current_Table", "velocities", "8.6, 4.5");
        final List<String> lines = ((String) script.getOutput("table")).lines().toList();
        assertEquals("velocity_um_per_s,j_tip_A_per_cm2", lines.get(0));
        assertEquals(6.311, Double.parseDouble(lines.get(1).split(",")[1]), 5e-4);
        assertEquals(3.302, Double.parseDouble(lines.get(2).split(",")[1]), 5e-4);
    }

    private static ScriptModule run(final String name, final Object... inputs) throws Exception {
        return run(script(name), inputs);
    }

    private static ScriptModule run(final ScriptModule script, final Object... inputs)
            throws Exception {
        return (ScriptModule) CONTEXT.service(ModuleService.class).run(script, true, inputs).get();
    }

    private static ScriptModule script(final String name) throws ModuleException {
        final File file = Path.of("plugins", "scripts", name + ".groovy").toFile();
        final ScriptModule script =
                CONTEXT.service(ScriptService.class).getScript(file).createModule();
        CONTEXT.inject(script);
        return script;
    }
}
