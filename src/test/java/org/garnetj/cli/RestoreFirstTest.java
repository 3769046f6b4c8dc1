package org.garnetj.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.imglib2.FinalDimensions;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.NativeType;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.view.Views;

import org.garnetj.image.Calibration;
import org.garnetj.image.ImageReader;
import org.garnetj.image.LoadedImage;
import org.garnetj.image.Planes;
import org.garnetj.image.TiffWriter;
import org.garnetj.image.Volume;
import org.garnetj.image.VoxelSize;
import org.garnetj.report.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

/** Raw stacks that are restored before they are cut into phases. */
class RestoreFirstTest {

    @TempDir Path folder;

    @Test
    void sectionsAreFreedOfCurtainsAlignedAndEvenedAndThePhasesLieOnThem() throws IOException {
        draw("fibsem", "stages=none", "width=140;height=120;slices=24;porosity=0.06;drift=1.5");

        segment("restore=auto");

        assertArrayEquals(size(raw()), size(phases("stack.tif")));
        assertEquals(24, Table.read(phases("remove-curtains.csv")).rows());
        final Table shifts = Table.read(phases("align-slices.csv"));
        assertEquals(24, shifts.rows());
        assertEquals(24, Table.read(phases("correct-shading.csv")).rows());
        assertArrayEquals(size(raw()), size(phases("phases.tif")));
        final String page = Files.readString(phases("report.html"));
        assertTrue(page.contains("before: slice") && page.contains("after: slice"));
        assertFalse(page.contains("not shown"));
    }

    @Test
    void aSingleSliceHasNothingToAlignTo() throws IOException {
        draw("fibsem", "stages=none", "width=140;height=120;slices=2;porosity=0.06");
        keepFirstSlice(ImageReader.read(raw()));

        segment("restore=auto");

        assertTrue(Files.isRegularFile(phases("correct-shading.csv")));
        assertFalse(Files.exists(phases("align-slices.csv")));
    }

    /** So few pixels tell neither shading nor drift. */
    @Test
    void whatCannotBeEvenedIsCutAllTheSame() throws IOException {
        final PlanarImg<UnsignedByteType, ?> image = Planes.bytes(new FinalDimensions(15, 15, 4));
        final Random random = new Random(3);
        for (int z = 0; z < 4; z++) {
            final byte[] plane = Planes.array(image, z);
            for (int i = 0; i < plane.length; i++) {
                final boolean wall = i / 15 < 9 || i % 15 < 6;
                plane[i] = (byte) ((wall ? 170 : 25) + 4 * random.nextGaussian());
            }
        }
        final Path stack = Files.createDirectories(folder.resolve("raw")).resolve("stack.tif");
        TiffWriter.write(stack, new Volume<>(image, VoxelSize.um(0.05, 0.05, 0.1), "grid"));

        segment("restore=auto", "tilt=0");

        assertFalse(Files.exists(phases("correct-shading.csv")));
        assertTrue(
                Files.readString(phases("report.html")).contains("correct-shading was left out"));
        assertTrue(Files.isRegularFile(phases("phases.tif")));
    }

    @Test
    void aTomogramWithoutRingsAndCuppingIsCutAsWell() throws IOException {
        draw("xct", "seed=4", "width=96;height=96;slices=12;rings=8;cupping=0.25");

        segment("restore=auto", "modality=xct");

        final Table rings = Table.read(phases("remove-rings.csv"));
        for (int z = 0; z < 12; z++) {
            assertTrue(
                    rings.number(z, "energy_after") < 0.2 * rings.number(z, "energy_before"),
                    "slice " + z);
        }
        assertTrue(Table.read(phases("correct-hardening.csv")).rows() > 0);
        assertTrue(Files.isRegularFile(phases("stack.tif")));
    }

    @Test
    void byDefaultThePhasesLieOnTheStackAsItIs() throws IOException {
        draw("xct", "seed=4", "width=96;height=96;slices=12");

        segment("modality=xct");

        assertFalse(Files.exists(phases("stack.tif")));
        assertFalse(Files.readString(phases("report.html")).contains("before: slice"));
    }

    /** Beside a microscope that has nothing to restore; the drift moves a little out of sight. */
    @Test
    void restorationLeavesTheVolumeOfCracksPoresAndLithium() throws IOException {
        final String block =
                "supersampling=2;width=224;height=120;slices=40;porosity=0.05;porelithium=0.35";
        draw("fibsem", "stages=III", block);
        segment("restore=auto");
        final double lithium = volume(true);
        final double cavities = volume(false);
        draw("fibsem", "stages=III", block + ";drift=0;curtaining=0;shading=0;shadow=0;flicker=0");
        segment("restore=none");
        assertEquals(1, lithium / volume(true), 0.01);
        assertEquals(1, cavities / volume(false), 0.01);
    }

    /** Volume of lithium, or of it and voids, in µm³. */
    private double volume(final boolean lithiumAlone) throws IOException {
        final Table table = Table.read(phases("phases.csv"));
        double sum = 0;
        for (int row = 0; row < table.rows(); row++) {
            final String phase = table.text(row, "phase");
            final boolean counts = phase.startsWith("Li") || !lithiumAlone && phase.equals("void");
            sum += counts ? table.number(row, "volume_um3") : 0;
        }
        return sum;
    }

    private void draw(final String kind, final String what, final String settings) {
        run(
                "make-phantom",
                "kind=" + kind,
                what,
                "settings=" + settings,
                "output=" + folder.resolve("raw"));
    }

    private <T extends RealType<T> & NativeType<T>> void keepFirstSlice(final LoadedImage<T> stack)
            throws IOException {
        final Volume<T> whole = stack.toVolume(Calibration.NONE);
        final long[] last = {whole.width() - 1, whole.height() - 1, 0};
        TiffWriter.write(
                raw(), whole.with(Views.interval(whole.pixels(), new long[3], last), whole.name()));
    }

    private void segment(final String... more) {
        final String[] words = {"segment", "input=" + raw(), "output=" + folder.resolve("phases")};
        final String[] all = Arrays.copyOf(words, words.length + more.length);
        System.arraycopy(more, 0, all, words.length, more.length);
        run(all);
    }

    private static void run(final String... words) {
        final Shell shell = Shell.garnetj(words);
        assertEquals(0, shell.exitCode(), shell.err());
    }

    private Path phases(final String name) {
        return folder.resolve("phases").resolve(name);
    }

    private Path raw() {
        final Path sections = folder.resolve("raw").resolve("stack.tif");
        return Files.exists(sections) ? sections : folder.resolve("raw").resolve("step-1.tif");
    }

    private static long[] size(final Path file) {
        final LoadedImage<?> image = ImageReader.read(file);
        return image.pixels().dimensionsAsLongArray();
    }
}
