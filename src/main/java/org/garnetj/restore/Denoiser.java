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
                    case NLM -> means(raw, noise, settings, log);
                    case MEDIAN ->
                            new MedianFilter<>(
                                    raw, settings.radius_um().orElse(finest(raw.voxelSize())), log);
                };
        return Restored.onGridOf(raw, filter, log::rows, List.of(found(noise)));
    }

    // -- Helper methods --

    private static String found(final NoiseModel noise) {
        final String variance =
                String.format(
                        Locale.ROOT,
                        "The variance of the noise is %.3g times the grey plus %.3g",
                        noise.gain(),
                        noise.floor());
        return noise.reach().equals(NoiseReach.WHITE)
                ? variance + "."
                : variance
                        + String.format(
                                Locale.ROOT,
                                ", of which neighbouring pixels share so much that their differences"
                                        + " show one part in %.2f along x and in %.2f along y.",
                                noise.reach().x(),
                                noise.reach().y());
    }

    private static SliceFilter means(
            final Volume<?> raw,
            final NoiseModel noise,
            final DenoiseSettings settings,
            final NoiseLog log) {
        final int[] box = box(raw.voxelSize(), settings);
        final double unlike =
                UNLIKE * settings.strength() * Math.sqrt(noise.reach().scatter(box[0], box[1]));
        return new NonLocalFilter(raw, noise, ball(raw, settings), box, unlike, log);
    }

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
