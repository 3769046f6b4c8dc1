package org.garnetj.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.garnetj.report.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The plating steps of the sample pellet, as a user measures them. */
class CrackFillingTest {

    private static final Path STEPS = Path.of("sample-stacks/xct");

    @TempDir Path folder;

    @Test
    void theFilledPartOfTheSamplesCrackFallsFromStepToStep() throws IOException {
        final Path charges = folder.resolve("charges.csv");
        Files.writeString(charges, "charge_mAh_per_cm2\n0.1\n0.4\n0.9\n");
        final Shell shell =
                Shell.garnetj(
                        "crack-filling",
                        "input=" + STEPS,
                        "names=truth-step-*",
                        "charges=" + charges,
                        "output=" + folder.resolve("out"));
        assertEquals(0, shell.exitCode(), shell.err());
        final Table steps = Table.read(folder.resolve("out/steps.csv"));
        final JsonNode truth =
                new JsonMapper().readTree(STEPS.resolve("truth.json").toFile()).get("steps");
        assertEquals(3, steps.rows());
        for (int row = 0; row < 3; row++) {
            final double lithium = truth.get(row).get("crack_li_um3").asDouble();
            assertEquals(lithium, steps.number(row, "li_um3"), 0.02 * lithium);
            assertEquals("truth-step-" + (row + 1) + ".tif", steps.text(row, "stack"));
        }
        assertTrue(steps.number(2, "filled_fraction") < steps.number(1, "filled_fraction"));
        assertEquals(0.9, steps.number(2, "charge_mAh_per_cm2"));
        final String report = Files.readString(folder.resolve("out/report.html"));
        assertTrue(report.contains("charge passed (mAh/cm²)"), "the plot is against charge");
    }

    @Test
    void chargesThatDoNotFitTheStepsAreRefused() throws IOException {
        final Path charges = folder.resolve("charges.csv");
        Files.writeString(charges, "charge_mAh_per_cm2\n0.1\n0.4\n");
        final Shell shell =
                Shell.garnetj(
                        "crack-filling",
                        "input=" + STEPS,
                        "names=truth-step-*",
                        "charges=" + charges,
                        "output=" + folder.resolve("out"));
        assertEquals(1, shell.exitCode());
        assertTrue(shell.problem().contains("2 rows for 3 steps"), shell.problem());
    }

    @Test
    void aFolderWithoutStepsIsRefused() throws IOException {
        final Path empty = Files.createDirectory(folder.resolve("empty"));
        final Shell shell =
                Shell.garnetj("crack-filling", "input=" + empty, "output=" + folder.resolve("out"));
        assertEquals(1, shell.exitCode());
        assertTrue(shell.problem().contains("no phase stack"), shell.problem());
    }
}
