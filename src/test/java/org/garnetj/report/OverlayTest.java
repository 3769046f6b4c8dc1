package org.garnetj.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.imglib2.img.array.ArrayImgs;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.image.Phase;
import org.garnetj.image.Planes;
import org.garnetj.image.Side;
import org.garnetj.image.Volume;
import org.garnetj.image.VoxelSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.awt.geom.PathIterator;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

class OverlayTest {

    @Test
    void lengthsHaveTheirTrueRatioWhateverTheVoxels() {
        final Cut cut = new Cut(100, 50, 0.02, 0.08, new float[5000]);

        final BufferedImage image = Overlay.of(cut).image(400, 400);

        assertEquals(200, image.getWidth());
        assertEquals(400, image.getHeight());
    }

    @Test
    void llzoIsLeftGreyAndLithiumIsTinted() {
        final float[] grey = new float[10_000];
        final float[] labels = new float[10_000];
        for (int i = 0; i < grey.length; i++) {
            grey[i] = i % 100;
            labels[i] = i < 5000 ? Phase.LLZO.label() : Phase.LI.label();
        }
        final Overlay overlay =
                Overlay.of(new Cut(100, 100, 1, 1, grey))
                        .withPhases(new Cut(100, 100, 1, 1, labels));
        final BufferedImage image = overlay.image(100, 100);

        final int llzo = image.getRGB(50, 20);
        final int lithium = image.getRGB(50, 60);
        assertEquals(llzo & 0xff, llzo >> 8 & 0xff);
        assertTrue((lithium & 0xff) > (lithium >> 16 & 0xff), "bluish");
    }

    @Test
    void aThinCrackIsNotLostWhenThePictureShrinks() {
        final float[] labels = new float[1000 * 1000];
        for (int x = 0; x < 1000; x++) {
            labels[501 * 1000 + x] = 7;
        }
        final int[] small = Resampling.objects(new Cut(1000, 1000, 1, 1, labels), 100, 100);

        assertEquals(100, Arrays.stream(small).filter(label -> label == 7).count());
    }

    @Test
    void shrinkingKeepsTheMeanAndGrowingKeepsTheEnds() {
        final float[] ramp = new float[60];
        for (int i = 0; i < ramp.length; i++) {
            ramp[i] = i;
        }
        final Cut cut = new Cut(60, 1, 1, 1, ramp);

        final float[] small = Resampling.grey(cut, 7, 1);
        final float[] large = Resampling.grey(cut, 240, 3);

        double mean = 0;
        for (final float value : small) {
            mean += value / 7;
        }
        assertEquals(29.5, mean, 0.01);
        assertEquals(0, large[0], 0.01);
        assertEquals(59, large[239], 0.01);
        assertEquals(30.5, large[124], 0.2);
        assertEquals(large[5], large[480 + 5], "rows are alike");
    }

    @Test
    void theOutlineOfASquareIsItsCircumference() {
        final int[] objects = new int[100];
        for (int y = 3; y < 7; y++) {
            Arrays.fill(objects, y * 10 + 2, y * 10 + 6, 5);
        }
        final var edges = new Outlines(objects, 10, 10).edges();

        assertEquals(List.of(5), List.copyOf(edges.keySet()));
        assertEquals(16, length(edges.get(5).getPathIterator(null)), 1e-6);
    }

    @Test
    void objectsThatTouchAreBothOutlined() {
        final int[] objects = {1, 1, 2, 2};
        final var edges = new Outlines(objects, 4, 1).edges();

        assertEquals(6, length(edges.get(1).getPathIterator(null)), 1e-6);
        assertEquals(6, length(edges.get(2).getPathIterator(null)), 1e-6);
    }

    @ParameterizedTest
    @CsvSource({"4, 1, 1 µm", "19, 2, 2 µm", "20, 5, 5 µm", "3, 0.5, 500 nm", "5000, 1000, 1 mm"})
    void aScaleBarIsRoundAndAtMostAQuarterOfThePicture(
            final double width_um, final double length_um, final String text) {
        assertEquals(length_um, ScaleBar.length_um(width_um), 1e-12);
        assertEquals(text, ScaleBar.text(length_um));
    }

