package org.garnetj.kinetics;

import java.util.Arrays;

/**
 * Current and voltage of a cell over time, straight between the moments at which they were
 * recorded.
 */
public final class CellRecord {

    /** A current of this part of the greatest one is switched on. */
    private static final double SWITCHED_ON = 0.1;

    private final double[] time_s;
    private final double[] current_mA;
    private final double[] voltage_V;
    private final double[] charge_mC;

    /**
     * @param time_s times on the cell's clock, none before the one in front of it; at least one
     * @param current_mA the current at each; finite
     * @param voltage_V the voltage at each; NaN where it is not known
     */
    public CellRecord(final double[] time_s, final double[] current_mA, final double[] voltage_V) {
        this.time_s = time_s.clone();
        this.current_mA = current_mA.clone();
        this.voltage_V = voltage_V.clone();
        charge_mC = new double[time_s.length];
        for (int i = 1; i < time_s.length; i++) {
            charge_mC[i] =
                    charge_mC[i - 1]
                            + 0.5
                                    * (current_mA[i] + current_mA[i - 1])
                                    * (time_s[i] - time_s[i - 1]);
        }
    }

    /** The first time recorded. */
    public double from_s() {
        return time_s[0];
    }

    /** The last time recorded. */
    public double to_s() {
        return time_s[time_s.length - 1];
    }

    /** The current at a time; NaN where there is no record of it. */
    public double current_mA(final double time) {
        return at(time, current_mA);
    }

    /** The voltage at a time; NaN where there is no record of it. */
    public double voltage_V(final double time) {
        return at(time, voltage_V);
    }

    /**
     * The charge passed from one time to another, in mA·s, negative current taken off; what lies
     * outside the record counts as none.
     */
    public double charge_mC(final double from, final double to) {
        return total(to) - total(from);
    }

    /**
     * When the current is first switched on: the first record in which it is a tenth of the
     * greatest or more; the beginning if there is no current at all.
     */
    public double switchedOn_s() {
        final double greatest = Arrays.stream(current_mA).map(Math::abs).max().orElse(0);
        for (int i = 0; i < time_s.length; i++) {
            if (Math.abs(current_mA[i]) >= SWITCHED_ON * greatest) {
                return time_s[i];
            }
        }
        return from_s();
    }

    private double total(final double time) {
        if (time <= from_s()) {
            return 0;
        }
        if (time >= to_s()) {
            return charge_mC[charge_mC.length - 1];
        }
        final int i = before(time);
        final double half = 0.5 * (current_mA[i] + at(time, current_mA));
        return charge_mC[i] + half * (time - time_s[i]);
    }

    private double at(final double time, final double[] values) {
        if (time < from_s() || time > to_s()) {
            return Double.NaN;
        }
        final int i = before(time);
        if (i == time_s.length - 1 || values[i] == values[i + 1]) {
            return values[i];
        }
        final double share = (time - time_s[i]) / (time_s[i + 1] - time_s[i]);
        return values[i] + share * (values[i + 1] - values[i]);
    }

    /** The last record that is not later than a time within the record. */
    private int before(final double time) {
        int low = 0;
        int high = time_s.length - 1;
        while (low < high) {
            final int middle = (low + high + 1) >>> 1;
            if (time_s[middle] <= time) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
