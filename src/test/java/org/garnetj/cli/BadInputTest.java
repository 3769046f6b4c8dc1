package org.garnetj.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.imglib2.FinalDimensions;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.integer.UnsignedShortType;
import net.imglib2.type.numeric.real.FloatType;

import org.garnetj.block.Execution;
import org.garnetj.image.FrameInterval;
import org.garnetj.image.Movie;
import org.garnetj.image.Planes;
import org.garnetj.image.TiffWriter;
import org.garnetj.image.Volume;
import org.garnetj.image.VoxelSize;
import org.garnetj.report.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

/**
 * Bad input gets one line that names the file, the cause and the remedy, an exit code that is not
 * 0, and leaves no file behind.
 */
class BadInputTest {

    private static final VoxelSize VOXEL = VoxelSize.um(0.05, 0.05, 0.1);

    @TempDir Path folder;
    private Path output;

    @BeforeEach
    void nameTheOutput() {
        output = folder.resolve("results");
    }

    @Test
    void aMissingFileIsNamedWithTheNearestThatIsThere() throws IOException {
        write("stack.tif", ceramic(24, 20, 4));
        final Shell shell =
                Shell.garnetj("segment", "input=" + folder.resolve("stak.tif"), "output=" + output);
        assertFails(shell, "stak.tif", "stack.tif");
    }

    @ParameterizedTest
    @ValueSource(strings = {"segment", "spallations", "track-tips"})
    void aTruncatedTiffIsRefused(final String command) throws IOException {
        final Path whole = write("whole.tif", ceramic(64, 48, 8));
        final Path cut = folder.resolve("cut.tif");
        final byte[] bytes = Files.readAllBytes(whole);
        Files.write(cut, Arrays.copyOf(bytes, bytes.length / 2));
        assertFails(Shell.garnetj(command, "input=" + cut, "output=" + output), "cut.tif", ";");
    }

    @Test
    void anEmptyFileIsRefused() throws IOException {
        final Path empty = Files.createFile(folder.resolve("empty.tif"));
        assertFails(Shell.garnetj("segment", "input=" + empty, "output=" + output), "empty.tif");
    }

    @Test
    void anEmptyFolderIsRefused() throws IOException {
        final Path empty = Files.createDirectory(folder.resolve("slices"));
        assertFails(Shell.garnetj("segment", "input=" + empty, "output=" + output), "slices");
    }

    @Test
    void aColourStackIsRefusedWithTheMenuEntryThatHelps() throws IOException {
        final BufferedImage colours = new BufferedImage(32, 24, BufferedImage.TYPE_INT_RGB);
        final Graphics2D pen = colours.createGraphics();
        pen.setColor(Color.ORANGE);
        pen.fillRect(4, 4, 12, 12);
        final Path slices = Files.createDirectory(folder.resolve("colour"));
        for (int i = 0; i < 3; i++) {
            ImageIO.write(colours, "png", slices.resolve("slice" + i + ".png").toFile());
        }
        final Shell shell =
                Shell.garnetj(
                        "segment", "input=" + slices, "pixel=1", "slice=1", "output=" + output);
        assertFails(shell, "colour", "8-bit");
    }

    @Test
    void oneSliceNeedsItsThicknessToBeSegmented() throws IOException {
        final BufferedImage grey = new BufferedImage(32, 24, BufferedImage.TYPE_BYTE_GRAY);
        final Path slice = folder.resolve("slice.png");
        ImageIO.write(grey, "png", slice.toFile());
        assertFails(
                Shell.garnetj("segment", "input=" + slice, "pixel=0.05", "output=" + output),
                "slice.png",
                "slice=");
    }

    @Test
    void oneSliceHoldsNoCracks() throws IOException {
        final Path slice = write("slice.tif", phases(32, 24, 1));
        assertFails(
                Shell.garnetj("spallations", "input=" + slice, "output=" + output),
                "slice.tif",
                "one slice",
                "give a stack");
    }

    @Test
    void oneFrameHoldsNoGrowth() throws IOException {
        final Path frame = folder.resolve("frame.tif");
        TiffWriter.write(
                frame, new Movie<>(bytes(64, 64, 1, 200), 1, new FrameInterval(1), "frame"));
        assertFails(
                Shell.garnetj("track-tips", "input=" + frame, "interval=1", "output=" + output),
                "frame");
    }

