package org.garnetj.learn;

import org.garnetj.electro.ParameterException;
import org.garnetj.image.Phase;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * What the values of an image of scribbles stand for.
 *
 * <p>One value is no mark. It is the one that the user states; else, where the user or the file
 * names the values, 255 if 0 has a name, and 0 if not; else that of 0 and 255 which more voxels
 * have. Every other value is a class: by the user's name for it; else by the file's; else, where
 * 255 is no mark and all other values are labels of phases, by the phase; else by its number.
 *
 * @param unmarked the value of voxels that nobody marked
 * @param names name of each value that is a class
 * @param reason why {@code unmarked} is taken for no mark, as a clause
 */
record LabelRule(int unmarked, Map<Integer, String> names, String reason) {

    private static final int HIGH = 255;

    LabelRule {
        names = new TreeMap<>(names);
    }

    /**
     * Decides for an image.
     *
     * @param stated the user's unmarked value, if any; key {@code background}
     * @param given the user's names of values; may be empty
     * @param ofFile the file's names of values; may be empty
     * @param counts voxels of each value 0 to 255
     */
    static LabelRule of(
            final OptionalInt stated,
            final Map<Integer, String> given,
            final Map<Integer, String> ofFile,
            final long... counts) {
        final Map<Integer, String> told = new TreeMap<>(given.isEmpty() ? ofFile : given);
        if (given.isEmpty()) {
            told.remove(HIGH, Phase.NOT_ANALYSED.title());
        }
        final int unmarked = unmarked(stated, told, counts);
        if (given.containsKey(unmarked)) {
            throw new ParameterException(
                    "background", unmarked, "this value is a class in classes=; give another");
        }
        final Map<Integer, String> names = new TreeMap<>();
        final boolean phases = unmarked == HIGH && phasesOnly(counts);
        for (int value = 0; value < counts.length; value++) {
            if (counts[value] > 0 && value != unmarked) {
                names.put(value, name(value, told, phases));
            }
        }
        return new LabelRule(unmarked, names, reason(stated, told));
    }

    /** Label of each class in a stack of labels: that of its phase, else its own value. */
    Map<Integer, Integer> labels() {
        final Map<Integer, Integer> labels = new LinkedHashMap<>();
        final boolean phases = names.values().stream().anyMatch(LabelRule::isPhase);
        int next = Phase.LI_MG.label() + 1;
        for (final Map.Entry<Integer, String> entry : names.entrySet()) {
            final int value = entry.getKey();
            if (isPhase(entry.getValue())) {
                labels.put(value, ClassNames.phase(entry.getValue()).orElseThrow().label());
            } else {
                labels.put(value, phases ? next++ : value);
            }
        }
        return labels;
    }

    // -- Helper methods --

    private static boolean isPhase(final String name) {
        return ClassNames.phase(name).isPresent();
    }

    private static int unmarked(
            final OptionalInt stated, final Map<Integer, String> told, final long... counts) {
        if (stated.isPresent()) {
            return stated.getAsInt();
        }
        if (!told.isEmpty()) {
            return told.containsKey(0) ? HIGH : 0;
        }
        return counts[0] >= counts[HIGH] ? 0 : HIGH;
    }

    private static String reason(final OptionalInt stated, final Map<Integer, String> told) {
        if (stated.isPresent()) {
            return "as background= says";
        }
        if (!told.isEmpty()) {
            return told.containsKey(0) ? "as 0 has a name" : "as 0 has no name";
        }
        return "the more frequent of 0 and 255; background= says otherwise";
    }

    private static boolean phasesOnly(final long... counts) {
        for (int value = Phase.LI_MG.label() + 1; value < HIGH; value++) {
            if (counts[value] > 0) {
                return false;
            }
        }
        return true;
    }

    private static String name(
            final int value, final Map<Integer, String> told, final boolean phases) {
        final String own = told.get(value);
        if (own != null) {
            return ClassNames.known(own);
        }
        return phases ? Phase.ofLabel(value).orElseThrow().title() : Integer.toString(value);
    }
}
