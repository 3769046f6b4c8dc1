package org.garnetj.field;

/**
 * What lies beyond one side of the stack.
 *
 * @param kind of condition
 * @param value potential in volts, or current density into the stack in conductivity × V/µm
 * @param resistance between an electrode and the stack, in µm over conductivity
 */
record Border(Kind kind, double value, double resistance) {

    /** No current passes. */
    static final Border INSULATING = new Border(Kind.FLUX, 0, 0);

    /** The stack goes on at its other end; said of both sides. */
    static final Border PERIODIC = new Border(Kind.PERIODIC, 0, 0);

    /** An electrode at a known potential, half a voxel beyond the outermost middles. */
    static Border potential(final double volts) {
        return behind(0, volts);
    }

    /** The same behind an interface resistance, in µm over conductivity. */
    static Border behind(final double resistance, final double volts) {
        return new Border(Kind.POTENTIAL, volts, resistance);
    }

    /**
     * A known current density into every conducting voxel of the side. Each must have a way to a
     * known potential: elsewhere there is no steady state.
     */
    static Border flux(final double density) {
        return new Border(Kind.FLUX, density, 0);
    }

    /** The conditions there are. */
    enum Kind {
        POTENTIAL,
        FLUX,
        PERIODIC
    }
}
