package org.garnetj.command;

import net.imglib2.type.NativeType;
import net.imglib2.type.numeric.RealType;

import org.garnetj.block.Execution;
import org.garnetj.image.ImageMetadata;
import org.garnetj.image.Volume;
import org.garnetj.report.RestoreTables;
import org.garnetj.report.Table;
import org.garnetj.restore.HardeningCorrector;
import org.garnetj.restore.HardeningSettings;
import org.garnetj.restore.HardeningTerm;
import org.garnetj.restore.Restored;
import org.garnetj.restore.RingSettings;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** The same grey for the same phase, in the middle of a sample and at its rim. */
@Plugin(
        type = Command.class,
        name = "correct-hardening",
        menuPath = "Plugins>GarnetJ>Restore>Correct Hardening...",
        description =
                "Undoes the cupping that beam hardening leaves in tomograms, by the grey of the ceramic")
public final class CorrectHardeningCommand extends RestoreCommand<HardeningTerm> {

    @Parameter(
            label = "Model",
            description =
                    "radius: distance from the sample's axis; surface: distance from its surface; plane: any polynomial of x and y",
            choices = {"radius", "surface", "plane"},
            required = false,
            persist = false)
    private String model = "radius";

    @Parameter(
            label = "Order",
            description =
                    "Powers of the squared radius or of the distance; half the degree in x and y",
            min = "1",
            max = "4",
            required = false,
            persist = false)
    private int order = HardeningSettings.defaults().order();

    @Parameter(
            label = "Axis x,y (px), or auto",
            description =
                    "Where the sample's axis meets the slice, for model=radius; auto: the middle of the sample, or of a slice"
                            + " that the sample fills",
            required = false,
            persist = false)
    private String centre = "auto";

    @Parameter(
            label = "Black (grey level), or auto",
            description =
                    "Grey without absorption, from which gains count; auto: 0, or the darkest grey where it is negative",
            required = false,
            persist = false)
    private String black = "auto";

    @Override
    protected <T extends RealType<T> & NativeType<T>> Restored<HardeningTerm> restore(
            final Volume<T> stack, final ImageMetadata metadata, final Execution execution) {
        return HardeningCorrector.estimate(
                stack,
                new HardeningSettings(
                        HardeningSettings.Model.parse("model", model),
                        order,
                        RingSettings.Centre.parse("centre", centre),
                        Keys.automatic("black", black)),
                execution);
    }

    @Override
    protected Table table(final Restored<HardeningTerm> made) {
        return RestoreTables.hardening(made.log());
    }
}
