package org.garnetj.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.garnetj.report.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** A movie with the times of its frames and the record of its cell, from the command line. */
class MovieBesideCellTest {

    private static final String MOVIE = "sample-stacks/movie/movie.tif";

    @TempDir Path folder;

    private Path times(final double interval_s) throws IOException {
        final StringBuilder text = new StringBuilder("frame,t_s\n");
        for (int frame = 0; frame < 44; frame++) {
            text.append(String.format(Locale.ROOT, "%d,%.3f%n", frame, 100 + interval_s * frame));
        }
        return Files.writeString(folder.resolve("times.csv"), text);
    }

    /** 0.5 mA from 12 s on. */
    private Path cell() throws IOException {
        return Files.writeString(
                folder.resolve("cell.csv"),
                "time/min;I/A;Ewe/mV\n0;0;20\n0,2;0;20\n0,2;0,0005;-50\n3;0,0005;-60\n");
    }

    @Test
    void velocitiesAreByTheTimesAndTheCellStandsBesideThem() throws IOException {
        final Path output = folder.resolve("results");
        final Shell shell =
                Shell.garnetj(
                        "run",
                        "plugins/recipes/operando-movie.yaml",
                        "movie=" + MOVIE,
                        "times=" + times(2),
                        "cell=" + cell(),
                        "cellframe=4",
                        "output=" + output);
        assertEquals(0, shell.exitCode(), shell.err());
        final Table dendrites = Table.read(output.resolve("tips/dendrites.csv"));
        assertEquals(4.3, dendrites.number(0, "velocity_um_per_s"), 0.05);
        final Table kymographs = Table.read(output.resolve("tips/kymographs.csv"));
        assertEquals(2, kymographs.rows());
        assertEquals(2, kymographs.number(0, "step_s"), 1e-9);
        final Table cell = Table.read(output.resolve("tips/cell.csv"));
        assertEquals(44, cell.rows());
        assertEquals(0, cell.number(3, "current_mA"));
        assertEquals(0.5, cell.number(4, "current_mA"));
        assertEquals(0.5 * 2 * 39, cell.number(43, "charge_mC"), 1e-6);
        assertTrue(cell.number(43, "lithium_um2") > 10 * cell.number(8, "lithium_um2"));
        final String page = Files.readString(output.resolve("report.html"));
        assertTrue(page.contains("area against charge"));
        assertTrue(page.contains("in its 95&nbsp;% band"));
    }

    @Test
    void aRecordThatEndsBeforeTheMovieIsRemarkedOn() throws IOException {
        final Path output = folder.resolve("results");
        final Shell shell =
                Shell.garnetj(
                        "track-tips",
                        "input=" + MOVIE,
                        "cell=" + cell(),
                        "cellstart=160",
                        "output=" + output);
        assertEquals(0, shell.exitCode(), shell.err());
        assertTrue(
                Files.readString(output.resolve("report.html")).contains("of the cell&#39;s clock")
                        || Files.readString(output.resolve("report.html"))
                                .contains("of the cell's clock"));
    }

    @Test
    void twoWaysToSynchroniseAreOneTooMany() throws IOException {
        final Shell shell =
                Shell.garnetj(
                        "track-tips",
                        "input=" + MOVIE,
                        "cell=" + cell(),
                        "cellstart=5",
                        "cellframe=2",
                        "output=" + folder.resolve("results"));
        assertTrue(shell.exitCode() != 0);
        assertTrue(shell.problem().contains("cellstart"), shell.err());
    }
}
