package org.garnetj.command;

import org.garnetj.block.Execution;
import org.garnetj.electro.TipCurrent;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/**
 * The current density at the tip of a dendrite that advances at a given velocity: P1, j_tip =
 * zF/V_m · dx/dt.
 */
@Plugin(
        type = Command.class,
        name = "tip-current",
        menuPath = "Plugins>GarnetJ>Tip Current...",
        description = "Current density at a dendrite tip from its velocity: j_tip = zF/V_m dx/dt")
public final class TipCurrentCommand extends GarnetCommand {

    @Parameter(
            label = "Tip velocity (µm/s)",
            description = "How fast the tip advances along its path",
            persist = false)
    private Double velocity;

    @Parameter(
            label = "Molar volume of the metal (cm³/mol)",
            description =
                    "13.148 for lithium (ACS Energy Lett. 2025, 10, 2061); 12.998 from its density",
            min = "0.1",
            max = "1000",
            persist = false)
    private double molarvolume = 13.148;

    @Parameter(
            label = "Charge number",
            description = "Electrons for each atom plated; 1 for lithium",
            min = "1",
            max = "4",
            persist = false)
    private int charge = 1;

    @Parameter(
            type = ItemIO.OUTPUT,
            label = "Tip current density (A/cm²)",
            description = "j_tip = zF/V_m dx/dt")
    private double j_tip_A_per_cm2;

    @Override
    protected void execute(final Execution execution) {
        j_tip_A_per_cm2 = TipCurrent.tipCurrentDensity_A_per_cm2(velocity, molarvolume, charge);
    }
}