    @ParameterizedTest
    @ValueSource(strings = {"segment", "spallations", "track-tips"})
    void anUncalibratedStackIsRefusedWithTheKeysToSet(final String command) throws IOException {
        final Path slices = Files.createDirectory(folder.resolve("slices"));
        for (int i = 0; i < 3; i++) {
            final BufferedImage grey = new BufferedImage(32, 24, BufferedImage.TYPE_BYTE_GRAY);
            ImageIO.write(grey, "png", slices.resolve("s" + i + ".png").toFile());
        }
        assertFails(
                Shell.garnetj(command, "input=" + slices, "output=" + output),
                "slices",
                "pixel=",
                command.equals("track-tips") ? "interval=" : "slice=");
    }

    @Test
    void anElementMapOfAnotherExtentIsRefusedWithBothExtents() throws IOException {
        final Path phases = write("phases.tif", phases(64, 48, 8));
        final PlanarImg<UnsignedShortType, ?> counts =
                Planes.shorts(new FinalDimensions(20, 12, 4));
        final Path map = write("map.tif", new Volume<>(counts, VoxelSize.um(0.2, 0.2, 0.2), "map"));
        final Shell shell =
                Shell.garnetj(
                        "tag-magnesium", "phases=" + phases, "eds=" + map, "output=" + output);
        assertFails(shell, "map", "3.2", "4");
    }

    @Test
    void anUncalibratedElementMapIsRefused() throws IOException {
        final Path phases = write("phases.tif", phases(64, 48, 8));
        final Path map = folder.resolve("map.png");
        ImageIO.write(new BufferedImage(16, 12, BufferedImage.TYPE_BYTE_GRAY), "png", map.toFile());
        assertFails(
                Shell.garnetj(
                        "tag-magnesium", "phases=" + phases, "eds=" + map, "output=" + output),
                "map.png",
                "edspixel= and edsslice=");
    }

    @Test
    void aGreyStackIsNoPhaseStack() throws IOException {
        final Path grey = write("grey.tif", ceramic(32, 24, 4));
        assertFails(
                Shell.garnetj("spallations", "input=" + grey, "output=" + output),
                "grey.tif",
                "which is no phase");
    }

    @Test
    void pixelsThatAreNotNumbersAreRefused() throws IOException {
        final PlanarImg<FloatType, ?> pixels = Planes.floats(new FinalDimensions(16, 12, 3));
        Planes.<float[]>array(pixels, 1)[7] = Float.NaN;
        final Path stack = write("nan.tif", new Volume<>(pixels, VOXEL, "nan"));
        assertFails(
                Shell.garnetj("segment", "input=" + stack, "output=" + output), "nan.tif", "NaN");
    }

    @Test
    void anUnknownKeyIsWrongUsageAndNamesTheNearest() {
        final Shell shell = Shell.garnetj("segment", "inptu=stack.tif", "output=" + output);
        assertEquals(2, shell.exitCode(), shell.err());
        assertTrue(shell.problem().contains("did you mean 'input'"), shell.err());
        assertFalse(Files.exists(output));
    }

    @Test
    void anOutputThatIsAFileIsRefusedAndLeftAsItWas() throws IOException {
        final Path stack = write("stack.tif", ceramic(32, 24, 4));
        final Path file = Files.writeString(folder.resolve("notes.txt"), "mine");
        final Shell shell = Shell.garnetj("segment", "input=" + stack, "output=" + file);
        assertEquals(1, shell.exitCode(), shell.err());
        assertTrue(shell.problem().contains("notes.txt"), shell.err());
        assertEquals("mine", Files.readString(file));
    }

    @Test
    void anOutputInsideTheInputFolderIsRefused() throws IOException {
        final Path slices = Files.createDirectory(folder.resolve("slices"));
        for (int i = 0; i < 3; i++) {
            final BufferedImage grey = new BufferedImage(32, 24, BufferedImage.TYPE_BYTE_GRAY);
            ImageIO.write(grey, "png", slices.resolve("s" + i + ".png").toFile());
        }
        final Shell shell =
                Shell.garnetj(
                        "segment",
                        "input=" + slices,
                        "pixel=1",
                        "slice=1",
                        "output=" + slices.resolve("out"));
        assertEquals(1, shell.exitCode(), shell.err());
        assertTrue(shell.problem().contains("output="), shell.err());
        assertEquals(List.of("s0.png", "s1.png", "s2.png"), names(slices));
    }

