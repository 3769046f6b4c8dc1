package org.garnetj.field;

import org.garnetj.electro.ParameterException;

import java.util.Map;
import java.util.TreeMap;

/**
 * What conducts, and how exactly it is computed.
 *
 * @param conductivities of the labels that conduct, each positive, in any one unit; all others
 *     insulate
 * @param periodic whether the stack goes on at its other end across the current; else its sides
 *     insulate
 * @param tolerance norm of the residual over that of the right-hand side, 1e-12 to 1e-3
 * @param refine on how many grids the error is found out, 1 to 3: the voxels, and these cut in two
 *     and in three along each edge
 */
public record TransportSettings(
        Map<Integer, Double> conductivities,
        boolean periodic,
        double tolerance,
        int refine,
        boolean smooth) {

    /** Residual unless the caller wishes another. */
    public static final double TOLERANCE = 1e-8;

    public TransportSettings {
        conductivities = Map.copyOf(new TreeMap<>(conductivities));
        if (conductivities.isEmpty() || conductivities.size() >= Conductor.MOST_CLASSES) {
            throw new ParameterException(
                    "conductivity",
                    String.valueOf(conductivities.size()) + " labels",
                    "name 1 to " + (Conductor.MOST_CLASSES - 1) + " labels that conduct");
        }
        conductivities.forEach(
                (label, value) -> {
                    if (label < 0 || label > 255) {
                        throw new ParameterException(
                                "conductivity", label.toString(), "labels are 0 to 255");
                    }
                    ParameterException.requirePositive("conductivity", value);
                });
        if (!(tolerance >= 1e-12 && tolerance <= 1e-3)) {
            throw new ParameterException(
                    "tolerance", String.valueOf(tolerance), "give 1e-12 to 1e-3");
        }
        if (smooth && (conductivities.size() > 1 || periodic)) {
            throw new ParameterException(
                    "surface",
                    "smooth",
                    "that is for one phase between insulating sides; give voxels");
        }
        if (refine < 1 || refine > 3) {
            throw new ParameterException("refine", String.valueOf(refine), "give 1, 2 or 3");
        }
    }

    /** Surfaces along voxel faces. */
    public TransportSettings(
            final Map<Integer, Double> conductivities,
            final boolean periodic,
            final double tolerance,
            final int refine) {
        this(conductivities, periodic, tolerance, refine, false);
    }

    /** One conducting label, insulating sides, one grid. */
    public static TransportSettings of(final int label) {
        return new TransportSettings(Map.of(label, 1.0), false, TOLERANCE, 1);
    }
}
