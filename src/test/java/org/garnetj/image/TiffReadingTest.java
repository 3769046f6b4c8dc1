package org.garnetj.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.IJ;
import ij.ImagePlus;
import ij.io.FileSaver;

import net.algart.matrices.tiff.TiffCreateMode;
import net.algart.matrices.tiff.TiffIFD;
import net.algart.matrices.tiff.tags.TagCompression;
import net.algart.matrices.tiff.tags.TagPhotometricInterpretation;
import net.algart.matrices.tiff.tags.Tags;
import net.imglib2.img.planar.PlanarImgs;
import net.imglib2.type.numeric.integer.IntType;
import net.imglib2.type.numeric.integer.UnsignedShortType;
import net.imglib2.type.numeric.real.FloatType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/** TIFFs of other programs, written here by two libraries and read by ours. */
class TiffReadingTest {

    private static final int WIDTH = 70;
    private static final int HEIGHT = 50;

    @TempDir Path folder;

    @ParameterizedTest
    @EnumSource(names = {"NONE", "LZW", "DEFLATE", "PACK_BITS"})
    void compressionAndTilesChangeNothing(final TagCompression compression) throws IOException {
        final byte[] pixels = randomBytes();
        final Path strips = write(ifd -> ifd.putCompression(compression), pixels);
        assertArrayEquals(pixels, firstPlane(strips));
        final Path tiles =
                write(ifd -> ifd.putCompression(compression).putTileSizes(32, 16), pixels);
        assertArrayEquals(pixels, firstPlane(tiles));
    }

    @Test
    void jpegInTiffComesOutAlmostTheSame() throws IOException {
        final byte[] ramp = new byte[WIDTH * HEIGHT];
        for (int i = 0; i < ramp.length; i++) {
            ramp[i] = (byte) (2 * (i % WIDTH));
        }
        final byte[] back = firstPlane(write(i -> i.putCompression(TagCompression.JPEG), ramp));
        for (int i = 0; i < ramp.length; i++) {
            assertEquals(ramp[i] & 0xFF, back[i] & 0xFF, 4);
        }
    }

    @Test
    void bigTiffIsRead() throws IOException {
        final byte[] pixels = randomBytes();
        final Path file = folder.resolve("big.tif");
        write(file, TiffCreateMode.CREATE_LE_BIG, ifd -> {}, pixels, byte.class, 1);
        assertArrayEquals(pixels, firstPlane(file));
    }

    @Test
    void unsignedInPracticeIsUint16() throws IOException {
        final short[] pixels = new short[WIDTH * HEIGHT];
        pixels[3] = 1234;
        final LoadedImage<?> image = readSigned(pixels);
        assertInstanceOf(UnsignedShortType.class, image.pixels().firstElement());
        assertEquals(1234, Planes.<short[]>array(image.pixels(), 0)[3]);
    }

    @Test
    void negativeValuesAreKeptAsFloats() throws IOException {
        final short[] pixels = new short[WIDTH * HEIGHT];
        pixels[3] = -1234;
        final LoadedImage<?> image = readSigned(pixels);
        assertInstanceOf(FloatType.class, image.pixels().firstElement());
        assertEquals(-1234, Planes.<float[]>array(image.pixels(), 0)[3]);
    }

    @Test
    void labelsOf32BitsStayWhole() throws IOException {
        final int[] pixels = new int[WIDTH * HEIGHT];
        pixels[5] = 100_000_001;
        final Path file = folder.resolve("labels.tif");
        write(file, TiffCreateMode.CREATE, ifd -> {}, pixels, int.class, 1);
        final LoadedImage<?> image = ImageReader.read(file);
        assertInstanceOf(IntType.class, image.pixels().firstElement());
        assertEquals(100_000_001, Planes.<int[]>array(image.pixels(), 0)[5]);
    }

