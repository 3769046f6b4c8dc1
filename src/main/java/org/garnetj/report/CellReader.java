package org.garnetj.report;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.garnetj.electro.ParameterException;
import org.garnetj.image.InputException;
import org.garnetj.kinetics.CellRecord;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the record of a cell: a table as text, with columns of time, current and voltage parted by
 * commas, semicolons or tabs, after one header line; or the text that BioLogic's EC-Lab exports
 * ({@code .mpt}), whose second line says how many header lines there are. Where commas do not part
 * columns they may be decimal signs.
 */
public final class CellReader {

    private static final String EC_LAB = "EC-Lab ASCII FILE";
    private static final Pattern HEADER_LINES =
            Pattern.compile("Nb header lines\\s*:\\s*(\\d+)\\s*");
    private static final String REMEDY =
            "name the columns of time, current and voltage in cellcolumns=, and their units in"
                    + " cellunits=";

    private final Path file;
    private final String text;
    private final int headerLine;
    private final char delimiter;

    private CellReader(final Path file, final String text) {
        this.file = file;
        this.text = text;
        headerLine = headerLine();
        delimiter = delimiter();
    }

    /**
     * Reads a record.
     *
     * @param columns names of the columns of time, current and, where there is one, voltage, set
     *     apart by commas; empty to recognise them
     * @param units their units, in the same order; empty to read them from the names, as in {@code
     *     t_s}, {@code I/mA}, {@code Voltage (V)}
     * @throws InputException naming the file, the cause and the remedy
     */
    public static CellRecord read(final Path file, final String columns, final String units) {
        return new CellReader(file, text(file)).record(words(columns), words(units));
    }

    private static List<String> words(final String list) {
        return list.isBlank()
                ? List.of()
                : Arrays.stream(list.split(",")).map(String::strip).toList();
    }

    private static String text(final Path file) {
        try {
            final byte[] bytes = Files.readAllBytes(file);
            try {
                final String text =
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .decode(ByteBuffer.wrap(bytes))
                                .toString();
                return text.startsWith("\uFEFF") ? text.substring(1) : text;
            } catch (final CharacterCodingException notUtf8) {
                return new String(bytes, StandardCharsets.ISO_8859_1);
            }
        } catch (final IOException e) {
            throw new InputException(
                    file.toString(),
                    "the cell's record cannot be read (" + e.getMessage() + ")",
                    "give a CSV file, or the text that EC-Lab exports (.mpt)",
                    e);
        }
    }

    /** Lines before the names of the columns. */
    private int headerLine() {
        final List<String> first = text.lines().limit(2).toList();
        if (first.size() < 2 || !first.get(0).strip().equals(EC_LAB)) {
            return 0;
        }
        final Matcher lines = HEADER_LINES.matcher(first.get(1).strip());
        if (!lines.matches()) {
            throw new InputException(
                    file.toString(),
                    "its second line does not say how many header lines there are",
                    "export it from EC-Lab again as text");
        }
        return Integer.parseInt(lines.group(1)) - 1;
    }

    private char delimiter() {
        final String header = text.lines().skip(headerLine).findFirst().orElse("");
        return header.contains("\t") ? '\t' : header.contains(";") ? ';' : ',';
    }

    private CellRecord record(final List<String> names, final List<String> units) {
        final List<CSVRecord> rows = rows();
        final List<String> header = rows.get(0).stream().map(String::strip).toList();
        final CellColumn[] columns = columns(header, names, units);
        final int count = rows.size() - 1;
        final double[][] values = new double[3][count];
        Arrays.fill(values[2], Double.NaN);
        for (int c = 0; c < columns.length; c++) {
            for (int row = 0; row < count; row++) {
                values[c][row] = number(rows.get(row + 1), columns[c], row + 1);
            }
        }
        requireOrder(values[0]);
        return new CellRecord(values[0], values[1], values[2]);
    }

    private List<CSVRecord> rows() {
        final String table = text.lines().skip(headerLine).reduce("", (a, b) -> a + b + "\n");
        final CSVFormat format =
                CSVFormat.DEFAULT.builder().setDelimiter(delimiter).setIgnoreEmptyLines(true).get();
        try {
            final List<CSVRecord> rows = format.parse(new StringReader(table)).getRecords();
            if (rows.size() < 2) {
                throw new InputException(
                        file.toString(), "it holds no rows", "give a record with a header line");
            }
            return rows;
        } catch (final IOException | UncheckedIOException e) {
            throw new InputException(
                    file.toString(), "it is no table", "give a CSV file, or EC-Lab's text", e);
        }
    }

    private CellColumn[] columns(
            final List<String> header, final List<String> names, final List<String> units) {
        if (names.size() == 1 || names.size() > 3) {
            throw new ParameterException(
                    "cellcolumns",
                    String.join(",", names),
                    "give the columns of time, current and, where there is one, voltage");
        }
        final CellQuantity[] wanted = CellQuantity.values();
        final int most = names.isEmpty() ? wanted.length : names.size();
        final int count = names.isEmpty() && wanted[2].in(header) < 0 ? 2 : most;
        final CellColumn[] columns = new CellColumn[count];
        for (int c = 0; c < count; c++) {
            final int index = names.isEmpty() ? wanted[c].in(header) : header.indexOf(names.get(c));
            if (index < 0) {
                throw new InputException(
                        file.toString(),
                        "has no column "
                                + (names.isEmpty() ? "of " + wanted[c].title() : names.get(c))
                                + " among "
                                + String.join(", ", header),
                        REMEDY);
            }
            columns[c] = new CellColumn(index, factor(wanted[c], header.get(index), units, c));
        }
        return columns;
    }

    private double factor(
            final CellQuantity quantity,
            final String name,
            final List<String> units,
            final int place) {
        final String unit = units.isEmpty() ? CellQuantity.unitOf(name) : units.get(place);
        return quantity.factor(unit)
                .orElseThrow(
                        () ->
                                new InputException(
                                        file.toString(),
                                        "the column "
                                                + name
                                                + " has no unit of "
                                                + quantity.title()
                                                + (unit.isEmpty() ? "" : " (" + unit + ")"),
                                        REMEDY));
    }

    private double number(final CSVRecord row, final CellColumn column, final int number) {
        final String cell = column.index < row.size() ? row.get(column.index).strip() : "";
        try {
            final double value =
                    Double.parseDouble(delimiter == ',' ? cell : cell.replace(',', '.'));
            if (Double.isFinite(value)) {
                return value * column.factor;
            }
        } catch (final NumberFormatException noNumber) {
            throw noNumber(number, cell, noNumber);
        }
        throw noNumber(number, cell, null);
    }

    private InputException noNumber(final int row, final String cell, final Exception cause) {
        return new InputException(
                file.toString(),
                "row " + row + " holds '" + cell + "' where a number should be",
                "correct or leave out that row",
                cause);
    }

    private void requireOrder(final double[] time) {
        for (int i = 1; i < time.length; i++) {
            if (time[i] < time[i - 1]) {
                throw new InputException(
                        file.toString(),
                        "time goes back in row " + (i + 1),
                        "give one record, with its rows in the order of time");
            }
        }
    }

    /**
     * A column that is read.
     *
     * @param index its place, from 0
     * @param factor from its unit to s, mA or V
     */
    private record CellColumn(int index, double factor) {}
}
