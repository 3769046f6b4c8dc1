package org.garnetj.learn;

import org.garnetj.image.NearestName;
import org.garnetj.image.Phase;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Names of classes. A class whose name is that of a {@link Phase}, letter case and punctuation
 * aside, is that phase and has its label; any other name is a class of its own.
 */
public final class ClassNames {

    private static final List<String> PHASES =
            Arrays.stream(Phase.values()).map(Phase::title).toList();

    private ClassNames() {}

    /** The phase called so. */
    public static Optional<Phase> phase(final String name) {
        return Arrays.stream(Phase.values())
                .filter(phase -> letters(phase.title()).equals(letters(name)))
                .findFirst();
    }

    /** A phase's own spelling; any other name as it is. */
    static String known(final String name) {
        return phase(name).map(Phase::title).orElse(name.strip());
    }

    /**
     * A name without the number that tells several marks of one class apart: {@code void-3}, {@code
     * LLZO 2} and {@code Li-Mg_1-2} are void, LLZO and Li-Mg. A number that nothing sets apart
     * stays: {@code phase2}.
     */
    public static String withoutNumber(final String name) {
        return name.strip().replaceFirst("([-_ .#]+\\d+)+$", "").strip();
    }

    /**
     * Labels of classes known by name alone: phases have their own; others count from 1 if there is
     * no phase among the classes, else from 4, in the order given.
     */
    static Map<String, Integer> labels(final Collection<String> names) {
        final boolean phases = names.stream().anyMatch(name -> phase(name).isPresent());
        final Map<String, Integer> labels = new LinkedHashMap<>();
        int next = phases ? Phase.LI_MG.label() + 1 : 1;
        for (final String name : names) {
            final Optional<Phase> phase = phase(name);
            labels.put(name, phase.isPresent() ? phase.get().label() : next++);
        }
        return labels;
    }

    /**
     * What to tell of classes that are no phases although others are, with the phase that may have
     * been meant.
     */
    public static List<String> remarks(final Map<Integer, String> classes) {
        if (classes.values().stream().noneMatch(name -> phase(name).isPresent())) {
            return List.of();
        }
        return classes.entrySet().stream()
                .flatMap(entry -> remark(entry.getKey(), entry.getValue()))
                .toList();
    }

    // -- Helper methods --

    private static Stream<String> remark(final int label, final String name) {
        if (phase(name).isPresent()) {
            return Stream.empty();
        }
        final String meant =
                NearestName.of(name, PHASES)
                        .filter(near -> near.length() > 2)
                        .map(near -> " (did you mean '" + near + "'?)")
                        .orElse("");
        return Stream.of(
                "Class '" + name + "' is no phase" + meant + "; its label is " + label + ".");
    }

    private static String letters(final String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
