package org.garnetj.command;

import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.Execution;
import org.garnetj.field.Tortuosity;
import org.garnetj.field.Transport;
import org.garnetj.field.TransportSettings;
import org.garnetj.image.Volume;
import org.garnetj.report.ResultFolder;
import org.garnetj.report.TransportTables;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.widget.FileWidget;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A label stack in, its effective conductivity and tortuosity factor along each axis out. */
@Plugin(
        type = Command.class,
        name = "tortuosity",
        menuPath = "Plugins>GarnetJ>Tortuosity...",
        description =
                "Solves conduction or diffusion through a label stack: tortuosity factor and effective conductivity of each axis")
public final class TortuosityCommand extends AnalysisCommand {

    @Parameter(
            label = "Label stack",
            description = "Whole numbers from 0 to 255, e.g. phases.tif of segment",
            style = FileWidget.FILE_AND_DIRECTORY_STYLE,
            persist = false)
    private File input;

    @Parameter(
            label = "Phase",
            description = "The one that conducts: void, LLZO, Li, Li-Mg, or a label from 0 to 255",
            required = false,
            persist = false)
    private String phase = "LLZO";

    @Parameter(
            label = "Conductivities (empty = 1 for the phase)",
            description =
                    "Of several phases or labels, in any one unit, e.g. LLZO:0.6,Li:10; those not named insulate",
            required = false,
            persist = false)
    private String conductivity = "";

    @Parameter(
            label = "Axis",
            description = "Along which the current runs",
            choices = {"all", "x", "y", "z"},
            required = false,
            persist = false)
    private String axis = "all";

    @Parameter(
            label = "Sides",
            description =
                    "What the stack's sides along the current do; periodic ones need an even number of voxels",
            choices = {"insulating", "periodic"},
            required = false,
            persist = false)
    private String sides = "insulating";

    @Parameter(
            label = "Surface",
            description =
                    "Where the phase ends: along voxel faces, or smooth, through voxels, freed of the label's steps",
            choices = {"voxels", "smooth"},
            required = false,
            persist = false)
    private String surface = "voxels";

    @Parameter(
            label = "Refine",
            description =
                    "Grids that the error is estimated from: 1, the voxels alone; 2 and 3, these cut in two and three, in 8 and 27 times the memory",
            min = "1",
            max = "3",
            required = false,
            persist = false)
    private int refine = 1;

    @Parameter(
            label = "Tolerance",
            description = "Wished residual of the solver, relative",
            min = "1E-12",
            max = "0.001",
            required = false,
            persist = false)
    private double tolerance = TransportSettings.TOLERANCE;

    @Parameter(
            label = "Pixel size (µm; 0 = from the file)",
            description = "Width of a pixel of the label stack; wins over what the file says",
            min = "0",
            required = false,
            persist = false)
    private double pixel;

    @Parameter(
            label = "Slice pitch (µm; 0 = from the file)",
            description =
                    "Distance between slices of the label stack; wins over what the file says",
            min = "0",
            required = false,
            persist = false)
    private double slice;

    @Parameter(
            label = "Output folder",
            description = "Receives transport.csv, report.html, provenance.json",
            style = FileWidget.DIRECTORY_STYLE,
            persist = false)
    private File output;

    @Override
    protected File output() {
        return output;
    }

    @Override
    protected void analyse(final Execution execution, final ResultFolder results)
            throws IOException {
        final Map<Integer, Double> conductivities = Conductivities.parse(phase, conductivity);
        final TransportSettings settings =
                new TransportSettings(
                        conductivities,
                        sides.equals("periodic"),
                        tolerance,
                        refine,
                        surface.equals("smooth"));
        final Volume<UnsignedByteType> labels =
                LabelFiles.labels(input.toPath(), Keys.stack(pixel, slice), execution);
        final List<Transport> rows = new ArrayList<>();
        for (final String name : axis.equals("all") ? List.of("x", "y", "z") : List.of(axis)) {
            final Transport along =
                    Tortuosity.along("xyz".indexOf(name), labels, settings, execution);
            noteWhatIsWrong(along);
            rows.add(along);
        }
        results.write("transport.csv", TransportTables.transport(rows));
    }

    private void noteWhatIsWrong(final Transport along) {
        if (!along.percolates()) {
            note(
                    "Nothing passes along "
                            + along.axis()
                            + ": no part of what conducts reaches from end to end through voxel faces, so the"
                            + " tortuosity factor is infinite and the effective conductivity 0.");
        } else if (along.residual() > tolerance) {
            note(
                    "Along "
                            + along.axis()
                            + " the solver stopped at a residual of "
                            + along.residual()
                            + ": the numbers are less sure than wished.");
        }
    }
}
