package org.garnetj.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.imglib2.img.planar.PlanarImg;
import net.imglib2.img.planar.PlanarImgs;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

class FolderAndRawTest {

    @TempDir Path folder;

    @Test
    void slicesComeInTheOrderPeopleNumberThem() {
        assertEquals(
                List.of("s1", "s02", "s2", "S9", "s10", "s10b", "s100", "t1"),
                Stream.of("t1", "s10b", "s100", "s10", "s2", "S9", "s02", "s1")
                        .sorted(new NaturalOrder())
                        .sorted(new NaturalOrder())
                        .toList());
    }

    @Test
    void missingNumbersAreRemarkedOn() {
        assertTrue(NaturalOrder.gap(List.of("s1.tif", "s2.tif", "s3.tif")).isEmpty());
        assertTrue(NaturalOrder.gap(List.of("s10.tif", "s20.tif", "s30.tif")).isEmpty());
        assertTrue(NaturalOrder.gap(List.of("a.tif", "b.tif", "d.tif")).isEmpty());
        assertEquals(
                Optional.of(
                        "the numbers of the files are not equally spaced: s2.tif is followed by"
                                + " s4.tif"),
                NaturalOrder.gap(List.of("s1.tif", "s2.tif", "s4.tif", "s5.tif")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "bmp", "tif"})
    void aFolderIsAStackInNaturalOrder(final String kind) throws IOException {
        for (final int i : new int[] {1, 2, 10, 9}) {
            picture(BufferedImage.TYPE_BYTE_GRAY, "slice" + i + "." + kind, 6, 4, i);
        }
        Files.writeString(folder.resolve("readme.txt"), "not a slice");
        Files.writeString(folder.resolve(".hidden.png"), "not a slice");
        final LoadedImage<?> stack = ImageReader.read(folder);
        assertEquals(4, stack.depth());
        final int[] order = {1, 2, 9, 10};
        for (int z = 0; z < 4; z++) {
            assertEquals(order[z], Planes.<byte[]>array(stack.pixels(), z)[0]);
        }
    }

    @Test
    void everySliceIsHeardOfAndMayEndTheReading() throws IOException {
        picture(BufferedImage.TYPE_BYTE_GRAY, "1.png", 6, 4, 1);
        picture(BufferedImage.TYPE_BYTE_GRAY, "2.png", 6, 4, 1);
        final List<Integer> heard = new ArrayList<>();
        ImageReader.read(folder, ColourRule.REFUSE, (done, total) -> heard.add(10 * done + total));
        assertEquals(List.of(12, 22), heard);
        assertThrows(
                ArithmeticException.class,
                () ->
                        ImageReader.read(
                                folder,
                                ColourRule.REFUSE,
                                (done, total) -> {
                                    throw new ArithmeticException("stop");
                                }));
    }

    @Test
    void sixteenBitPngsKeepTheirValues() throws IOException {
        picture(BufferedImage.TYPE_USHORT_GRAY, "1.png", 6, 4, 40000);
        final short[] plane = Planes.array(ImageReader.read(folder).pixels(), 0);
        assertEquals(40000, plane[5] & 0xFFFF);
    }

    @Test
    void colourPicturesWithGreyContentAreGrey() throws IOException {
        picture(BufferedImage.TYPE_3BYTE_BGR, "1.png", 6, 4, 77);
        assertEquals(77, Planes.<byte[]>array(ImageReader.read(folder).pixels(), 0)[0]);
    }

    @Test
    void oneBitPicturesAreBlackAndWhite() throws IOException {
        picture(BufferedImage.TYPE_BYTE_BINARY, "1.png", 6, 4, 1);
        assertEquals(-1, Planes.<byte[]>array(ImageReader.read(folder).pixels(), 0)[0]);
    }

    @Test
    void theOddSliceIsNamed() throws IOException {
        picture(BufferedImage.TYPE_BYTE_GRAY, "a1.png", 6, 4, 1);
        picture(BufferedImage.TYPE_BYTE_GRAY, "a2.png", 6, 5, 1);
        assertRefused("a2.png has 6 × 5 pixels where a1.png has 6 × 4");
        Files.delete(folder.resolve("a2.png"));
        picture(BufferedImage.TYPE_USHORT_GRAY, "a2.png", 6, 4, 1);
        assertRefused("a2.png is 16-bit where a1.png is 8-bit");
    }

    @Test
    void filesOfSeveralKindsAreNotMixed() throws IOException {
        picture(BufferedImage.TYPE_BYTE_GRAY, "a1.png", 6, 4, 1);
        picture(BufferedImage.TYPE_BYTE_GRAY, "a2.bmp", 6, 4, 1);
        assertRefused("files of several kinds: [PNG, BMP]");
    }

    @Test
    void aFolderWithoutPicturesIsRefused() {
        assertRefused("holds no TIFF, PNG, BMP or JPEG");
    }

    @Test
    void filesThatOnlyPretendAreRefused() throws IOException {
        Files.writeString(folder.resolve("a1.tif"), "no picture at all");
        assertRefused("a1.tif: the picture cannot be read");
    }

    @Test
    void stacksInAFolderAreRefused() throws IOException {
        final VoxelSize voxel = VoxelSize.um(1, 1, 1);
        TiffWriter.write(
                folder.resolve("a.tif"),
                new Volume<>(PlanarImgs.unsignedBytes(2, 2, 3), voxel, "a"));
        assertRefused("a.tif holds 3 slices");
    }

    @Test
    void slicesOfSeveralPixelSizesAreRefused() throws IOException {
        for (final int i : new int[] {1, 2}) {
            final VoxelSize voxel = VoxelSize.um(i, i, 1);
            TiffWriter.write(
                    folder.resolve("a" + i + ".tif"),
                    new Volume<>(PlanarImgs.unsignedBytes(2, 2, 1), voxel, "a"));
        }
        assertRefused("a2.tif has pixels of 2.0 µm where a1.tif has 1.0 µm");
    }

    @ParameterizedTest
    @CsvSource({"little", "big"})
    void rawNumbersOfEitherByteOrderAreRead(final String order) throws IOException {
        final ByteBuffer bytes =
                ByteBuffer.allocate(10 + 2 * 3 * 4 * 5)
                        .order(
                                order.equals("little")
                                        ? ByteOrder.LITTLE_ENDIAN
                                        : ByteOrder.BIG_ENDIAN);
        bytes.position(10);
        for (int i = 0; i < 60; i++) {
            bytes.putShort((short) (1000 * i));
        }
        Files.write(folder.resolve("block.raw"), bytes.array());
        sidecar(
                "\"width\":3,\"height\":4,\"depth\":5,\"type\":\"uint16\",\"byte_order\":\""
                        + order
                        + "\",\"offset\":10,\"pixel_um\":0.02,\"slice_um\":0.05");
        for (final String name : List.of("block.raw", "block.raw.json")) {
            final LoadedImage<?> image = ImageReader.read(folder.resolve(name));
            assertEquals(
                    VoxelSize.um(0.02, 0.02, 0.05), image.toVolume(Calibration.NONE).voxelSize());
            for (int z = 0; z < 5; z++) {
                final short[] plane = Planes.array(image.pixels(), z);
                for (int i = 0; i < 12; i++) {
                    assertEquals((short) (1000 * (12 * z + i)), plane[i]);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'width':3,'height':4,'depth':1,'type':'uint8' | where block.raw.json describes 12",
                "'width':3,'height':4,'type':'uint8' | depth",
                "'width':3,'height':4,'depth':0,'type':'uint8' | depth is 0",
                "'width':3,'height':4,'depth':1,'type':'uint12' | type is uint12",
                "'width':3,'height':4,'depth':1,'type':'uint16' | byte_order is null",
                "'width':3,'height':4,'depth':1,'type':'uint8','hight':2 | hight",
                "'width':2000000000,'height':2000000000,'depth':2000000000,'type':'uint8' | describes",
                "'width':3, | block.raw.json"
            })
    void aWrongSidecarIsExplained(final String json, final String cause) throws IOException {
        Files.write(folder.resolve("block.raw"), new byte[60]);
        sidecar(json.replace('\'', '"'));
        final String message =
                assertThrows(
                                InputException.class,
                                () -> ImageReader.read(folder.resolve("block.raw")))
                        .getMessage();
        assertTrue(message.contains(cause), message);
    }

    /** More than one buffer's worth. */
    @Test
    void longRawSlicesAreWhole() throws IOException {
        final ByteBuffer bytes = ByteBuffer.allocate(4 * 1500 * 1001 * 2);
        for (int i = 0; i < 1500 * 1001 * 2; i++) {
            bytes.putFloat(i);
        }
        Files.write(folder.resolve("block.raw"), bytes.array());
        sidecar(
                "\"width\":1500,\"height\":1001,\"depth\":2,\"type\":\"float32\","
                        + "\"byte_order\":\"big\"");
        final LoadedImage<?> image = ImageReader.read(folder.resolve("block.raw"));
        for (int z = 0; z < 2; z++) {
            final float[] plane = Planes.array(image.pixels(), z);
            for (int i = 0; i < plane.length; i++) {
                assertEquals(z * 1500 * 1001 + i, plane[i]);
            }
        }
    }

    @Test
    void aRawFileWithoutSidecarIsToldWhatToWrite() throws IOException {
        final Path raw = folder.resolve("block.raw");
        Files.write(raw, new byte[60]);
        final String message =
                assertThrows(InputException.class, () -> ImageReader.read(raw)).getMessage();
        assertTrue(message.contains("needs a sidecar block.raw.json"), message);
        assertTrue(message.contains("\"byte_order\""), message);
    }

    @Test
    void aWrittenStackReadAsRawIsTheSame() throws IOException {
        final PlanarImg<?, ?> image = PlanarImgs.unsignedBytes(3, 4, 5);
        Planes.<byte[]>array(image, 4)[11] = 9;
        final byte[] bytes = new byte[60];
        bytes[59] = 9;
        Files.write(folder.resolve("block.raw"), bytes);
        sidecar("\"width\":3,\"height\":4,\"depth\":5,\"type\":\"uint8\"");
        final LoadedImage<?> back = ImageReader.read(folder.resolve("block.raw"));
        for (int z = 0; z < 5; z++) {
            assertArrayEquals(
                    Planes.<byte[]>array(image, z), Planes.<byte[]>array(back.pixels(), z));
        }
    }

    private void sidecar(final String json) throws IOException {
        Files.writeString(folder.resolve("block.raw.json"), "{" + json + "}");
    }

    private void picture(
            final int type, final String name, final int width, final int height, final int value)
            throws IOException {
        final BufferedImage picture = new BufferedImage(width, height, type);
        for (int i = 0; i < width * height; i++) {
            for (int band = 0; band < picture.getRaster().getNumBands(); band++) {
                picture.getRaster().setSample(i % width, i / width, band, value);
            }
        }
        final String kind = name.substring(name.lastIndexOf('.') + 1);
        assertTrue(ImageIO.write(picture, kind, folder.resolve(name).toFile()));
    }

    private void assertRefused(final String cause) {
        final String message =
                assertThrows(InputException.class, () -> ImageReader.read(folder)).getMessage();
        assertTrue(message.contains(cause), message);
    }
}
