package org.garnetj.command;

import ij.ImagePlus;

import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.Execution;
import org.garnetj.crack.Evidence;
import org.garnetj.crack.SpallationResult;
import org.garnetj.crack.SpallationSettings;
import org.garnetj.crack.Spallations;
import org.garnetj.field.BlockField;
import org.garnetj.field.BlockFields;
import org.garnetj.field.FieldSettings;
import org.garnetj.field.SurfaceField;
import org.garnetj.image.ImagePlusAdapter;
import org.garnetj.image.LookupTable;
import org.garnetj.image.Side;
import org.garnetj.image.TiffWriter;
import org.garnetj.image.Volume;
import org.garnetj.mesh.VtuFile;
import org.garnetj.report.FieldTables;
import org.garnetj.report.ResultFolder;
import org.garnetj.report.SurfacePicture;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.widget.FileWidget;

import java.io.File;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;

import javax.imageio.ImageIO;

/** Phases in, the electric field at the tip of each spallation crack out. */
@Plugin(
        type = Command.class,
        name = "field",
        menuPath = "Plugins>GarnetJ>Electric Field...",
        description =
                "Solves for the electric field in a phase stack: how much it is amplified at the tips of spallation cracks, and what drives isolated lithium")
public final class FieldCommand extends PhaseStackCommand {

    @Parameter(
            label = "Conductivity of the LLZO (mS/cm)",
            description =
                    "0.6 to 1 for garnets; the amplification depends on it only with an interface resistance",
            min = "0.000001",
            required = false,
            persist = false)
    private double conductivity = FieldSettings.defaults().conductivity();

    @Parameter(
            label = "Nominal current density (mA/cm²)",
            description = "Mean current density through the block; not used with a voltage",
            min = "0",
            required = false,
            persist = false)
    private double current = FieldSettings.defaults().current();

    @Parameter(
            label = "Voltage (V; 0 = from the current)",
            description = "Between the working electrode and the opposite face of the block",
            min = "0",
            required = false,
            persist = false)
    private double voltage;

    @Parameter(
            label = "Interface resistance (Ω cm²; 0 = fixed potential)",
            description =
                    "Between LLZO and lithium, 500 to 2000 are known; 0 holds lithium at a fixed potential, which amplifies most",
            min = "0",
            required = false,
            persist = false)
    private double rint;

    @Parameter(
            label = "Cap radius (µm; 0 = four voxels)",
            description =
                    "The field at a tip is averaged over the crack's lithium within this radius; below three voxels it is a lower bound",
            min = "0",
            required = false,
            persist = false)
    private double cap;

    @Parameter(
            label = "Refine",
            description =
                    "Grids that the interval is found from: 1, the voxels alone and no interval; 2 and 3, these cut in two and three, in 8 and 27 times the memory",
            min = "1",
            max = "3",
            required = false,
            persist = false)
    private int refine = FieldSettings.defaults().refine();

    @Parameter(
            label = "Fill cracks",
            description = "Whether voids in cracks count as lithium, as if each crack were full",
            required = false,
            persist = false)
    private boolean fill;

    @Parameter(
            label = "Probabilities (optional)",
            description =
                    "probabilities.tif of segment, for the place of the LLZO's surface between voxels",
            style = FileWidget.OPEN_STYLE,
            required = false,
            persist = false)
    private File probabilities;

    @Parameter(
            label = "Least aspect",
            description =
                    "Diameter over mean aperture from which a cavity is a crack and not a pore; a ball has about 1.2, a half-ball at the surface 2.5",
            min = "0.1",
            required = false,
            persist = false)
    private double minaspect = SpallationSettings.defaults().minaspect();

    @Parameter(
            label = "Reach",
            description =
                    "How deep the shallowest point of a crack may lie, as a part of its diameter",
            min = "0",
            max = "100",
            required = false,
            persist = false)
    private double reach = SpallationSettings.defaults().reach();

