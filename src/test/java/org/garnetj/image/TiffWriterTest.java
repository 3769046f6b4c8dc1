package org.garnetj.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import ij.io.Opener;

import net.imglib2.img.planar.PlanarImg;
import net.imglib2.img.planar.PlanarImgs;
import net.imglib2.type.NativeType;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.integer.IntType;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.integer.UnsignedShortType;
import net.imglib2.type.numeric.real.FloatType;

import org.garnetj.electro.ParameterException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

class TiffWriterTest {

    private static final VoxelSize VOXEL = VoxelSize.um(0.0123, 0.0156, 0.05);

    @TempDir Path folder;

    @Test
    void uint8ComesBackTheSame() throws IOException {
        assertComesBack(filled(PlanarImgs.unsignedBytes(7, 5, 3), 256, 0));
    }

    @Test
    void uint16ComesBackTheSame() throws IOException {
        assertComesBack(filled(PlanarImgs.unsignedShorts(7, 5, 3), 65536, 0));
    }

    @Test
    void floatsComeBackTheSame() throws IOException {
        assertComesBack(filled(PlanarImgs.floats(7, 5, 3), 3.7, -1.1));
    }

    @Test
    void channelsAreAHyperstackForImageJ() throws IOException {
        final Path path = folder.resolve("channels.tif");
        final Volume<FloatType> grid = new Volume<>(PlanarImgs.floats(4, 3, 5), VOXEL, "grid");
        TiffWriter.writeChannels(
                path,
                grid,
                List.of("void", "Li-Mg"),
                z -> new float[][] {filledWith(z), filledWith(z + 0.5f)});
        final ImagePlus shown = new Opener().openImage(path.toString());
        assertArrayEquals(new int[] {4, 3, 2, 5, 1}, shown.getDimensions());
        assertTrue(shown.isHyperStack());
        assertEquals(0.05, shown.getCalibration().pixelDepth, 1e-9);
        assertEquals(0.0123, shown.getCalibration().pixelWidth, 1e-9);
        assertEquals("micron", shown.getCalibration().getUnit());
        for (int z = 0; z < 5; z++) {
            final int plane = shown.getStackIndex(2, z + 1, 1);
            assertEquals("Li-Mg", shown.getStack().getSliceLabel(plane));
            assertEquals(z + 0.5, shown.getStack().getProcessor(plane).getf(3, 2), 0);
        }
        assertThrows(InputException.class, () -> ImageReader.read(path));
    }

    private static float[] filledWith(final float value) {
        final float[] plane = new float[12];
        Arrays.fill(plane, value);
        return plane;
    }

    @Test
    void smallIntegersComeBackAsFloatsOfTheSameValue() throws IOException {
        final LoadedImage<?> back = assertComesBack(filled(PlanarImgs.ints(7, 5, 3), 1 << 24, 0));
        assertInstanceOf(FloatType.class, back.pixels().firstElement());
    }

    @Test
    void largeIntegersComeBackTheSame() throws IOException {
        final PlanarImg<IntType, ?> labels = PlanarImgs.ints(7, 5, 3);
        labels.firstElement().set((1 << 24) + 1);
        final LoadedImage<?> back = assertComesBack(labels);
        assertInstanceOf(IntType.class, back.pixels().firstElement());
    }

    @Test
    void labelsComeBackAsLabelsWithTheirNames() throws IOException {
        final PlanarImg<UnsignedByteType, ?> phases = PlanarImgs.unsignedBytes(2, 2, 1);
        final int[] labels = {0, 1, 3, 255};
        int i = 0;
        for (final UnsignedByteType pixel : phases) {
            pixel.set(labels[i++]);
        }
        final Path file = folder.resolve("phases.tif");
        TiffWriter.write(file, new Volume<>(phases, VOXEL, "phases"), LookupTable.PHASES);
        final LoadedImage<?> back = ImageReader.read(file);
        assertTrue(Planes.equal(phases, volume(back).pixels()));
        assertEquals("Li-Mg", back.metadata().labels().get(3));
        assertEquals(Phase.values().length, back.metadata().labels().size());
    }

    @Test
    void imageJSeesThePixelsTheScaleTheColoursAndTheNames() throws IOException {
        final PlanarImg<UnsignedByteType, ?> phases =
                filled(PlanarImgs.unsignedBytes(7, 5, 3), 4, 0);
        final Path file = folder.resolve("phases.tif");
        TiffWriter.write(file, new Volume<>(phases, VOXEL, "phases"), LookupTable.PHASES);
        final ImagePlus image = new Opener().openImage(file.toString());
        assertEquals(8, image.getBitDepth());
        assertEquals(3, image.getNSlices());
        assertScale(image, VOXEL);
        assertEquals(
                0xF2A33A, image.getStack().getProcessor(1).getColorModel().getRGB(3) & 0xFFFFFF);
        assertTrue(image.getInfoProperty().contains("3:Li-Mg"), image.getInfoProperty());
        for (int z = 0; z < 3; z++) {
            assertArrayEquals(
                    Planes.<byte[]>array(phases, z), (byte[]) image.getStack().getPixels(z + 1));
        }
    }

