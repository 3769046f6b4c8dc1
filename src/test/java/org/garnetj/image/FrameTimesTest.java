package org.garnetj.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import ij.ImageStack;
import ij.io.FileSaver;

import net.imglib2.img.planar.PlanarImg;
import net.imglib2.img.planar.PlanarImgs;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.electro.ParameterException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import javax.imageio.ImageIO;

/** When the frames of a movie were taken, and who says so. */
class FrameTimesTest {

    private static final Calibration ONE_UM =
            new Calibration(OptionalDouble.of(1), OptionalDouble.empty(), OptionalDouble.empty());

    @TempDir Path folder;

    @Test
    void timesCountFromTheFirstFrameAndRise() {
        final FrameTimes times = FrameTimes.of(10, 10.5, 11, 13);
        assertArrayEquals(new double[] {0, 0.5, 1, 3}, times.seconds());
        assertEquals(0.5, times.interval().seconds());
        assertEquals(2, times.longestInterval_s());
        assertFalse(times.isEven());
        assertTrue(FrameTimes.every(new FrameInterval(0.1), 400).isEven());
        assertThrows(ParameterException.class, () -> FrameTimes.of(0, 1, 1));
        assertThrows(ParameterException.class, () -> FrameTimes.of(0, Double.NaN));
    }

    @Test
    void aMovieWantsOneTimeForEachFrame() {
        final InputException problem =
                assertThrows(
                        InputException.class,
                        () ->
                                new Movie<>(
                                        PlanarImgs.unsignedBytes(4, 3, 3),
                                        1,
                                        FrameTimes.of(0, 1),
                                        "m.tif"));
        assertTrue(problem.getMessage().contains("3 frames"));
    }

    @Test
    void unevenTimesGoThroughOurFilesAndThroughImageJ() throws IOException {
        final FrameTimes times = FrameTimes.of(0, 0.1, 0.30000000000000004, 7);
        final Movie<UnsignedByteType> movie =
                new Movie<>(PlanarImgs.unsignedBytes(4, 3, 4), 0.5, times, "m");
        final Path file = folder.resolve("m.tif");
        TiffWriter.write(file, movie);
        assertEquals(times, ImageReader.read(file).toMovie(Calibration.NONE).times());
        final ImagePlus shown = ImagePlusAdapter.toImagePlus(movie, LookupTable.GREY);
        assertEquals(times, ImagePlusAdapter.wrap(shown).toMovie(Calibration.NONE).times());
        final Path saved = folder.resolve("saved.tif");
        new FileSaver(shown).saveAsTiffStack(saved.toString());
        assertEquals(times, ImageReader.read(saved).toMovie(Calibration.NONE).times());
    }

    @Test
    void sliceLabelsThatAreTimesTellTheGapsOfTheInterval() {
        final ImagePlus image = labelled("0.5 s", "1.5 s\nexposure 3 ms", "2.49 s", "4500 ms");
        image.getCalibration().frameInterval = 1;
        final Path file = folder.resolve("labels.tif");
        new FileSaver(image).saveAsTiffStack(file.toString());
        assertEquals(
                FrameTimes.of(0.5, 1.5, 2.49, 4.5), ImageReader.read(file).toMovie(ONE_UM).times());
        assertEquals(
                FrameTimes.of(0.5, 1.5, 2.49, 4.5),
                ImagePlusAdapter.wrap(image).toMovie(ONE_UM).times());
    }

    private static ImagePlus labelled(final String... labels) {
        final ImageStack stack = new ImageStack(4, 3);
        for (final String label : labels) {
            stack.addSlice(label, new byte[12]);
        }
        final ImagePlus image = new ImagePlus("m", stack);
        image.setDimensions(1, 1, labels.length);
        return image;
    }

    /** An AVI plays at 30 frames a second whatever it was recorded at. */
    @Test
    void anIntervalOfAnotherKindThanTheLabelsIsRight() {
        final ImagePlus image = labelled("0.00 s", "0.03 s", "0.07 s", "0.10 s");
        assertEquals(
                0.1 / 3, ImagePlusAdapter.wrap(image).toMovie(ONE_UM).interval().seconds(), 1e-9);
        image.getCalibration().frameInterval = 5;
        final LoadedImage<?> loaded = ImagePlusAdapter.wrap(image);
        assertEquals(5, loaded.toMovie(ONE_UM).interval().seconds());
        assertTrue(loaded.metadata().notes().get(0).contains("slice labels"));
    }

