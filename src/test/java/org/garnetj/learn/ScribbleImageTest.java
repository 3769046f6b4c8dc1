package org.garnetj.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.imglib2.img.planar.PlanarImg;
import net.imglib2.img.planar.PlanarImgs;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.electro.ParameterException;
import org.garnetj.image.ImageMetadata;
import org.garnetj.image.InputException;
import org.garnetj.image.LoadedImage;
import org.garnetj.image.Planes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Which values of an image of scribbles are marks, and of what. */
class ScribbleImageTest {

    private static final long[] SIZE = {4, 2, 1};

    private static ScribbleImage.Read read(
            final String names, final OptionalInt unmarked, final int... values) {
        return ScribbleImage.read(image(values), SIZE, ScribbleImage.names(names), unmarked);
    }

    private static LoadedImage<UnsignedByteType> image(final int... values) {
        final PlanarImg<UnsignedByteType, ?> pixels = PlanarImgs.unsignedBytes(SIZE);
        final byte[] plane = Planes.array(pixels, 0);
        for (int i = 0; i < plane.length; i++) {
            plane[i] = (byte) values[i];
        }
        return new LoadedImage<>(pixels, ImageMetadata.NONE, "labels.tif");
    }

    private static List<String> classes(final ScribbleImage.Read read) {
        return read.scribbles().classes().stream().map(c -> c.name() + "=" + c.label()).toList();
    }

    @Test
    void mostlyZeroMeansZeroIsNoMark() {
        final ScribbleImage.Read read = read("", OptionalInt.empty(), 0, 0, 0, 85, 0, 170, 255, 85);
        assertEquals(List.of("85=85", "170=170", "255=255"), classes(read));
        assertArrayEquals(new long[] {3, 7}, read.scribbles().classes().get(0).voxels());
        assertTrue(
                read.notes().get(0).startsWith("Voxels of value 0 in labels.tif are not marked"));
    }

    @Test
    void mostly255MeansThatZeroIsVoid() {
        final ScribbleImage.Read read =
                read("", OptionalInt.empty(), 255, 255, 0, 1, 255, 2, 255, 0);
        assertEquals(List.of("void=0", "LLZO=1", "Li=2"), classes(read));
        assertArrayEquals(new long[] {2, 7}, read.scribbles().classes().get(0).voxels());
    }

    @Test
    void theUserSaysWhichValueIsNoMark() {
        final ScribbleImage.Read read = read("", OptionalInt.of(255), 0, 0, 0, 0, 0, 1, 255, 1);
        assertEquals(List.of("void=0", "LLZO=1"), classes(read));
        final ScribbleImage.Read seven = read("", OptionalInt.of(7), 0, 7, 7, 9, 0, 1, 9, 7);
        assertEquals(List.of("0=0", "1=1", "9=9"), classes(seven));
    }

    @Test
    void namedValuesBecomePhases() {
        final ScribbleImage.Read read =
                read("85=llzo,170=Void,255=glue", OptionalInt.empty(), 0, 85, 170, 255, 0, 0, 0, 0);
        assertEquals(List.of("void=0", "LLZO=1", "glue=4"), classes(read));
        final ScribbleImage.Read zero =
                read("0=void,9=LLZO", OptionalInt.empty(), 0, 0, 0, 0, 9, 9, 255, 0);
        assertEquals(List.of("void=0", "LLZO=1"), classes(zero));
    }

    @Test
    void twoValuesMayBeOnePhase() {
        final ScribbleImage.Read read =
                read("1=void,2=void,3=LLZO", OptionalInt.empty(), 0, 1, 2, 3, 0, 0, 0, 0);
        assertEquals(List.of("void=0", "LLZO=1"), classes(read));
        assertEquals(2, read.scribbles().classes().get(0).voxels().length);
    }

    @Test
    void oneClassIsNotEnough() {
        final InputException refusal =
                assertThrows(
                        InputException.class,
                        () -> read("", OptionalInt.empty(), 0, 0, 0, 85, 0, 0, 0, 0));
        assertEquals(
                "labels.tif: only one class is marked: 85; mark voxels of at least two classes",
                refusal.getMessage());
    }

    @Test
    void aNamedClassWithoutVoxelsIsRefused() {
        final InputException refusal =
                assertThrows(
                        InputException.class,
                        () -> read("1=a,2=b,3=c", OptionalInt.empty(), 0, 0, 1, 2, 0, 0, 0, 0));
        assertTrue(refusal.getMessage().contains("no voxel is marked as c (value 3)"));
    }

    @Test
    void labelsOfAnotherSizeAreRefused() {
        final InputException refusal =
                assertThrows(
                        InputException.class,
                        () ->
                                ScribbleImage.read(
                                        image(new int[8]),
                                        new long[] {4, 2, 3},
                                        Map.of(),
                                        OptionalInt.empty()));
        assertTrue(refusal.getMessage().contains("4 x 2 x 1 voxels and the stack is 4 x 2 x 3"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"LLZO", "85=", "=void", "256=void", "1=a,1=b", "x=void", "1=a,,"})
    void namesOfAnotherFormAreRefused(final String text) {
        assertThrows(ParameterException.class, () -> ScribbleImage.names(text));
    }

    @Test
    void aClassNearAPhaseIsRemarkedOn() {
        assertEquals(
                List.of("Class 'viod' is no phase (did you mean 'void'?); its label is 4."),
                ClassNames.remarks(Map.of(1, "LLZO", 4, "viod")));
        assertEquals(List.of(), ClassNames.remarks(Map.of(85, "85", 170, "solid")));
    }

    @Test
    void numbersSetMarksOfOneClassApart() {
        assertEquals("void", ClassNames.withoutNumber("void-3"));
        assertEquals("LLZO", ClassNames.withoutNumber("LLZO 2"));
        assertEquals("Li-Mg", ClassNames.withoutNumber("Li-Mg_1-2"));
        assertEquals("phase2", ClassNames.withoutNumber("phase2"));
    }
}