    @Test
    void greyStoredAsRgbIsGrey() throws IOException {
        final byte[] grey = randomBytes();
        final byte[] rgb = new byte[3 * grey.length];
        for (int c = 0; c < 3; c++) {
            System.arraycopy(grey, 0, rgb, c * grey.length, grey.length);
        }
        final Path file = folder.resolve("rgb.tif");
        write(file, TiffCreateMode.CREATE, ifd -> {}, rgb, byte.class, 3);
        assertArrayEquals(grey, firstPlane(file));
    }

    @Test
    void colourOnALaterPageIsFoundAndNamed() throws IOException {
        final Path file = folder.resolve("colour.tif");
        final byte[] grey = new byte[3 * WIDTH * HEIGHT];
        final byte[] colour = grey.clone();
        colour[7] = 100;
        try (var writer = new net.algart.matrices.tiff.TiffWriter(file, TiffCreateMode.CREATE)) {
            for (final byte[] page : List.of(grey, grey, colour)) {
                final TiffIFD ifd = writer.newIFD();
                ifd.putImageDimensions(WIDTH, HEIGHT).putPixelInformation(3, byte.class);
                writer.writeJavaArray(writer.newFixedMap(ifd), page);
            }
        }
        final String message = refusal(file);
        assertTrue(message.contains("page 3 is a colour image"), message);
        assertTrue(message.contains("Image > Type > 8-bit"), message);
    }

    @Test
    void aGreyRampInAPaletteIsGreyAndColoursAreRefused() throws IOException {
        final byte[] indices = {0, 1, 2, (byte) 255};
        final int[] inverted = new int[768];
        for (int i = 0; i < 768; i++) {
            inverted[i] = (255 - i % 256) * 257;
        }
        assertArrayEquals(
                new byte[] {(byte) 255, (byte) 254, (byte) 253, 0},
                firstPlane(paletted(indices, inverted, "")));
        final int[] coloured = inverted.clone();
        coloured[2] = 0;
        final String message = refusal(paletted(indices, coloured, ""));
        assertTrue(message.contains("colour image with a colour table"), message);
        final Path labels = paletted(indices, coloured, "tifffile.py");
        assertArrayEquals(indices, firstPlane(labels));
    }

    @Test
    void pagesOfSeveralSizesAreRefusedAndPreviewsSkipped() throws IOException {
        final Path mixed = twoSizes(false);
        assertTrue(
                refusal(mixed).contains("page 2 has 35 × 25 pixels where the first has 70 × 50"));
        assertEquals(1, ImageReader.read(twoSizes(true)).depth());
    }

    @Test
    void imageJStacksKeepScaleAndPixels() throws IOException {
        final ImagePlus image = IJ.createImage("s", "16-bit ramp", WIDTH, HEIGHT, 4);
        image.getCalibration().setUnit("nm");
        image.getCalibration().pixelWidth = 12.5;
        image.getCalibration().pixelHeight = 20;
        image.getCalibration().pixelDepth = 40;
        final Path file = save(image);
        final LoadedImage<?> back = ImageReader.read(file);
        final VoxelSize voxel = back.toVolume(Calibration.NONE).voxelSize();
        assertEquals(0.0125, voxel.x_um(), 1e-9);
        assertEquals(0.02, voxel.y_um(), 1e-9);
        assertEquals(0.04, voxel.z_um(), 1e-12);
        assertArrayEquals(
                (short[]) image.getStack().getPixels(4), Planes.<short[]>array(back.pixels(), 3));
    }

    @Test
    void imageJMoviesKeepTheirIntervalInAnyUnitOfTime() throws IOException {
        final ImagePlus image = IJ.createImage("m", "8-bit ramp", WIDTH, HEIGHT, 4);
        image.setDimensions(1, 1, 4);
        image.setOpenAsHyperStack(true);
        image.getCalibration().setUnit("um");
        image.getCalibration().pixelWidth = 0.5;
        image.getCalibration().pixelHeight = 0.5;
        image.getCalibration().frameInterval = 2;
        image.getCalibration().setTimeUnit("min");
        final Movie<?> movie = ImageReader.read(save(image)).toMovie(Calibration.NONE);
        assertEquals(120, movie.interval().seconds());
        assertEquals(0.5, movie.pixel_um(), 1e-9);
    }

