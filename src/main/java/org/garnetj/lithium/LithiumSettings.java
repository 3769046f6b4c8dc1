package org.garnetj.lithium;

import org.garnetj.electro.Constants;
import org.garnetj.electro.ParameterException;
import org.garnetj.image.Side;

import java.util.Objects;

/**
 * How deposits are judged. The key of each setting is its name.
 *
 * @param surface the side of the stack where the working electrode lies
 * @param counter whether the opposite face of the stack is that of the counter electrode
 * @param blur full width at half maximum of the point spread in µm, 0 where voxels are wider
 * @param molarvolume of lithium, cm³/mol
 * @param capacity charge passed per electrode area, mAh/cm²; 0 if unknown
 * @param area of the electrode over the stack, mm²; 0 for the field of view
 */
public record LithiumSettings(
        Side surface,
        boolean counter,
        double blur,
        double molarvolume,
        double capacity,
        double area) {

    public LithiumSettings {
        Objects.requireNonNull(surface, "surface");
        ParameterException.requireNotNegative("blur", blur);
        ParameterException.requirePositive("molarvolume", molarvolume);
        ParameterException.requireNotNegative("capacity", capacity);
        ParameterException.requireNotNegative("area", area);
    }

    /** Working electrode on top, none below, no blur, 13.148 cm³/mol, capacity unknown. */
    public static LithiumSettings defaults() {
        return new LithiumSettings(
                Side.TOP, false, 0, Constants.LITHIUM_MOLAR_VOLUME_cm3_per_mol, 0, 0);
    }

    /** The same with the surface on another side. */
    public LithiumSettings withSurface(final Side side) {
        return new LithiumSettings(side, counter, blur, molarvolume, capacity, area);
    }

    /** The same with the counter electrode at the opposite face. */
    public LithiumSettings withCounter() {
        return new LithiumSettings(surface, true, blur, molarvolume, capacity, area);
    }

    /** The same with a point spread of this width in µm. */
    public LithiumSettings withBlur(final double um) {
        return new LithiumSettings(surface, counter, um, molarvolume, capacity, area);
    }

    /** The same after this charge, in mAh/cm², through this area, in mm². */
    public LithiumSettings withCharge(final double perArea, final double mm2) {
        return new LithiumSettings(surface, counter, blur, molarvolume, perArea, mm2);
    }
}
