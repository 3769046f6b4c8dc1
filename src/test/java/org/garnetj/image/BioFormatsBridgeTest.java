package org.garnetj.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.IJ;
import ij.ImagePlus;
import ij.Macro;
import ij.macro.Interpreter;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The bridge against a stand-in that behaves like the importer: options by thread, image shown. */
class BioFormatsBridgeTest {

    private static final Path FILE = Path.of("some folder", "block.czi");

    @Test
    void anUnknownFormatWithoutBioFormatsSaysWhatItNeeds(@TempDir final Path folder)
            throws IOException {
        assertFalse(BioFormatsBridge.isPresent(ClassLoader.getPlatformClassLoader()));
        final String message = BioFormatsBridge.missing(FILE).getMessage();
        assertTrue(message.contains("block.czi"), message);
        assertTrue(message.contains("open it in Fiji, or build with -Pbio-formats"), message);
        final Path unknown = folder.resolve("block.czi");
        Files.writeString(unknown, "ZISRAWFILE");
        assertThrows(InputException.class, () -> ImageReader.read(unknown));
    }

    @Test
    void theImageTheImporterShowsIsReadAndLeavesNothingBehind() {
        final int before = Interpreter.getBatchModeImageCount();
        final LoadedImage<?> image = BioFormatsBridge.read(FILE, () -> show(1));
        assertEquals("block.czi", image.name());
        assertEquals(3, image.depth());
        assertEquals(0.25, image.metadata().x_um().getAsDouble());
        assertFalse(Interpreter.batchMode);
        assertEquals(before, Interpreter.getBatchModeImageCount());
    }

    @Test
    void noneOrSeveralImagesAreRefused() {
        assertTrue(refusal(0).contains("Bio-Formats cannot read it"));
        assertTrue(refusal(2).contains("finds 2 images"));
    }

    private static String refusal(final int images) {
        return assertThrows(
                        InputException.class, () -> BioFormatsBridge.read(FILE, () -> show(images)))
                .getMessage();
    }

    private static void show(final int images) {
        final String options = Macro.getOptions();
        final String path = Macro.getValue(options, "open", "");
        assertEquals(FILE.toAbsolutePath().toString(), path);
        for (int i = 0; i < images; i++) {
            final ImagePlus image = IJ.createImage("series " + i, "8-bit ramp", 7, 5, 3);
            image.getCalibration().setUnit("micron");
            image.getCalibration().pixelWidth = 0.25;
            image.show();
        }
    }
}
