package org.garnetj.learn;

import org.garnetj.electro.ParameterException;

import java.math.BigDecimal;

/**
 * One number computed for each voxel.
 *
 * @param kind what is measured
 * @param length_um at which length in µm: the standard deviation of a Gaussian, the half edge of a
 *     box, a distance along z, the depth at which a distance is cut off; 0 for the grey itself
 */
public record Feature(FeatureKind kind, double length_um) {

    private static final String UNIT = "um";

    public Feature {
        if (kind.hasLength()) {
            ParameterException.requirePositive("features", length_um);
        } else if (length_um != 0) {
            throw new ParameterException("features", length_um, kind.word() + " has no length");
        }
    }

    /** The name in tables and model files, with the unit, e.g. {@code hessian_max_0.02um}. */
    public String name() {
        if (!kind.hasLength()) {
            return kind.word();
        }
        final BigDecimal exact = BigDecimal.valueOf(length_um).stripTrailingZeros();
        return kind.word() + "_" + exact.toPlainString() + UNIT;
    }

    /** The feature of a {@link #name}; a ParameterException on {@code features} for any other. */
    public static Feature parse(final String name) {
        for (final FeatureKind kind : FeatureKind.values()) {
            if (!kind.hasLength() && name.equals(kind.word())) {
                return new Feature(kind, 0);
            }
            final String start = kind.word() + "_";
            if (kind.hasLength() && name.startsWith(start) && name.endsWith(UNIT)) {
                final String length = name.substring(start.length(), name.length() - UNIT.length());
                if (length.matches("[0-9]+(\\.[0-9]+)?")) {
                    return new Feature(kind, Double.parseDouble(length));
                }
            }
        }
        throw new ParameterException("features", name, "give a name such as gauss_0.05um");
    }
}
