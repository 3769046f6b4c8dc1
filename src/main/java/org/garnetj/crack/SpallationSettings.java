package org.garnetj.crack;

import org.garnetj.electro.ParameterException;
import org.garnetj.image.Side;

import java.util.Objects;

/**
 * What counts as a spallation crack. The key of each setting is its name.
 *
 * @param surface the side of the stack where the working electrode lies
 * @param minaspect least ratio of diameter to mean aperture. The diameter is that of the circle of
 *     the footprint's area, but at most 1.5 times the largest circle within the footprint, so that
 *     a chain of pores does not count as wide. A ball has about 1.1, a half-ball open to the
 *     surface 2.2
 * @param reach how deep the shallowest point of a crack may lie, as a part of its diameter
 * @param mindiameter smallest diameter in µm (the circle of the footprint's area); spallations of 5
 *     to 100 µm are known. A wide flat pore near the surface looks like a crack, so this is the
 *     setting to raise where pores are large
 * @param gap widest break in voxels over which two sheets that continue each other are one crack: 0
 *     or 1
 * @param film depth in voxels below the surface where cavities are not followed sideways: a film of
 *     mixed voxels under the cap does not connect anything; what reaches less than twice as deep is
 *     no crack
 * @param developed least part of the lithium that is Li–Mg in a crack of stage III
 * @param filled least part of the volume that is lithium in a crack of stage III
 * @param traces part of the lithium that may be Li–Mg by chance in a crack of stage I
 */
public record SpallationSettings(
        Side surface,
        double minaspect,
        double reach,
        double mindiameter,
        int gap,
        double film,
        double developed,
        double filled,
        double traces) {

    public SpallationSettings {
        Objects.requireNonNull(surface, "surface");
        ParameterException.requirePositive("minaspect", minaspect);
        ParameterException.requireWithin("reach", reach, 0, 100);
        ParameterException.requirePositive("mindiameter", mindiameter);
        ParameterException.requireWithin("gap", gap, 0, 1);
        ParameterException.requireWithin("film", film, 0, 100);
        ParameterException.requireWithin("developed", developed, 0, 1);
        ParameterException.requireWithin("filled", filled, 0, 1);
        ParameterException.requireWithin("traces", traces, 0, 1);
    }

    /**
     * Surface at the top, minaspect 2.75, reach 0.35, mindiameter 3 µm, gap 1 and film 1.5 voxels,
     * developed 0.8, filled 0.3, traces 0.05.
     */
    public static SpallationSettings defaults() {
        return new SpallationSettings(Side.TOP, 2.75, 0.35, 3, 1, 1.5, 0.8, 0.3, 0.05);
    }

    /** The same with the surface on another side. */
    public SpallationSettings withSurface(final Side side) {
        return new SpallationSettings(
                side, minaspect, reach, mindiameter, gap, film, developed, filled, traces);
    }

    /** The same with another smallest diameter in µm. */
    public SpallationSettings withMindiameter(final double um) {
        return new SpallationSettings(
                surface, minaspect, reach, um, gap, film, developed, filled, traces);
    }
}
