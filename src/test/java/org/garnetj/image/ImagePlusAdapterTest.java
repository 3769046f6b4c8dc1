package org.garnetj.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.IJ;
import ij.ImagePlus;
import ij.ImageStack;
import ij.VirtualStack;
import ij.io.FileSaver;
import ij.io.Opener;
import ij.process.ByteProcessor;
import ij.process.ImageProcessor;

import net.imglib2.img.planar.PlanarImg;
import net.imglib2.img.planar.PlanarImgs;
import net.imglib2.type.numeric.integer.IntType;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.view.Views;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;

class ImagePlusAdapterTest {

    private static final VoxelSize VOXEL = VoxelSize.um(0.01, 0.0127, 0.05);

    @ParameterizedTest
    @ValueSource(strings = {"8-bit", "16-bit", "32-bit"})
    void whatIsWrittenThroughOneIsSeenInTheOther(final String type) {
        final ImagePlus image = calibrated(IJ.createImage("s", type + " black", 7, 5, 3));
        final LoadedImage<?> wrapped = ImagePlusAdapter.wrap(image);
        assertSame(image.getStack().getPixels(2), Planes.array(wrapped.pixels(), 1));
        image.getStack().setVoxel(4, 3, 1, 42);
        assertEquals(42, wrapped.pixels().getAt(4, 3, 1).getRealDouble());
        wrapped.pixels().getAt(1, 2, 0).setReal(17);
        assertEquals(17, image.getStack().getVoxel(1, 2, 0));
    }

    @Test
    void ourStackIsImageJsStack() {
        final PlanarImg<UnsignedByteType, ?> pixels = PlanarImgs.unsignedBytes(7, 5, 3);
        final Volume<UnsignedByteType> volume = new Volume<>(pixels, VOXEL, "phases");
        final ImagePlus image = ImagePlusAdapter.toImagePlus(volume, LookupTable.PHASES);
        pixels.getAt(4, 3, 1).set(3);
        assertEquals(3, image.getStack().getVoxel(4, 3, 1));
        assertEquals(
                0xF2A33A, image.getStack().getProcessor(2).getColorModel().getRGB(3) & 0xFFFFFF);
        final LoadedImage<?> back = ImagePlusAdapter.wrap(image);
        assertEquals(VOXEL, back.toVolume(Calibration.NONE).voxelSize());
        assertEquals("Li-Mg", back.metadata().labels().get(3));
    }

    @Test
    void ourMovieIsImageJsMovie() {
        final Movie<?> movie =
                new Movie<>(PlanarImgs.unsignedShorts(7, 5, 3), 0.65, new FrameInterval(2), "m");
        final ImagePlus image = ImagePlusAdapter.toImagePlus(movie, LookupTable.GREY);
        assertEquals(3, image.getNFrames());
        final Movie<?> back = ImagePlusAdapter.wrap(image).toMovie(Calibration.NONE);
        assertEquals(0.65, back.pixel_um());
        assertEquals(2, back.interval().seconds());
    }

    @Test
    void labelsOf32BitsAreShownAsFloats() {
        final PlanarImg<IntType, ?> labels = PlanarImgs.ints(7, 5, 3);
        labels.getAt(4, 3, 1).set(70_001);
        final ImagePlus image =
                ImagePlusAdapter.toImagePlus(
                        new Volume<>(labels, VOXEL, "cracks"), LookupTable.objects());
        assertEquals(32, image.getBitDepth());
        assertEquals(70_001, image.getStack().getVoxel(4, 3, 1));
    }

    @Test
    void viewsAreCopied() {
        final PlanarImg<UnsignedByteType, ?> pixels = PlanarImgs.unsignedBytes(7, 5, 3);
        pixels.getAt(2, 1, 0).set(9);
        final ImagePlus image =
                ImagePlusAdapter.toImagePlus(
                        new Volume<>(Views.zeroMin(Views.rotate(pixels, 0, 1)), VOXEL, "turned"),
                        LookupTable.GREY);
        assertEquals(5, image.getWidth());
        assertEquals(9, image.getStack().getProcessor(1).getStats().max);
    }

