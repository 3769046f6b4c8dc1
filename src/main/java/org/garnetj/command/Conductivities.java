package org.garnetj.command;

import org.garnetj.edit.PhaseSet;
import org.garnetj.electro.ParameterException;

import java.util.Map;
import java.util.TreeMap;

/** The keys {@code phase=} and {@code conductivity=}: which labels conduct, and how well. */
final class Conductivities {

    private Conductivities() {}

    /**
     * The conductivity of each label named.
     *
     * @param phase the one that conducts, if nothing else is said
     * @param list {@code name:number,…}, or empty
     */
    static Map<Integer, Double> parse(final String phase, final String list) {
        if (list.isBlank()) {
            return Map.of(label("phase", phase.strip()), 1.0);
        }
        final Map<Integer, Double> conductivities = new TreeMap<>();
        for (final String each : list.split(",")) {
            final String[] pair = each.split(":", -1);
            if (pair.length != 2) {
                throw complaint(list);
            }
            final int label = label("conductivity", pair[0].strip());
            if (conductivities.put(label, number(pair[1].strip(), list)) != null) {
                throw new ParameterException(
                        "conductivity", list, "name " + pair[0].strip() + " once");
            }
        }
        return conductivities;
    }

    private static int label(final String key, final String name) {
        return name.matches("\\d{1,3}") && Integer.parseInt(name) <= 255
                ? Integer.parseInt(name)
                : PhaseSet.phase(key, name).label();
    }

    private static double number(final String text, final String list) {
        try {
            return ParameterException.requirePositive("conductivity", Double.parseDouble(text));
        } catch (final NumberFormatException e) {
            throw complaint(list);
        }
    }

    private static ParameterException complaint(final String list) {
        return new ParameterException(
                "conductivity", list, "give e.g. LLZO:0.6,Li:10, a positive number for each");
    }
}
