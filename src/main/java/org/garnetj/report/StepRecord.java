package org.garnetj.report;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A finished step: what was done with what, and where the results are.
 *
 * @param id the name of the step in its recipe, unique in a run
 * @param command the command as typed, e.g. {@code spallations}
 * @param title what people call it, e.g. {@code Spallation Geometry}
 * @param parameters every parameter with its default resolved, without {@code output} and the keys
 *     of {@code inputs}
 * @param inputs the files and folders read, by their keys
 * @param output the folder the results are in; empty for a command that only returns values
 * @param values what the command returned besides files, by name
 */
public record StepRecord(
        String id,
        String command,
        String title,
        Map<String, String> parameters,
        Map<String, Path> inputs,
        Optional<Path> output,
        Map<String, String> values) {

    public StepRecord {
        parameters = ordered(parameters);
        inputs = ordered(inputs);
        values = ordered(values);
    }

    private static <V> Map<String, V> ordered(final Map<String, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