    @Test
    void aStackThatTheMicroscopeStretchedIsNotStretchedTwice() throws IOException {
        final PlanarImg<UnsignedByteType, ?> pixels = bytes(32, 24, 4, 180);
        final VoxelSize stretched = VoxelSize.um(0.05, 0.05 / Math.sin(Math.toRadians(52)), 0.1);
        final Path stack = write("true.tif", new Volume<>(pixels, stretched, "true"));
        final Shell shell = Shell.garnetj("segment", "input=" + stack, "output=" + output);
        assertEquals(2, shell.exitCode(), shell.err());
        assertTrue(shell.problem().contains("tilt=0"), shell.err());
        assertFalse(Files.exists(output));
    }

    @Test
    void aStackWithNothingToFindGivesEmptyTables() throws IOException {
        final Path phases = write("phases.tif", phases(64, 48, 8));
        final Shell shell = Shell.garnetj("spallations", "input=" + phases, "output=" + output);
        assertEquals(0, shell.exitCode(), shell.err());
        final List<String> lines = Files.readAllLines(output.resolve("spallations.csv"));
        assertEquals(1, lines.size());
        assertTrue(lines.get(0).startsWith("crack,stage,open,"), lines.get(0));
    }

    @Test
    void aMovieInWhichNothingGrowsGivesEmptyTables() throws IOException {
        final Path movie = folder.resolve("still.tif");
        TiffWriter.write(
                movie, new Movie<>(bytes(96, 80, 12, 200), 1, new FrameInterval(1), "still"));
        final Shell shell = Shell.garnetj("track-tips", "input=" + movie, "output=" + output);
        assertEquals(0, shell.exitCode(), shell.err());
        assertEquals(1, Files.readAllLines(output.resolve("tips.csv")).size());
        assertEquals(1, Files.readAllLines(output.resolve("dendrites.csv")).size());
    }

    @Test
    void solidCeramicIsAllLlzo() throws IOException {
        final Path stack = write("solid.tif", ceramic(64, 48, 8));
        final Shell shell =
                Shell.garnetj("segment", "input=" + stack, "tilt=0", "output=" + output);
        assertEquals(0, shell.exitCode(), shell.err());
        final Table phases = Table.read(output.resolve("phases.csv"));
        assertEquals("LLZO", phases.text(1, "phase"));
        assertEquals(24576, phases.number(1, "voxels"));
        assertEquals(1, phases.number(1, "fraction"));
        assertTrue(phases.number(1, "fraction_ci_low") > 0.999, shell.err());
    }

    private void assertFails(final Shell shell, final String... words) {
        assertAll(
                () -> assertEquals(1, shell.exitCode(), shell.err()),
                () -> assertEquals("", shell.out()),
                () -> assertTrue(shell.problem().startsWith("garnetj: "), shell.err()),
                () -> assertFalse(shell.err().contains("\tat "), shell.err()),
                () -> assertFalse(shell.problem().contains("internal error"), shell.err()),
                () ->
                        assertAll(
                                Stream.of(words)
                                        .map(
                                                word ->
                                                        () ->
                                                                assertTrue(
                                                                        shell.problem()
                                                                                .contains(word),
                                                                        word
                                                                                + " in: "
                                                                                + shell.err()))),
                () -> assertFalse(Files.exists(output), "no file is left"));
    }

    private Path write(final String name, final Volume<?> volume) throws IOException {
        final Path path = folder.resolve(name);
        TiffWriter.write(path, volume);
        return path;
    }

    private static List<String> names(final Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** A solid block: grey 180 with a little texture. */
    private static Volume<UnsignedByteType> ceramic(
            final int width, final int height, final int depth) {
        final PlanarImg<UnsignedByteType, ?> pixels = bytes(width, height, depth, 180);
        for (int z = 0; z < depth; z++) {
            final byte[] plane = Planes.array(pixels, z);
            for (int i = 0; i < plane.length; i++) {
                plane[i] += (byte) ((i * 31 + z * 17) % 7);
            }
        }
        return new Volume<>(pixels, VOXEL, "ceramic");
    }

    /** A block of LLZO only. */
    private static Volume<UnsignedByteType> phases(
            final int width, final int height, final int depth) {
        return new Volume<>(bytes(width, height, depth, 1), VOXEL, "phases");
    }

    private static PlanarImg<UnsignedByteType, ?> bytes(
            final int width, final int height, final int depth, final int value) {
        final PlanarImg<UnsignedByteType, ?> pixels =
                Planes.bytes(new FinalDimensions(width, height, depth));
        Execution.serial()
                .forEach(
                        "fill",
                        org.garnetj.block.BlockPlan.slices(pixels),
                        block ->
                                Arrays.fill(
                                        Planes.<byte[]>array(pixels, block.index()), (byte) value));
        return pixels;
    }
}
