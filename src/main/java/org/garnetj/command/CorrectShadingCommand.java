package org.garnetj.command;

import net.imglib2.type.NativeType;
import net.imglib2.type.numeric.RealType;

import org.garnetj.block.Execution;
import org.garnetj.image.ImageMetadata;
import org.garnetj.image.Volume;
import org.garnetj.report.RestoreTables;
import org.garnetj.report.Table;
import org.garnetj.restore.Restored;
import org.garnetj.restore.ShadingCorrector;
import org.garnetj.restore.ShadingSettings;
import org.garnetj.restore.SliceShading;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** The same grey for the same phase, wherever it lies. */
@Plugin(
        type = Command.class,
        name = "correct-shading",
        menuPath = "Plugins>GarnetJ>Restore>Correct Shading...",
        description =
                "Evens slow shading, brightness steps between slices and halos of charge, by the grey of the ceramic")
public final class CorrectShadingCommand extends RestoreCommand<SliceShading> {

    @Parameter(
            label = "Scale of the shading (µm; 0 = the slice's shorter side)",
            description = "The shortest length over which the slow bias may change",
            min = "0",
            required = false,
            persist = false)
    private double scale;

    @Parameter(
            label = "Black (grey level), or auto",
            description =
                    "Grey without signal, from which gains count; auto: 0, or the darkest grey where it is negative",
            required = false,
            persist = false)
    private String black = "auto";

    @Parameter(
            label = "Steps between slices",
            description =
                    "gain: slices differ in brightness; offset: in the grey of black; none: leave them",
            choices = {"gain", "offset", "none"},
            required = false,
            persist = false)
    private String steps = "gain";

    @Parameter(
            label = "Width of halos (µm; 0 = leave them)",
            description =
                    "Halos of charge around pores, about this wide, are evened where the ceramic shows them",
            min = "0",
            required = false,
            persist = false)
    private double halo;

    @Override
    protected <T extends RealType<T> & NativeType<T>> Restored<SliceShading> restore(
            final Volume<T> stack, final ImageMetadata metadata, final Execution execution) {
        return ShadingCorrector.estimate(
                stack,
                new ShadingSettings(
                        scale,
                        Keys.automatic("black", black),
                        ShadingSettings.Steps.parse("steps", steps),
                        halo),
                execution);
    }

    @Override
    protected Table table(final Restored<SliceShading> made) {
        return RestoreTables.shading(made.log());
    }
}
