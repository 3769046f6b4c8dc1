package org.garnetj.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.imglib2.img.planar.PlanarImg;
import net.imglib2.img.planar.PlanarImgs;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.integer.UnsignedShortType;

import org.garnetj.image.LookupTable;
import org.garnetj.image.Planes;
import org.garnetj.image.TiffWriter;
import org.garnetj.image.Volume;
import org.garnetj.image.VoxelSize;
import org.garnetj.report.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class TortuosityCommandTest {

    @TempDir Path folder;

    /** LLZO with a void wall across z, and lithium beside it. */
    private String stack() throws IOException {
        final PlanarImg<UnsignedByteType, ?> labels = PlanarImgs.unsignedBytes(6, 6, 6);
        for (int z = 0; z < 6; z++) {
            final byte[] plane = Planes.array(labels, z);
            for (int at = 0; at < plane.length; at++) {
                plane[at] = (byte) (at % 6 < 3 ? 2 : z == 2 ? 0 : 1);
            }
        }
        final Path file = folder.resolve("phases.tif");
        TiffWriter.write(
                file, new Volume<>(labels, VoxelSize.um(1, 1, 2), "phases"), LookupTable.PHASES);
        return file.toString();
    }

    private Shell run(final String... keys) throws IOException {
        final String[] words = new String[keys.length + 3];
        words[0] = "tortuosity";
        words[1] = "input=" + stack();
        words[2] = "output=" + folder.resolve("out");
        System.arraycopy(keys, 0, words, 3, keys.length);
        return Shell.garnetj(words);
    }

    @Test
    void eachAxisHasItsRowAndAWallItsReason() throws IOException {
        final Shell shell = run("phase=LLZO");
        assertEquals(0, shell.exitCode(), shell.err());
        final Table rows = Table.read(folder.resolve("out/transport.csv"));
        assertEquals(3, rows.rows());
        assertEquals("Infinity", rows.text(2, "tortuosity_factor"));
        assertEquals(0, rows.number(2, "effective_conductivity"));
        assertEquals(0, rows.number(0, "effective_conductivity"));
        assertEquals(5.0 / 12, rows.number(1, "effective_conductivity"), 1e-8);
        assertEquals(1, rows.number(1, "tortuosity_factor"), 1e-8);
        final String page = Files.readString(folder.resolve("out/report.html"));
        assertTrue(page.contains("Nothing passes along z"));
        assertTrue(page.contains("Conduction along each axis"));
    }

    @Test
    void severalPhasesConductTogether() throws IOException {
        final Shell shell = run("conductivity=LLZO:0.6,Li:3", "axis=y");
        assertEquals(0, shell.exitCode(), shell.err());
        final Table rows = Table.read(folder.resolve("out/transport.csv"));
        assertEquals(1, rows.rows());
        assertEquals(0.6 * 5 / 12 + 3.0 / 2, rows.number(0, "effective_conductivity"), 1e-8);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 255})
    void labelsMayBeStoredInTwoBytes(final int other) throws IOException {
        final Shell shell =
                Shell.garnetj(
                        "tortuosity",
                        "input=" + wide(other),
                        "output=" + folder.resolve("out"),
                        "phase=1");
        assertEquals(0, shell.exitCode(), shell.err());
        final Table rows = Table.read(folder.resolve("out/transport.csv"));
        assertEquals(1.0 / 2, rows.number(1, "effective_conductivity"), 1e-8);
    }

    @Test
    void aValueAboveAByteIsNoLabel() throws IOException {
        for (final String command : new String[] {"tortuosity", "export-mesh"}) {
            final Shell shell =
                    Shell.garnetj(command, "input=" + wide(300), "output=" + folder.resolve("out"));
            assertEquals(1, shell.exitCode());
            assertTrue(shell.err().contains("wide.tif"), shell.err());
            assertTrue(shell.err().contains("slice 1 holds the value 300"), shell.err());
        }
    }

    /** Half of it 1, half of it another label, in 16 bits. */
    private Path wide(final int other) throws IOException {
        final PlanarImg<UnsignedShortType, ?> labels = PlanarImgs.unsignedShorts(6, 6, 6);
        for (int z = 0; z < 6; z++) {
            final short[] plane = Planes.array(labels, z);
            for (int at = 0; at < plane.length; at++) {
                plane[at] = (short) (at % 6 < 3 ? 1 : other);
            }
        }
        final Path file = folder.resolve("wide.tif");
        TiffWriter.write(file, new Volume<>(labels, VoxelSize.um(1, 1, 2), "wide"));
        return file;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "phase=LZLO",
                "phase=256",
                "conductivity=LLZO",
                "conductivity=LLZO:-1",
                "conductivity=LLZO:1,1:2",
                "axis=w",
                "refine=4",
                "tolerance=1"
            })
    void whatHasNoMeaningIsAUsageError(final String key) throws IOException {
        final Shell shell = run(key);
        assertEquals(2, shell.exitCode(), shell.err());
        assertTrue(shell.err().contains(key.split("=")[0]), shell.err());
    }
}
