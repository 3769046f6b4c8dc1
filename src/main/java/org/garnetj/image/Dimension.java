package org.garnetj.image;

/**
 * What a column of numbers measures; gives its unit as it stands at the end of a column's name and
 * as people write it.
 */
public enum Dimension {
    NONE("", ""),
    FRACTION("", ""),
    COUNT("", ""),
    PIXELS("px", "px"),
    LENGTH("um", "µm"),
    AREA("um2", "µm²"),
    VOLUME("um3", "µm³"),
    PER_LENGTH("per_um", "1/µm"),
    PER_AREA("per_um2", "1/µm²"),
    PER_VOLUME("per_um3", "1/µm³"),
    ANGLE("deg", "°"),
    TIME("s", "s"),
    VELOCITY("um_per_s", "µm/s"),
    AREA_RATE("um2_per_s", "µm²/s"),
    CURRENT_DENSITY("A_per_cm2", "A/cm²"),
    NOMINAL_CURRENT("mA_per_cm2", "mA/cm²"),
    GROWTH_RATE("um_per_s_per_mA_per_cm2", "µm/s per mA/cm²"),
    CURRENT("mA", "mA"),
    POTENTIAL("V", "V"),
    PASSED_CHARGE("mC", "mC"),
    LOCAL_CURRENT("nA", "nA"),
    CHARGE("nC", "nC"),
    AREAL_CAPACITY("mAh_per_cm2", "mAh/cm²"),
    STRESS("MPa", "MPa"),
    VOLTAGE("mV", "mV");

    private final String suffix;
    private final String symbol;

    Dimension(final String suffix, final String symbol) {
        this.suffix = suffix;
        this.symbol = symbol;
    }

    /**
     * The end of a column's name, e.g. {@code um3} of {@code volume_um3}; empty for a pure number.
     */
    public String suffix() {
        return suffix;
    }

    /** As people write it, e.g. {@code µm³}. */
    public String symbol() {
        return symbol;
    }

    /**
     * {@code quantity} with the unit last: {@code VELOCITY.column("velocity")} is {@code
     * velocity_um_per_s}.
     */
    public String column(final String quantity) {
        return suffix.isEmpty() ? quantity : quantity + "_" + suffix;
    }
}
