package org.garnetj.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.gui.EllipseRoi;
import ij.gui.Line;
import ij.gui.OvalRoi;
import ij.gui.PointRoi;
import ij.gui.PolygonRoi;
import ij.gui.Roi;
import ij.gui.RotatedRectRoi;
import ij.gui.ShapeRoi;
import ij.gui.TextRoi;
import ij.io.RoiEncoder;

import org.garnetj.edit.Seed;
import org.garnetj.edit.Selection;
import org.garnetj.electro.ParameterException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** ImageJ's selections as text hold the pixels that ImageJ itself gives them. */
class RoisTest {

    private static final int WIDTH = 60;
    private static final int HEIGHT = 50;

    @TempDir Path folder;

    static List<Roi> areas() {
        final Roi ring =
                new ShapeRoi(new OvalRoi(10, 8, 30, 25)).not(new ShapeRoi(new Roi(20, 15, 6, 6)));
        final Roi apart =
                new ShapeRoi(new Roi(2, 3, 9, 4)).or(new ShapeRoi(new OvalRoi(30, 30, 11, 9)));
        final Roi thick = new Line(5.0, 5.0, 40.0, 30.0);
        thick.setStrokeWidth(5);
        final Roi stroke =
                new PolygonRoi(new float[] {5, 20, 45}, new float[] {40, 10, 35}, 3, Roi.FREELINE);
        stroke.setStrokeWidth(7);
        return List.of(
                new Roi(10, 12, 20, 9),
                new Roi(10, 12, 20, 9, 8),
                new OvalRoi(7, 9, 33, 21),
                new EllipseRoi(10, 10, 45, 30, 0.4),
                new RotatedRectRoi(10, 10, 40, 30, 12),
                freehand(1, Roi.POLYGON, 1),
                freehand(2, Roi.FREEROI, 1),
                freehand(3, Roi.POLYGON, 10),
                ring,
                apart,
                thick,
                new Line(5.0, 5.0, 40.0, 30.0),
                stroke,
                new Roi(-5, -5, 20, 20));
    }

    private static Roi freehand(final long seed, final int type, final int parts) {
        final Random random = new Random(seed);
        final float[] xs = new float[12];
        final float[] ys = new float[12];
        for (int i = 0; i < xs.length; i++) {
            xs[i] = random.nextInt(WIDTH * parts) / (float) parts;
            ys[i] = random.nextInt(HEIGHT * parts) / (float) parts;
        }
        return new PolygonRoi(xs, ys, xs.length, type);
    }

    @ParameterizedTest
    @MethodSource("areas")
    void anAreaHoldsThePixelsOfImageJ(final Roi roi) {
        final Roi area = roi.isLine() ? ij.plugin.Selection.lineToArea(roi) : roi;
        final BitSet expected = new BitSet();
        for (final java.awt.Point point : area.getContainedPoints()) {
            if (point.x >= 0 && point.y >= 0 && point.x < WIDTH && point.y < HEIGHT) {
                expected.set(point.y * WIDTH + point.x);
            }
        }
        final Selection read = Selection.parse(Rois.area(roi).toString());
        assertEquals(expected, read.parts().get(0).outline().pixels(WIDTH, HEIGHT));
        assertTrue(expected.cardinality() > 20);
    }

    @Test
    void aPolygonStaysItsCorners() {
        assertEquals(
                "polygon=10,12;30,12;30,21;10,21", Rois.area(new Roi(10, 12, 20, 9)).toString());
    }

    @Test
    void whatHasNoAreaIsRefused() {
        for (final Roi roi :
                List.of(
                        new PointRoi(3, 4),
                        new TextRoi(3, 4, "here"),
                        new PolygonRoi(new int[] {1, 9, 9}, new int[] {1, 1, 9}, 3, Roi.ANGLE))) {
            final ParameterException problem =
                    assertThrows(ParameterException.class, () -> Rois.area(roi), roi::toString);
            assertEquals("roi", problem.key());
        }
    }

    @Test
    void pointsAreSeedsOnTheirSliceOrTheOneShown() {
        final PointRoi points = new PointRoi(new float[] {3, 7.9f}, new float[] {4, 5.1f}, 2);
        assertEquals("3,4,6;7,5,6", Seed.text(Rois.seeds(points, 6)));
        points.setPosition(9);
        assertEquals("3,4,9;7,5,9", Seed.text(Rois.seeds(points, 6)));
    }

    @Test
    void aSetOfTheManagerKeepsItsSlices() throws IOException {
        final Path zip = folder.resolve("RoiSet.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (final int slice : IntStream.of(3, 5).toArray()) {
                final Roi roi = new Roi(slice, 2, 4, 4);
                roi.setPosition(slice);
                out.putNextEntry(new ZipEntry("000" + slice + ".roi"));
                out.write(RoiEncoder.saveAsByteArray(roi));
            }
        }
        assertEquals(
                "3@polygon=3,2;7,2;7,6;3,6+5@polygon=5,2;9,2;9,6;5,6",
                RoiFiles.read(zip).stream()
                        .map(Rois::area)
                        .reduce(Selection::and)
                        .orElseThrow()
                        .toString());
    }
}
