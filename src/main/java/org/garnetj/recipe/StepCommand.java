package org.garnetj.recipe;

import java.util.Set;

/**
 * What a recipe has to know of a command.
 *
 * @param name as typed, e.g. {@code spallations}
 * @param title what people call it, e.g. {@code Spallation Geometry}
 * @param inputKeys the parameters that name files or folders the command reads
 * @param writesFiles whether it has a parameter {@code output}, the folder it writes into
 */
public record StepCommand(String name, String title, Set<String> inputKeys, boolean writesFiles) {

    /** The key of the folder a command writes into. */
    public static final String OUTPUT = "output";

    public StepCommand {
        inputKeys = Set.copyOf(inputKeys);
    }
}
