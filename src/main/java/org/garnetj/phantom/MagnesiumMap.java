package org.garnetj.phantom;

import net.imglib2.FinalDimensions;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.integer.UnsignedShortType;
import net.imglib2.type.numeric.real.FloatType;

import org.garnetj.block.BlockPlan;
import org.garnetj.block.Execution;
import org.garnetj.filter.Gauss;
import org.garnetj.image.Phase;
import org.garnetj.image.Planes;
import org.garnetj.image.Volume;

/**
 * The Mg count map of a labelled stack: Poisson counts of the mean {@code background + signal · f},
 * with f the share of Li–Mg in the map voxel smoothed by the interaction volume.
 */
final class MagnesiumMap {

    private MagnesiumMap() {}

    static Volume<UnsignedShortType> count(
            final PlanarImg<UnsignedByteType, ?> phases,
            final FibSemSettings settings,
            final Execution execution) {
        final PlanarImg<FloatType, ?> share = expectedShare(phases, settings, execution);
        final PlanarImg<UnsignedShortType, ?> counts = Planes.shorts(share);
        final MagnesiumCounting counting = settings.magnesium();
        execution.forEach(
                "count magnesium",
                BlockPlan.slices(share),
                block -> {
                    final Draws draws = Draws.of(settings.seed(), "magnesium", block.index());
                    final float[] shares = Planes.array(share, block.index());
                    final short[] target = Planes.array(counts, block.index());
                    for (int i = 0; i < target.length; i++) {
                        final double mean = counting.background() + counting.signal() * shares[i];
                        target[i] = (short) Math.min(65535, draws.poisson(mean));
                    }
                });
        return new Volume<>(
                counts, counting.voxel(settings.grid().imageVoxel()), "magnesium counts");
    }

    /** Share of Li–Mg as the beam's interaction volume sees it. */
    static PlanarImg<FloatType, ?> expectedShare(
            final PlanarImg<UnsignedByteType, ?> phases,
            final FibSemSettings settings,
            final Execution execution) {
        final MagnesiumCounting counting = settings.magnesium();
        final FibSemGrid grid = settings.grid();
        final PlanarImg<FloatType, ?> share =
                Planes.floats(FinalDimensions.wrap(counting.dimensions(grid)));
        execution.forEach(
                "bin magnesium",
                BlockPlan.slices(share),
                block ->
                        bin(
                                phases,
                                counting,
                                grid,
                                block.index(),
                                Planes.array(share, block.index())));
        final double sigma = counting.interaction_um();
        return Gauss.smooth(
                share,
                new double[] {
                    sigma / (grid.pixel_um() * counting.binX()),
                    sigma / (grid.row_um() * counting.binY()),
                    sigma / (grid.slice_um() * counting.binZ())
                },
                execution);
    }

    private static void bin(
            final PlanarImg<UnsignedByteType, ?> phases,
            final MagnesiumCounting counting,
            final FibSemGrid grid,
            final int slice,
            final float[] share) {
        final int columns = (int) counting.dimensions(grid)[0];
        final int[] voxels = new int[share.length];
        final int last = Math.min(grid.slices(), (slice + 1) * counting.binZ());
        for (int z = slice * counting.binZ(); z < last; z++) {
            final byte[] plane = Planes.array(phases, z);
            for (int i = 0; i < plane.length; i++) {
                final int y = i / grid.width() / counting.binY();
                final int cell = y * columns + i % grid.width() / counting.binX();
                voxels[cell]++;
                share[cell] += plane[i] == Phase.LI_MG.label() ? 1 : 0;
            }
        }
        for (int i = 0; i < share.length; i++) {
            share[i] /= voxels[i];
        }
    }
}
