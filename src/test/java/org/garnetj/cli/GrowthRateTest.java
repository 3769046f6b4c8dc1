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

/** Growth rate against current density, from the command line. */
class GrowthRateTest {

    private static final double[] CURRENTS = {0.2, 0.4, 0.8, 1.2, 1.6};

    @TempDir Path folder;

    private Path output() {
        return folder.resolve("results");
    }

    private Shell growthRate(final Path input, final String... more) {
        final String[] line = new String[more.length + 3];
        line[0] = "growth-rate";
        line[1] = "input=" + input;
        line[2] = "output=" + output();
        System.arraycopy(more, 0, line, 3, more.length);
        return Shell.garnetj(line);
    }

    /** One movie at each current, two dendrites in each, some way off the law. */
    private void movies(final String group, final double slope) throws IOException {
        for (int i = 0; i < CURRENTS.length; i++) {
            final Path movie =
                    Files.createDirectories(folder.resolve("in/" + group + "/movie" + i));
            final double v = 2 + slope * CURRENTS[i] + 0.3 * Math.pow(-1, i);
            Table.with(
                            "dendrite",
                            "velocity_um_per_s",
                            "velocity_um_per_s_ci_low",
                            "velocity_um_per_s_ci_high",
                            "current_mA_per_cm2")
                    .row(1, v, v - 0.2, v + 0.2, CURRENTS[i])
                    .row(2, v + 0.1, v - 0.1, v + 0.3, CURRENTS[i])
                    .build()
                    .write(movie.resolve("dendrites.csv"));
        }
    }

    @Test
    void foldersOfMoviesAreGroupsAndSamples() throws IOException {
        movies("DC", 13.7);
        movies("pulsed", 1.1);
        final Shell shell = growthRate(folder.resolve("in"));
        assertEquals(0, shell.exitCode(), shell.err());
        final Table rates = Table.read(output().resolve("growth-rate.csv"));
        assertEquals("DC", rates.text(0, "group"));
        assertEquals(5, rates.number(0, "samples"));
        assertEquals(10, rates.number(0, "dendrites"));
        assertEquals(13.7, rates.number(0, "slope_um_per_s_per_mA_per_cm2"), 0.3);
        assertEquals(1.1, rates.number(1, "slope_um_per_s_per_mA_per_cm2"), 0.3);
        final Table contrasts = Table.read(output().resolve("growth-contrasts.csv"));
        assertEquals(1, contrasts.rows());
        assertTrue(contrasts.number(0, "slope_p_value") < 0.05);
        final String page = Files.readString(output().resolve("report.html"));
        assertTrue(page.contains("straight line") && page.contains("power law"));
        assertEquals(20, Table.read(output().resolve("growth-points.csv")).rows());
    }

    @Test
    void aTableOfOnesOwnNamesItsGroupsAndSamples() throws IOException {
        final Path table = folder.resolve("mine.csv");
        Files.writeString(
                table,
                "group,sample,current_mA_per_cm2,velocity_um_per_s\n"
                        + "DC,a,0.5,4.2\nDC,b,1,8.4\nDC,c,1.5,12.6\nDC,d,2,16.8\nDC,e,2.5,\n");
        final Shell shell = growthRate(table);
        assertEquals(0, shell.exitCode(), shell.err());
        final Table rates = Table.read(output().resolve("growth-rate.csv"));
        assertEquals(8.4, rates.number(0, "slope_um_per_s_per_mA_per_cm2"), 1e-6);
        assertEquals(1, rates.number(0, "exponent"), 1e-6);
        assertEquals(4, rates.number(0, "dendrites"));
        assertTrue(
                Files.readString(output().resolve("provenance.json"))
                        .contains("1 rows without a velocity"));
    }

    @Test
    void aTableWithoutCurrentsIsRefused() throws IOException {
        final Path table = folder.resolve("mine.csv");
        Files.writeString(table, "curent_mA_per_cm2,velocity_um_per_s\n0.5,4.2\n");
        refused(growthRate(table), "mine.csv", "current_mA_per_cm2", "curent_mA_per_cm2");
        Files.writeString(table, "current_mA_per_cm2,velocity_um_per_s\n0.5,4.2\n,4.2\n");
        refused(growthRate(table), "mine.csv", "row 2", "current=");
    }

    @Test
    void aFolderWithoutDendritesIsRefused() throws IOException {
        final Path empty = Files.createDirectory(folder.resolve("in"));
        refused(growthRate(empty), "dendrites.csv", "track-tips");
    }

    private void refused(final Shell shell, final String... words) {
        assertEquals(1, shell.exitCode());
        for (final String word : words) {
            assertTrue(shell.err().contains(word), shell.err());
        }
        assertFalse(Files.exists(output()));
    }
}
