package org.garnetj.command;

import net.imglib2.type.NativeType;
import net.imglib2.type.numeric.RealType;

import org.garnetj.block.Execution;
import org.garnetj.image.ImageMetadata;
import org.garnetj.image.StageTilt;
import org.garnetj.image.Volume;
import org.garnetj.report.RestoreTables;
import org.garnetj.report.Table;
import org.garnetj.restore.Restored;
import org.garnetj.restore.Shear;
import org.garnetj.restore.TiltCorrection;
import org.garnetj.restore.TiltCorrector;
import org.garnetj.restore.TiltSettings;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** True lengths along y, and slices above each other. */
@Plugin(
        type = Command.class,
        name = "correct-tilt",
        menuPath = "Plugins>GarnetJ>Restore>Correct Tilt...",
        description =
                "Stretches y by 1/sin(tilt), and puts slices above each other that moved because the cut face recedes")
public final class CorrectTiltCommand extends RestoreCommand<TiltCorrection> {

    @Parameter(
            label = "Tilt (°), or auto",
            description =
                    "Angle between electron beam and cut face, 5 to 90; auto: the stage tilt that the file states",
            required = false,
            persist = false)
    private String tilt = "auto";

    @Parameter(
            label = "Resample",
            description =
                    "Makes pixels square by cubic interpolation; otherwise only the calibration of y changes",
            required = false,
            persist = false)
    private boolean resample;

    @Parameter(
            label = "Shear",
            description =
                    "Which way the picture moves from slice to slice, by pitch × cos(tilt), because the microscope did not"
                            + " follow the face; none: it did",
            choices = {"none", "up", "down"},
            required = false,
            persist = false)
    private String shear = "none";

    @Override
    protected <T extends RealType<T> & NativeType<T>> Restored<TiltCorrection> restore(
            final Volume<T> stack, final ImageMetadata metadata, final Execution execution) {
        return TiltCorrector.estimate(
                stack,
                metadata,
                new TiltSettings(
                        Keys.automatic("tilt", tilt), resample, Shear.parse("shear", shear)));
    }

    @Override
    protected StageTilt tilt(final ImageMetadata before, final Restored<TiltCorrection> made) {
        return StageTilt.undone(made.log().get(0).tilt_deg());
    }

    @Override
    protected Table table(final Restored<TiltCorrection> made) {
        return RestoreTables.tilt(made.log());
    }
}