    @Test
    void imageJSeesWideGreyStacks() throws IOException {
        final PlanarImg<UnsignedShortType, ?> grey =
                filled(PlanarImgs.unsignedShorts(7, 5, 3), 65536, 0);
        final Path file = folder.resolve("grey.tif");
        TiffWriter.write(file, new Volume<>(grey, VOXEL, "grey"));
        final ImagePlus image = new Opener().openImage(file.toString());
        assertScale(image, VOXEL);
        for (int z = 0; z < 3; z++) {
            assertArrayEquals(
                    Planes.<short[]>array(grey, z), (short[]) image.getStack().getPixels(z + 1));
        }
    }

    @Test
    void imageJSeesAMovie() throws IOException {
        final PlanarImg<FloatType, ?> frames = filled(PlanarImgs.floats(7, 5, 3), 1, 0);
        final Path file = folder.resolve("movie.tif");
        TiffWriter.write(file, new Movie<>(frames, 0.65, new FrameInterval(2.5), "movie"));
        final ImagePlus image = new Opener().openImage(file.toString());
        assertEquals(3, image.getNFrames());
        assertEquals(2.5, image.getCalibration().frameInterval);
        assertEquals(0.65, image.getCalibration().pixelWidth, 1e-9);
        assertArrayEquals(
                Planes.<float[]>array(frames, 2), (float[]) image.getStack().getPixels(3));
        final Movie<?> back = ImageReader.read(file).toMovie(Calibration.NONE);
        assertEquals(2.5, back.interval().seconds());
        assertEquals(0.65, back.pixel_um(), 1e-9);
    }

    @Test
    void aSpacingOfOneIsStated() throws IOException {
        final Path file = folder.resolve("one.tif");
        final VoxelSize cube = VoxelSize.um(1, 1, 1);
        TiffWriter.write(file, new Volume<>(PlanarImgs.unsignedBytes(2, 2, 2), cube, "one"));
        assertEquals(cube, volume(ImageReader.read(file)).voxelSize());
    }

    @Test
    void scalesFromNanometresToMillimetresAreKept() throws IOException {
        for (final double um : new double[] {1e-4, 0.0123456789, 1.0 / 3, 1, 12.345, 1e3, 1e5}) {
            final Path file = folder.resolve("scale.tif");
            final VoxelSize voxel = VoxelSize.um(um, um * 1.269, um * 2);
            TiffWriter.write(file, new Volume<>(PlanarImgs.unsignedBytes(2, 2, 2), voxel, "s"));
            final VoxelSize back = volume(ImageReader.read(file)).voxelSize();
            assertEquals(1, back.x_um() / voxel.x_um(), 1e-8);
            assertEquals(1, back.y_um() / voxel.y_um(), 1e-8);
            assertEquals(voxel.z_um(), back.z_um());
        }
    }

    @Test
    void fourGigabytesAndMoreAreBigTiff() {
        assertFalse(bigness(1000, SampleKind.UINT8));
        assertTrue(bigness(1100, SampleKind.FLOAT32));
    }

    @Test
    void anySizeAndVoxelComesBack() throws IOException {
        final Random random = new Random(5);
        for (int trial = 0; trial < 40; trial++) {
            final long[] size = {
                1 + random.nextInt(40), 1 + random.nextInt(40), 1 + random.nextInt(6)
            };
            final PlanarImg<UnsignedShortType, ?> image =
                    filled(PlanarImgs.unsignedShorts(size), 65536, 0);
            final VoxelSize voxel =
                    VoxelSize.um(
                            Math.exp(6 * random.nextGaussian()),
                            Math.exp(6 * random.nextGaussian()),
                            Math.exp(6 * random.nextGaussian()));
            final Path file = folder.resolve("any.tif");
            final LookupTable colours = trial % 2 == 0 ? LookupTable.GREY : LookupTable.PHASES;
            TiffWriter.write(file, new Volume<>(image, voxel, "any"), colours);
            final Volume<?> back = volume(ImageReader.read(file));
            assertTrue(Planes.equal(image, back.pixels()));
            assertEquals(1, back.voxelSize().x_um() / voxel.x_um(), 1e-8);
            assertEquals(1, back.voxelSize().y_um() / voxel.y_um(), 1e-8);
            assertEquals(voxel.z_um(), back.voxelSize().z_um());
        }
    }

