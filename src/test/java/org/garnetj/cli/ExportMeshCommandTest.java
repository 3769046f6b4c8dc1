package org.garnetj.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.garnetj.image.LookupTable;
import org.garnetj.image.TiffWriter;
import org.garnetj.image.Volume;
import org.garnetj.image.VoxelSize;
import org.garnetj.mesh.LabelStacks;
import org.garnetj.report.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class ExportMeshCommandTest {

    private static final double STACK_UM3 = 40 * 0.1 * 36 * 0.1 * 32 * 0.2;

    @TempDir Path folder;

    private Shell run(final String... keys) throws IOException {
        final Path file = folder.resolve("phases.tif");
        TiffWriter.write(
                file,
                new Volume<>(LabelStacks.filledCrack(), VoxelSize.um(0.1, 0.1, 0.2), "phases"),
                LookupTable.PHASES);
        final List<String> words =
                Stream.concat(
                                Stream.of(
                                        "export-mesh",
                                        "input=" + file,
                                        "output=" + folder.resolve("out")),
                                Stream.of(keys))
                        .toList();
        return Shell.garnetj(words.toArray(String[]::new));
    }

    private Set<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("out"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("report.html") && !name.equals("provenance.json"))
                    .collect(Collectors.toSet());
        }
    }

    @Test
    void allPhasesTogetherFillTheStack() throws IOException {
        final Shell shell = run("format=stl,ply", "triangles=3000");
        assertEquals(0, shell.exitCode(), shell.err());
        final Table rows = Table.read(folder.resolve("out/meshes.csv"));
        assertEquals(9, rows.rows());
        double volume_um3 = 0;
        int triangles = 0;
        for (int row = 0; row < 3; row++) {
            volume_um3 += rows.number(row, "volume_um3");
        }
        for (int row = 3; row < 9; row++) {
            triangles += (int) rows.number(row, "triangles");
        }
        assertEquals("LLZO", rows.text(1, "surface"));
        assertEquals("void_outside", rows.text(5, "surface"));
        assertEquals(STACK_UM3, volume_um3, 1e-5);
        assertTrue(triangles <= 3000 && triangles > 2900, triangles + " triangles");
        final Set<String> names =
                Set.of(
                        "phase_void",
                        "phase_LLZO",
                        "phase_Li",
                        "interface_void_LLZO",
                        "interface_void_Li",
                        "interface_LLZO_Li");
        final Set<String> wanted =
                names.stream()
                        .flatMap(name -> Stream.of(name + ".stl", name + ".ply"))
                        .collect(Collectors.toSet());
        wanted.add("meshes.csv");
        assertEquals(wanted, files());
        assertTrue(Files.readString(folder.resolve("out/report.html")).contains("as a root mean"));
    }

    @Test
    void voxelsGoWithTheirField() throws IOException {
        final Shell shell = run("format=vti", "field=" + folder.resolve("phases.tif"));
        assertEquals(0, shell.exitCode(), shell.err());
        assertEquals(Set.of("voxels.vti"), files());
        final String text =
                Files.readString(folder.resolve("out/voxels.vti"), StandardCharsets.ISO_8859_1);
        assertTrue(text.contains("WholeExtent=\"0 40 0 36 0 32\""));
        assertTrue(text.contains("Spacing=\"0.1 0.1 0.2\""));
        assertTrue(text.contains("Name=\"field\""));
    }

    @Test
    void aFieldOfAnotherSizeIsRefused() throws IOException {
        final Path small = folder.resolve("small.tif");
        TiffWriter.write(
                small,
                new Volume<>(
                        LabelStacks.noise(4, 4, 4, 2, 1), VoxelSize.um(0.1, 0.1, 0.2), "small"),
                LookupTable.GREY);
        final Shell shell = run("format=vti", "field=" + small);
        assertEquals(1, shell.exitCode());
        assertTrue(shell.err().contains("small.tif"), shell.err());
        assertFalse(Files.exists(folder.resolve("out")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"format=step", "format=stl,,ply", "smooth=0.6", "triangles=-1"})
    void whatHasNoMeaningIsAUsageError(final String key) throws IOException {
        final Shell shell = run(key);
        assertEquals(2, shell.exitCode(), shell.err());
        assertTrue(shell.err().contains(key.split("=")[0]), shell.err());
    }
}
