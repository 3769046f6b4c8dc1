package org.garnetj.shape;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.imglib2.FinalDimensions;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.IntType;

import org.garnetj.block.Execution;
import org.garnetj.block.Progress;
import org.garnetj.image.Planes;
import org.garnetj.image.VoxelSize;
import org.garnetj.label.ConnectedComponents;
import org.garnetj.label.Connectivity;
import org.garnetj.label.Masks;
import org.junit.jupiter.api.Test;

import java.util.SortedMap;
import java.util.SplittableRandom;

/** All objects at once against one at a time, counted out. */
class ShapesTest {

    private static final VoxelSize VOXEL = VoxelSize.um(0.5, 0.6, 1.5);

    @Test
    void countsAndMomentsAndEulerNumbersAreThoseOfEachObjectAlone() {
        final PlanarImg<IntType, ?> labels = labels(23, 19, 17, 6, 11);
        final SortedMap<Integer, Shape> shapes = Shapes.of(labels, VOXEL, small());
        assertEquals(5, shapes.size());
        shapes.forEach((label, shape) -> compare(new Lone(labels, label, VOXEL), shape));
    }

    private static void compare(final Lone lone, final Shape shape) {
        assertEquals(lone.voxels(), shape.voxels());
        assertEquals(lone.voxels() * VOXEL.volume_um3(), shape.volume_um3(), 1e-9);
        assertArrayEquals(lone.first(), shape.box().min());
        assertArrayEquals(lone.last(), shape.box().max());
        assertArrayEquals(lone.centre_um(), shape.centre_um(), 1e-9);
        assertEquals(lone.euler6(), shape.euler_6());
        assertEquals(lone.euler26(), shape.euler_26());
        final double trace = lone.variance_um2(0) + lone.variance_um2(1) + lone.variance_um2(2);
        double squares = 0;
        for (final double semiaxis : shape.inertia().semiaxes_um()) {
            squares += semiaxis * semiaxis / 5;
        }
        assertEquals(trace, squares, 1e-9);
        assertEquals(lone.crofton_um2(), shape.crofton_um2(), 1e-6 * shape.crofton_um2());
    }

    @Test
    void neitherBlocksNorThreadsChangeABit() {
        final var mask = Masks.noise(70, 41, 33, 0.3, 4);
        final var objects =
                ConnectedComponents.label(mask, Connectivity.FACES_6, Execution.serial());
        final String one = text(Shapes.of(objects, VOXEL, Execution.serial()));
        assertEquals(one, text(Shapes.of(objects, VOXEL, small())));
        assertEquals(one, text(Shapes.of(objects, VOXEL, new Execution(2, 24, Progress.SILENT))));
    }

    private static String text(final SortedMap<Integer, Shape> shapes) {
        final StringBuilder text = new StringBuilder();
        shapes.forEach(
                (label, s) ->
                        text.append(label)
                                .append(' ')
                                .append(s.surface_um2())
                                .append(' ')
                                .append(s.crofton_um2())
                                .append(' ')
                                .append(s.mean_breadth_um())
                                .append(' ')
                                .append(s.inertia().semiaxes_um()[0])
                                .append('\n'));
        return text.toString();
    }

    @Test
    void aBoxIsMeasuredExactlyAlsoWhereTheBorderCutsIt() {
        final var box = Masks.draw(40, 34, 17, (x, y, z) -> x < 32 && y >= 5 && y < 30 && z > 4);
        final Shape shape = Shapes.of(box, value -> value > 0, VOXEL, small()).orElseThrow();
        final double a = 32 * 0.5;
        final double b = 25 * 0.6;
        final double c = 12 * 1.5;
        assertEquals(2 * (a * b + a * c + b * c), shape.surface_um2(), 1e-6);
        assertEquals(b * c + a * b, shape.cut_um2(), 1e-6);
        assertTrue(shape.touchesBorder());
        assertArrayEquals(new double[] {8, 10.5, 16.5}, shape.centre_um(), 1e-9);
        final double[] semiaxes = shape.inertia().semiaxes_um();
        assertEquals(c * Math.sqrt(5.0 / 12), semiaxes[0], 1e-6);
        assertEquals(1, shape.euler_26());
    }

    @Test
    void anObjectAwayFromTheBorderIsNotCut() {
        final var box = Masks.draw(9, 9, 9, (x, y, z) -> x == 4 && y == 4 && z == 4);
        final Shape voxel = Shapes.of(box, value -> value > 0, VOXEL, small()).orElseThrow();
        assertFalse(voxel.touchesBorder());
        assertEquals(1, voxel.sphericity(), 1e-9, "no rounder than a ball");
    }

    @Test
    void nothingHasNoShape() {
        final var empty = Masks.draw(9, 9, 9, (x, y, z) -> false);
        assertTrue(Shapes.of(empty, value -> value > 0, VOXEL, small()).isEmpty());
    }

    // -- Helper methods --

    private static Execution small() {
        return new Execution(3, 8, Progress.SILENT);
    }

    private static PlanarImg<IntType, ?> labels(
            final int width, final int height, final int depth, final int labels, final long seed) {
        final SplittableRandom random = new SplittableRandom(seed);
        final PlanarImg<IntType, ?> image =
                Planes.ints(FinalDimensions.wrap(new long[] {width, height, depth}));
        for (int z = 0; z < depth; z++) {
            final int[] plane = Planes.array(image, z);
            for (int at = 0; at < plane.length; at++) {
                final boolean goesOn = at > 0 && random.nextDouble() < 0.7;
                plane[at] = goesOn ? plane[at - 1] : random.nextInt(labels);
            }
        }
        return image;
    }
}
