package org.garnetj.validation;

import org.garnetj.electro.TipCurrent;
import org.garnetj.image.Foreshortening;
import org.garnetj.magnesium.CurrieLimits;

import java.util.List;

/** Counting statistics and currents that papers state. */
final class NumberReferences {

    private static final String CURRIE = "Currie 1968, doi:10.1021/ac60259a007";
    private static final double VM_CM3_PER_MOL = 13.148;
    private static final double VM_OF_DENSITY_CM3_PER_MOL = 12.998;
    private static final double WELL_KNOWN = 1e9;

    private NumberReferences() {}

    static List<Reference> of() {
        final References rows = new References("Counts and currents");
        rows.amount(
                "background of 100 counts, well known: critical level",
                "counts",
                16.45,
                CurrieLimits.criticalLevel(100, WELL_KNOWN),
                0.005,
                CURRIE);
        rows.amount(
                "background of 100 counts, well known: detection limit",
                "counts",
                35.6,
                CurrieLimits.detectionLimit(100, WELL_KNOWN),
                0.05,
                CURRIE);
        rows.amount(
                "background of 100 counts, paired: critical level",
                "counts",
                23.3,
                CurrieLimits.criticalLevel(100, 1),
                0.05,
                CURRIE);
        rows.amount(
                "background of 100 counts, paired: detection limit",
                "counts",
                49.2,
                CurrieLimits.detectionLimit(100, 1),
                0.05,
                CURRIE);
        rows.amount("tip at 8.6 µm/s: j_tip", "A/cm²", 6.3, j(8.6), 0.05, "AVA25");
        rows.amount("tip at 4.5 µm/s: j_tip", "A/cm²", 3.3, j(4.5), 0.05, "AVA25");
        rows.amount(
                "molar volume from the density instead: j_tip moves by",
                "%",
                1.15,
                100 * (VM_CM3_PER_MOL / VM_OF_DENSITY_CM3_PER_MOL - 1),
                0.005);
        rows.amount(
                "tilt of 52° instead of 53°: lengths along y move by",
                "%",
                100 * (Math.sin(Math.toRadians(53)) / Math.sin(Math.toRadians(52)) - 1),
                100 * (Foreshortening.factor(52) / Foreshortening.factor(53) - 1),
                1e-9);
        return rows.rows();
    }

    private static double j(final double velocity_um_per_s) {
        return TipCurrent.tipCurrentDensity_A_per_cm2(velocity_um_per_s, VM_CM3_PER_MOL, 1);
    }
}
