package org.garnetj.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.garnetj.report.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Isolated lithium that drifts, from the command line. */
class TrackInclusionsTest {

    @TempDir Path folder;

    @Test
    void aDrawnMovieGivesItsVelocityBack() throws IOException {
        final Path drawn = folder.resolve("drawn");
        assertEquals(
                0,
                Shell.garnetj(
                                "make-phantom",
                                "kind=inclusion",
                                "seed=3",
                                "settings=frames=20;speed=1.2",
                                "output=" + drawn)
                        .exitCode());
        final Path output = folder.resolve("results");
        final Shell shell =
                Shell.garnetj(
                        "track-inclusions",
                        "input=" + drawn.resolve("movie.tif"),
                        "field=+x",
                        "output=" + output);
        assertEquals(0, shell.exitCode(), shell.err());
        final Table migration = Table.read(output.resolve("migration.csv"));
        assertEquals(1, migration.rows());
        assertEquals(1.2, migration.number(0, "velocity_um_per_s"), 0.03);
        assertEquals(20, Table.read(output.resolve("inclusions.csv")).rows());
        assertEquals(0, Table.read(output.resolve("redeposition.csv")).rows());
        final String page = Files.readString(output.resolve("report.html"));
        assertTrue(page.contains("place along the field"));
        assertTrue(page.contains("way of each inclusion"));
    }

    @Test
    void aFieldThatIsNoDirectionIsRefused() throws IOException {
        final Path movie = Files.createFile(folder.resolve("movie.tif"));
        final Path output = folder.resolve("results");
        final Shell shell =
                Shell.garnetj(
                        "track-inclusions", "input=" + movie, "reversals=ten", "output=" + output);
        assertTrue(shell.exitCode() != 0);
        assertTrue(shell.problem().contains("reversals"), shell.err());
        assertFalse(Files.exists(output));
    }
}
