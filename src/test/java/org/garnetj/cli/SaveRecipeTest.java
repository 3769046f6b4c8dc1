package org.garnetj.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What was done by hand can be done again from a recipe. */
class SaveRecipeTest {

    @TempDir Path folder;

    @Test
    void whatWasDoneByHandIsDoneAgainByItsRecipe() throws IOException {
        final Path hand = folder.resolve("by hand");
        done("make-phantom", "stages=II", "width=96", "height=64", "slices=24", "output=" + hand);
        done(
                "segment",
                "input=" + hand.resolve("stack.tif"),
                "eds=" + hand.resolve("mg-counts.tif"),
                "smoothness=0.8",
                "output=" + hand.resolve("phases"));
        done(
                "assign-phase",
                "input=" + hand.resolve("phases/phases.tif"),
                "roi=polygon=40,30;52,30;52,33;40,33",
                "slices=10-14",
                "phase=void");
        done(
                "assign-phase",
                "output=" + hand.resolve("phases/phases-corrected"),
                "seed=45,31,12",
                "phase=Li-Mg");
        done(
                "spallations",
                "input=" + hand.resolve("phases/phases-corrected/phases.tif"),
                "mindiameter=1",
                "output=" + hand.resolve("cracks"));
        final Path recipe = folder.resolve("again.yaml");
        done("save-recipe", "results=" + hand, "recipe=" + recipe);
        assertTrue(Files.readString(recipe).contains("smoothness"), Files.readString(recipe));
        final Path again = folder.resolve("again");
        done("run", recipe.toString(), "output=" + again);
        assertArrayEquals(
                Files.readAllBytes(hand.resolve("cracks/spallations.csv")),
                Files.readAllBytes(again.resolve("spallations/spallations.csv")));
        assertArrayEquals(
                Files.readAllBytes(hand.resolve("phases/phases-corrected/phases.tif")),
                Files.readAllBytes(again.resolve("assign-phase2/phases.tif")));
        assertArrayEquals(
                Files.readAllBytes(hand.resolve("phases/deposits.csv")),
                Files.readAllBytes(again.resolve("segment/deposits.csv")));
    }

    @Test
    void aFolderWithoutResultsIsRefused() throws IOException {
        final Path recipe = folder.resolve("nothing.yaml");
        final Shell shell = Shell.garnetj("save-recipe", "results=" + folder, "recipe=" + recipe);
        assertEquals(1, shell.exitCode());
        assertTrue(shell.problem().contains("provenance.json"), shell.err());
        assertFalse(Files.exists(recipe));
    }

    private static void done(final String... words) {
        final Shell shell = Shell.garnetj(words);
        assertEquals(0, shell.exitCode(), shell.err());
    }
}
