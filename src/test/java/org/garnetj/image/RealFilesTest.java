package org.garnetj.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.garnetj.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** Files that real microscopes and other programs wrote. */
class RealFilesTest {

    @Test
    void zeissPixelSizeIsThatOfTheStoredImage() {
        final ImageMetadata metadata = metadata("sem-metadata/ZEISS_SEM_multipage.tif");
        assertEquals(0.01233, metadata.x_um().getAsDouble(), 0.000005);
        assertEquals(0.01233, metadata.y_um().getAsDouble(), 0.000005);
        assertEquals(52.6, metadata.tilt_deg().getAsDouble());
        assertEquals(Optional.of(true), metadata.tiltCorrected());
        assertTrue(metadata.z_um().isEmpty());
        assertEquals(
                List.of(
                        LocalDateTime.of(2016, 4, 18, 22, 42, 2),
                        LocalDateTime.of(2016, 4, 18, 22, 45, 19)),
                metadata.acquired());
        assertEquals(197, metadata.times_s()[1]);
        assertTrue(
                metadata.notes()
                        .contains("after slice 2 of the FIB comes slice 5: slices are missing"));
    }

    @Test
    void zeissImagesOf1024PixelsHaveSevenDigits() {
        final ImageMetadata metadata = metadata("sem-metadata/test_tiff_Zeiss_SEM_1k.tif");
        assertEquals(2.614514, metadata.x_um().getAsDouble(), 2.614514e-6);
        assertEquals(0.0, metadata.tilt_deg().getAsDouble());
        assertEquals(Optional.of(false), metadata.tiltCorrected());
        assertEquals(LocalDateTime.of(2015, 12, 23, 9, 40, 32), metadata.acquired().get(0));
    }

    @Test
    void feiScaleTiltAndDataBar() {
        for (final String bits : List.of("8", "16")) {
            final ImageMetadata metadata =
                    metadata("sem-metadata/FEI-Helios-Ebeam-" + bits + "bits.tif");
            assertEquals(3.3724, metadata.x_um().getAsDouble(), 1e-9);
            assertEquals(3.3724, metadata.y_um().getAsDouble(), 1e-9);
            assertEquals(Math.toDegrees(6.54498e-6), metadata.tilt_deg().getAsDouble(), 1e-12);
            assertEquals(Optional.of(false), metadata.tiltCorrected());
            assertEquals(29, metadata.dataBarRows().getAsInt());
            assertEquals(List.of(LocalDateTime.of(2016, 6, 13, 17, 6, 40)), metadata.acquired());
        }
    }

    /** Its DatabarHeight is 0, and yet 70 rows of text lie below the 1024 scanned ones. */
    @Test
    void feiDataBarIsWhatWasNotScanned() {
        final ImageMetadata metadata = metadata("sem-metadata/skan_fei_retic.tif");
        assertEquals(70, metadata.dataBarRows().getAsInt());
    }

    @Test
    void aNavigationCameraHasNoScale() {
        final ImageMetadata metadata =
                metadata("sem-metadata/FEI-Helios-navcam-with-no-IRBeam.tif");
        assertTrue(metadata.x_um().isEmpty());
        assertTrue(metadata.y_um().isEmpty());
        assertEquals(39, metadata.dataBarRows().getAsInt());
    }

    /** Fractions measured with tifffile; the two files do not hold the same block. */
    @Test
    void oneBitAndRawStacksHaveTheirFractions(@TempDir final Path folder) throws IOException {
        final LoadedImage<?> bits = read("twophase-formats/SampleData_2Phase_stack_3d_1bit.tif");
        assertEquals(0.398309, fractionAbove(bits, 254), 1e-12);
        final Path raw = folder.resolve("block.raw");
        Files.copy(SharedData.path("twophase-formats/SampleData_2Phase_stack_3d_uint8.raw"), raw);
        Files.writeString(
                folder.resolve("block.raw.json"),
                "{\"width\":100,\"height\":100,\"depth\":100,\"type\":\"uint8\"}");
        assertEquals(0.399553, fractionAbove(ImageReader.read(raw), 0), 1e-12);
    }

    @Test
    void imageJStacksWithoutSpacingAskForIt() {
        final LoadedImage<?> shell = read("xct-volumes/shell_225x128x128.tif");
        assertEquals(225, shell.depth());
        assertEquals(1.0, shell.metadata().x_um().getAsDouble());
        final InputException asked =
                assertThrows(InputException.class, () -> shell.toVolume(Calibration.NONE));
        assertTrue(asked.getMessage().contains("slice="), asked.getMessage());
        assertFalse(asked.getMessage().contains("pixel="), asked.getMessage());
    }

    @Test
    void resolutionsForPrintersAreNoScale() {
        for (final String file :
                List.of(
                        "xct-volumes/cement_128x128x128.tif",
                        "xct-fibreform/100_fiberform.tif",
                        "xct-fibreform/100_sphere_r40.tif",
                        "xct-fibreform/100_cylinder_r40.tif",
                        "morphometry-phantoms/ellipsoid_A30_B20_C10_T30_P30.tif")) {
            assertTrue(metadata(file).x_um().isEmpty(), file);
        }
    }

    @Test
    void knownFractionsComeOut() {
        assertEquals(0.16714, fractionAbove(read("xct-fibreform/100_fiberform.tif"), 89), 1e-12);
    }

    @Test
    void greyBitmapsAreGrey() {
        final LoadedImage<?> slice = read("ceramic-fibsem/sample_001_sem.bmp");
        assertEquals(256, slice.pixels().dimension(0));
        assertTrue(slice.metadata().x_um().isEmpty());
    }

    @Test
    void aFolderOfSlicesIsAStack() {
        assertEquals(5, read("ceramic-fibsem").depth());
    }

    @Test
    void aColourCamerasMovieIsAveragedOnlyWhenAsked() {
        final Path folder = SharedData.path("tip-growth-hyphae");
        final InputException refused =
                assertThrows(InputException.class, () -> ImageReader.read(folder));
        assertTrue(refused.getMessage().contains("is a colour image"), refused.getMessage());
        final LoadedImage<?> movie =
                ImageReader.read(folder, ColourRule.AVERAGE, ReadListener.SILENT);
        assertEquals(6, movie.depth());
        assertEquals(2048, movie.pixels().dimension(0));
        assertEquals(List.of("colour was averaged to grey"), movie.metadata().notes());
    }

    private static ImageMetadata metadata(final String file) {
        return read(file).metadata();
    }

    private static LoadedImage<?> read(final String file) {
        return ImageReader.read(SharedData.path(file));
    }

    private static double fractionAbove(final LoadedImage<?> image, final int grey) {
        long above = 0;
        for (int z = 0; z < image.depth(); z++) {
            for (final byte value : Planes.<byte[]>array(image.pixels(), z)) {
                above += (value & 0xFF) > grey ? 1 : 0;
            }
        }
        return above / (double) image.toVolume(Calibration.stack(1, 1)).voxels();
    }
}
