package org.garnetj.command;

import org.garnetj.image.Phase;
import org.garnetj.mesh.PhaseMesh;

import java.util.Map;

/** What labels are called in names of files and surfaces. */
final class LabelNames {

    private final Map<Integer, String> given;

    /**
     * @param given the names that a stack has itself; without any, its labels stand for phases
     */
    LabelNames(final Map<Integer, String> given) {
        this.given = given;
    }

    /** Letters, digits and hyphens. */
    String of(final int label) {
        if (label == PhaseMesh.OUTSIDE) {
            return "outside";
        }
        final String name =
                given.isEmpty()
                        ? Phase.ofLabel(label).map(Phase::title).orElse("")
                        : given.getOrDefault(label, "");
        final String plain = name.replaceAll("[^A-Za-z0-9-]+", "-").replaceAll("^-+|-+$", "");
        return plain.isEmpty() ? "label-" + label : plain;
    }
}