    @Test
    void theFootprintShowsWhatIsNearestToTheSurface() {
        final PlanarImg<UnsignedByteType, ?> labels =
                Planes.bytes(ArrayImgs.unsignedBytes(2, 3, 4));
        Planes.<byte[]>array(labels, 1)[2] = 5; // x 0, y 1, z 1
        Planes.<byte[]>array(labels, 1)[4] = 6; // x 0, y 2, z 1
        Planes.<byte[]>array(labels, 3)[2] = 7; // x 0, y 1, z 3
        final Volume<UnsignedByteType> volume =
                new Volume<>(labels, VoxelSize.um(1, 2, 3), "labels");

        final Cut top = Cut.footprint(volume, Side.TOP);
        final Cut bottom = Cut.footprint(volume, Side.BOTTOM);
        final Cut front = Cut.footprint(volume, Side.FRONT);
        final Cut back = Cut.footprint(volume, Side.BACK);
        final Cut left = Cut.footprint(volume, Side.LEFT);

        assertEquals(List.of(2, 4), List.of(top.width(), top.height()));
        assertEquals(List.of(1.0, 3.0), List.of(top.dx_um(), top.dy_um()));
        assertEquals(5, top.values()[2]);
        assertEquals(6, bottom.values()[2]);
        assertEquals(5, front.values()[2]);
        assertEquals(7, back.values()[2]);
        assertEquals(List.of(4, 3), List.of(left.width(), left.height()));
        assertEquals(5, left.values()[4 + 1]);
        assertEquals(6, left.values()[8 + 1]);
    }

    @Test
    void slicesAreChosenWhereTheLargestObjectsAreLargest() {
        final PlanarImg<UnsignedByteType, ?> labels =
                Planes.bytes(ArrayImgs.unsignedBytes(4, 3, 9));
        Arrays.fill(Planes.<byte[]>array(labels, 2), 0, 12, (byte) 1);
        Arrays.fill(Planes.<byte[]>array(labels, 3), 0, 5, (byte) 1);
        Arrays.fill(Planes.<byte[]>array(labels, 7), 4, 10, (byte) 2);
        Planes.<byte[]>array(labels, 5)[11] = 3;
        Planes.<byte[]>array(labels, 8)[11] = 4;
        final VoxelSize voxel = VoxelSize.um(1, 1, 1);

        assertEquals(
                List.of(2L, 5L, 7L), SliceChoice.ofObjects(new Volume<>(labels, voxel, "labels")));
        final Volume<UnsignedByteType> nothing =
                new Volume<>(Planes.bytes(ArrayImgs.unsignedBytes(4, 3, 9)), voxel, "none");
        assertEquals(List.of(1L, 4L, 7L), SliceChoice.ofObjects(nothing));
        assertEquals(List.of(0L), SliceChoice.spread(1));
        assertEquals(List.of(0L, 1L), SliceChoice.spread(2));
    }

    @Test
    void aPictureOfOnePixelOrOneGreyValueIsMade() {
        assertEquals(50, Overlay.of(new Cut(1, 1, 1, 1, new float[1])).image(50, 60).getWidth());
    }

    @Test
    void cutsOfDifferentSizesAreRefused() {
        final Cut small = new Cut(1, 1, 1, 1, new float[1]);
        final Cut large = new Cut(2, 1, 1, 1, new float[2]);

        assertThrows(IllegalArgumentException.class, () -> Overlay.of(small).withPhases(large));
        assertThrows(
                IllegalArgumentException.class,
                () -> Overlay.of(Optional.empty(), Optional.empty()).cut());
    }

    private static double length(final PathIterator path) {
        final double[] point = new double[6];
        double length = 0;
        double x = 0;
        double y = 0;
        for (; !path.isDone(); path.next()) {
            if (path.currentSegment(point) == PathIterator.SEG_LINETO) {
                length += Math.hypot(point[0] - x, point[1] - y);
            }
            x = point[0];
            y = point[1];
        }
        return length;
    }
}
