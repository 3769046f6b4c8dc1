package org.garnetj.command;

import net.imglib2.type.NativeType;
import net.imglib2.type.numeric.RealType;

import org.garnetj.block.Execution;
import org.garnetj.image.ImageMetadata;
import org.garnetj.image.Volume;
import org.garnetj.report.RestoreTables;
import org.garnetj.report.Table;
import org.garnetj.restore.Restored;
import org.garnetj.restore.RingRemover;
import org.garnetj.restore.RingSettings;
import org.garnetj.restore.SliceRings;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Tomograms without rings about the rotation axis. */
@Plugin(
        type = Command.class,
        name = "remove-rings",
        menuPath = "Plugins>GarnetJ>Restore>Remove Rings...",
        description =
                "Removes full and partial rings about the rotation axis from reconstructed slices")
public final class RemoveRingsCommand extends RestoreCommand<SliceRings> {

    @Parameter(
            label = "Centre x,y (px), or auto",
            description =
                    "Where the rotation axis meets the slice, from the outer corner of the first pixel, e.g. 512.5,498;"
                            + " auto: found in the middle half of the slice",
            required = false,
            persist = false)
    private String centre = "auto";

    @Parameter(
            label = "Widest ring (px)",
            description = "What changes more slowly with the radius is no ring and stays",
            min = "2",
            max = "200",
            required = false,
            persist = false)
    private double width = RingSettings.defaults().width_px();

    @Override
    protected <T extends RealType<T> & NativeType<T>> Restored<SliceRings> restore(
            final Volume<T> stack, final ImageMetadata metadata, final Execution execution) {
        return RingRemover.estimate(
                stack,
                new RingSettings(RingSettings.Centre.parse("centre", centre), width),
                execution);
    }

    @Override
    protected Table table(final Restored<SliceRings> made) {
        return RestoreTables.rings(made.log());
    }
}
