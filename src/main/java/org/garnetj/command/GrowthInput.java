package org.garnetj.command;

import org.garnetj.image.InputException;
import org.garnetj.image.NearestName;
import org.garnetj.kinetics.GrowthPoint;
import org.garnetj.report.Table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Dendrites with their velocities and currents, as tables tell of them.
 *
 * @param points in the order of the tables
 * @param skipped rows without a velocity
 */
record GrowthInput(List<GrowthPoint> points, int skipped) {

    private static final String FILE = "dendrites.csv";
    private static final String CURRENT = "current_mA_per_cm2";
    private static final String VELOCITY = "velocity_um_per_s";
    private static final String GROUP = "group";
    private static final String SAMPLE = "sample";
    private static final String ONLY_GROUP = "all";

    /** Half the width of a 95 % interval in standard errors. */
    private static final double HALF_WIDTH = 1.96;

    /**
     * Reads one table, or each {@code dendrites.csv} in a folder and below: such a table is one
     * sample, of the group that its uppermost folder names where it lies deeper than one folder.
     *
     * @param currentError relative standard error of current densities without an interval
     */
    static GrowthInput read(final Path input, final double currentError) {
        final List<GrowthPoint> points = new ArrayList<>();
        int skipped = 0;
        if (Files.isDirectory(input)) {
            for (final Path file : tables(input)) {
                final Path place = input.relativize(file.getParent());
                final String group =
                        place.getNameCount() > 1 ? place.getName(0).toString() : ONLY_GROUP;
                skipped +=
                        add(file, group, place.toString().replace('\\', '/'), currentError, points);
            }
        } else {
            skipped = add(input, ONLY_GROUP, "", currentError, points);
        }
        if (points.isEmpty()) {
            throw new InputException(
                    input.toString(),
                    "has no dendrite with a velocity",
                    "give tables with " + CURRENT + " and " + VELOCITY);
        }
        return new GrowthInput(points, skipped);
    }

    private static List<Path> tables(final Path folder) {
        try (Stream<Path> walk = Files.walk(folder)) {
            final List<Path> files =
                    walk.filter(path -> path.getFileName().toString().equals(FILE))
                            .sorted()
                            .toList();
            if (files.isEmpty()) {
                throw new InputException(
                        folder.toString(),
                        "has no " + FILE + " in it or below",
                        "give a folder of results of track-tips, or a table");
            }
            return files;
        } catch (final IOException e) {
            throw new InputException(
                    folder.toString(), "cannot be read", "give a folder that you may read", e);
        }
    }

    /** Adds the rows of a table and returns how many have no velocity. */
    private static int add(
            final Path file,
            final String group,
            final String sample,
            final double currentError,
            final List<GrowthPoint> points) {
        final Table table = Table.read(file);
        require(file, table, CURRENT);
        require(file, table, VELOCITY);
        int skipped = 0;
        for (int row = 0; row < table.rows(); row++) {
            final double velocity = table.number(row, VELOCITY);
            if (Double.isNaN(velocity)) {
                skipped++;
                continue;
            }
            final double current = current(file, table, row);
            final double error = error(table, row, CURRENT);
            points.add(
                    new GrowthPoint(
                            text(table, row, GROUP, group),
                            text(table, row, SAMPLE, sample.isEmpty() ? "row " + row : sample),
                            current,
                            Double.isNaN(error) ? currentError * current : error,
                            velocity,
                            zeroIfUnknown(error(table, row, VELOCITY))));
        }
        return skipped;
    }

    private static void require(final Path file, final Table table, final String column) {
        if (!table.has(column)) {
            throw new InputException(
                    file.toString(),
                    "has no column " + column,
                    NearestName.remedy(column, table.columnNames()));
        }
    }

    private static double current(final Path file, final Table table, final int row) {
        final double current = table.number(row, CURRENT);
        if (!(current > 0)) {
            throw new InputException(
                    file.toString(),
                    "row " + (row + 1) + " has no " + CURRENT + " above 0",
                    "track its movie with current=, or fill it in");
        }
        return current;
    }

    /** Standard error by the 95 % interval; NaN if there is none. */
    private static double error(final Table table, final int row, final String column) {
        final String low = column + "_ci_low";
        final String high = column + "_ci_high";
        return table.has(low) && table.has(high)
                ? (table.number(row, high) - table.number(row, low)) / (2 * HALF_WIDTH)
                : Double.NaN;
    }

    private static double zeroIfUnknown(final double error) {
        return Double.isNaN(error) ? 0 : error;
    }

    private static String text(
            final Table table, final int row, final String column, final String otherwise) {
        final String text = table.has(column) ? table.text(row, column) : "";
        return text.isEmpty() ? otherwise : text;
    }
}
