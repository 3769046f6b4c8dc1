package org.garnetj.command;

import net.imglib2.type.NativeType;
import net.imglib2.type.numeric.RealType;

import org.garnetj.block.Execution;
import org.garnetj.image.ImageMetadata;
import org.garnetj.image.Volume;
import org.garnetj.report.RestoreTables;
import org.garnetj.report.Table;
import org.garnetj.restore.Restored;
import org.garnetj.restore.SliceDepth;
import org.garnetj.restore.SliceThickness;
import org.scijava.command.Command;
import org.scijava.plugin.Plugin;

/** Uneven slices, made even. */
@Plugin(
        type = Command.class,
        name = "slice-thickness",
        menuPath = "Plugins>GarnetJ>Restore>Even Out Slice Thickness...",
        description =
                "Finds the depth of each aligned slice from how like the others it is, and resamples to even depths")
public final class SliceThicknessCommand extends RestoreCommand<SliceDepth> {

    @Override
    protected <T extends RealType<T> & NativeType<T>> Restored<SliceDepth> restore(
            final Volume<T> stack, final ImageMetadata metadata, final Execution execution) {
        return SliceThickness.estimate(stack, execution);
    }

    @Override
    protected Table table(final Restored<SliceDepth> made) {
        return RestoreTables.depths(made.log());
    }
}
