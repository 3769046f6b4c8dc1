package org.garnetj.field;

/**
 * How a class of voxels conducts.
 *
 * @param conductivity in any unit that is the same for all; 0 insulates, +∞ is a floating body of
 *     one potential that takes up no net current
 * @param isFixed whether the body is held at a known potential
 * @param potential that potential in volts
 */
record Material(double conductivity, boolean isFixed, double potential) {

    /** Takes no part. */
    static final Material INSULATOR = new Material(0, false, 0);

    /** A perfect conductor that nothing is connected to. */
    static final Material FLOATING = new Material(Double.POSITIVE_INFINITY, false, 0);

    Material {
        if (!(conductivity >= 0)) {
            throw new IllegalArgumentException("conductivity " + conductivity + " is negative");
        }
    }

    /** Conducts. */
    static Material of(final double conductivity) {
        return new Material(conductivity, false, 0);
    }

    /** A perfect conductor at a known potential. */
    static Material at(final double potential) {
        return new Material(Double.POSITIVE_INFINITY, true, potential);
    }

    /** Whether the body has one potential throughout. */
    boolean isConductor() {
        return Double.isInfinite(conductivity);
    }

    /** Whether potentials of its voxels are sought. */
    boolean isSought() {
        return conductivity > 0 && !isFixed;
    }
}
