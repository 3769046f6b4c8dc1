package org.garnetj.command;

import net.imglib2.type.NativeType;
import net.imglib2.type.numeric.RealType;

import org.garnetj.block.Execution;
import org.garnetj.image.ImageMetadata;
import org.garnetj.image.Volume;
import org.garnetj.report.RestoreTables;
import org.garnetj.report.Table;
import org.garnetj.restore.CurtainKind;
import org.garnetj.restore.CurtainMethod;
import org.garnetj.restore.CurtainRemoval;
import org.garnetj.restore.CurtainRemover;
import org.garnetj.restore.CurtainSettings;
import org.garnetj.restore.Restored;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

import java.util.OptionalInt;

/** A picture without the stripes that the ion beam leaves. */
@Plugin(
        type = Command.class,
        name = "remove-curtains",
        menuPath = "Plugins>GarnetJ>Restore>Remove Curtains...",
        description =
                "Takes vertical stripes out of FIB-SEM slices, whose strength changes along y, and leaves the walls of"
                        + " steep cracks")
public final class RemoveCurtainsCommand extends RestoreCommand<CurtainRemoval> {

    @Parameter(
            label = "Method",
            description =
                    "variational: stripes by what pixels differ from others of their grey, over rows and slices;"
                            + " wavelet-fft: slow waves in the vertical detail of a wavelet transform",
            choices = {"variational", "wavelet-fft"},
            required = false,
            persist = false)
    private String method = "variational";

    @Parameter(
            label = "What curtains do to a grey",
            description =
                    "multiplicative: a factor; additive: a step; auto: what explains the dark parts better. For"
                            + " method=variational",
            choices = {"auto", "multiplicative", "additive"},
            required = false,
            persist = false)
    private String kind = "auto";

    @Parameter(
            label = "Widest stripe (µm; 0 = a third of the picture)",
            description = "What is wider is shading, and stays. For method=variational",
            min = "0",
            required = false,
            persist = false)
    private double width;

    @Parameter(
            label = "Length of stripes (µm), or auto",
            description =
                    "Over which length along y a stripe keeps its strength; auto: measured. For method=variational",
            required = false,
            persist = false)
    private String length = "auto";

    @Parameter(
            label = "Persistence (slices), or auto",
            description =
                    "Over how many slices a stripe persists; 0: slices do not help each other; auto: measured. For"
                            + " method=variational",
            required = false,
            persist = false)
    private String persistence = "auto";

    @Parameter(
            label = "Octaves (0 = by the picture's size)",
            description =
                    "Stripes up to 2^levels pixels wide are taken out. For method=wavelet-fft",
            min = "0",
            max = "12",
            required = false,
            persist = false)
    private int levels;

    @Parameter(
            label = "Damping, or auto",
            description =
                    "How many periods along the height of the picture a stripe may have; auto: the least that takes most"
                            + " stripes out. For method=wavelet-fft",
            required = false,
            persist = false)
    private String damping = "auto";

    @Override
    protected <T extends RealType<T> & NativeType<T>> Restored<CurtainRemoval> restore(
            final Volume<T> stack, final ImageMetadata metadata, final Execution execution) {
        return CurtainRemover.restore(
                stack,
                new CurtainSettings(
                        CurtainMethod.parse("method", method),
                        CurtainKind.parse("kind", kind),
                        Keys.given(width),
                        Keys.automatic("length", length),
                        Keys.automatic("persistence", persistence),
                        levels == 0 ? OptionalInt.empty() : OptionalInt.of(levels),
                        Keys.automatic("damping", damping)),
                execution);
    }

    @Override
    protected Table table(final Restored<CurtainRemoval> made) {
        return RestoreTables.curtains(made.log());
    }
}
