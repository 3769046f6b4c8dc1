package org.garnetj.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.IJ;
import ij.ImagePlus;
import ij.io.RoiDecoder;
import ij.plugin.AVI_Reader;

import org.garnetj.report.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** What overlay= writes, as ImageJ reads it. */
class TrackFilesTest {

    @TempDir Path folder;

    @Test
    void theTracksOfInclusionsAreThereToLookAt() throws IOException {
        final Path output = folder.resolve("results");
        final Shell shell =
                Shell.garnetj(
                        "track-inclusions",
                        "input=sample-stacks/inclusion/movie.tif",
                        "overlay=true",
                        "output=" + output);
        assertEquals(0, shell.exitCode(), shell.err());
        final ImagePlus overlay = IJ.openImage(output.resolve("overlay.tif").toString());
        assertEquals(36, overlay.getNFrames());
        assertEquals(ImagePlus.COLOR_RGB, overlay.getType());
        assertEquals("micron", overlay.getCalibration().getUnit());
        assertEquals(1, overlay.getCalibration().frameInterval);
        final AVI_Reader reader = new AVI_Reader();
        reader.makeStack(output.resolve("overlay.avi").toString(), 1, 0, true, false, false);
        assertEquals(36, reader.getSize());
        assertEquals(overlay.getWidth(), reader.getWidth());
        final Table kymographs = Table.read(output.resolve("kymographs.csv"));
        final ImagePlus kymograph =
                IJ.openImage(output.resolve(kymographs.text(0, "file")).toString());
        assertEquals("micron", kymograph.getCalibration().getXUnit());
        assertEquals("sec", kymograph.getCalibration().getYUnit());
        assertEquals(1, kymograph.getCalibration().pixelHeight, 1e-6);
        assertEquals(36, kymograph.getHeight());
        assertEquals(
                1 + Table.read(output.resolve("inclusions.csv")).rows(),
                rois(output.resolve("RoiSet.zip")));
        assertTrue(Files.readString(output.resolve("tracks.xml")).contains("inclusion 1"));
        assertTrue(Files.readString(output.resolve("report.html")).contains("kymograph 1"));
    }

    private static int rois(final Path file) throws IOException {
        int count = 0;
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertTrue(RoiDecoder.openFromByteArray(zip.readAllBytes()) != null);
                count++;
            }
        }
        return count;
    }
}