    @Test
    void theClockOfTheMicroscopeIsTheLastToBeAsked() {
        final LocalDateTime start = LocalDateTime.of(2025, 1, 2, 3, 4, 5);
        final MetadataBuilder builder = new MetadataBuilder();
        builder.acquired(List.of(start, start.plusSeconds(2), start.plusSeconds(7)));
        final PlanarImg<UnsignedByteType, ?> frames = PlanarImgs.unsignedBytes(4, 3, 3);
        assertEquals(
                FrameTimes.of(0, 2, 7),
                new LoadedImage<>(frames, builder.build(), "m").toMovie(ONE_UM).times());
        builder.interval_s(3, "a tag");
        assertEquals(
                FrameTimes.of(0, 3, 6),
                new LoadedImage<>(frames, builder.build(), "m").toMovie(ONE_UM).times());
    }

    @Test
    void labelsAreTimesOnlyIfAllAreAndRise() {
        assertEquals(
                Optional.of(FrameTimes.of(0, 65.25, 3600)),
                TimeLabels.times(List.of("00:00:00", "t = 01:05.25", "1:00:00")));
        assertTrue(TimeLabels.times(List.of("1 s", "slice 2")).isEmpty());
        assertTrue(TimeLabels.times(List.of("2 s", "1 s")).isEmpty());
        assertTrue(TimeLabels.times(List.of("1 nm", "2 nm")).isEmpty());
        assertTrue(TimeLabels.times(java.util.Arrays.asList("1 s", null)).isEmpty());
        assertTrue(TimeLabels.times(List.of()).isEmpty());
    }

    @Test
    void omeStatesWhenEachPlaneWasTaken() {
        final String planes =
                "<Plane TheZ='0' TheT='0' TheC='0' DeltaT='100' DeltaTUnit='ms'/>"
                        + "<Plane TheZ='0' TheT='2' TheC='0' DeltaT='0.9'/>"
                        + "<Plane TheZ='0' TheT='1' TheC='0' DeltaT='0.2'/>";
        assertEquals(Optional.of(FrameTimes.of(0.1, 0.2, 0.9)), ome(planes).times());
        assertTrue(ome(planes.replace("TheT='1'", "TheT='2'")).times().isEmpty());
    }

    private static ImageMetadata ome(final String planes) {
        final MetadataBuilder builder = new MetadataBuilder();
        OmeXml.parse(
                        "m.ome.tif",
                        "<OME><Image><Pixels SizeT='3'>" + planes + "</Pixels></Image></OME>")
                .tell(builder);
        return builder.build();
    }

    @Test
    void aMissingFileOfAFolderIsAGapInTime() throws IOException {
        for (final int number : new int[] {10, 15, 20, 25, 40}) {
            ImageIO.write(
                    new BufferedImage(4, 3, BufferedImage.TYPE_BYTE_GRAY),
                    "png",
                    folder.resolve("f" + number + ".png").toFile());
        }
        final Calibration given = Calibration.movie(1, 0.5);
        assertEquals(
                FrameTimes.of(0, 0.5, 1, 1.5, 3), ImageReader.read(folder).toMovie(given).times());
    }

    /** Numbers that only sometimes follow each other are no count of frames. */
    @Test
    void numbersOfFilesCountFramesOnlyWhereMostFollowEachOther() {
        assertEquals(List.of(0L, 1L, 3L, 4L), NaturalOrder.steps(List.of("f1", "f2", "f4", "f5")));
        assertEquals(List.of(), NaturalOrder.steps(List.of("f1", "f2", "f3")));
        assertEquals(List.of(), NaturalOrder.steps(List.of("f1", "f2", "f4", "f9")));
        assertEquals(List.of(), NaturalOrder.steps(List.of("f2", "f4", "f6", "f9")));
        assertEquals(List.of(), NaturalOrder.steps(List.of("a", "f2", "f4")));
    }

    @Test
    void anIntervalBesideTimesIsRefused() {
        assertThrows(
                ParameterException.class,
                () ->
                        new Calibration(
                                OptionalDouble.empty(),
                                OptionalDouble.empty(),
                                OptionalDouble.of(1),
                                Optional.of(FrameTimes.of(0, 1))));
    }
}
