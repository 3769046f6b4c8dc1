package org.garnetj.report;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.garnetj.image.Dimension;
import org.garnetj.image.InputException;
import org.garnetj.image.NearestName;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * An immutable table of typed cells. A cell is a {@link String}, {@link Long}, {@link Double},
 * {@link Boolean}, or absent ({@code null}).
 *
 * <p>As a file it is CSV after RFC 4180, UTF-8 without a byte order mark, {@code .} as the decimal
 * sign, one header line; an empty result is a header and no rows. Lines end in a bare line feed
 * where the RFC writes CR LF: Excel, pandas and ImageJ read both, and the tools of a shell only
 * this one. Numbers carry nine significant digits. An absent cell and NaN are an empty field.
 */
public final class Table {

    private final List<Column> columns;
    private final List<List<Object>> rows;

    private Table(final List<Column> columns, final List<List<Object>> rows) {
        this.columns = List.copyOf(columns);
        this.rows = List.copyOf(rows);
    }

    /** Starts a table with these columns. */
    public static Builder with(final Column... columns) {
        return new Builder(List.of(columns));
    }

    /** Starts a table; dimensions are read from the units at the ends of the names. */
    public static Builder with(final String... columnNames) {
        return new Builder(Arrays.stream(columnNames).map(Column::of).toList());
    }

    /** A table with one row for each item. */
    @SafeVarargs
    public static <T> Table of(final List<T> items, final Field<T>... fields) {
        final Builder builder =
                new Builder(Arrays.stream(fields).map(field -> field.column()).toList());
        for (final T item : items) {
            builder.row(Arrays.stream(fields).map(field -> field.value().apply(item)).toArray());
        }
        return builder.build();
    }

    /** A column, with where its cells come from. */
    public static <T> Field<T> field(
            final String name, final Dimension dimension, final Function<T, ?> value) {
        return new Field<>(new Column(name, dimension), value);
    }

    /**
     * Reads a CSV file. A column whose cells are all whole numbers holds {@link Long}s, all numbers
     * {@link Double}s, all {@code true} or {@code false} {@link Boolean}s, and otherwise text.
     *
     * @throws InputException if the file is missing or its lines do not fit its header
     */
    public static Table read(final Path file) {
        return TableReader.read(file);
    }

    /** The columns, in order. */
    public List<Column> columns() {
        return columns;
    }

    /** The names of the columns, in order. */
    public List<String> columnNames() {
        return columns.stream().map(Column::name).toList();
    }

    /** Whether there is a column of this name. */
    public boolean has(final String column) {
        return columnNames().contains(column);
    }

    /** Number of rows. */
    public int rows() {
        return rows.size();
    }

    /** The cells of one row, in the order of the columns; absent ones are {@code null}. */
    public List<Object> row(final int index) {
        return rows.get(index);
    }

    /** One cell, or {@code null} if it is absent. */
    public Object cell(final int row, final String column) {
        return rows.get(row).get(index(column));
    }

    /** One cell as a number: NaN if it is absent or not a number. */
    public double number(final int row, final String column) {
        return number(cell(row, column));
    }

    /** One cell as it stands in the file: empty if it is absent. */
    public String text(final int row, final String column) {
        return text(cell(row, column));
    }

    /** A column as numbers: NaN where a cell is absent or not a number. */
    public double[] numbers(final String column) {
        final double[] numbers = new double[rows()];
        final int index = index(column);
        for (int row = 0; row < numbers.length; row++) {
            numbers[row] = number(rows.get(row).get(index));
        }
        return numbers;
    }

    /** The table as CSV text. */
    public String toCsv() {
        final StringBuilder csv = new StringBuilder();
        final CSVFormat format = CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();
        try (CSVPrinter printer = new CSVPrinter(csv, format)) {
            printer.printRecord(columnNames());
            for (final List<Object> row : rows) {
                printer.printRecord(row.stream().map(Table::text));
            }
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
        return csv.toString();
    }

    /** Writes {@link #toCsv()} to a file. */
    public void write(final Path file) throws IOException {
        Files.writeString(file, toCsv(), StandardCharsets.UTF_8);
    }

    /** Two tables are equal when their columns are and they make the same file. */
    @Override
    public boolean equals(final Object other) {
        return other instanceof Table table
                && columns.equals(table.columns)
                && toCsv().equals(table.toCsv());
    }

    @Override
    public int hashCode() {
        return toCsv().hashCode();
    }

    @Override
    public String toString() {
        return toCsv();
    }

    private static double number(final Object cell) {
        return cell instanceof Number number ? number.doubleValue() : Double.NaN;
    }

    static String text(final Object cell) {
        if (cell == null) {
            return "";
        }
        return cell instanceof Double number ? NumberText.table(number) : cell.toString();
    }

    private int index(final String column) {
        final int index = columnNames().indexOf(column);
        if (index < 0) {
            throw new IllegalArgumentException(
                    "there is no column '"
                            + column
                            + "': "
                            + NearestName.remedy(column, columnNames()));
        }
        return index;
    }

    /**
     * A column, with where its cells come from.
     *
     * @param column name and dimension
     * @param value gives an item's cell
     */
    public record Field<T>(Column column, Function<T, ?> value) {}

    /** Collects rows. */
    public static final class Builder {

        private final List<Column> columns;
        private final List<List<Object>> rows = new ArrayList<>();

        Builder(final List<Column> columns) {
            this.columns = columns;
            if (columns.stream().map(Column::name).distinct().count() < columns.size()) {
                throw new IllegalArgumentException("two columns have one name: " + columns);
            }
        }

        /**
         * Adds a row, one cell for each column: numbers, {@link OptionalDouble}, text, booleans,
         * enums (by {@code toString}), or {@code null} for an absent one.
         */
        public Builder row(final Object... cells) {
            if (cells.length != columns.size()) {
                throw new IllegalArgumentException(
                        cells.length + " cells for " + columns.size() + " columns");
            }
            final List<Object> row = new ArrayList<>(cells.length);
            for (final Object cell : cells) {
                row.add(plain(cell));
            }
            rows.add(Collections.unmodifiableList(row));
            return this;
        }

        /** The table of the rows added so far. */
        public Table build() {
            return new Table(columns, rows);
        }

        private static Object plain(final Object cell) {
            if (cell instanceof Integer || cell instanceof Short || cell instanceof Byte) {
                return ((Number) cell).longValue();
            }
            if (cell instanceof Float number) {
                return number.doubleValue();
            }
            if (cell instanceof OptionalDouble number) {
                return number.isPresent() ? finiteOrNull(number.getAsDouble()) : null;
            }
            if (cell == null || cell instanceof Long || cell instanceof Boolean) {
                return cell;
            }
            return cell instanceof Double number ? finiteOrNull(number) : cell.toString();
        }

        private static Double finiteOrNull(final double number) {
            return Double.isNaN(number) ? null : number;
        }
    }
}
