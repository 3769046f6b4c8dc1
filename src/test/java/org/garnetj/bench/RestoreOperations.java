package org.garnetj.bench;

import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.Execution;
import org.garnetj.image.Planes;
import org.garnetj.image.Volume;
import org.garnetj.image.VoxelSize;
import org.garnetj.restore.CurtainMethod;
import org.garnetj.restore.CurtainRemover;
import org.garnetj.restore.CurtainSettings;
import org.garnetj.restore.DenoiseMethod;
import org.garnetj.restore.DenoiseSettings;
import org.garnetj.restore.Denoiser;
import org.garnetj.restore.Restored;

import java.util.OptionalDouble;

/** Restorations, each slice computed once, in voxels of edge 1. */
final class RestoreOperations {

    /** A ball of 389 voxels; the peer's cube has 343. */
    private static final double SEARCH = 4.5;

    private static final int LEVELS = 5;
    private static final double DAMPING = 1.5;

    private final Volume<UnsignedByteType> grey;
    private final Execution execution;

    @SuppressWarnings("unchecked")
    RestoreOperations(final Volume<?> grey, final Execution execution) {
        this.grey =
                new Volume<>(
                        ((Volume<UnsignedByteType>) grey).pixels(),
                        VoxelSize.um(1, 1, 1),
                        grey.name());
        this.execution = execution;
    }

    /** The mean grey without noise. */
    double nonLocalMeans() {
        final DenoiseSettings settings =
                new DenoiseSettings(
                        DenoiseMethod.NLM,
                        OptionalDouble.of(SEARCH),
                        OptionalDouble.of(1),
                        1,
                        OptionalDouble.empty());
        return mean(Denoiser.restore(grey, settings, execution));
    }

    /** The mean grey without what wavelets take for stripes. */
    double wavelets() {
        return mean(
                CurtainRemover.restore(grey, CurtainSettings.wavelet(LEVELS, DAMPING), execution));
    }

    /** The mean grey without stripes. */
    double stripes() {
        return mean(
                CurtainRemover.restore(
                        grey, CurtainSettings.of(CurtainMethod.VARIATIONAL), execution));
    }

    private double mean(final Restored<?> made) {
        final Volume<UnsignedByteType> clean = made.of(grey, "restore", execution);
        long sum = 0;
        for (int z = 0; z < clean.depth(); z++) {
            for (final byte value : Planes.bytePlane(clean.pixels(), z)) {
                sum += value & 0xff;
            }
        }
        return (double) sum / clean.voxels();
    }
}
