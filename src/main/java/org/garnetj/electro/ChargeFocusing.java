package org.garnetj.electro;

import static org.garnetj.electro.ParameterException.requireNotNegative;
import static org.garnetj.electro.ParameterException.requirePositive;

/**
 * How strongly the plating charge gathered at one spallation.
 *
 * <p>The idea that spallation cracks focus the current is that of the plasma-FIB study, Energy
 * Environ. Sci. 2024, 17, 2431, doi 10.1039/d3ee03916a; the number is ours, the paper gives none.
 */
public final class ChargeFocusing {

    private ChargeFocusing() {}

    /**
     * Focusing factor zF V_Li/(V_m q_n A): the charge that plated the lithium in a crack, over the
     * nominal charge through the crack's footprint.
     *
     * <p>1 where the crack holds what an even current would have plated there, above 1 where it
     * drew charge from its surroundings, 0 for an empty crack. It fails where lithium was stripped
     * or squeezed out of the crack after plating, and is a lower bound for a crack cut by the edge
     * of the block.
     *
     * <p>Example: 490.6 µm³ under a footprint of 100 µm², after 1 mAh/cm², give 1.00.
     *
     * @param lithium_um3 V_Li, volume of lithium in the crack, µm³, zero or positive
     * @param arealCapacity_mAh_per_cm2 q_n, nominal charge passed per electrode area, positive
     * @param footprint_um2 A, area of the crack projected on the surface, µm², positive
     * @param molarVolume_cm3_per_mol V_m in cm³/mol, positive
     * @param charge z, 1 for lithium
     * @return the factor, a pure number
     * @throws ParameterException if an argument is out of its range
     */
    public static double focusingFactor(
            final double lithium_um3,
            final double arealCapacity_mAh_per_cm2,
            final double footprint_um2,
            final double molarVolume_cm3_per_mol,
            final int charge) {
        requireNotNegative("volume", lithium_um3);
        requirePositive("capacity", arealCapacity_mAh_per_cm2);
        requirePositive("footprint", footprint_um2);
        final double evenLayer_um =
                FaradayVolume.thickness_um(
                        arealCapacity_mAh_per_cm2, molarVolume_cm3_per_mol, charge);
        return lithium_um3 / footprint_um2 / evenLayer_um;
    }
}
