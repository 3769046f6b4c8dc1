package org.garnetj.command;

import net.imglib2.type.NativeType;
import net.imglib2.type.numeric.RealType;

import org.garnetj.block.Execution;
import org.garnetj.image.ImageMetadata;
import org.garnetj.image.LookupTable;
import org.garnetj.image.Volume;
import org.garnetj.report.RestoreTables;
import org.garnetj.report.Table;
import org.garnetj.restore.CubicVoxelMethod;
import org.garnetj.restore.CubicVoxelSettings;
import org.garnetj.restore.CubicVoxels;
import org.garnetj.restore.ResampledAxis;
import org.garnetj.restore.Restored;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Voxels as deep as they are wide. */
@Plugin(
        type = Command.class,
        name = "isotropic",
        menuPath = "Plugins>GarnetJ>Restore>Make Isotropic...",
        description = "Resamples a stack of greys or labels to cubic voxels")
public final class IsotropicCommand extends RestoreCommand<ResampledAxis> {

    @Parameter(
            label = "Voxel edge (µm; 0 = the smallest)",
            description = "Edge of the cubic voxels; 0: the smallest edge of the stack's own",
            min = "0",
            required = false,
            persist = false)
    private double voxel;

    @Parameter(
            label = "Labels",
            description =
                    "grey: no labels, by cubic interpolation; nearest: each from the nearest voxel; shape: outlines half-way"
                            + " between those of neighbouring slices; auto: shape if the values have names, else grey",
            choices = {"auto", "grey", "nearest", "shape"},
            required = false,
            persist = false)
    private String labels = "auto";

    @Override
    protected <T extends RealType<T> & NativeType<T>> Restored<ResampledAxis> restore(
            final Volume<T> stack, final ImageMetadata metadata, final Execution execution) {
        return CubicVoxels.estimate(stack, metadata, settings(), execution);
    }

    @Override
    protected LookupTable colours(final ImageMetadata before) {
        return CubicVoxels.method(settings(), before) == CubicVoxelMethod.GREY
                ? LookupTable.GREY
                : LookupTable.named(before.labels());
    }

    @Override
    protected Table table(final Restored<ResampledAxis> made) {
        return RestoreTables.axes(made.log());
    }

    private CubicVoxelSettings settings() {
        return new CubicVoxelSettings(Keys.given(voxel), CubicVoxelMethod.parse("labels", labels));
    }
}
