package org.garnetj.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The resolution of a TIFF is a ratio of two unsigned numbers; programs fill all 32 bits of them.
 */
class TiffResolutionTest {

    private static final int WIDTH = 4;
    private static final int HEIGHT = 3;
    private static final String DESCRIPTION = "ImageJ=1.11a\nunit=um\nspacing=0.2\n\0";
    private static final long FULL = 0xFFFFFFFFL;

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.13, 0.07, 0.033, 0.0117, 0.15, 1.0 / 60, 2.5})
    void aRatioThatFillsAllBitsIsReadAsItIs(final double pixel_um) throws IOException {
        final ImageMetadata metadata = read(fill(pixel_um), fill(1.269 * pixel_um));
        assertEquals(pixel_um, metadata.x_um().getAsDouble(), 1e-7 * pixel_um);
        assertEquals(1.269 * pixel_um, metadata.y_um().getAsDouble(), 1e-7 * pixel_um);
        assertEquals(0.2, metadata.z_um().getAsDouble());
    }

    @Test
    void aHeightThatMakesNoSenseIsNotReplacedByTheWidth() throws IOException {
        final ImageMetadata metadata = read(fill(0.1), new long[] {5, 0});
        assertTrue(metadata.x_um().isEmpty(), metadata.toString());
    }

    /** 1/pixel as a ratio whose larger number is 2^32 − 1, as tifffile writes it. */
    private static long[] fill(final double pixel_um) {
        return pixel_um < 1
                ? new long[] {FULL, Math.round(FULL * pixel_um)}
                : new long[] {Math.round(FULL / pixel_um), FULL};
    }

    private ImageMetadata read(final long[] x, final long[] y) throws IOException {
        final Path file = folder.resolve("stack.tif");
        Files.write(file, tiff(x, y));
        return ImageReader.read(file).metadata();
    }

    private static byte[] tiff(final long[] x, final long[] y) {
        final byte[] text = DESCRIPTION.getBytes(StandardCharsets.US_ASCII);
        final int pixels = 8;
        final int ratios = pixels + WIDTH * HEIGHT;
        final int words = ratios + 16;
        final int directory = words + text.length + (text.length & 1);
        final ByteBuffer file = ByteBuffer.allocate(directory + 2 + 11 * 12 + 4);
        file.put((byte) 'M').put((byte) 'M').putShort((short) 42).putInt(directory);
        file.position(ratios);
        file.putInt((int) x[0]).putInt((int) x[1]).putInt((int) y[0]).putInt((int) y[1]);
        file.put(text).position(directory);
        file.putShort((short) 11);
        entry(file, 256, 4, 1, WIDTH);
        entry(file, 257, 4, 1, HEIGHT);
        entry(file, 258, 3, 1, 8 << 16);
        entry(file, 259, 3, 1, 1 << 16);
        entry(file, 262, 3, 1, 1 << 16);
        entry(file, 270, 2, text.length, words);
        entry(file, 273, 4, 1, pixels);
        entry(file, 278, 4, 1, HEIGHT);
        entry(file, 279, 4, 1, WIDTH * HEIGHT);
        entry(file, 282, 5, 1, ratios);
        entry(file, 283, 5, 1, ratios + 8);
        return file.array();
    }

    private static void entry(
            final ByteBuffer file,
            final int tag,
            final int type,
            final int count,
            final int value) {
        file.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }
}
