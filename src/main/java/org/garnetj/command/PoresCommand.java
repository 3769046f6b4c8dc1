package org.garnetj.command;

import ij.ImagePlus;

import net.imglib2.type.numeric.integer.IntType;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.Execution;
import org.garnetj.edit.PhaseSet;
import org.garnetj.image.ImagePlusAdapter;
import org.garnetj.image.LookupTable;
import org.garnetj.image.Phase;
import org.garnetj.image.TiffWriter;
import org.garnetj.image.Volume;
import org.garnetj.pore.Connection;
import org.garnetj.pore.PoreResult;
import org.garnetj.pore.PoreSettings;
import org.garnetj.pore.Pores;
import org.garnetj.report.PoreTables;
import org.garnetj.report.ResultFolder;
import org.garnetj.segment.PhaseFractions;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.widget.FileWidget;

import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Phases in, one row for each pore and the porosity with its interval out. */
@Plugin(
        type = Command.class,
        name = "pores",
        menuPath = "Plugins>GarnetJ>Pores...",
        description =
                "Measures the pores of a phase stack: size, shape, depth below the surface, neighbours, open or closed; relative density")
public final class PoresCommand extends PhaseStackCommand {

    @Parameter(
            label = "Cracks",
            description =
                    "cracks.tif of spallations or cracks: what lies in them is no pore, and pores tell which they touch",
            style = FileWidget.FILE_AND_DIRECTORY_STYLE,
            required = false,
            persist = false)
    private File cracks;

    @Parameter(
            label = "Pore phases",
            description =
                    "What pores consist of: void, or void,Li,Li-Mg if filled pores count, too",
            required = false,
            persist = false)
    private String phase = "void";

    @Parameter(
            label = "Neighbours",
            description =
                    "Voxels of a pore are connected by faces (6), or by corners, too (26): then more is open",
            choices = {"26", "6"},
            required = false,
            persist = false)
    private String connectivity = "26";

    @Parameter(
            label = "Split (µm; 0 = never)",
            description =
                    "Pores that touch are parted at necks where the distance to the wall falls by so much",
            min = "0",
            required = false,
            persist = false)
    private double split;

    @Parameter(
            label = "Smallest volume (µm³; 0 = any)",
            description = "Smaller pores have no row; they count for the porosity",
            min = "0",
            required = false,
            persist = false)
    private double minvolume;

    @Parameter(
            label = "Output folder",
            description =
                    "Receives pores.csv, porosity.csv, pore-sizes.csv, pore-depths.csv, pores.tif, report.html, provenance.json",
            style = FileWidget.DIRECTORY_STYLE,
            persist = false)
    private File output;

    @Parameter(type = ItemIO.OUTPUT, label = "Pores")
    private ImagePlus pores;

    @Override
    protected File output() {
        return output;
    }

    @Override
    protected void analyse(final Execution execution, final ResultFolder results)
            throws IOException {
        final Volume<UnsignedByteType> phases = phases(execution);
        final Optional<Volume<IntType>> known =
                Keys.isGiven(cracks)
                        ? Optional.of(ObjectStacks.read(cracks.toPath(), calibration(), execution))
                        : Optional.empty();
        final PoreSettings settings =
                new PoreSettings(
                        side(),
                        PhaseSet.parse("phase", phase).phases(),
                        Keys.connectivity(connectivity),
                        split,
                        minvolume);
        final PoreResult found = Pores.measure(phases, known, settings, execution);
        tell(found, settings, phases, execution);
        results.write("pores.csv", PoreTables.pores(found.pores()));
        results.write("porosity.csv", PoreTables.porosity(List.of(found.porosity())));
        results.write("pore-sizes.csv", PoreTables.sizes(found.sizes()));
        results.write("pore-depths.csv", PoreTables.depths(found.depths()));
        final Volume<?> labels = ObjectStacks.numbered(found.labels(), found.pores().size());
        TiffWriter.write(results.file("pores.tif"), labels, LookupTable.objects());
        pores = ImagePlusAdapter.toImagePlus(labels, LookupTable.objects());
    }

    private void tell(
            final PoreResult found,
            final PoreSettings settings,
            final Volume<UnsignedByteType> phases,
            final Execution execution) {
        if (found.pores().isEmpty()) {
            note("No pore was found.");
        } else if (found.pores().stream().anyMatch(p -> p.connection() == Connection.CUT)) {
            note(
                    "Pores that the block's edge cuts may be open or closed; their volumes are lower bounds.");
        }
        final long[] counts = PhaseFractions.counts(phases, execution);
        final boolean hasLithium =
                counts[Phase.LI.label()] + counts[Phase.LI_MG.label()] > 0
                        && settings.phase().equals(Set.of(Phase.VOID));
        if (hasLithium) {
            note(
                    "Lithium counts as solid here; with phase=void,Li,Li-Mg it counts as filled pores.");
        }
    }
}