    @Test
    void hyperstacksOfSeveralAxesAreRefusedWithAWayOut() throws IOException {
        final ImagePlus channels = IJ.createImage("c", "8-bit ramp", WIDTH, HEIGHT, 4);
        channels.setDimensions(2, 2, 1);
        channels.setOpenAsHyperStack(true);
        final String split = refusal(save(channels));
        assertTrue(split.contains("2 channels") && split.contains("Split Channels"), split);
        final ImagePlus both = IJ.createImage("b", "8-bit ramp", WIDTH, HEIGHT, 4);
        both.setDimensions(1, 2, 2);
        both.setOpenAsHyperStack(true);
        final String reduce = refusal(save(both));
        assertTrue(reduce.contains("2 slices and 2 frames"), reduce);
        assertTrue(reduce.contains("Reduce Dimensionality"), reduce);
    }

    @Test
    void oneDirectoryForManySlicesIsReadAsImageJDoesAboveFourGigabytes() throws IOException {
        final var image = PlanarImgs.unsignedShorts(7, 5, 3);
        int i = 0;
        for (final UnsignedShortType pixel : image) {
            pixel.set(600 * i++);
        }
        final Path file = folder.resolve("big.tif");
        TiffWriter.write(file, new Volume<>(image, VoxelSize.um(1, 1, 1), "big"));
        dropLaterDirectories(file);
        final LoadedImage<?> back = ImageReader.read(file);
        assertEquals(3, back.depth());
        assertTrue(Planes.equal(image, back.toVolume(Calibration.NONE).pixels()));
    }

    @Test
    void nearlyEqualChannelsAreColourUnlessAJpegMadeThem() throws IOException {
        final byte[] rgb = new byte[3 * WIDTH * HEIGHT];
        rgb[0] = 2;
        final Path file = folder.resolve("near.tif");
        write(file, TiffCreateMode.CREATE, ifd -> {}, rgb, byte.class, 3);
        assertTrue(refusal(file).contains("is a colour image"));
        write(
                file,
                TiffCreateMode.CREATE,
                ifd -> ifd.putCompression(TagCompression.JPEG),
                rgb,
                byte.class,
                3);
        assertEquals(1, ImageReader.read(file).depth());
    }

    @Test
    void anArrayShapeTellsOfSlicesWithoutDirectories() throws IOException {
        final String shape = "{\"shape\": [3, 50, 70]}";
        final Path file = write(ifd -> ifd.putImageDescription(shape), randomBytes());
        assertTrue(refusal(file).contains("truncated"));
        Files.write(file, new byte[3 * WIDTH * HEIGHT], StandardOpenOption.APPEND);
        assertEquals(3, ImageReader.read(file).depth());
    }

    @Test
    void anArrayOfSeveralAxesIsRefused() throws IOException {
        final Path file = folder.resolve("axes.tif");
        try (var writer = new net.algart.matrices.tiff.TiffWriter(file, TiffCreateMode.CREATE)) {
            for (int i = 0; i < 4; i++) {
                final TiffIFD ifd = writer.newIFD();
                ifd.putImageDimensions(WIDTH, HEIGHT).putPixelInformation(1, byte.class);
                ifd.putImageDescription("{\"shape\": [2, 2, 50, 70], \"axes\": \"TZYX\"}");
                writer.writeJavaArray(writer.newFixedMap(ifd), randomBytes());
            }
        }
        assertTrue(refusal(file).contains("array of shape [2, 2, 50, 70]"));
    }

    @Test
    void omeTiffIsReadWhenItIsWhole() throws IOException {
        final byte[] pixels = randomBytes();
        final String ome =
                "<OME><Image><Pixels SizeC='1' SizeZ='%d' SizeT='1' PhysicalSizeX='0.01'"
                        + " PhysicalSizeY='0.01' PhysicalSizeZ='0.03'/></Image></OME>";
        final Path whole = write(ifd -> ifd.putImageDescription(String.format(ome, 1)), pixels);
        final LoadedImage<?> image = ImageReader.read(whole);
        assertEquals(VoxelSize.um(0.01, 0.01, 0.03), image.toVolume(Calibration.NONE).voxelSize());
        final Path part = write(ifd -> ifd.putImageDescription(String.format(ome, 9)), pixels);
        assertTrue(refusal(part).contains("its OME-XML tells of 9 slices and the file holds 1"));
    }

