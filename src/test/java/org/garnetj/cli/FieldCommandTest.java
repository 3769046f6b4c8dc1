package org.garnetj.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.imglib2.img.planar.PlanarImg;
import net.imglib2.img.planar.PlanarImgs;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.image.ImageMetadata;
import org.garnetj.image.ImageReader;
import org.garnetj.image.LoadedImage;
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

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

import javax.imageio.ImageIO;

class FieldCommandTest {

    private static final double EDGE = 0.25;

    @TempDir Path folder;

    /** An electrode, LLZO below it, in that an open bowl half full of lithium, and a ball of it. */
    private String stack() throws IOException {
        final PlanarImg<UnsignedByteType, ?> labels = PlanarImgs.unsignedBytes(36, 30, 32);
        for (int z = 0; z < 32; z++) {
            final byte[] plane = Planes.array(labels, z);
            for (int at = 0; at < plane.length; at++) {
                plane[at] = (byte) phase(at % 36, at / 36, z);
            }
        }
        final Path file = folder.resolve("phases.tif");
        TiffWriter.write(
                file,
                new Volume<>(labels, VoxelSize.um(EDGE, EDGE, EDGE), "phases"),
                LookupTable.PHASES);
        return file.toString();
    }

    private static int phase(final int x, final int y, final int z) {
        if (y < 4) {
            return 2;
        }
        final double rho = Math.hypot(x - 12.5, z - 15.5) / 9;
        final double middle = 5 + 7 * (1 - rho * rho);
        if (rho < 1 && Math.abs(y + 0.5 - middle) < 1.5) {
            return x < 15 ? 2 : 0;
        }
        final double ball = Math.hypot(Math.hypot(x - 28.5, z - 15.5), y - 17.5);
        return ball < 4 ? 2 : 1;
    }

    private Shell run(final String... keys) throws IOException {
        final String[] words = new String[keys.length + 3];
        words[0] = "field";
        words[1] = "input=" + stack();
        words[2] = "output=" + folder.resolve("out");
        System.arraycopy(keys, 0, words, 3, keys.length);
        return Shell.garnetj(words);
    }

    @Test
    void eachCrackHasItsTipAndEachDepositItsDrive() throws IOException {
        final Shell shell = run("current=0.5", "cap=1", "conductivity=0.6");
        assertEquals(0, shell.exitCode(), shell.err());
        final Table tips = Table.read(folder.resolve("out/amplification.csv"));
        assertEquals(1, tips.rows());
        assertEquals(1, tips.number(0, "crack"));
        assertEquals("connected", tips.text(0, "lithium"));
        assertTrue(tips.number(0, "amplification") > 1.2);
        assertTrue(tips.number(0, "depth_um") > 1.5);
        assertTrue(Double.isNaN(tips.number(0, "amplification_ci_low")));
        final Table deposits = Table.read(folder.resolve("out/bipolar.csv"));
        assertEquals(1, deposits.rows());
        assertEquals(0, deposits.number(0, "crack"));
        assertEquals(0.5 / 0.6 * 0.1, deposits.number(0, "plating_drive_mV"), 0.03);
        final Table profile = Table.read(folder.resolve("out/amplification-profile.csv"));
        assertTrue(
                profile.number(0, "field_amplification")
                        > profile.number(8, "field_amplification"));
        final String page = Files.readString(folder.resolve("out/report.html"));
        assertTrue(page.contains("upper bounds"));
        assertTrue(page.contains("Field strength in the LLZO"));
        assertTrue(page.contains("against the distance from the tip"));
        assertTrue(page.contains("The surface of the lithium in cracks"));
        assertTrue(Files.size(folder.resolve("out/surface.vtu")) > 10_000);
        final Set<Integer> colours = new HashSet<>();
        final BufferedImage picture = ImageIO.read(folder.resolve("out/surface.png").toFile());
        for (int x = 0; x < picture.getWidth(); x++) {
            colours.add(picture.getRGB(x, picture.getHeight() / 2));
        }
        assertTrue(colours.size() > 20, "a surface in many shades across the middle");
    }

    @Test
    void theRecipeGivesTheSameCracksInAllTables() throws IOException {
        final Path output = folder.resolve("recipe");
        final Shell shell =
                Shell.garnetj(
                        "run",
                        "plugins/recipes/field.yaml",
                        "phases=" + stack(),
                        "output=" + output);
        assertEquals(0, shell.exitCode(), shell.err());
        final Table cracks = Table.read(output.resolve("spallations/spallations.csv"));
        final Table fixed = Table.read(output.resolve("fixed/amplification.csv"));
        final Table resisting = Table.read(output.resolve("resisting/amplification.csv"));
        assertEquals(cracks.rows(), fixed.rows());
        assertEquals(cracks.number(0, "crack"), fixed.number(0, "crack"));
        assertEquals("upper", fixed.text(0, "bound"));
        assertEquals("none", resisting.text(0, "bound"));
        assertTrue(fixed.number(0, "amplification") > resisting.number(0, "amplification"));
        assertEquals(
                5000 / cracks.number(0, "max_depth_um"),
                resisting.number(0, "wagner_number"),
                1e-6 * resisting.number(0, "wagner_number"));
    }

    @Test
    void theStacksAreCalibratedAndAgree() throws IOException {
        final Shell shell = run("voltage=0.001", "conductivity=2", "fill=true", "rint=100");
        assertEquals(0, shell.exitCode(), shell.err());
        final LoadedImage<?> field = ImageReader.read(folder.resolve("out/field.tif"));
        final ImageMetadata metadata = field.metadata();
        assertEquals(EDGE, metadata.x_um().getAsDouble(), 1e-9);
        assertEquals(EDGE, metadata.z_um().getAsDouble(), 1e-9);
        final float[] strength = plane(field);
        final float[] density = plane(ImageReader.read(folder.resolve("out/current.tif")));
        final float[] volts = plane(ImageReader.read(folder.resolve("out/potential.tif")));
        for (int at = 0; at < strength.length; at++) {
            assertEquals(2 * strength[at], density[at], 1e-6);
            assertTrue(volts[at] >= 0 && volts[at] <= 0.001);
        }
        assertTrue(strength[29 * 36] > 0);
        assertEquals(0, strength[0]);
        final Table tips = Table.read(folder.resolve("out/amplification.csv"));
        assertTrue(tips.number(0, "wagner_number") > 500);
        assertEquals("none", tips.text(0, "bound"));
    }

    private static float[] plane(final LoadedImage<?> image) {
        return Planes.floatPlane(image.pixels(), 15);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "surface=side",
                "conductivity=0",
                "current=-1",
                "rint=-5",
                "cap=-1",
                "refine=4",
                "fill=maybe"
            })
    void whatHasNoMeaningIsAUsageError(final String key) throws IOException {
        final Shell shell = run(key);
        assertEquals(2, shell.exitCode(), shell.err());
        assertTrue(shell.err().contains(key.split("=")[0]), shell.err());
    }
}
