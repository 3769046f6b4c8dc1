package org.garnetj.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the terminal says to right and wrong words. */
class UsageTest {

    @Test
    void theTipCurrentOf8p6MicrometresASecondIs6p31AmperesASquareCentimetre() {
        final Shell shell = Shell.garnetj("tip-current", "velocity=8.6");
        assertEquals(0, shell.exitCode(), shell.err());
        assertTrue(shell.out().startsWith("j_tip_A_per_cm2 = 6.311"), shell.out());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    tip-current velocty=8.6          | did you mean 'velocity'
                    tip-curent velocity=8.6          | did you mean 'tip-current'
                    tip-current                      | needs velocity=
                    tip-current velocity=fast        | velocity=fast is not valid: give a number
                    tip-current velocity=NaN         | velocity=NaN is not valid
                    tip-current velocity=1 charge=9  | charge=9 is not valid: give 1 to 4
                    tip-current velocity             | not of the form key=value
                    tip-current velocity=1 velocity=2| velocity is given twice
                    segment modality=sem             | modality=sem is not valid: give one of [fibsem, xct]
                    segment tilt=95                  | tilt=95 is not valid: give 0 to 90
                    run                              | run needs a recipe
                    --threads 0 list                 | give at least 1
                    --fast list                      | Unknown option
                    help tip-curent                  | did you mean 'tip-current'
                    """)
    void wrongUsageExitsWith2AndNamesTheRemedy(final String words, final String message) {
        final Shell shell = Shell.garnetj(words.strip().split(" "));
        assertAll(
                () -> assertEquals(2, shell.exitCode(), shell.err()),
                () -> assertTrue(shell.problem().contains(message.strip()), shell.err()),
                () -> assertTrue(shell.problem().startsWith("garnetj: "), shell.err()),
                () -> assertEquals("", shell.out()));
    }

    @Test
    void listNamesEveryCommandOnce() {
        final Shell shell = Shell.garnetj("list");
        assertEquals(0, shell.exitCode());
        for (final String command :
                new String[] {
                    "segment", "tag-magnesium", "spallations", "track-tips", "tip-current",
                    "make-phantom", "demo", "run", "list", "help"
                }) {
            assertEquals(
                    1,
                    shell.out()
                            .lines()
                            .filter(line -> line.startsWith("  " + command + " "))
                            .count(),
                    command);
        }
    }

    @Test
    void helpTellsKeysWithUnitsRangesAndDefaults() {
        final Shell shell = Shell.garnetj("help", "segment");
        assertEquals(0, shell.exitCode());
        assertTrue(shell.out().contains("tilt=52"), shell.out());
        assertTrue(shell.out().contains("Slice pitch (µm"), shell.out());
        assertTrue(shell.out().contains("one of [fibsem, xct]"), shell.out());
        assertTrue(shell.out().contains("0 to 90"), shell.out());
    }

    @Test
    void aWrongKeyInARecipeIsToldWithItsStep(@TempDir final Path folder) throws IOException {
        final Path recipe =
                Files.writeString(
                        folder.resolve("wrong.yaml"),
                        """
                        garnetj: 1
                        name: wrong
                        steps:
                          - id: current
                            command: tip-current
                            with:
                              velocty: 8.6
                        """);
        final Shell shell =
                Shell.garnetj("run", recipe.toString(), "output=" + folder.resolve("out"));
        assertEquals(1, shell.exitCode());
        assertTrue(shell.problem().contains("step 'current'"), shell.err());
        assertTrue(shell.problem().contains("did you mean 'velocity'"), shell.err());
    }
}
