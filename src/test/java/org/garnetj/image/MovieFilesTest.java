package org.garnetj.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import ij.ImageStack;
import ij.plugin.filter.AVI_Writer;
import ij.process.ByteProcessor;
import ij.process.ColorProcessor;
import ij.process.ImageProcessor;

import net.imglib2.img.planar.PlanarImg;
import net.imglib2.img.planar.PlanarImgs;
import net.imglib2.type.NativeType;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.integer.UnsignedShortType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Movies in AVI files, and movies that are read frame by frame. */
class MovieFilesTest {

    private static final int WIDTH = 31;
    private static final int HEIGHT = 20;
    private static final int FRAMES = 7;

    @TempDir Path folder;

    private static int grey(final int frame, final int pixel) {
        return (20 * frame + pixel / 4) % 256;
    }

    private Path avi(final int compression, final boolean coloured) throws IOException {
        final ImageStack stack = new ImageStack(WIDTH, HEIGHT);
        for (int f = 0; f < FRAMES; f++) {
            final ImageProcessor frame =
                    coloured ? new ColorProcessor(WIDTH, HEIGHT) : new ByteProcessor(WIDTH, HEIGHT);
            for (int p = 0; p < WIDTH * HEIGHT; p++) {
                final int grey = grey(f, p);
                frame.set(p, coloured ? grey << 16 | 30 << 8 | grey / 2 : grey);
            }
            stack.addSlice("", frame);
        }
        final ImagePlus image = new ImagePlus("m", stack);
        image.getCalibration().fps = 4;
        final Path file = folder.resolve("m.avi");
        new AVI_Writer().writeImage(image, file.toString(), compression, 100);
        return file;
    }

