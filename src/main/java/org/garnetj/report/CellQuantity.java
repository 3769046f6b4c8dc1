package org.garnetj.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the columns of a cell's record may be, how programs call them, and their units. */
enum CellQuantity {
    TIME(
            "time",
            Set.of("t", "time", "elapsedtime", "testtime", "totaltime"),
            Map.of("s", 1.0, "sec", 1.0, "ms", 1e-3, "min", 60.0, "h", 3600.0)),
    CURRENT(
            "current",
            Set.of("i", "current", "currenti", "iwe"),
            Map.of("A", 1e3, "mA", 1.0, "uA", 1e-3, "nA", 1e-6)),
    VOLTAGE(
            "voltage",
            Set.of("v", "u", "e", "ewe", "ecell", "eweece", "voltage", "cellvoltage", "potential"),
            Map.of("V", 1.0, "mV", 1e-3));

    /** {@code Ewe/V}, {@code Current (mA)}, {@code Voltage [V]}, {@code t_s}. */
    private static final Pattern UNIT =
            Pattern.compile("(.+?)\\s*(?:/\\s*(\\S+)|\\((.+)\\)|\\[(.+)\\]|_([^_]+))");

    private final String title;
    private final Set<String> names;
    private final Map<String, Double> factors;

    CellQuantity(final String title, final Set<String> names, final Map<String, Double> factors) {
        this.title = title;
        this.names = names;
        this.factors = factors;
    }

    /** As messages call it. */
    String title() {
        return title;
    }

    /** The place of the first column that is called like this; -1 if there is none. */
    int in(final List<String> header) {
        for (int i = 0; i < header.size(); i++) {
            final Matcher named = UNIT.matcher(header.get(i));
            final String name = named.matches() ? named.group(1) : header.get(i);
            if (names.contains(name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", ""))) {
                return i;
            }
        }
        return -1;
    }

    /** What takes a unit to s, mA or V; empty if it is none of this quantity. */
    OptionalDouble factor(final String unit) {
        final Double factor = factors.get(unit.replace('\u00B5', 'u').replace('\u03BC', 'u'));
        return factor == null ? OptionalDouble.empty() : OptionalDouble.of(factor);
    }

    /** The unit at the end of a column's name; empty if there is none. */
    static String unitOf(final String name) {
        final Matcher named = UNIT.matcher(name);
        if (named.matches()) {
            for (int group = 2; group <= named.groupCount(); group++) {
                if (named.group(group) != null) {
                    return named.group(group).strip();
                }
            }
        }
        return "";
    }
}
