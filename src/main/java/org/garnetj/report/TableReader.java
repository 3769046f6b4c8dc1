package org.garnetj.report;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.garnetj.image.InputException;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads CSV files into tables; a column's type is the narrowest that fits all of its cells. */
final class TableReader {

    private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9]\\d{0,17})");
    private static final Pattern DECIMAL =
            Pattern.compile("-?((0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d+)?|Infinity)");
    private static final Pattern TRUTH = Pattern.compile("true|false");

    private TableReader() {}

    static Table read(final Path file) {
        final List<CSVRecord> lines = lines(file);
        if (lines.isEmpty()) {
            throw new InputException(file.toString(), "is empty", "give a CSV file with a header");
        }
        final int width = lines.get(0).size();
        final List<CSVRecord> rows = lines.subList(1, lines.size());
        rows.forEach(row -> requireWidth(file, row, width));
        final List<Function<String, Object>> types =
                java.util.stream.IntStream.range(0, width)
                        .mapToObj(column -> typeOf(rows, column))
                        .toList();
        final Table.Builder table = builder(file, lines.get(0));
        for (final CSVRecord row : rows) {
            final Object[] cells = new Object[width];
            for (int column = 0; column < width; column++) {
                final String text = row.get(column);
                cells[column] = text.isEmpty() ? null : types.get(column).apply(text);
            }
            table.row(cells);
        }
        return table.build();
    }

    private static List<CSVRecord> lines(final Path file) {
        try {
            final String text = Files.readString(file, StandardCharsets.UTF_8);
            final String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
            try (CSVParser parser =
                    CSVParser.parse(new StringReader(unmarked), CSVFormat.RFC4180)) {
                return parser.getRecords();
            }
        } catch (final IOException | UncheckedIOException e) {
            throw new InputException(
                    file.toString(), "cannot be read as CSV", "give a CSV file in UTF-8", e);
        }
    }

    private static Table.Builder builder(final Path file, final CSVRecord header) {
        try {
            return Table.with(header.values());
        } catch (final IllegalArgumentException e) {
            throw new InputException(file.toString(), e.getMessage(), "correct its header line", e);
        }
    }

    private static void requireWidth(final Path file, final CSVRecord row, final int width) {
        if (row.size() != width) {
            throw new InputException(
                    file.toString(),
                    "row " + (row.getRecordNumber() - 1) + " has " + row.size() + " cells",
                    "the header has " + width);
        }
    }

    private static Function<String, Object> typeOf(final List<CSVRecord> rows, final int column) {
        if (all(rows, column, WHOLE)) {
            return Long::valueOf;
        }
        if (all(rows, column, DECIMAL)) {
            return Double::valueOf;
        }
        return all(rows, column, TRUTH) ? Boolean::valueOf : text -> text;
    }

    private static boolean all(
            final List<CSVRecord> rows, final int column, final Pattern pattern) {
        return rows.stream()
                .map(row -> row.get(column))
                .allMatch(text -> text.isEmpty() || pattern.matcher(text).matches());
    }
}
