package org.garnetj.command;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.gui.Line;
import ij.gui.OvalRoi;
import ij.gui.PointRoi;
import ij.gui.PolygonRoi;
import ij.gui.Roi;
import ij.gui.ShapeRoi;
import ij.io.RoiEncoder;
import ij.process.FloatPolygon;

import org.garnetj.image.InputException;
import org.garnetj.learn.Scribbles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** ROIs of ImageJ mark the voxels a user sees them on, under the names a user gives them. */
class RoiMarksTest {

    @TempDir Path folder;

    private static final Roi OTHER = named(new Roi(0, 0, 1, 1), "LLZO", 1);

    private static Roi named(final Roi roi, final String name, final int slice) {
        roi.setName(name);
        roi.setPosition(slice);
        return roi;
    }

    private static long[] marked(final Roi roi) {
        final Scribbles scribbles =
                new RoiMarks("rois.zip", 20, 10, 3).scribbles(List.of(OTHER, roi));
        return scribbles.classes().stream()
                .filter(c -> !c.name().equals("LLZO"))
                .findFirst()
                .orElseThrow()
                .voxels();
    }

    private static String refusal(final Roi... rois) {
        return assertThrows(
                        InputException.class,
                        () -> new RoiMarks("rois.zip", 20, 10, 3).scribbles(List.of(rois)))
                .getMessage();
    }

    @Test
    void aRectangleMarksItsPixelsInItsSlice() {
        assertArrayEquals(
                new long[] {205, 206, 225, 226}, marked(named(new Roi(5, 0, 2, 2), "void-1", 2)));
    }

    @Test
    void aLineMarksAsWideAsItsStroke() {
        final Line thin = new Line(2, 5, 12, 5);
        assertTrue(marked(named(thin, "void", 1)).length >= 10);
        final Line wide = new Line(2, 5, 12, 5);
        wide.setStrokeWidth(3);
        final int pixels = marked(named(wide, "void", 1)).length;
        assertTrue(pixels >= 28 && pixels <= 36, pixels + " pixels");
    }

    @Test
    void aFreehandLineMarksItsPath() {
        final FloatPolygon path = new FloatPolygon(new float[] {1, 5, 9}, new float[] {1, 5, 1}, 3);
        final int pixels = marked(named(new PolygonRoi(path, Roi.FREELINE), "void", 1)).length;
        assertTrue(pixels >= 8 && pixels <= 24, pixels + " pixels");
    }

    @Test
    void pointsMarkOnePixelEachInTheirOwnSlices() {
        final PointRoi points = new PointRoi(3, 1);
        points.setPosition(1);
        assertArrayEquals(new long[] {23}, marked(named(points, "void", 1)));
        final PointRoi multi = new PointRoi(new float[] {3, 4}, new float[] {1, 1}, 2);
        multi.setName("void");
        multi.setPosition(3);
        assertArrayEquals(new long[] {423, 424}, marked(multi));
    }

    @Test
    void aCompositeMarksNothingInItsHole() {
        final ShapeRoi ring =
                new ShapeRoi(new Roi(2, 2, 6, 6)).not(new ShapeRoi(new Roi(4, 4, 2, 2)));
        assertEquals(32, marked(named(ring, "void", 1)).length);
    }

    @Test
    void placesAlongZAndTAreSlices() {
        final Roi alongZ = new Roi(0, 1, 1, 1);
        alongZ.setName("void");
        alongZ.setPosition(1, 3, 1);
        assertArrayEquals(new long[] {420}, marked(alongZ));
        final Roi alongT = new Roi(0, 1, 1, 1);
        alongT.setName("void");
        alongT.setPosition(1, 1, 2);
        assertArrayEquals(new long[] {220}, marked(alongT));
    }

    @Test
    void roisWithoutPlaceOutsideOrWithoutClassAreRefused() {
        assertTrue(
                refusal(OTHER, named(new Roi(0, 1, 1, 1), "void", 0))
                        .contains("does not say in which slice it lies; set its position"));
        assertTrue(
                refusal(OTHER, named(new Roi(15, 5, 9, 2), "void", 1))
                        .contains("'void' lies outside the stack of 20 x 10 x 3 voxels"));
        assertTrue(refusal(OTHER, named(new Roi(0, 1, 1, 1), "void", 4)).contains("slice 4"));
        assertTrue(
                refusal(OTHER, named(new Roi(0, 1, 1, 1), "0001-0002", 1))
                        .contains("does not say which class it marks"));
        assertTrue(refusal(OTHER).contains("only one class is marked: LLZO"));
        assertTrue(
                refusal(OTHER, named(new Roi(0, 0, 3, 3), "void", 1))
                        .contains("x=0 y=0 in slice 1 is marked as LLZO and as void"));
    }

    @Test
    void withOneSliceNoPlaceIsNeeded() {
        final Scribbles scribbles =
                new RoiMarks("rois.zip", 20, 10, 1)
                        .scribbles(
                                List.of(
                                        named(new OvalRoi(0, 0, 4, 4), "pore 1", 0),
                                        named(new Roi(9, 0, 2, 2), "pore 2", 0),
                                        named(new Roi(15, 0, 2, 2), "solid", 0)));
        assertEquals("pore (label 1) 16, solid (label 2) 4", scribbles.summary());
    }

    @Test
    void zipFilesOfTheRoiManagerAreRead() throws IOException {
        final Path zip = folder.resolve("RoiSet.zip");
        try (OutputStream file = Files.newOutputStream(zip);
                ZipOutputStream out = new ZipOutputStream(file)) {
            for (final String name : List.of("void-1", "LLZO-1")) {
                out.putNextEntry(new ZipEntry(name + ".roi"));
                out.write(RoiEncoder.saveAsByteArray(new Roi(2, 3, 4, 5)));
            }
        }
        final List<String> names = new ArrayList<>();
        RoiFiles.read(zip).forEach(roi -> names.add(roi.getName() + " " + roi.getBounds().width));
        assertEquals(List.of("void-1 4", "LLZO-1 4"), names);
        final Path single = folder.resolve("Li-2.roi");
        Files.write(single, RoiEncoder.saveAsByteArray(new Roi(2, 3, 4, 5)));
        assertEquals("Li-2", RoiFiles.read(single).get(0).getName());
        Files.writeString(single, "no ROI");
        assertThrows(InputException.class, () -> RoiFiles.read(single));
    }
}
