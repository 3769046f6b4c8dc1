package org.garnetj.recipe;

import java.util.Map;
import java.util.Set;

/**
 * What a recipe has to know of a command.
 *
 * @param name as typed, e.g. {@code spallations}
 * @param title what people call it, e.g. {@code Spallation Geometry}
 * @param inputKeys the parameters that name files or folders the command reads
 * @param words by key, the values that name no file, although others of that key do
 * @param writesFiles whether it has a parameter {@code output}, the folder it writes into
 */
public record StepCommand(
        String name,
        String title,
        Set<String> inputKeys,
        Map<String, Set<String>> words,
        boolean writesFiles) {

    /** The key of the folder a command writes into. */
    public static final String OUTPUT = "output";

    public StepCommand {
        inputKeys = Set.copyOf(inputKeys);
        words = Map.copyOf(words);
    }

    /** A command none of whose inputs can be a word. */
    public StepCommand(
            final String name,
            final String title,
            final Set<String> inputKeys,
            final boolean writesFiles) {
        this(name, title, inputKeys, Map.of(), writesFiles);
    }

    /** Whether a value of a key names a file or folder that the command reads. */
    public boolean readsFile(final String key, final String value) {
        return value != null
                && !value.isEmpty()
                && inputKeys.contains(key)
                && !words.getOrDefault(key, Set.of()).contains(value);
    }
}
