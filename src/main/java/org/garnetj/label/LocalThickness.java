package org.garnetj.label;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.real.FloatType;

import org.garnetj.block.BlockPlan;
import org.garnetj.block.Execution;
import org.garnetj.image.Planes;
import org.garnetj.image.VoxelSize;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Local thickness: at each voxel of an object the diameter of the largest ball that fits into the
 * object and covers the voxel's centre (Hildebrand and Rüegsegger 1997, J. Microsc. 185, 67, DOI
 * 10.1046/j.1365-2818.1997.1340694.x), in anisotropic voxels, exactly over all balls of the lattice
 * below.
 *
 * <p>Centres lie on voxel centres and half-way between them, so a slab of n voxels of edge h across
 * an axis has thickness n·h, for even n too. A ball's radius is the distance to the centre of the
 * nearest background voxel less half the spacing of voxel planes in this direction: the object's
 * surface lies between voxels, not on background centres. Slanted slabs come out up to a voxel too
 * thin (a quarter of a voxel on average), the largest ball of a cylinder or sphere within one voxel
 * diagonal of its diameter. What lies beyond the image's border is not background.
 *
 * <p>Memory: 12 bytes for each voxel of the image, which is meant to be the bounding box of one
 * object with a margin of one voxel, 4 for the result and 8 for each ball that no neighbouring ball
 * contains.
 */
public final class LocalThickness {

    /** Lattice planes searched at a time. */
    private static final int LAYER = 16;

    private LocalThickness() {}

    /**
     * Local thickness in µm.
     *
     * @param image three dimensions, e.g. the bounding box of one object
     * @param foreground which values (0 … 255) belong to the object
     * @param voxel edge lengths
     * @return 0 in the background, +∞ everywhere if there is no background
     */
    public static PlanarImg<FloatType, ?> of_um(
            final RandomAccessibleInterval<UnsignedByteType> image,
            final IntPredicate foreground,
            final VoxelSize voxel,
            final Execution execution) {
        final BallLattice lattice = BallLattice.over(image, voxel);
        final List<long[]> balls = balls(lattice, image, foreground, execution);
        final PlanarImg<FloatType, ?> thickness = Planes.floats(image);
        execution.forEach(
                "local thickness",
                BlockPlan.slices(image),
                block -> {
                    final float[] slice = Planes.array(thickness, block.index());
                    final byte[] pixels = Planes.bytePlane(image, block.index());
                    final BallPainter painter = new BallPainter(lattice, slice);
                    painter.leaveOut(at -> !foreground.test(pixels[at] & 0xFF));
                    painter.paint(balls, block.index());
                });
        return thickness;
    }

    /** The balls that matter, for each lattice plane. */
    private static List<long[]> balls(
            final BallLattice lattice,
            final RandomAccessibleInterval<UnsignedByteType> image,
            final IntPredicate foreground,
            final Execution execution) {
        final NearestBackground nearest =
                NearestBackground.of(lattice, image, foreground, execution);
        final List<Integer> layers =
                IntStream.rangeClosed(0, (lattice.size(2) - 1) / LAYER).boxed().toList();
        return execution
                .mapItems(
                        "largest balls",
                        layers,
                        layer ->
                                new Ridge(lattice, new BallRadii(lattice, nearest))
                                        .largestIn(
                                                layer * LAYER,
                                                Math.min((layer + 1) * LAYER, lattice.size(2))))
                .stream()
                .flatMap(List::stream)
                .toList();
    }
}
