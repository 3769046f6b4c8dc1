package org.garnetj.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.imglib2.img.planar.PlanarImg;
import net.imglib2.img.planar.PlanarImgs;
import net.imglib2.type.numeric.real.FloatType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

import javax.imageio.ImageIO;

class BadInputTest {

    private static final VoxelSize VOXEL = VoxelSize.um(0.1, 0.1, 0.2);

    @TempDir Path folder;

    @Test
    void aMisspeltNameIsAnsweredWithTheRightOne() throws IOException {
        Files.createFile(folder.resolve("pellet_01.tif"));
        Files.createFile(folder.resolve("notes.txt"));
        assertRefused(folder.resolve("pelet_01.tif"), "there is no such file", "pellet_01.tif?");
        assertRefused(folder.resolve("something-else.nd2"), "no such file", "check the name");
        assertRefused(folder.resolve("no/such/folder.tif"), "no folder", "check the path");
    }

    @Test
    void anEmptyFileIsCalledEmpty() throws IOException {
        assertRefused(Files.createFile(folder.resolve("a.tif")), "is empty", "copy it again");
    }

    @Test
    void aTiffCutAnywhereIsCalledTruncated() throws IOException {
        final Path whole = folder.resolve("whole.tif");
        TiffWriter.write(whole, new Volume<>(PlanarImgs.unsignedBytes(9, 9, 4), VOXEL, "w"));
        final byte[] bytes = Files.readAllBytes(whole);
        for (int length = 9; length < bytes.length; length += 7) {
            final Path cut = folder.resolve("cut.tif");
            Files.write(cut, Arrays.copyOf(bytes, length));
            assertRefused(cut, "cut.tif: it", "truncated");
        }
    }

    @Test
    void anImageJTiffCutAnywhereIsCalledTruncated() throws IOException {
        final ij.ImagePlus image = ij.IJ.createImage("w", "8-bit ramp", 9, 9, 4);
        final Path whole = folder.resolve("whole.tif");
        new ij.io.FileSaver(image).saveAsTiff(whole.toString());
        final byte[] bytes = Files.readAllBytes(whole);
        for (int length = 9; length < bytes.length; length += 7) {
            final Path cut = folder.resolve("cut.tif");
            Files.write(cut, Arrays.copyOf(bytes, length));
            assertRefused(cut, "cut.tif: it", "truncated");
        }
    }

    @Test
    void damagedTiffsNeverEndInAStackTrace() throws IOException {
        final Path whole = folder.resolve("whole.tif");
        TiffWriter.write(whole, new Volume<>(PlanarImgs.unsignedBytes(9, 9, 2), VOXEL, "w"));
        final byte[] bytes = Files.readAllBytes(whole);
        final Random random = new Random(11);
        for (int trial = 0; trial < 300; trial++) {
            final byte[] damaged = bytes.clone();
            for (int i = 0; i < 4; i++) {
                damaged[4 + random.nextInt(bytes.length - 4)] = (byte) random.nextInt();
            }
            final Path file = folder.resolve("damaged.tif");
            Files.write(file, damaged);
            try {
                ImageReader.read(file);
            } catch (final InputException e) {
                assertFalse(e.getMessage().contains("\n"), e.getMessage());
            }
        }
    }

    @Test
    void truncatedPicturesAreCalledDamaged() throws IOException {
        final BufferedImage picture = new BufferedImage(64, 64, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < 64 * 64; i++) {
            picture.getRaster().setSample(i % 64, i / 64, 0, i * 7 % 251);
        }
        for (final String kind : new String[] {"png", "bmp", "jpg"}) {
            final Path whole = folder.resolve("whole." + kind);
            ImageIO.write(picture, kind, whole.toFile());
            final byte[] bytes = Files.readAllBytes(whole);
            final Path cut = folder.resolve("cut." + kind);
            Files.write(cut, Arrays.copyOf(bytes, bytes.length / 2));
            assertRefused(cut, "cut." + kind, "truncated");
        }
    }