    @Test
    void anUnsetSpacingIsUnknownAndASetOneOfOneIsNot(@TempDir final Path folder) {
        final ImagePlus unset = IJ.createImage("s", "8-bit black", 7, 5, 3);
        unset.getCalibration().setUnit("micron");
        unset.getCalibration().pixelWidth = 0.5;
        unset.getCalibration().pixelHeight = 0.5;
        assertTrue(ImagePlusAdapter.wrap(unset).metadata().z_um().isEmpty());

        final VoxelSize cube = VoxelSize.um(1, 1, 1);
        final Volume<UnsignedByteType> volume =
                new Volume<>(PlanarImgs.unsignedBytes(7, 5, 3), cube, "s");
        final ImagePlus made = ImagePlusAdapter.toImagePlus(volume, LookupTable.GREY);
        assertEquals(1, ImagePlusAdapter.wrap(made).metadata().z_um().getAsDouble());

        final Path file = folder.resolve("one.tif");
        org.junit.jupiter.api.Assertions.assertDoesNotThrow(() -> TiffWriter.write(file, volume));
        final ImagePlus opened = new Opener().openImage(file.toString());
        assertEquals(cube, ImagePlusAdapter.wrap(opened).toVolume(Calibration.NONE).voxelSize());
    }

    @Test
    void namesOfLabelsSurviveImageJ(@TempDir final Path folder) {
        final Volume<UnsignedByteType> volume =
                new Volume<>(PlanarImgs.unsignedBytes(7, 5, 3), VOXEL, "phases");
        final ImagePlus image = ImagePlusAdapter.toImagePlus(volume, LookupTable.PHASES);
        final Path file = folder.resolve("resaved.tif");
        new FileSaver(image).saveAsTiff(file.toString());
        final LoadedImage<?> back = ImageReader.read(file);
        assertEquals("Li-Mg", back.metadata().labels().get(3));
        assertTrue(Planes.equal(volume.pixels(), back.toVolume(Calibration.NONE).pixels()));
    }

    @Test
    void pixelsAndInchesAreNoScale() {
        for (final String unit : new String[] {"pixel", "inch", ""}) {
            final ImagePlus image = IJ.createImage("s", "8-bit black", 7, 5, 3);
            image.getCalibration().setUnit(unit);
            image.getCalibration().pixelWidth = 0.01;
            assertTrue(ImagePlusAdapter.wrap(image).metadata().x_um().isEmpty(), unit);
        }
    }

    @Test
    void colourAndSeveralAxesAreRefused() {
        final ImagePlus colour = IJ.createImage("c", "RGB black", 7, 5, 3);
        assertRefused(colour, "convert to grey (Image > Type > 8-bit)");
        final ImagePlus hyper = IJ.createImage("h", "8-bit black", 7, 5, 4);
        hyper.setDimensions(2, 2, 1);
        assertRefused(hyper, "2 channels");
    }

    @Test
    void nanIsRefused() {
        final ImagePlus image = IJ.createImage("f", "32-bit black", 7, 5, 3);
        image.getStack().setVoxel(1, 2, 2, Double.NaN);
        assertRefused(image, "1 pixels are NaN or infinite, the first at x = 1, y = 2, slice 3");
    }

    @Test
    void virtualStacksAreReadIntoMemory() {
        final ImageStack virtual =
                new VirtualStack(7, 5, null, null) {
                    @Override
                    public ImageProcessor getProcessor(final int slice) {
                        final ByteProcessor plane = new ByteProcessor(7, 5);
                        plane.set(0, 10 * slice);
                        return plane;
                    }

                    @Override
                    public int size() {
                        return 3;
                    }

                    @Override
                    public int getSize() {
                        return 3;
                    }

                    @Override
                    public int getBitDepth() {
                        return 8;
                    }
                };
        final LoadedImage<?> image = ImagePlusAdapter.wrap(new ImagePlus("v", virtual));
        for (int z = 0; z < 3; z++) {
            final byte[] expected = new byte[35];
            expected[0] = (byte) (10 * (z + 1));
            assertArrayEquals(expected, Planes.<byte[]>array(image.pixels(), z));
        }
    }

    private static void assertRefused(final ImagePlus image, final String why) {
        final String message =
                assertThrows(InputException.class, () -> ImagePlusAdapter.wrap(image)).getMessage();
        assertTrue(message.contains(why), message);
    }

    private static ImagePlus calibrated(final ImagePlus image) {
        image.getCalibration().setUnit("micron");
        image.getCalibration().pixelWidth = VOXEL.x();
        image.getCalibration().pixelHeight = VOXEL.y();
        image.getCalibration().pixelDepth = VOXEL.z();
        return image;
    }
}
