package org.garnetj.recipe;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a command gave back besides the files in its output folder.
 *
 * @param values its outputs by name, e.g. {@code j_tip_A_per_cm2} → {@code 6.31}
 */
public record Outcome(Map<String, String> values) {

    /** Nothing besides files. */
    public static final Outcome FILES_ONLY = new Outcome(Map.of());

    public Outcome {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
}
