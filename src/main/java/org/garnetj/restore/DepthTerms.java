package org.garnetj.restore;

import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.real.FloatType;

import org.garnetj.block.Execution;
import org.garnetj.image.InputException;
import org.garnetj.image.Planes;
import org.garnetj.image.Volume;
import org.garnetj.image.VoxelSize;
import org.garnetj.label.DistanceTransform;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Powers of the distance from the sample's surface, over the largest one, known on squares and
 * interpolated between them.
 *
 * @param squared squared distances of the squares in µm²
 * @param margin squares around the slices
 * @param scale_um the largest distance
 */
record DepthTerms(PlanarImg<FloatType, ?> squared, int margin, double scale_um, int order)
        implements CuppingTerms {

    /** Cracks up to twice as wide, of the sample's width, are no surface. */
    private static final double CLOSED = 0.15;

    /**
     * Measures the distances.
     *
     * @throws InputException if no slice shows air beside the sample
     */
    static DepthTerms of(
            final Volume<?> stack,
            final SampleSquares sample,
            final int order,
            final Execution execution) {
        final VoxelSize pixel = stack.voxelSize();
        final VoxelSize voxel =
                VoxelSize.um(
                        SampleSquares.TILE * pixel.x_um(),
                        SampleSquares.TILE * pixel.y_um(),
                        pixel.z_um());
        final double closed = CLOSED * Math.sqrt(sample.perSlice() * voxel.x_um() * voxel.y_um());
        final int margin = 2 + (int) Math.ceil(closed / Math.min(voxel.x_um(), voxel.y_um()));
        final PlanarImg<FloatType, ?> squared =
                DistanceTransform.squared_um2(
                        widened(sample.padded(margin), voxel, closed, execution),
                        label -> label == 1,
                        voxel,
                        execution);
        for (int z = 0; z < squared.dimension(2); z++) {
            final float[] plane = Planes.array(squared, z);
            for (int i = 0; i < plane.length; i++) {
                final double depth = Math.max(0, Math.sqrt(plane[i]) - closed);
                plane[i] = (float) (depth * depth);
            }
        }
        double most = 0;
        for (int z = 0; z < squared.dimension(2); z++) {
            for (final float value : Planes.<float[]>array(squared, z)) {
                most = Math.max(most, value);
            }
        }
        if (!(most > 0) || Double.isInfinite(most)) {
            throw new InputException(
                    stack.name(),
                    "shows no air around its sample",
                    "give model=radius or model=plane, which need none");
        }
        return new DepthTerms(squared, margin, Math.sqrt(most), order);
    }

    /** Middle of the sample, with its cracks, in pixels. */
    RingSettings.Centre middle() {
        final int across = (int) squared.dimension(0);
        double x = 0;
        double y = 0;
        long count = 0;
        for (int z = 0; z < squared.dimension(2); z++) {
            final float[] plane = Planes.array(squared, z);
            for (int i = 0; i < plane.length; i++) {
                if (plane[i] > 0) {
                    x += i % across - margin + 0.5;
                    y += i / across - margin + 0.5;
                    count++;
                }
            }
        }
        return new RingSettings.Centre(
                SampleSquares.TILE * x / count, SampleSquares.TILE * y / count);
    }

    /** The sample and what is near to it, so that cracks open to the air are inside. */
    private static PlanarImg<UnsignedByteType, ?> widened(
            final SampleSquares sample,
            final VoxelSize voxel,
            final double by_um,
            final Execution execution) {
        final PlanarImg<FloatType, ?> away =
                DistanceTransform.squared_um2(
                        sample.squares(), label -> label == 0, voxel, execution);
        final PlanarImg<UnsignedByteType, ?> widened = Planes.bytes(away);
        for (int z = 0; z < away.dimension(2); z++) {
            final float[] distances = Planes.array(away, z);
            final byte[] plane = Planes.array(widened, z);
            for (int i = 0; i < plane.length; i++) {
                plane[i] = (byte) (distances[i] <= by_um * by_um ? 1 : 0);
            }
        }
        return widened;
    }

    @Override
    public List<String> names() {
        return IntStream.rangeClosed(1, order).mapToObj(k -> k == 1 ? "d" : "d" + k).toList();
    }

    @Override
    public void at(final double x, final double y, final int z, final double[] values) {
        final double share = distance_um(x, y, z) / scale_um;
        double power = 1;
        for (int k = 0; k < order; k++) {
            power *= share;
            values[k] = power;
        }
    }

    private double distance_um(final double x, final double y, final int z) {
        final int across = (int) squared.dimension(0);
        final int down = (int) squared.dimension(1);
        final double u = within((x + 0.5) / SampleSquares.TILE - 0.5 + margin, across);
        final double v = within((y + 0.5) / SampleSquares.TILE - 0.5 + margin, down);
        final int i = (int) u;
        final int j = (int) v;
        final int right = Math.min(across - 1, i + 1);
        final int below = Math.min(down - 1, j + 1);
        final float[] plane = Planes.array(squared, z);
        final double top =
                (1 - u + i) * Math.sqrt(plane[j * across + i])
                        + (u - i) * Math.sqrt(plane[j * across + right]);
        final double bottom =
                (1 - u + i) * Math.sqrt(plane[below * across + i])
                        + (u - i) * Math.sqrt(plane[below * across + right]);
        return (1 - v + j) * top + (v - j) * bottom;
    }

    private static double within(final double at, final int size) {
        return Math.max(0, Math.min(size - 1.0, at));
    }
}
