package org.garnetj.command;

import ij.ImagePlus;

import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.Execution;
import org.garnetj.image.ImagePlusAdapter;
import org.garnetj.image.LookupTable;
import org.garnetj.image.TiffWriter;
import org.garnetj.image.Volume;
import org.garnetj.lithium.LithiumBalance;
import org.garnetj.lithium.LithiumDeposit;
import org.garnetj.lithium.LithiumDeposits;
import org.garnetj.lithium.LithiumResult;
import org.garnetj.lithium.LithiumSettings;
import org.garnetj.report.LithiumTables;
import org.garnetj.report.ResultFolder;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.widget.FileWidget;

import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Phases in, one row for each lithium deposit out: to what it is connected, and its charge. */
@Plugin(
        type = Command.class,
        name = "lithium",
        menuPath = "Plugins>GarnetJ>Lithium Deposits...",
        description =
                "Tells isolated lithium from lithium connected to an electrode, by the necks and gaps that could be seen, and balances the charge")
public final class LithiumCommand extends PhaseStackCommand {

    @Parameter(
            label = "Probabilities (optional)",
            description =
                    "probabilities.tif of segment: how sure it is that deposits are lithium, for the intervals",
            style = FileWidget.OPEN_STYLE,
            required = false,
            persist = false)
    private File probabilities;

    @Parameter(
            label = "Counter electrode in view",
            description = "Whether the opposite face of the stack is that of the counter electrode",
            required = false,
            persist = false)
    private boolean counter;

    @Parameter(
            label = "Point spread (µm; 0 = narrower than a voxel)",
            description =
                    "Full width at half maximum; necks and gaps below it could not have been seen",
            min = "0",
            required = false,
            persist = false)
    private double blur;

    @Parameter(
            label = "Capacity (mAh/cm²; 0 = unknown)",
            description = "Charge passed per electrode area; gives the balance",
            min = "0",
            required = false,
            persist = false)
    private double capacity;

    @Parameter(
            label = "Electrode area (mm²; 0 = field of view)",
            description = "Area of the electrode that the lithium in the stack was plated from",
            min = "0",
            required = false,
            persist = false)
    private double area;

    @Parameter(
            label = "Molar volume of lithium (cm³/mol)",
            description = "13.148 (ACS Energy Lett. 2025, 10, 2061); 12.998 from its density",
            min = "0.1",
            max = "1000",
            required = false,
            persist = false)
    private double molarvolume = LithiumSettings.defaults().molarvolume();

    @Parameter(
            label = "Output folder",
            description =
                    "Receives lithium.csv, lithium-balance.csv, lithium.tif, report.html, provenance.json",
            style = FileWidget.DIRECTORY_STYLE,
            persist = false)
    private File output;

    @Parameter(type = ItemIO.OUTPUT, label = "Deposits")
    private ImagePlus deposits;

    @Override
    protected File output() {
        return output;
    }

    @Override
    protected void analyse(final Execution execution, final ResultFolder results)
            throws IOException {
        final Volume<UnsignedByteType> phases = phases(execution);
        final LithiumResult found =
                LithiumDeposits.measure(
                        phases,
                        ProbabilityStack.given(probabilities, phases, execution),
                        new LithiumSettings(side(), counter, blur, molarvolume, capacity, area),
                        execution);
        noteHowToRead(found.deposits());
        noteBalance(found.balance());
        results.write("lithium.csv", LithiumTables.deposits(found.deposits()));
        results.write("lithium-balance.csv", LithiumTables.balance(found.balance()));
        TiffWriter.write(results.file("lithium.tif"), found.labels(), LookupTable.objects());
        deposits = ImagePlusAdapter.toImagePlus(found.labels(), LookupTable.objects());
    }

    private void noteHowToRead(final List<LithiumDeposit> found) {
        if (found.isEmpty()) {
            note("No lithium was found below the surface.");
            return;
        }
        note(
                String.format(
                        Locale.ROOT,
                        "Necks and gaps of less than %.3g µm need not show in these voxels: isolated means"
                                + " isolated but for necks below that.",
                        found.get(0).smallest_neck_um()));
        if (found.stream().anyMatch(deposit -> deposit.electrodes().equals("both"))) {
            note("Lithium joins both electrodes: a short circuit, as far as its necks are real.");
        }
    }

    private void noteBalance(final LithiumBalance balance) {
        if (capacity > 0 && area == 0) {
            note(
                    String.format(
                            Locale.ROOT,
                            "The electrode's area is taken to be the field of view, %.4g µm².",
                            balance.area_um2()));
        }
        if (capacity == 0) {
            note("Without capacity= there is no charge to balance the lithium against.");
        }
    }
}
