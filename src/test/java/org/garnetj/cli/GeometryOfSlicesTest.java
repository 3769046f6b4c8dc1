package org.garnetj.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.garnetj.image.Calibration;
import org.garnetj.image.ImageReader;
import org.garnetj.image.LoadedImage;
import org.garnetj.report.Table;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;

/** The commands that put slices where they belong, as typed at a terminal. */
class GeometryOfSlicesTest {

    @TempDir static Path folder;

    @BeforeAll
    static void drawABlock() {
        run(
                "make-phantom",
                "kind=fibsem",
                "stages=I",
                "width=96",
                "height=72",
                "slices=16",
                "pixel=0.06",
                "output=" + folder.resolve("block"));
    }

    @Test
    void alignedSlicesStandInATableAndOnTheOldGrid() {
        run("align-slices", input("stack.tif"), "output=" + folder.resolve("aligned"));
        final Table table = Table.read(folder.resolve("aligned/align-slices.csv"));
        assertEquals(
                "slice,shift_x_px,shift_y_px,score,remark", String.join(",", table.columnNames()));
        assertEquals(16, table.rows());
        final LoadedImage<?> before = ImageReader.read(folder.resolve("block/stack.tif"));
        final LoadedImage<?> after = ImageReader.read(folder.resolve("aligned/stack.tif"));
        assertEquals(
                before.toVolume(Calibration.NONE).voxelSize(),
                after.toVolume(Calibration.NONE).voxelSize());
        assertEquals(72, after.pixels().dimension(1));
    }

    @Test
    void phasesKeepTheirNamesInCubicVoxels() {
        run("isotropic", input("truth-phases.tif"), "output=" + folder.resolve("cubes"));
        final LoadedImage<?> cubes = ImageReader.read(folder.resolve("cubes/stack.tif"));
        assertEquals("LLZO", cubes.metadata().labels().get(1));
        assertEquals(0.06, cubes.metadata().z_um().getAsDouble(), 1e-9);
        assertEquals(0.06, cubes.metadata().y_um().getAsDouble(), 1e-6);
    }

    @Test
    void unevenSlicesAreToldAndTheMeanPitchStays() {
        run("slice-thickness", input("stack.tif"), "output=" + folder.resolve("even"));
        final Table table = Table.read(folder.resolve("even/slice-thickness.csv"));
        assertEquals(15 * 0.1, table.number(15, "z_um"), 1e-6);
        assertTrue(Files.exists(folder.resolve("even/stack.tif")));
    }

    @Test
    void aRegionOutsideTheSlicesIsWrongUsage() {
        final Shell shell =
                Shell.garnetj(
                        "align-slices",
                        input("stack.tif"),
                        "trend=region",
                        "region=0,0,400,40",
                        "output=" + folder.resolve("none"));
        assertEquals(2, shell.exitCode());
        assertTrue(shell.problem().contains("region"), shell.problem());
        assertTrue(Files.notExists(folder.resolve("none/stack.tif")));
    }

    private static String input(final String name) {
        return "input=" + folder.resolve("block").resolve(name);
    }

    private static void run(final String... words) {
        final Shell shell = Shell.garnetj(words);
        assertEquals(0, shell.exitCode(), shell.err());
    }
}
