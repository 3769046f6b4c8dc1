package org.garnetj.command;

import net.imglib2.type.NativeType;
import net.imglib2.type.numeric.RealType;

import org.garnetj.block.Execution;
import org.garnetj.image.ImageMetadata;
import org.garnetj.image.Volume;
import org.garnetj.report.RestoreTables;
import org.garnetj.report.Table;
import org.garnetj.restore.AlignSettings;
import org.garnetj.restore.Region;
import org.garnetj.restore.Restored;
import org.garnetj.restore.SliceAligner;
import org.garnetj.restore.SliceShift;
import org.garnetj.restore.Trend;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

import java.util.Optional;

/** Serial sections, laid on each other. */
@Plugin(
        type = Command.class,
        name = "align-slices",
        menuPath = "Plugins>GarnetJ>Restore>Align Slices...",
        description = "Takes the drift between serial sections out, to a fraction of a pixel")
public final class AlignSlicesCommand extends RestoreCommand<SliceShift> {

    @Parameter(
            label = "Slow trend",
            description =
                    "remove: it is drift, as most of each slice says; keep: it is the sample's own, only the jitter is taken"
                            + " out; region: what stands still tells",
            choices = {"remove", "keep", "region"},
            required = false,
            persist = false)
    private String trend = "remove";

    @Parameter(
            label = "Region that stands still (px; empty = sought)",
            description =
                    "For trend=region: x,y,width,height of a cap's edge or a side wall; empty: the band that changes least",
            required = false,
            persist = false)
    private String region = "";

    @Override
    protected <T extends RealType<T> & NativeType<T>> Restored<SliceShift> restore(
            final Volume<T> stack, final ImageMetadata metadata, final Execution execution) {
        final Optional<Region> still =
                region.isBlank() ? Optional.empty() : Optional.of(Region.parse("region", region));
        return SliceAligner.estimate(
                stack, new AlignSettings(Trend.parse("trend", trend), still), execution);
    }

    @Override
    protected Table table(final Restored<SliceShift> made) {
        return RestoreTables.shifts(made.log());
    }
}
