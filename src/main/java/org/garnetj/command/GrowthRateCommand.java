package org.garnetj.command;

import org.garnetj.block.Execution;
import org.garnetj.kinetics.GrowthRate;
import org.garnetj.kinetics.GrowthRates;
import org.garnetj.kinetics.GrowthSettings;
import org.garnetj.report.GrowthTables;
import org.garnetj.report.ResultFolder;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.widget.FileWidget;

import java.io.File;
import java.io.IOException;

/** Velocities of many dendrites in, growth rate against current density out (P18). */
@Plugin(
        type = Command.class,
        name = "growth-rate",
        menuPath = "Plugins>GarnetJ>Growth Rate...",
        description =
                "Velocity of dendrites against current density: straight line and power law, with 95 % bands, and how groups differ")
public final class GrowthRateCommand extends AnalysisCommand {

    @Parameter(
            label = "Dendrites (table, or folder of results of track-tips)",
            description =
                    "A table with current_mA_per_cm2 and velocity_um_per_s, and if you like group and sample; or a folder with a dendrites.csv for each movie, in folders named after their groups",
            style = FileWidget.FILE_AND_DIRECTORY_STYLE,
            persist = false)
    private File input;

    @Parameter(
            label = "Error of the current density (%)",
            description =
                    "Standard error of each current density for which the table has no interval",
            min = "0",
            max = "100",
            required = false,
            persist = false)
    private double currenterror;

    @Parameter(
            label = "Draws",
            description = "How many times the bootstrap draws; more make its intervals steadier",
            min = "100",
            max = "100000",
            required = false,
            persist = false)
    private int resamples = GrowthSettings.DEFAULT.resamples();

    @Parameter(
            label = "Seed",
            description = "The same seed draws the same",
            required = false,
            persist = false)
    private long seed = GrowthSettings.DEFAULT.seed();

    @Parameter(
            label = "Output folder",
            description =
                    "Receives growth-rate.csv, growth-contrasts.csv, growth-points.csv, growth-band.csv, report.html, provenance.json",
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
        final GrowthInput dendrites = GrowthInput.read(input.toPath(), currenterror / 100);
        if (dendrites.skipped() > 0) {
            note(dendrites.skipped() + " rows without a velocity are left out.");
        }
        final GrowthRates rates =
                GrowthRates.of(dendrites.points(), new GrowthSettings(resamples, seed));
        rates.groups().forEach(this::noteDoubts);
        results.write("growth-rate.csv", GrowthTables.rates(rates.groups()));
        results.write("growth-contrasts.csv", GrowthTables.contrasts(rates.contrasts()));
        results.write("growth-points.csv", GrowthTables.points(dendrites.points()));
        results.write("growth-band.csv", GrowthTables.bands(rates.groups()));
    }

    private void noteDoubts(final GrowthRate rate) {
        if (rate.line().isEmpty()) {
            note("Group " + rate.group() + " has one current density, and so no law.");
        } else if (Double.isNaN(rate.line().get().slope().ci_low())) {
            note(
                    "Group "
                            + rate.group()
                            + " has no intervals: they take four samples, and two at least at other currents than any one sample.");
        }
        if (rate.standing() > 0) {
            note(
                    rate.standing()
                            + " dendrites of group "
                            + rate.group()
                            + " do not grow; the power law leaves them out.");
        }
    }
}
