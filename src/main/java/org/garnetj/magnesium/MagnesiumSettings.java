package org.garnetj.magnesium;

import org.garnetj.electro.ParameterException;

import java.util.Set;

/**
 * How an element map is read.
 *
 * @param tilt_deg stage tilt under which the map was taken; a map whose height does not agree with
 *     the phase stack's is stretched by 1/sin(tilt). 0 for a map in true lengths; key {@code tilt}
 * @param alpha false discovery rate over all deposits (Benjamini–Hochberg); key {@code alpha}
 * @param contrast counts of lithium with the magnesium of the electrode over counts of LLZO, per
 *     volume, minus 1; 0 to take it from the deposit with most net counts; key {@code contrast}
 * @param electrode_at_percent magnesium in the electrode, above 0 to 100; key {@code electrode}
 * @param maxshift_um how far the map may be moved along each axis to fit the phases, at most a
 *     quarter of the block; 0 leaves it where it is; key {@code maxshift}
 * @param isolated numbers of deposits known to hold no magnesium, whose counts are the background
 *     of lithium; none to take it for that of LLZO; key {@code isolated}
 */
public record MagnesiumSettings(
        double tilt_deg,
        double alpha,
        double contrast,
        double electrode_at_percent,
        double maxshift_um,
        Set<Integer> isolated) {

    public MagnesiumSettings {
        ParameterException.requireWithin("tilt", tilt_deg, 0, 90);
        if (!(alpha > 0 && alpha < 1)) {
            throw new ParameterException("alpha", alpha, "give a rate between 0 and 1, e.g. 0.05");
        }
        ParameterException.requireWithin("contrast", contrast, 0, 1e6);
        if (!(electrode_at_percent > 0 && electrode_at_percent <= 100)) {
            throw new ParameterException(
                    "electrode", electrode_at_percent, "give at% above 0 and up to 100, e.g. 10");
        }
        ParameterException.requireWithin("maxshift", maxshift_um, 0, 1e3);
        isolated = Set.copyOf(isolated);
    }

    /**
     * Tilt 52°, a false discovery rate of 5 %, contrast from the map, 10 at% in the electrode, 3
     * µm.
     */
    public static MagnesiumSettings standard() {
        return new MagnesiumSettings(52, 0.05, 0, 10, 3, Set.of());
    }

    /** The same with another tilt. */
    public MagnesiumSettings withTilt(final double degrees) {
        return new MagnesiumSettings(
                degrees, alpha, contrast, electrode_at_percent, maxshift_um, isolated);
    }

    /** The same with another contrast. */
    public MagnesiumSettings withContrast(final double value) {
        return new MagnesiumSettings(
                tilt_deg, alpha, value, electrode_at_percent, maxshift_um, isolated);
    }

    /** The same with another bound on the shift. */
    public MagnesiumSettings withMaxshift(final double bound_um) {
        return new MagnesiumSettings(
                tilt_deg, alpha, contrast, electrode_at_percent, bound_um, isolated);
    }

    /** The same with other deposits known to be isolated. */
    public MagnesiumSettings withIsolated(final Set<Integer> deposits) {
        return new MagnesiumSettings(
                tilt_deg, alpha, contrast, electrode_at_percent, maxshift_um, deposits);
    }
}
