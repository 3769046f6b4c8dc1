package org.garnetj.command;

import net.imglib2.type.NativeType;
import net.imglib2.type.numeric.RealType;

import org.garnetj.block.Execution;
import org.garnetj.image.ImageMetadata;
import org.garnetj.image.Volume;
import org.garnetj.report.RestoreTables;
import org.garnetj.report.Table;
import org.garnetj.restore.DenoiseMethod;
import org.garnetj.restore.DenoiseSettings;
import org.garnetj.restore.DenoisedSlice;
import org.garnetj.restore.Denoiser;
import org.garnetj.restore.Restored;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** A stack with less noise. */
@Plugin(
        type = Command.class,
        name = "denoise",
        menuPath = "Plugins>GarnetJ>Restore>Denoise...",
        description =
                "Takes noise out in three dimensions, after measuring how its variance grows with the grey")
public final class DenoiseCommand extends RestoreCommand<DenoisedSlice> {

    @Parameter(
            label = "Method",
            description = "nlm: non-local means; median: the median in a ball",
            choices = {"nlm", "median"},
            required = false,
            persist = false)
    private String method = "nlm";

    @Parameter(
            label = "Search radius (µm; 0 = four of the finest voxel edges)",
            description = "How far around a voxel others are averaged. For method=nlm",
            min = "0",
            required = false,
            persist = false)
    private double search;

    @Parameter(
            label = "Patch radius (µm; 0 = the finest voxel edge)",
            description = "How much around two voxels is compared. For method=nlm",
            min = "0",
            required = false,
            persist = false)
    private double patch;

    @Parameter(
            label = "Strength",
            description =
                    "How unlike what is averaged may be, as a factor on what the noise calls for. For method=nlm",
            min = "0.05",
            max = "20",
            required = false,
            persist = false)
    private double strength = 1;

    @Parameter(
            label = "Radius of the ball (µm; 0 = the finest voxel edge)",
            description = "For method=median",
            min = "0",
            required = false,
            persist = false)
    private double radius;

    @Override
    protected <T extends RealType<T> & NativeType<T>> Restored<DenoisedSlice> restore(
            final Volume<T> stack, final ImageMetadata metadata, final Execution execution) {
        return Denoiser.restore(
                stack,
                new DenoiseSettings(
                        DenoiseMethod.parse("method", method),
                        Keys.given(search),
                        Keys.given(patch),
                        strength,
                        Keys.given(radius)),
                execution);
    }

    @Override
    protected Table table(final Restored<DenoisedSlice> made) {
        return RestoreTables.noise(made.log());
    }
}