    private static LoadedImage<?> read(final Path file) {
        return ImageReader.read(file, ColourRule.AVERAGE, ReadListener.SILENT);
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                AVI_Writer.NO_COMPRESSION,
                AVI_Writer.PNG_COMPRESSION,
                AVI_Writer.JPEG_COMPRESSION
            })
    void framesOfAnAviAreRead(final int compression) throws IOException {
        final LoadedImage<?> movie = read(avi(compression, false));
        assertEquals(FRAMES, movie.depth());
        assertEquals(0.25, movie.metadata().interval_s().getAsDouble());
        final int off = compression == AVI_Writer.JPEG_COMPRESSION ? 6 : 0;
        for (int f = 0; f < FRAMES; f++) {
            final byte[] plane = Planes.array(movie.pixels(), f);
            for (int p = 0; p < plane.length; p++) {
                if (grey(f, p) > 20 && grey(f, p) < 235) {
                    assertEquals(grey(f, p), plane[p] & 0xFF, off, "frame " + f + " pixel " + p);
                }
            }
        }
    }

    @Test
    void colourIsRefusedOrAveraged() throws IOException {
        final Path file = avi(AVI_Writer.NO_COMPRESSION, true);
        assertThrows(InputException.class, () -> ImageReader.read(file));
        final LoadedImage<?> movie = read(file);
        final int grey = grey(2, 100);
        assertEquals(
                Math.round((grey + 30 + grey / 2) / 3f),
                Planes.<byte[]>array(movie.pixels(), 2)[100] & 0xFF);
        assertEquals(List.of("colour was averaged to grey"), movie.metadata().notes());
    }

    /** An empty chunk stands for a frame that the camera dropped. */
    @Test
    void droppedFramesOfAnAviAreGapsInTime() throws IOException {
        final Path file = avi(AVI_Writer.PNG_COMPRESSION, false);
        final byte[] bytes = Files.readAllBytes(file);
        final ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        final int third = frameChunk(bytes, 3);
        final int size = buffer.getInt(third + 4);
        final int padded = size + (size & 1);
        buffer.putInt(third + 4, 0);
        System.arraycopy("JUNK".getBytes(StandardCharsets.US_ASCII), 0, bytes, third + 8, 4);
        buffer.putInt(third + 12, padded - 8);
        final int index = index(bytes) + 8 + 16 * 3;
        buffer.putInt(index + 12, 0);
        Files.write(file, bytes);
        final LoadedImage<?> movie = read(file);
        assertEquals(FRAMES - 1, movie.depth());
        final Calibration pixel = Calibration.movie(1, 2);
        assertEquals(FrameTimes.of(0, 2, 4, 8, 10, 12), movie.toMovie(pixel).times());
    }

    private static int frameChunk(final byte[] bytes, final int number) {
        int seen = 0;
        for (int at = find(bytes, "movi", 0) + 4; ; at++) {
            at = find(bytes, "00d", at);
            if (seen++ == number) {
                return at;
            }
        }
    }

    private static int index(final byte[] bytes) {
        return find(bytes, "idx1", 0);
    }

    private static int find(final byte[] bytes, final String word, final int from) {
        final byte[] wanted = word.getBytes(StandardCharsets.US_ASCII);
        for (int at = from; ; at++) {
            if (Arrays.equals(wanted, Arrays.copyOfRange(bytes, at, at + wanted.length))) {
                return at;
            }
        }
    }

    @Test
    void whatIsNoWholeAviIsNamedWithItsCauseAndRemedy() throws IOException {
        final byte[] whole = Files.readAllBytes(avi(AVI_Writer.NO_COMPRESSION, false));
        for (final int bytes : new int[] {20, 300, 5000, whole.length - 200}) {
            final Path file = folder.resolve("cut" + bytes + ".avi");
            Files.write(file, Arrays.copyOf(whole, bytes));
            final String message =
                    assertThrows(InputException.class, () -> read(file)).getMessage();
            assertTrue(message.startsWith("cut" + bytes + ".avi") || message.contains("/cut"));
            assertTrue(message.contains("copy it again") || message.contains("whole"), message);
        }
        final byte[] other = whole.clone();
        System.arraycopy(
                "H264".getBytes(StandardCharsets.US_ASCII),
                0,
                other,
                find(other, "strf", 0) + 24,
                4);
        final Path file = folder.resolve("codec.avi");
        Files.write(file, other);
        final String message = assertThrows(InputException.class, () -> read(file)).getMessage();
        assertTrue(message.contains("H264") && message.contains("ffmpeg -i"), message);
    }

    @Test
    void compressedVideosAreRefusedWithTheWayToReadThem() throws IOException {
        final Path file = folder.resolve("m.tif");
        Files.write(file, "\0\0\0\u0018ftypisom\0\0".getBytes(StandardCharsets.ISO_8859_1));
        final String message = assertThrows(InputException.class, () -> read(file)).getMessage();
        assertTrue(message.contains("m.tif") && message.contains("ffmpeg -i"), message);
    }

    /** The same pixels and notes, from a TIFF, a folder and an AVI. */
    @Test
    void framesReadAsTheyAreNeededAreThoseReadAtOnce() throws IOException {
        assertSame(avi(AVI_Writer.JPEG_COMPRESSION, true));
        final PlanarImg<UnsignedShortType, ?> frames = PlanarImgs.unsignedShorts(9, 5, 40);
        int value = 0;
        for (final UnsignedShortType pixel : frames) {
            pixel.set(7 * value++ % 65536);
        }
        final Path tiff = folder.resolve("m.tif");
        TiffWriter.write(tiff, new Movie<>(frames, 1, new FrameInterval(1), "m"));
        assertSame(tiff);
        final Path pictures = Files.createDirectory(folder.resolve("frames"));
        for (int f = 0; f < 12; f++) {
            javax.imageio.ImageIO.write(
                    new ByteProcessor(
                                    6,
                                    4,
                                    new byte[] {
                                        (byte) f, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15,
                                        16, 17, 18, 19, 20, 21, 22, 23, 24
                                    })
                            .getBufferedImage(),
                    "png",
                    pictures.resolve("f" + f + ".png").toFile());
        }
        assertSame(pictures);
    }

    private static void assertSame(final Path file) {
        final LoadedImage<?> whole = read(file);
        try (MovieFile movie =
                ImageReader.openMovie(file, ColourRule.AVERAGE, ReadListener.SILENT, 0)) {
            assertEquals(whole.metadata(), movie.image().metadata());
            assertEqual(whole, movie.image());
            assertEqual(whole, movie.image());
        }
    }

    private static <T extends RealType<T> & NativeType<T>, U extends RealType<U> & NativeType<U>>
            void assertEqual(final LoadedImage<T> a, final LoadedImage<U> b) {
        assertTrue(Planes.equal(a.pixels(), b.pixels()));
        for (int f = (int) a.depth() - 1; f >= 0; f--) {
            assertEquals(
                    Arrays.hashCode(Planes.floatPlane(a.pixels(), f)),
                    Arrays.hashCode(Planes.floatPlane(b.pixels(), f)));
        }
    }
}
