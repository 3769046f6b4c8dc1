package org.garnetj.report;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
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
 * @param files the names of the files it wrote there; empty if that is not known, and then all
 *     files there are taken for its own
 * @param values what the command returned besides files, by name
 */
public record StepRecord(
        String id,
        String command,
        String title,
        Map<String, String> parameters,
        Map<String, Path> inputs,
        Optional<Path> output,
        List<String> files,
        Map<String, String> values) {

    public StepRecord {
        parameters = ordered(parameters);
        inputs = ordered(inputs);
        files = List.copyOf(files);
        values = ordered(values);
    }

    /** A step that wrote all the files in its output folder. */
    public StepRecord(
            final String id,
            final String command,
            final String title,
            final Map<String, String> parameters,
            final Map<String, Path> inputs,
            final Optional<Path> output,
            final Map<String, String> values) {
        this(id, command, title, parameters, inputs, output, List.of(), values);
    }

    /** The same step under another name. */
    public StepRecord withId(final String name) {
        return new StepRecord(name, command, title, parameters, inputs, output, files, values);
    }

    /** Whether this step wrote the file of this name in its output folder. */
    public boolean wrote(final String file) {
        return files.isEmpty() || files.contains(file);
    }

    private static <V> Map<String, V> ordered(final Map<String, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
