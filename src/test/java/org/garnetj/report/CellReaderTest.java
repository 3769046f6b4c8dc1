package org.garnetj.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.garnetj.image.InputException;
import org.garnetj.kinetics.CellRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

class CellReaderTest {

    @TempDir Path folder;

    private Path file(final String text) throws IOException {
        return Files.write(folder.resolve("cell.txt"), text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static void assertTwoRows(final CellRecord cell) {
        assertEquals(1, cell.from_s(), 1e-12);
        assertEquals(3, cell.to_s(), 1e-12);
        assertEquals(0.75, cell.current_mA(2), 1e-12);
        assertEquals(-0.0125, cell.voltage_V(2), 1e-12);
    }

    @Test
    void theTableOfTheManualIsRead() throws IOException {
        assertTwoRows(
                CellReader.read(
                        file("t_s,current_mA,voltage_V\n1,0.5,-0.01\n3,1.0,-0.015\n"), "", ""));
    }

    @Test
    void anEcLabTextIsReadWithItsHeaderAndDecimalCommas() throws IOException {
        final String text =
                "EC-Lab ASCII FILE\nNb header lines : 6                          \n\n"
                        + "Electrode surface area : 0,785 cm\u00b2\n\n"
                        + "mode\ttime/s\tcontrol/V/mA\tEwe/V\t<I>/mA\t\n"
                        + "1\t1,000000000000000E+000\t0,5\t-1,0000E-002\t5,0E-001\t\n"
                        + "1\t3,0\t1\t-0,015\t1,0\t\n";
        assertTwoRows(CellReader.read(file(text), "", ""));
    }

    @Test
    void keysNameColumnsAndUnits() throws IOException {
        final String text = "Zeit;Strom;Spannung\n0,0166666666666667;500;-10\n0,05;1000;-15\n";
        assertTwoRows(CellReader.read(file(text), "Zeit,Strom,Spannung", "min,\u00b5A,mV"));
    }

    @Test
    void unitsInNamesAreConverted() throws IOException {
        final String text =
                "Time [min],Current (A),Cell voltage/mV\n0.0166666666666667,0.0005,-10\n0.05,0.001,-15\n";
        assertTwoRows(CellReader.read(file(text), "", ""));
    }

    @Test
    void aRecordWithoutVoltageHasNone() throws IOException {
        final CellRecord cell = CellReader.read(file("time/s,I/mA\n0,1\n1,1\n"), "", "");
        assertTrue(Double.isNaN(cell.voltage_V(0.5)));
        assertEquals(1, cell.current_mA(0.5));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a,b\\n1,2|no column of time among a, b",
                "t_s,I\\n1,2|the column I has no unit of current",
                "t_s,I/mA/cm2\\n1,2|has no unit of current",
                "t_s,I/mA\\n1,x|row 1 holds 'x'",
                "t_s,I/mA\\n1,2\\n0,2|time goes back in row 2",
                "t_s,I/mA\\n|no rows",
                "EC-Lab ASCII FILE\\nsomething|how many header lines",
                "t_s,I/mA,V/V\\n1,2|row 1 holds ''"
            })
    void whatIsNoRecordIsNamed(final String text, final String cause) throws IOException {
        final Path file = file(text.replace("\\n", "\n") + "\n");
        final String message =
                assertThrows(InputException.class, () -> CellReader.read(file, "", ""))
                        .getMessage();
        assertTrue(message.contains(cause) && message.contains("cell.txt"), message);
    }
}
