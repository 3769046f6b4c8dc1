package org.garnetj.restore;

import net.imglib2.type.NativeType;
import net.imglib2.type.numeric.RealType;

import org.garnetj.block.Execution;
import org.garnetj.filter.NonLocalMeans;
import org.garnetj.image.Volume;
import org.garnetj.image.VoxelSize;

import java.util.List;
import java.util.Locale;

/** Takes noise out of a stack. */
public final class Denoiser {

    /** By how much boxes may differ beyond what noise makes them, in variances. */
    private static final double UNLIKE = 0.9;

    private Denoiser() {}

    /** Measures the noise of a stack, and says how it is taken out. */
    public static <T extends RealType<T> & NativeType<T>> Restored<DenoisedSlice> restore(
            final Volume<T> raw, final DenoiseSettings settings, final Execution execution) {
        final NoiseModel noise = NoiseModel.of(raw, execution);
        final NoiseLog log = new NoiseLog(Math.toIntExact(raw.width()), noise);
        final SliceFilter filter =
                switch (settings.method()) {
                    case NLM ->
                            new NonLocalFilter(
                                    raw,
                                    noise,
                                    ball(raw, settings),
                                    box(raw.voxelSize(), settings),
                                    UNLIKE * settings.strength(),
                                    log);
                    case MEDIAN ->
                            new MedianFilter<>(
                                    raw, settings.radius_um().orElse(finest(raw.voxelSize())), log);
                };
        final String found =
                String.format(
                        Locale.ROOT,
                        "The variance of the noise is %.3g times the grey plus %.3g.",
                        noise.gain(),
                        noise.floor());
        return Restored.onGridOf(raw, filter, log::rows, List.of(found));
    }

    // -- Helper methods --

    private static int[][] ball(final Volume<?> stack, final DenoiseSettings settings) {
        final VoxelSize voxel = stack.voxelSize();
        final double um = settings.search_um().orElse(DenoiseSettings.SEARCH * finest(voxel));
        final double[] radius = new double[3];
        for (int d = 0; d < 3; d++) {
            radius[d] = Math.min(um / voxel.um(d), stack.pixels().dimension(d) - 1);
        }
        return NonLocalMeans.ball(radius);
    }

    private static int[] box(final VoxelSize voxel, final DenoiseSettings settings) {
        final double um = settings.patch_um().orElse(DenoiseSettings.PATCH * finest(voxel));
        final int[] box = new int[3];
        for (int d = 0; d < 3; d++) {
            box[d] = (int) Math.round(um / voxel.um(d));
        }
        return box;
    }

    private static double finest(final VoxelSize voxel) {
        return Math.min(voxel.x_um(), Math.min(voxel.y_um(), voxel.z_um()));
    }
}
