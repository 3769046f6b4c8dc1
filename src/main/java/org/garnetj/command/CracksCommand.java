package org.garnetj.command;

import ij.ImagePlus;

import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.Execution;
import org.garnetj.crack.Cracks;
import org.garnetj.crack.CracksResult;
import org.garnetj.crack.CracksSettings;
import org.garnetj.image.ImagePlusAdapter;
import org.garnetj.image.LookupTable;
import org.garnetj.image.TiffWriter;
import org.garnetj.image.Volume;
import org.garnetj.mesh.StlFile;
import org.garnetj.report.CrackTables;
import org.garnetj.report.ResultFolder;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.widget.FileWidget;

import java.io.File;
import java.io.IOException;

/** Phases in, one row of geometry for each crack of any kind out. */
@Plugin(
        type = Command.class,
        name = "cracks",
        menuPath = "Plugins>GarnetJ>Crack Geometry...",
        description =
                "Tells cracks of any kind from pores in a phase stack; their volume, area, aperture, orientation, filling and the electrodes they reach")
public final class CracksCommand extends PhaseStackCommand {

    @Parameter(
            label = "Least aspect",
            description =
                    "Extent over aperture from which a cavity, or a part of it, is a crack and not a pore; a ball has 1, a long rod 2",
            min = "0.1",
            required = false,
            persist = false)
    private double minaspect = CracksSettings.defaults().minaspect();

    @Parameter(
            label = "Smallest diameter (µm; 0 = eight voxels)",
            description =
                    "Cracks whose area is less than that of the circle with this diameter are left out",
            min = "0",
            required = false,
            persist = false)
    private double mindiameter = CracksSettings.defaults().mindiameter();

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
            description = "probabilities.tif of segment, for 95 % intervals",
            style = FileWidget.OPEN_STYLE,
            required = false,
            persist = false)
    private File probabilities;

    @Parameter(
            label = "Output folder",
            description =
                    "Receives cracks.csv, branches.csv, orientations.csv, cracks.tif, aperture.tif, midsurface.stl, report.html, provenance.json",
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
        final CracksResult found =
                Cracks.measure(
                        phases,
                        GivenEvidence.of(grey, probabilities, phases, execution),
                        new CracksSettings(side(), minaspect, mindiameter),
                        execution);
        if (found.cracks().isEmpty()) {
            note("No crack was found.");
        }
        if (found.leftOut() > 0) {
            note("The " + found.leftOut() + " smallest cracks are left out.");
        }
        results.write("cracks.csv", CrackTables.cracks(found.cracks()));
        results.write("branches.csv", CrackTables.branches(found.branches()));
        results.write("orientations.csv", CrackTables.orientations(found.orientations()));
        TiffWriter.write(results.file("cracks.tif"), found.ids(), LookupTable.objects());
        TiffWriter.write(results.file("aperture.tif"), found.apertures());
        StlFile.write(results.file("midsurface.stl"), found.midSurface());
        cracks = ImagePlusAdapter.toImagePlus(found.ids(), LookupTable.objects());
    }
}
