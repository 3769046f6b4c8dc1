package org.garnetj.track;

import org.garnetj.electro.ParameterException;
import org.garnetj.image.Growth;

import java.util.Objects;
import java.util.OptionalDouble;

/**
 * What {@link TipTracker} needs to know beside the movie.
 *
 * @param growth key {@code growth}: direction away from the working electrode
 * @param current_mA_per_cm2 key {@code current}: nominal current density of the cell, for the
 *     localisation factor
 * @param molarVolume_cm3_per_mol key {@code molarvolume}: of lithium
 * @param errors how well the scales are known
 * @param detection how a dendrite is recognised
 * @param flaw what plating has to overcome for the crack to run
 * @param shape against what directions are measured
 */
public record TipTrackSettings(
        Growth growth,
        OptionalDouble current_mA_per_cm2,
        double molarVolume_cm3_per_mol,
        ScaleErrors errors,
        TipDetection detection,
        FlawSettings flaw,
        ShapeSettings shape) {

    /** Molar volume of lithium (Avadanii et al., ACS Energy Lett. 2025, 10, 2061). */
    public static final double MOLAR_VOLUME_CM3_PER_MOL = 13.148;

    public TipTrackSettings {
        Objects.requireNonNull(growth, "growth");
        Objects.requireNonNull(detection, "detection");
        Objects.requireNonNull(flaw, "flaw");
        Objects.requireNonNull(shape, "shape");
        current_mA_per_cm2.ifPresent(j -> ParameterException.requirePositive("current", j));
        ParameterException.requirePositive("molarvolume", molarVolume_cm3_per_mol);
    }

    /** Lithium growing in the given direction, no nominal current, default detection. */
    public static TipTrackSettings of(final Growth growth) {
        return new TipTrackSettings(
                growth,
                OptionalDouble.empty(),
                MOLAR_VOLUME_CM3_PER_MOL,
                ScaleErrors.NONE,
                TipDetection.DEFAULT,
                FlawSettings.DEFAULT,
                ShapeSettings.DEFAULT);
    }

    /** The same with a nominal current density in mA/cm². */
    public TipTrackSettings withCurrent(final double mA_per_cm2) {
        return new TipTrackSettings(
                growth,
                OptionalDouble.of(mA_per_cm2),
                molarVolume_cm3_per_mol,
                errors,
                detection,
                flaw,
                shape);
    }

    /** The same with other detection parameters. */
    public TipTrackSettings with(final TipDetection other) {
        return new TipTrackSettings(
                growth, current_mA_per_cm2, molarVolume_cm3_per_mol, errors, other, flaw, shape);
    }

    /** The same with scales that are not exact. */
    public TipTrackSettings with(final ScaleErrors others) {
        return new TipTrackSettings(
                growth,
                current_mA_per_cm2,
                molarVolume_cm3_per_mol,
                others,
                detection,
                flaw,
                shape);
    }

    /** The same with other properties of flaws. */
    public TipTrackSettings with(final FlawSettings other) {
        return new TipTrackSettings(
                growth,
                current_mA_per_cm2,
                molarVolume_cm3_per_mol,
                errors,
                detection,
                other,
                shape);
    }

    /** The same with directions measured against something else. */
    public TipTrackSettings with(final ShapeSettings other) {
        return new TipTrackSettings(
                growth,
                current_mA_per_cm2,
                molarVolume_cm3_per_mol,
                errors,
                detection,
                flaw,
                other);
    }
}
