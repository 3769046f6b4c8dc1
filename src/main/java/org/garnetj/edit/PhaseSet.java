package org.garnetj.edit;

import org.garnetj.electro.ParameterException;
import org.garnetj.image.NearestName;
import org.garnetj.image.Phase;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Some of the phases, written as their names with commas between them, e.g. {@code void,Li}.
 *
 * @param phases at least one
 */
public record PhaseSet(Set<Phase> phases) {

    /** All phases but {@link Phase#NOT_ANALYSED}. */
    public static final PhaseSet ANALYSED =
            new PhaseSet(EnumSet.complementOf(EnumSet.of(Phase.NOT_ANALYSED)));

    public PhaseSet {
        if (phases.isEmpty()) {
            throw new IllegalArgumentException("no phase");
        }
        phases = Set.copyOf(phases);
    }

    /**
     * The phases named in {@code text}.
     *
     * @param key what a complaint names
     * @throws ParameterException for a name that is none, with the nearest one
     */
    public static PhaseSet parse(final String key, final String text) {
        return new PhaseSet(
                Arrays.stream(text.split(",", -1))
                        .map(name -> phase(key, name.strip()))
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Phase.class))));
    }

    /**
     * The phase of this name, letter case aside, or of this label.
     *
     * @throws ParameterException if there is none, with the nearest one
     */
    public static Phase phase(final String key, final String name) {
        final List<String> titles = Arrays.stream(Phase.values()).map(Phase::title).toList();
        for (final Phase phase : Phase.values()) {
            if (phase.title().equalsIgnoreCase(name)
                    || Integer.toString(phase.label()).equals(name)) {
                return phase;
            }
        }
        throw new ParameterException(key, name, NearestName.remedy(name, titles));
    }

    /** Whether voxels of this label are of one of the phases. */
    public boolean contains(final int label) {
        return Phase.ofLabel(label).filter(phases::contains).isPresent();
    }

    /** For each label 0 to 255, whether it is of one of the phases. */
    boolean[] table() {
        final boolean[] table = new boolean[256];
        phases.forEach(phase -> table[phase.label()] = true);
        return table;
    }

    /** As {@link #parse} reads it. */
    @Override
    public String toString() {
        return phases.stream().sorted().map(Phase::title).collect(Collectors.joining(","));
    }
}