    private LoadedImage<?> readSigned(final short[] pixels) throws IOException {
        final Path file = folder.resolve("signed.tif");
        write(
                file,
                TiffCreateMode.CREATE,
                ifd -> ifd.put(Tags.SAMPLE_FORMAT, TiffIFD.SAMPLE_FORMAT_INT),
                pixels,
                short.class,
                1);
        return ImageReader.read(file);
    }

    private Path paletted(final byte[] indices, final int[] map, final String software)
            throws IOException {
        final Path file = folder.resolve("palette.tif");
        try (var writer = new net.algart.matrices.tiff.TiffWriter(file, TiffCreateMode.CREATE)) {
            writer.setSmartFormatCorrection(false);
            final TiffIFD ifd = writer.newIFD();
            ifd.putImageDimensions(2, 2).putPixelInformation(1, byte.class);
            ifd.putPhotometricInterpretation(TagPhotometricInterpretation.RGB_PALETTE);
            ifd.put(Tags.COLOR_MAP, map);
            ifd.put(Tags.SOFTWARE, software);
            writer.writeJavaArray(writer.newFixedMap(ifd), indices);
        }
        return file;
    }

    private Path twoSizes(final boolean preview) throws IOException {
        final Path file = folder.resolve("two.tif");
        try (var writer = new net.algart.matrices.tiff.TiffWriter(file, TiffCreateMode.CREATE)) {
            for (final int shrink : new int[] {1, 2}) {
                final TiffIFD ifd = writer.newIFD();
                ifd.putImageDimensions(WIDTH / shrink, HEIGHT / shrink);
                ifd.putPixelInformation(1, byte.class);
                if (preview && shrink == 2) {
                    ifd.put(Tags.NEW_SUBFILE_TYPE, 1);
                }
                final byte[] page = new byte[(WIDTH / shrink) * (HEIGHT / shrink)];
                writer.writeJavaArray(writer.newFixedMap(ifd), page);
            }
        }
        return file;
    }

    private Path write(final Consumer<TiffIFD> setting, final byte[] pixels) throws IOException {
        final Path file = folder.resolve("image.tif");
        write(file, TiffCreateMode.CREATE, setting, pixels, byte.class, 1);
        return file;
    }

    private static void write(
            final Path file,
            final TiffCreateMode mode,
            final Consumer<TiffIFD> setting,
            final Object pixels,
            final Class<?> type,
            final int channels)
            throws IOException {
        try (var writer = new net.algart.matrices.tiff.TiffWriter(file, mode)) {
            final TiffIFD ifd = writer.newIFD();
            ifd.putImageDimensions(WIDTH, HEIGHT).putPixelInformation(channels, type);
            setting.accept(ifd);
            writer.writeJavaArray(writer.newFixedMap(ifd), pixels);
        }
    }

    private Path save(final ImagePlus image) {
        final Path file = folder.resolve("imagej.tif");
        assertTrue(new FileSaver(image).saveAsTiff(file.toString()));
        return file;
    }

    private static byte[] randomBytes() {
        final byte[] pixels = new byte[WIDTH * HEIGHT];
        new Random(3).nextBytes(pixels);
        return pixels;
    }

    private static byte[] firstPlane(final Path file) {
        return Planes.array(ImageReader.read(file).pixels(), 0);
    }

    private static String refusal(final Path file) {
        return assertThrows(InputException.class, () -> ImageReader.read(file)).getMessage();
    }

    private static void dropLaterDirectories(final Path file) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.seek(4);
            final int directory = bytes.readInt();
            bytes.seek(directory);
            final int entries = bytes.readShort();
            bytes.seek(directory + 2 + 12L * entries);
            bytes.writeInt(0);
        }
        assertTrue(Files.size(file) > 0);
    }
}
