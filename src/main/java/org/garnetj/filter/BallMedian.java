package org.garnetj.filter;

import net.imglib2.RandomAccess;
import net.imglib2.RandomAccessible;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.img.planar.PlanarImgFactory;
import net.imglib2.type.NativeType;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.view.Views;

import org.garnetj.block.Block;
import org.garnetj.block.Execution;
import org.garnetj.electro.ParameterException;
import org.garnetj.image.Planes;
import org.garnetj.image.VoxelSize;

/**
 * The median in a ball around each voxel, exactly: of the voxels whose centre is within a radius.
 * Beyond the edge the nearest voxel is repeated. A ball has an odd number of voxels, so the median
 * is one of their values.
 *
 * <p>Blocks are worked on alone, row by row with a histogram that slides along: of grey levels for
 * uint8 images, of ranks among the block's values for others.
 */
public final class BallMedian {

    private BallMedian() {}

    /**
     * The medians.
     *
     * @param image three dimensions; values are taken for floats
     * @param radius_um radius of the ball in µm, not negative
     * @param voxel edge lengths
     * @return an image of the same size and type
     */
    public static <T extends RealType<T> & NativeType<T>> PlanarImg<T, ?> of(
            final RandomAccessibleInterval<T> image,
            final double radius_um,
            final VoxelSize voxel,
            final Execution execution) {
        if (!(radius_um >= 0 && radius_um < Double.POSITIVE_INFINITY)) {
            throw new ParameterException(
                    "radius", String.valueOf(radius_um), "it must be a length in µm, 0 or more");
        }
        final T type = image.getType();
        final PlanarImg<T, ?> medians =
                new PlanarImgFactory<>(type).create(image.dimensionsAsLongArray());
        final Ball ball = Ball.of(radius_um, voxel);
        final RandomAccessible<T> extended = Views.extendBorder(Views.zeroMin(image));
        execution.forEach(
                "median",
                execution.plan(image),
                block -> {
                    if (type instanceof UnsignedByteType) {
                        levels(bytes(extended), ball, block, medians);
                    } else {
                        ranks(extended, ball, block, medians);
                    }
                });
        return medians;
    }

    // -- Helper methods --

    @SuppressWarnings("unchecked")
    private static RandomAccessible<UnsignedByteType> bytes(final RandomAccessible<?> image) {
        return (RandomAccessible<UnsignedByteType>) image;
    }

    private static void levels(
            final RandomAccessible<UnsignedByteType> image,
            final Ball ball,
            final Block block,
            final PlanarImg<?, ?> medians) {
        final Block grown = block.grown(ball.reach());
        final byte[] values = new byte[grown.pixels()];
        Planes.copyBytes(image, grown.min(), grown.size(), values);
        final LevelMedian median = new LevelMedian(ball, grown.size(), values);
        final int width = (int) medians.dimension(0);
        for (int z = 0; z < block.size()[2]; z++) {
            final byte[] plane = Planes.array(medians, (int) block.min()[2] + z);
            for (int y = 0; y < block.size()[1]; y++) {
                final int to = (int) ((block.min()[1] + y) * width + block.min()[0]);
                median.row(first(ball, grown, y, z), block.size()[0], plane, to);
            }
        }
    }

    private static <T extends RealType<T> & NativeType<T>> void ranks(
            final RandomAccessible<T> image,
            final Ball ball,
            final Block block,
            final PlanarImg<T, ?> medians) {
        final Block grown = block.grown(ball.reach());
        final float[] values = new float[grown.pixels()];
        Planes.copyFloats(image, grown.min(), grown.size(), values);
        final RankMedian median = new RankMedian(ball, grown.size(), values);
        final float[] row = new float[block.size()[0]];
        final RandomAccess<T> target = medians.randomAccess();
        for (int z = 0; z < block.size()[2]; z++) {
            for (int y = 0; y < block.size()[1]; y++) {
                median.row(first(ball, grown, y, z), row);
                target.setPosition(
                        new long[] {block.min()[0], block.min()[1] + y, block.min()[2] + z});
                for (final float value : row) {
                    target.get().setReal(value);
                    target.fwd(0);
                }
            }
        }
    }

    /** Index of the first voxel of a row of a block in the array of the block with its margin. */
    private static int first(final Ball ball, final Block grown, final int y, final int z) {
        final int[] reach = ball.reach();
        return ((z + reach[2]) * grown.size()[1] + y + reach[1]) * grown.size()[0] + reach[0];
    }
}