    @Test
    void pixelsThatAreNoNumbersAreCountedAndLocated() throws IOException {
        final PlanarImg<FloatType, ?> image = PlanarImgs.floats(7, 5, 3);
        Planes.<float[]>array(image, 1)[2 * 7 + 4] = Float.NaN;
        Planes.<float[]>array(image, 2)[0] = Float.POSITIVE_INFINITY;
        final Path file = folder.resolve("nan.tif");
        TiffWriter.write(file, new Volume<>(image, VOXEL, "nan"));
        assertRefused(file, "2 pixels are NaN or infinite", "x = 4, y = 2, slice 2");
    }

    @Test
    void aStackTooLargeForJavaSaysHowToStart() {
        final InputException refused =
                assertThrows(
                        InputException.class,
                        () -> Heap.require("huge.tif", 12_300_000_000L, 3_000_000_000L));
        assertTrue(refused.getMessage().contains("need 12.3 GB"), refused.getMessage());
        assertTrue(refused.getMessage().contains("use 3.0 GB"), refused.getMessage());
        assertTrue(refused.getMessage().contains("GARNETJ_HEAP=25g"), refused.getMessage());
        Heap.require("fits.tif", 2_000_000_000L, 3_000_000_000L);
    }

    @Test
    void nothingIsReadOfAStackTooLarge() throws IOException {
        final Path raw = folder.resolve("huge.raw");
        try (var file = new java.io.RandomAccessFile(raw.toFile(), "rw")) {
            file.setLength(40_000L * 40_000 * 100);
        }
        Files.writeString(
                folder.resolve("huge.raw.json"),
                "{\"width\":40000,\"height\":40000,\"depth\":100,\"type\":\"uint8\"}");
        assertRefused(raw, "need 160.0 GB", "GARNETJ_HEAP");
    }

    @Test
    void scalesThatNobodyStatesAreAskedForByKey() throws IOException {
        final Path file = folder.resolve("plain.png");
        ImageIO.write(new BufferedImage(4, 4, BufferedImage.TYPE_BYTE_GRAY), "png", file.toFile());
        final LoadedImage<?> image = ImageReader.read(file);
        final String volume =
                assertThrows(InputException.class, () -> image.toVolume(Calibration.NONE))
                        .getMessage();
        assertTrue(volume.endsWith("set pixel= (µm) and slice= (µm)"), volume);
        final String movie =
                assertThrows(InputException.class, () -> image.toMovie(Calibration.NONE))
                        .getMessage();
        assertTrue(movie.endsWith("set pixel= (µm) and interval= (s) or times="), movie);
        assertEquals(VoxelSize.um(2, 2, 3), image.toVolume(Calibration.stack(2, 3)).voxelSize());
        assertEquals(5, image.toMovie(Calibration.movie(2, 5)).interval().seconds());
    }

    @Test
    void aGivenPixelKeepsTheFilesRatioOfHeightToWidth() throws IOException {
        final Path file = folder.resolve("tilted.tif");
        final VoxelSize stated = VoxelSize.um(0.01, 0.0127, 0.03);
        TiffWriter.write(file, new Volume<>(PlanarImgs.unsignedBytes(2, 2, 2), stated, "t"));
        final VoxelSize voxel =
                ImageReader.read(file).toVolume(Calibration.stack(0.02, 0.05)).voxelSize();
        assertEquals(0.02, voxel.x_um());
        assertEquals(0.0254, voxel.y_um(), 1e-9);
        assertEquals(0.05, voxel.z_um());
        final InputException refused =
                assertThrows(
                        InputException.class,
                        () -> ImageReader.read(file).toMovie(Calibration.movie(0.02, 1)));
        assertTrue(refused.getMessage().contains("square pixels"), refused.getMessage());
    }

    private static void assertRefused(final Path file, final String cause, final String remedy) {
        final InputException refused =
                assertThrows(InputException.class, () -> ImageReader.read(file));
        assertTrue(refused.getMessage().contains(cause), refused.getMessage());
        assertTrue(refused.getMessage().contains(remedy), refused.getMessage());
    }
}
