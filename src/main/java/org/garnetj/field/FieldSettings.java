package org.garnetj.field;

import org.garnetj.electro.ParameterException;
import org.garnetj.image.Side;

import java.util.Objects;

/**
 * How a block conducts and how its field is measured. The key of each setting is its name.
 *
 * @param surface the side of the stack on which the working electrode lies
 * @param conductivity of the electrolyte in mS/cm
 * @param current nominal density in mA/cm²; not used where there is a voltage
 * @param voltage between the working electrode and the opposite face in V; 0 for the current
 * @param rint resistance of the interface between electrolyte and lithium in Ω cm²; 0 for lithium
 *     at a fixed potential
 * @param cap radius of the cap that a tip's field is averaged over in µm; 0 for four voxels
 * @param refine on how many grids, 1 to 3: the voxels, and these cut in two and in three along each
 *     edge
 * @param fill whether voids in cracks count as lithium
 */
public record FieldSettings(
        Side surface,
        double conductivity,
        double current,
        double voltage,
        double rint,
        double cap,
        int refine,
        boolean fill) {

    public FieldSettings {
        Objects.requireNonNull(surface, "surface");
        ParameterException.requirePositive("conductivity", conductivity);
        ParameterException.requireNotNegative("current", current);
        ParameterException.requireNotNegative("voltage", voltage);
        ParameterException.requireNotNegative("rint", rint);
        ParameterException.requireNotNegative("cap", cap);
        if (current == 0 && voltage == 0) {
            throw new ParameterException("current", "0", "give a current or a voltage");
        }
        if (refine < 1 || refine > 3) {
            throw new ParameterException("refine", String.valueOf(refine), "give 1, 2 or 3");
        }
    }

    /** Surface at the top, 1 mS/cm, 1 mA/cm², no resistance, caps of four voxels, one grid. */
    public static FieldSettings defaults() {
        return new FieldSettings(Side.TOP, 1, 1, 0, 0, 0, 1, false);
    }

    /** The same with another interface resistance in Ω cm². */
    public FieldSettings withRint(final double ohm_cm2) {
        return new FieldSettings(
                surface, conductivity, current, voltage, ohm_cm2, cap, refine, fill);
    }

    /** The same with caps of another radius in µm. */
    public FieldSettings withCap(final double um) {
        return new FieldSettings(surface, conductivity, current, voltage, rint, um, refine, fill);
    }

    /** The same on another number of grids. */
    public FieldSettings withRefine(final int grids) {
        return new FieldSettings(surface, conductivity, current, voltage, rint, cap, grids, fill);
    }
}