    /** Small, but laid out as one above 4 GB. */
    @Test
    void bigTiffComesBackTheSame() throws IOException {
        final PlanarImg<UnsignedByteType, ?> phases =
                filled(PlanarImgs.unsignedBytes(7, 5, 3), 4, 0);
        final Path file = folder.resolve("big.tif");
        final TiffCalibration scale = new TiffCalibration(0.5, 0.25, "slices", "spacing", 2);
        new TiffFile(
                        7,
                        5,
                        3,
                        SampleKind.UINT8,
                        scale,
                        LookupTable.PHASES,
                        List.of(),
                        ImageJInfo.ofLabels(LookupTable.PHASES.names()))
                .write(file, PlaneEncoder.of(phases)::plane, new TiffFormat(true));
        assertEquals(43, java.nio.file.Files.readAllBytes(file)[3]);
        final LoadedImage<?> back = ImageReader.read(file);
        assertTrue(Planes.equal(phases, volume(back).pixels()));
        assertEquals(VoxelSize.um(0.5, 0.25, 2), volume(back).voxelSize());
        assertEquals("Li-Mg", back.metadata().labels().get(3));
    }

    @Test
    void aStackWhoseTiltIsUndoneSaysSoForever() throws IOException {
        final Path file = folder.resolve("upright.tif");
        final Volume<UnsignedByteType> stack =
                new Volume<>(filled(PlanarImgs.unsignedBytes(7, 5, 3), 200, 0), VOXEL, "upright");
        TiffWriter.write(file, stack, StageTilt.undone(52));
        final ImageMetadata read = ImageReader.read(file).metadata();
        assertEquals(StageTilt.undone(52), read.stageTilt());
        assertThrows(ParameterException.class, () -> Foreshortening.corrected(stack, read, 52));
        final ImagePlus opened = new Opener().openImage(file.toString());
        assertEquals(StageTilt.undone(52), ImagePlusAdapter.wrap(opened).metadata().stageTilt());
    }

    @Test
    void imageJShowsWideLabelsInTheirColours() throws IOException {
        final PlanarImg<UnsignedShortType, ?> labels = PlanarImgs.unsignedShorts(7, 5, 3);
        labels.getAt(2, 1, 1).set(300);
        final Path file = folder.resolve("cracks.tif");
        TiffWriter.write(file, new Volume<>(labels, VOXEL, "cracks"), LookupTable.objects());
        final ImagePlus image = new Opener().openImage(file.toString());
        assertEquals(300, image.getStack().getVoxel(2, 1, 1));
        assertEquals(255, image.getDisplayRangeMax());
        assertEquals(
                LookupTable.objects().rgb()[3],
                image.getProcessor().getColorModel().getRGB(3) & 0xFFFFFF);
        assertTrue(Planes.equal(labels, volume(ImageReader.read(file)).pixels()));
    }

    @Test
    void integersBeyond31BitsAreRefused() {
        final var labels = PlanarImgs.unsignedInts(2, 2, 2);
        labels.firstElement().set(3_000_000_000L);
        final Volume<?> volume = new Volume<>(labels, VOXEL, "labels");
        assertThrows(
                IllegalArgumentException.class,
                () -> TiffWriter.write(folder.resolve("labels.tif"), volume));
    }

    private static boolean bigness(final int depth, final SampleKind kind) {
        final TiffCalibration scale = new TiffCalibration(1, 1, "slices", "spacing", 1);
        return new TiffFile(
                        1000,
                        1000,
                        depth,
                        kind,
                        scale,
                        LookupTable.GREY,
                        List.of(),
                        ImageJInfo.ofLabels(LookupTable.PHASES.names()))
                .isBig();
    }

    private static void assertScale(final ImagePlus image, final VoxelSize voxel) {
        assertEquals(voxel.x_um(), image.getCalibration().pixelWidth, 1e-9);
        assertEquals(voxel.y_um(), image.getCalibration().pixelHeight, 1e-9);
        assertEquals(voxel.z_um(), image.getCalibration().pixelDepth, 1e-9);
        assertEquals("micron", image.getCalibration().getUnit());
    }

    private <T extends RealType<T> & NativeType<T>> LoadedImage<?> assertComesBack(
            final PlanarImg<T, ?> image) throws IOException {
        final Path file = folder.resolve("image.tif");
        TiffWriter.write(file, new Volume<>(image, VOXEL, "image"));
        final LoadedImage<?> back = ImageReader.read(file);
        final Volume<?> volume = volume(back);
        assertTrue(Planes.equal(image, volume.pixels()));
        assertEquals(VOXEL.x_um(), volume.voxelSize().x_um(), 1e-10);
        assertEquals(VOXEL.y_um(), volume.voxelSize().y_um(), 1e-10);
        assertEquals(VOXEL.z_um(), volume.voxelSize().z_um());
        return back;
    }

    private static Volume<?> volume(final LoadedImage<?> image) {
        return image.toVolume(Calibration.NONE);
    }

    private static <T extends RealType<T> & NativeType<T>> PlanarImg<T, ?> filled(
            final PlanarImg<T, ?> image, final double scale, final double offset) {
        final Random random = new Random(7);
        final boolean whole = !(image.firstElement() instanceof FloatType);
        for (final T pixel : image) {
            final double value = offset + scale * random.nextDouble();
            pixel.setReal(whole ? Math.floor(value) : (float) value);
        }
        return image;
    }
}
