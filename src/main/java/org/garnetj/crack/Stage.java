package org.garnetj.crack;

/**
 * How far a spallation has developed (Energy Environ. Sci. 17 (2024) 2431, DOI 10.1039/d3ee03916a,
 * figure 3).
 */
public enum Stage {
    /** Closed to the electrode; its lithium, if any, holds no Mg. */
    I,
    /** Connected to the electrode: open, or with Mg in part of its lithium. */
    II,
    /** Developed: open, mostly full of lithium, and that mostly Li–Mg. */
    III;

    /**
     * The stage of a crack.
     *
     * <p>III: open, {@code fillFraction ≥ filled} and {@code mgFraction ≥ developed}. Else II:
     * open, or {@code mgFraction > traces}. Else I. Without any Li–Mg in the whole stack (no
     * element map was taken) the stage rests on the opening and the filling alone, and takes more
     * to be sure of: III is open with {@code fillFraction ≥ developed}, II is open with less, I is
     * closed.
     *
     * @param mgFraction Li–Mg over all lithium; NaN without lithium
     * @param mgKnown whether the stack has any Li–Mg
     */
    static Stage of(
            final boolean open,
            final double fillFraction,
            final double mgFraction,
            final boolean mgKnown,
            final SpallationSettings settings) {
        final boolean full = fillFraction >= (mgKnown ? settings.filled() : settings.developed());
        final boolean mostlyMg = !mgKnown || mgFraction >= settings.developed();
        if (open && full && mostlyMg) {
            return III;
        }
        return open || mgFraction > settings.traces() ? II : I;
    }
}
