package org.garnetj.report;

import org.garnetj.image.Dimension;

/**
 * A column of a table.
 *
 * @param name as it stands in the header line, in {@code snake_case} with the unit last, e.g.
 *     {@code max_depth_um} or {@code velocity_um_per_s_ci_low}
 * @param dimension what the numbers measure; {@link Dimension#NONE} for text and pure numbers
 */
public record Column(String name, Dimension dimension) {

    private static final String[] INTERVAL_ENDS = {"_ci_low", "_ci_high"};

    public Column {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a column needs a name");
        }
        if (!dimension.suffix().isEmpty() && !quantityAndUnit(name).endsWith(end(dimension))) {
            throw new IllegalArgumentException(
                    "column " + name + " does not end in its unit " + dimension.suffix());
        }
    }

    /** A column whose dimension is read from the unit at the end of its name. */
    public static Column of(final String name) {
        final String stem = quantityAndUnit(name);
        Dimension found = Dimension.NONE;
        for (final Dimension dimension : Dimension.values()) {
            final boolean fits = !dimension.suffix().isEmpty() && stem.endsWith(end(dimension));
            if (fits && dimension.suffix().length() > found.suffix().length()) {
                found = dimension;
            }
        }
        return new Column(name, found);
    }

    /** The header for people: {@code max depth (µm)}, {@code velocity, 95 % low (µm/s)}. */
    public String title() {
        final String stem = quantityAndUnit(name);
        final String unit = dimension.suffix();
        final String quantity =
                unit.isEmpty() ? stem : stem.substring(0, stem.length() - end(dimension).length());
        final String bound =
                name.endsWith("_ci_low")
                        ? ", 95 % low"
                        : name.endsWith("_ci_high") ? ", 95 % high" : "";
        final String symbol = dimension.symbol();
        return quantity.replace('_', ' ') + bound + (symbol.isEmpty() ? "" : " (" + symbol + ")");
    }

    private static String end(final Dimension dimension) {
        return "_" + dimension.suffix();
    }

    private static String quantityAndUnit(final String name) {
        for (final String end : INTERVAL_ENDS) {
            if (name.endsWith(end)) {
                return name.substring(0, name.length() - end.length());
            }
        }
        return name;
    }
}