    @Parameter(
            label = "Smallest diameter (µm)",
            description = "Smaller cracks are left out; 5 to 100 µm are known",
            min = "0.000001",
            required = false,
            persist = false)
    private double mindiameter = SpallationSettings.defaults().mindiameter();

    @Parameter(
            label = "Output folder",
            description =
                    "Receives amplification.csv, amplification-profile.csv, bipolar.csv, surface.vtu, surface.png, field.tif, current.tif, potential.tif, cracks.tif, report.html, provenance.json",
            style = FileWidget.DIRECTORY_STYLE,
            persist = false)
    private File output;

    @Parameter(type = ItemIO.OUTPUT, label = "Field")
    private ImagePlus field;

    @Override
    protected File output() {
        return output;
    }

    @Override
    protected void analyse(final Execution execution, final ResultFolder results)
            throws IOException {
        final FieldSettings settings =
                new FieldSettings(side(), conductivity, current, voltage, rint, cap, refine, fill);
        final Volume<UnsignedByteType> phases = phases(execution);
        final SpallationResult cracks =
                Spallations.measure(phases, spallations(settings.surface()), execution);
        final BlockField found =
                BlockFields.measure(
                        phases,
                        cracks,
                        ProbabilityStack.given(probabilities, phases, execution)
                                .map(Evidence.Probabilities::ceramic),
                        settings,
                        execution);
        noteHowToRead(found);
        results.write("amplification.csv", FieldTables.amplification(found.tips()));
        results.write("amplification-profile.csv", FieldTables.profile(found.profile()));
        results.write("bipolar.csv", FieldTables.bipolar(found.deposits()));
        writeSurface(found, settings.surface(), results);
        TiffWriter.write(results.file("field.tif"), found.field(), LookupTable.VIRIDIS);
        TiffWriter.write(results.file("current.tif"), found.current(), LookupTable.VIRIDIS);
        TiffWriter.write(results.file("potential.tif"), found.potential(), LookupTable.VIRIDIS);
        TiffWriter.write(results.file("cracks.tif"), cracks.cracks(), LookupTable.objects());
        field = ImagePlusAdapter.toImagePlus(found.field(), LookupTable.VIRIDIS);
    }

    private static void writeSurface(
            final BlockField found, final Side side, final ResultFolder results)
            throws IOException {
        final SurfaceField surface = found.surface();
        if (surface.mesh().triangleCount() > 0) {
            VtuFile.write(
                    results.file("surface.vtu"),
                    surface.mesh(),
                    Map.of("amplification", surface.amplification()));
            ImageIO.write(
                    SurfacePicture.of(surface, side), "png", results.file("surface.png").toFile());
        }
    }

    /** Those of {@code spallations}, so that cracks have the same numbers. */
    private SpallationSettings spallations(final Side side) {
        final SpallationSettings usual = SpallationSettings.defaults();
        return new SpallationSettings(
                side,
                minaspect,
                reach,
                mindiameter,
                usual.gap(),
                usual.film(),
                usual.developed(),
                usual.filled(),
                usual.traces());
    }

    private void noteHowToRead(final BlockField found) {
        note(
                String.format(
                        Locale.ROOT,
                        "Nominal current density %.4g mA/cm² at %.4g V across the block; currents balance to %.1g.",
                        found.nominal_mA_per_cm2(),
                        found.voltage_V(),
                        found.imbalance()));
        if (found.tips().isEmpty()) {
            note("No spallation crack was found.");
        }
        if (rint == 0) {
            note(
                    "Lithium was held at a fixed potential: amplifications are upper bounds. Give rint= for an"
                            + " interface that resists.");
        }
        if (!found.hasElectrode()) {
            note(
                    "The block was cut below the original surface: its "
                            + side().key()
                            + " face is taken for an equipotential, and no lithium is connected to an electrode.");
        }
    }
}
