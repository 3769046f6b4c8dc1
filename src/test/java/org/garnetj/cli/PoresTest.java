package org.garnetj.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.garnetj.image.LookupTable;
import org.garnetj.image.TiffWriter;
import org.garnetj.image.Volume;
import org.garnetj.image.VoxelSize;
import org.garnetj.label.Masks;
import org.garnetj.report.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Pores of the sample pellet and numbered objects, as a user measures them. */
class PoresTest {

    private static final Path SAMPLE = Path.of("sample-stacks/xct");
    private static final double EDGE_UM = 57.6;
    private static final double DEPTH_UM = 51.2;

    @TempDir Path folder;

    private Table run(final String command, final String table, final String... pairs) {
        final List<String> words = new ArrayList<>(List.of(command));
        words.addAll(List.of(pairs));
        words.add("output=" + folder.resolve(command));
        final Shell shell = Shell.garnetj(words.toArray(String[]::new));
        assertEquals(0, shell.exitCode(), shell.err());
        return Table.read(folder.resolve(command).resolve(table));
    }

    /** Those that the crack does not touch and the edge does not cut. */
    @Test
    void thePoresOfTheSampleAreWhereAndAsLargeAsTheyWereDrawn() throws IOException {
        final Table pores =
                run("pores", "pores.csv", "input=" + SAMPLE.resolve("truth-step-1.tif"));
        final JsonNode truth = new JsonMapper().readTree(SAMPLE.resolve("truth.json").toFile());
        final String touched = truth.get("steps").get(0).get("touched_pores").toString();
        int compared = 0;
        for (int i = 0; i < truth.get("pores").size(); i++) {
            final JsonNode pore = truth.get("pores").get(i);
            if (isWhole(pore) && !touched.matches(".*\\b" + i + "\\b.*")) {
                compare(pore, pores);
                compared++;
            }
        }
        assertTrue(compared >= 10, compared + " pores");
        final Table sizes = Table.read(folder.resolve("pores/pore-sizes.csv"));
        assertEquals(1, sizes.number(sizes.rows() - 1, "smaller_fraction"), 1e-9);
        final Table all = Table.read(folder.resolve("pores/porosity.csv"));
        assertTrue(all.number(0, "relative_density_ci_low") < all.number(0, "relative_density"));
        final String report = Files.readString(folder.resolve("pores/report.html"));
        assertTrue(report.contains("depth below the surface (µm)"), "the profile is plotted");
    }

    private static boolean isWhole(final JsonNode pore) {
        return isWhole(pore, "x", EDGE_UM)
                && isWhole(pore, "y", EDGE_UM)
                && isWhole(pore, "z", DEPTH_UM);
    }

    private static boolean isWhole(final JsonNode pore, final String axis, final double edge) {
        final double reach =
                1 + Math.max(radius(pore, "x"), Math.max(radius(pore, "y"), radius(pore, "z")));
        final double at = pore.get(axis + "_um").asDouble();
        return at > reach && at < edge - reach;
    }

    private static double radius(final JsonNode pore, final String axis) {
        return pore.get("radius_" + axis + "_um").asDouble();
    }

    private static void compare(final JsonNode pore, final Table pores) {
        int best = 0;
        for (int row = 1; row < pores.rows(); row++) {
            best = apart(pore, pores, row) < apart(pore, pores, best) ? row : best;
        }
        assertEquals(0, apart(pore, pores, best), 0.1, "a voxel has 0.8 µm");
        final double diameter =
                2 * Math.cbrt(radius(pore, "x") * radius(pore, "y") * radius(pore, "z"));
        assertEquals(diameter, pores.number(best, "equivalent_diameter_um"), 0.015 * diameter);
        assertEquals(pore.get("y_um").asDouble(), pores.number(best, "depth_um"), 0.2);
        assertEquals("closed", pores.text(best, "connection"));
    }

    private static double apart(final JsonNode pore, final Table pores, final int row) {
        double square = 0;
        for (final String axis : List.of("x_um", "y_um", "z_um")) {
            square += Math.pow(pore.get(axis).asDouble() - pores.number(row, axis), 2);
        }
        return Math.sqrt(square);
    }

    @Test
    void eachNumberOfAStackIsAnObject() throws IOException {
        final Path stack = folder.resolve("numbers.tif");
        final var numbers =
                Masks.draw(
                        30,
                        28,
                        16,
                        (x, y, z) -> x >= 3 && x < 27 && y >= 4 && y < 24 && z >= 2 && z < 14);
        numbers.forEach(pixel -> pixel.set(7 * pixel.get()));
        TiffWriter.write(
                stack,
                new Volume<>(numbers, VoxelSize.um(0.5, 0.5, 1), "numbers"),
                LookupTable.objects());
        final Table table = run("morphology", "morphology.csv", "input=" + stack);
        assertEquals(1, table.rows());
        assertEquals(7, table.number(0, "object"));
        assertEquals(12 * 10 * 12, table.number(0, "volume_um3"), 1e-6);
        assertEquals(2 * (12 * 10 + 12 * 12 + 10 * 12), table.number(0, "surface_area_um2"), 1e-4);
        assertEquals(Math.sqrt(144 + 100 + 144), table.number(0, "feret_max_um"), 1e-6);
        assertEquals(10, table.number(0, "feret_min_um"), 1e-6);
        assertEquals(7.5, table.number(0, "x_um"), 1e-6);
    }

    @Test
    void partsOfAPhaseAreObjectsAndAPhaseStackAloneIsRefused() throws IOException {
        final String input = "input=" + SAMPLE.resolve("truth-step-1.tif");
        final Table parts = run("morphology", "morphology.csv", input, "phase=void", "mesh=true");
        assertTrue(parts.rows() > 20);
        final Table phase = Table.read(folder.resolve("morphology/microstructure.csv"));
        assertEquals("void", phase.text(0, "phase"));
        assertTrue(Files.exists(folder.resolve("morphology/objects.tif")));
        assertTrue(Files.size(folder.resolve("morphology/surface.stl")) > 84 + 1000 * 50);
        final Shell shell = Shell.garnetj("morphology", input, "output=" + folder.resolve("other"));
        assertEquals(1, shell.exitCode());
        assertTrue(shell.problem().contains("phase=void"), shell.problem());
    }
}
