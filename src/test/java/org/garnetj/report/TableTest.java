package org.garnetj.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.garnetj.image.Dimension;
import org.garnetj.image.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;

class TableTest {

    @TempDir private Path folder;

    @Test
    void aCellOfEachTypeComesBackFromTheFile() throws IOException {
        final Table table =
                Table.with("crack", "stage", "open", "volume_um3", "mg_fraction")
                        .row(1, "III", true, 12.5, Double.NaN)
                        .row(2L, null, false, 3, 0.25f)
                        .build();
        final Path file = folder.resolve("t.csv");
        table.write(file);

        final Table read = Table.read(file);

        assertEquals(table, read);
        assertEquals(List.of(1L, "III", true, 12.5), read.row(0).subList(0, 4));
        assertNull(read.cell(0, "mg_fraction"));
        assertTrue(Double.isNaN(read.number(0, "mg_fraction")));
        assertEquals(Dimension.VOLUME, read.columns().get(3).dimension());
    }

    @Test
    void theFileIsPlainCsvWithOneHeaderLineAndLineFeeds() {
        final Table table = Table.with("dendrite", "t_s").row(1, 0.5).row(2, null).build();

        assertEquals("dendrite,t_s\n1,0.5\n2,\n", table.toCsv());
    }

    @Test
    void nothingFoundIsAHeaderAndNoRows() throws IOException {
        final Path file = folder.resolve("empty.csv");
        Table.with("crack", "stage").build().write(file);

        assertEquals("crack,stage\n", Files.readString(file));
        assertEquals(0, Table.read(file).rows());
        assertEquals(List.of("crack", "stage"), Table.read(file).columnNames());
    }

    @Test
    void textWithCommasQuotesLinesAndSpecialCharactersComesBack() throws IOException {
        final String[] difficult = {
            "a,b", "say \"Li\"", "two\nlines", " leading", "Li–Mg µm ²", "=1+1", "007", "-", "日本"
        };
        final Table.Builder builder = Table.with("number", "name");
        for (int i = 0; i < difficult.length; i++) {
            builder.row(i, difficult[i]);
        }
        final Path file = folder.resolve("t.csv");
        builder.build().write(file);

        final Table read = Table.read(file);

        for (int i = 0; i < difficult.length; i++) {
            assertEquals(difficult[i], read.cell(i, "name"));
        }
    }

    @Test
    void aGermanSystemWritesTheSameFile() {
        final Locale before = Locale.getDefault();
        try {
            final String csv = someNumbers().toCsv();
            Locale.setDefault(Locale.GERMANY);
            assertEquals(csv, someNumbers().toCsv());
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertEquals(csv, someNumbers().toCsv());
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0.1, 0.1",
        "0.30000000000000004, 0.3",
        "1234567.0, 1234567",
        "6.310000000001, 6.31",
        "123456789012, 123456789000",
        "1e15, 1E15",
        "1.5e-7, 1.5E-7",
        "0.00001, 0.00001",
        "-2.5, -2.5",
        "-0.0, 0",
        "Infinity, Infinity",
    })
    void numbersCarryNineSignificantDigitsWithoutNoise(final double value, final String text) {
        assertEquals(text, NumberText.table(value));
    }

    @Test
    void writtenNumbersDifferByLessThanAMillionthOfAPercentAndAreStable() {
        final Random random = new Random(7);
        for (int i = 0; i < 2000; i++) {
            final double value = Math.scalb(random.nextGaussian(), random.nextInt(80) - 40);
            final String text = NumberText.table(value);
            final double back = Double.parseDouble(text);
            assertEquals(value, back, Math.abs(value) * 1e-8);
            assertEquals(text, NumberText.table(back));
        }
    }

    @Test
    void filesOfOtherProgramsAreRead() throws IOException {
        final Path file = folder.resolve("excel.csv");
        Files.write(file, "\uFEFFa,b_um\r\n1,1.50\r\n2,2e3\r\n".getBytes(StandardCharsets.UTF_8));

        final Table read = Table.read(file);

        assertEquals(List.of(1L, 1.5), read.row(0));
        assertEquals(2000.0, read.number(1, "b_um"));
    }

    @Test
    void aMissingColumnIsRefusedWithTheNearest() {
        final Table table = Table.with("crack", "max_depth_um").build();

        final Exception e =
                assertThrows(IllegalArgumentException.class, () -> table.numbers("max_dept_um"));

        assertTrue(e.getMessage().contains("did you mean 'max_depth_um'?"), e.getMessage());
    }

    @Test
    void brokenFilesAreRefusedByName() throws IOException {
        final Path ragged = folder.resolve("ragged.csv");
        Files.writeString(ragged, "a,b\n1,2\n3\n");
        final Path empty = Files.createFile(folder.resolve("empty.csv"));
        final Path twice = folder.resolve("twice.csv");
        Files.writeString(twice, "a,a\n");

        for (final Path file : List.of(ragged, empty, twice, folder.resolve("missing.csv"))) {
            final Exception e =
                    assertThrows(InputException.class, () -> Table.read(file), file.toString());
            assertTrue(e.getMessage().startsWith(file.toString()), e.getMessage());
            assertFalse(e.getMessage().contains("\n"), e.getMessage());
        }
    }

    @Test
    void aRowOfAnotherLengthIsRefused() {
        final Table.Builder builder = Table.with("a", "b");

        assertThrows(IllegalArgumentException.class, () -> builder.row(1));
    }

    @Test
    void aColumnNameCarriesItsUnit() {
        assertEquals(Dimension.LENGTH, Column.of("max_depth_um").dimension());
        assertEquals(Dimension.VELOCITY, Column.of("velocity_um_per_s_ci_low").dimension());
        assertEquals(Dimension.CURRENT_DENSITY, Column.of("j_tip_A_per_cm2").dimension());
        assertEquals(Dimension.NONE, Column.of("stage").dimension());
        assertEquals("max depth (µm)", Column.of("max_depth_um").title());
        assertEquals("velocity, 95 % low (µm/s)", Column.of("velocity_um_per_s_ci_low").title());
        assertThrows(IllegalArgumentException.class, () -> new Column("depth", Dimension.LENGTH));
    }

    @Test
    void aListOfItemsBecomesATable() {
        final Table table =
                Table.of(
                        List.of("Li", "Mg"),
                        Table.field("name", Dimension.NONE, (String s) -> s),
                        Table.field("letters", Dimension.COUNT, String::length));

        assertEquals("name,letters\nLi,2\nMg,2\n", table.toCsv());
    }

    private static Table someNumbers() {
        return Table.with("n", "x_um").row(1234567, 1234.5678).row(-3, 1e-9).build();
    }
}
