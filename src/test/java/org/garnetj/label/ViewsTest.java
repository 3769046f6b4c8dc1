package org.garnetj.label;

import static org.junit.jupiter.api.Assertions.assertTrue;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.cell.CellImgFactory;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.NativeType;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.util.ImgUtil;
import net.imglib2.view.Views;

import org.garnetj.block.Execution;
import org.garnetj.filter.BallMedian;
import org.garnetj.image.Planes;
import org.garnetj.image.VoxelSize;
import org.junit.jupiter.api.Test;

import java.util.function.Function;

/** Any kind of image gives what a copy of its pixels gives. */
class ViewsTest {

    private static final VoxelSize VOXEL = VoxelSize.um(0.05, 0.0635, 0.1);
    private static final Execution TWO = Execution.on(2);
    private static final int[] SMALLEST = {3, 2, 4};

    /** A part of an image, in cells and in a plain copy. */
    private static <R extends NativeType<R> & RealType<R>> void check(
            final Function<RandomAccessibleInterval<UnsignedByteType>, PlanarImg<R, ?>> kernel) {
        final PlanarImg<UnsignedByteType, ?> noise = Masks.noise(21, 19, 17, 0.85, 5);
        final var cells = new CellImgFactory<>(new UnsignedByteType(), 7, 5, 6).create(noise);
        ImgUtil.copy(noise, cells);
        final var part =
                Views.interval(
                        cells,
                        new long[] {SMALLEST[0], SMALLEST[1], SMALLEST[2]},
                        new long[] {18, 17, 15});
        final PlanarImg<UnsignedByteType, ?> copy =
                Masks.draw(
                        16,
                        16,
                        12,
                        (x, y, z) ->
                                noise.getAt(x + SMALLEST[0], y + SMALLEST[1], z + SMALLEST[2]).get()
                                        > 0);
        assertTrue(Planes.equal(kernel.apply(copy), kernel.apply(part)));
    }

    @Test
    void componentsDistancesAndFeatures() {
        check(
                image ->
                        ConnectedComponents.label(image, v -> v == 0, Connectivity.FACES_6, TWO)
                                .labels());
        check(image -> DistanceTransform.squared_um2(image, v -> v > 0, VOXEL, TWO));
        check(image -> FeatureTransform.nearest(image, v -> v == 0, VOXEL, TWO));
    }

    @Test
    void thicknessWatershedAndMorphology() {
        check(image -> LocalThickness.of_um(image, v -> v > 0, VOXEL, TWO));
        check(
                image ->
                        Watershed.split(image, v -> v > 0, 0.02, Connectivity.FACES_6, VOXEL, TWO)
                                .labels());
        check(image -> Morphology.opened(image, v -> v > 0, 0.07, VOXEL, TWO));
    }

    @Test
    void medians() {
        check(image -> BallMedian.of(image, 0.1, VOXEL, TWO));
    }
}
