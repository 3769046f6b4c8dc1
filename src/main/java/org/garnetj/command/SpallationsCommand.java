package org.garnetj.command;

import ij.ImagePlus;

import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.Execution;
import org.garnetj.crack.Plating;
import org.garnetj.crack.Spallation;
import org.garnetj.crack.SpallationResult;
import org.garnetj.crack.SpallationSettings;
import org.garnetj.crack.Spallations;
import org.garnetj.electro.Constants;
import org.garnetj.image.ImagePlusAdapter;
import org.garnetj.image.LookupTable;
import org.garnetj.image.TiffWriter;
import org.garnetj.image.Volume;
import org.garnetj.mesh.StlFile;
import org.garnetj.report.ResultFolder;
import org.garnetj.report.SpallationTables;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.widget.FileWidget;

import java.io.File;
import java.io.IOException;
import java.util.List;

/** Phases in, one row of geometry for each spallation crack out. */
@Plugin(
        type = Command.class,
        name = "spallations",
        menuPath = "Plugins>GarnetJ>Spallation Geometry...",
        description =
                "Finds spallation cracks in a phase stack; their stage, volumes, footprint, depth, aperture, shape and lid")
public final class SpallationsCommand extends PhaseStackCommand {

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
            label = "Gap (voxels)",
            description =
                    "Widest break over which two sheets that continue each other are one crack",
            min = "0",
            max = "1",
            required = false,
            persist = false)
    private int gap = SpallationSettings.defaults().gap();

    @Parameter(
            label = "Film (voxels)",
            description =
                    "Depth below the surface where cavities are not followed sideways, against mixed voxels under the cap",
            min = "0",
            max = "100",
            required = false,
            persist = false)
    private double film = SpallationSettings.defaults().film();

    @Parameter(
            label = "Developed",
            description = "Least part of the lithium that is Li-Mg in a crack of stage III",
            min = "0",
            max = "1",
            required = false,
            persist = false)
    private double developed = SpallationSettings.defaults().developed();

    @Parameter(
            label = "Filled",
            description = "Least part of the volume that is lithium in a crack of stage III",
            min = "0",
            max = "1",
            required = false,
            persist = false)
    private double filled = SpallationSettings.defaults().filled();

    @Parameter(
            label = "Traces",
            description = "Part of the lithium that may be Li-Mg by chance in a crack of stage I",
            min = "0",
            max = "1",
            required = false,
            persist = false)
    private double traces = SpallationSettings.defaults().traces();

    @Parameter(
            label = "Grey stack (optional)",
            description =
                    "The stack that the phases were cut from: apertures are then corrected for partial volume",
            style = FileWidget.FILE_AND_DIRECTORY_STYLE,
            required = false,
            persist = false)
    private File grey;

    @Parameter(
            label = "Probabilities (optional)",
            description =
                    "probabilities.tif of segment, for 95 % intervals and, without a grey stack, for apertures",
            style = FileWidget.OPEN_STYLE,
            required = false,
            persist = false)
    private File probabilities;

    @Parameter(
            label = "Capacity (mAh/cm²; 0 = unknown)",
            description = "Nominal charge plated per electrode area, for the focusing factor",
            min = "0",
            required = false,
            persist = false)
    private double capacity;

    @Parameter(
            label = "Molar volume of Li (cm³/mol)",
            description = "For the charge that the lithium stands for",
            min = "0.000001",
            required = false,
            persist = false)
    private double molarvolume = Constants.LITHIUM_MOLAR_VOLUME_cm3_per_mol;

    @Parameter(
            label = "Output folder",
            description =
                    "Receives spallations.csv, transverse.csv, cracks.tif, aperture.tif, lids.tif, midsurface.stl, report.html, provenance.json",
            style = FileWidget.DIRECTORY_STYLE,
            persist = false)
    private File output;

    @Parameter(type = ItemIO.OUTPUT, label = "Cracks")
    private ImagePlus cracks;

    @Override
    protected File output() {
        return output;
    }

    @Override
    protected void analyse(final Execution execution, final ResultFolder results)
            throws IOException {
        final Volume<UnsignedByteType> phases = phases(execution);
        final SpallationResult found =
                Spallations.measure(
                        phases,
                        GivenEvidence.of(grey, probabilities, phases, execution),
                        settings(),
                        execution);
        noteWhatIsMissing(found.spallations());
        noteWhatIsDeep(found.deep());
        final Plating plating = new Plating(Keys.given(capacity), molarvolume);
        results.write(
                "spallations.csv", SpallationTables.spallations(found.spallations(), plating));
        results.write("transverse.csv", SpallationTables.transverse(found.transverse()));
        TiffWriter.write(results.file("cracks.tif"), found.cracks(), LookupTable.objects());
        TiffWriter.write(results.file("aperture.tif"), found.apertures());
        TiffWriter.write(results.file("lids.tif"), found.lids(), LookupTable.objects());
        StlFile.write(results.file("midsurface.stl"), found.midSurface());
        cracks = ImagePlusAdapter.toImagePlus(found.cracks(), LookupTable.objects());
    }

    private void noteWhatIsMissing(final List<Spallation> cracks) {
        if (cracks.isEmpty()) {
            note("No spallation crack was found.");
        } else if (cracks.stream().allMatch(crack -> crack.limg_um3() == 0)) {
            note(
                    "No crack holds Li-Mg. If no Mg map was taken, stages rest on opening and filling alone, and"
                            + " mg_fraction says nothing.");
        }
    }

    private void noteWhatIsDeep(final int cavities) {
        if (cavities > 0) {
            note(
                    cavities
                            + (cavities == 1 ? " flat cavity lies" : " flat cavities lie")
                            + " deeper below the surface than "
                            + Words.of(reach)
                            + " diameters and counts as no spallation; raise reach to have it.");
        }
    }

    private SpallationSettings settings() {
        return new SpallationSettings(
                side(), minaspect, reach, mindiameter, gap, film, developed, filled, traces);
    }
}
