package org.garnetj.validation;

/**
 * A case with a known result.
 *
 * @param topic what it belongs to
 * @param name the case and what was measured of it
 * @param unit of the three numbers; empty for pure ones
 * @param exact the known result; it may be infinite
 * @param found what GarnetJ found
 * @param allowed how far off it may be
 * @param source where the known result comes from
 */
public record Reference(
        String topic,
        String name,
        String unit,
        double exact,
        double found,
        double allowed,
        String source) {

    /** Whether the result is as good as promised. */
    public boolean holds() {
        return found == exact || Math.abs(found - exact) <= allowed;
    }
}
