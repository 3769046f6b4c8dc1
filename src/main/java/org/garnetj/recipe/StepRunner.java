package org.garnetj.recipe;

import org.garnetj.block.Progress;

import java.util.Map;

/** Knows the commands and runs them; recipes know commands only through this. */
public interface StepRunner {

    /**
     * What a recipe has to know of a command.
     *
     * @throws org.garnetj.electro.ParameterException if there is none of this name, with the
     *     nearest one
     */
    StepCommand describe(String command);

    /**
     * All parameters of a command, in its own order: those given, and the defaults of the others.
     * Parameters without value or default are left out.
     *
     * @throws org.garnetj.electro.ParameterException for a key the command does not have, with the
     *     nearest one, for a required one that is missing, or for a value that makes no sense
     */
    Map<String, String> resolve(String command, Map<String, String> given);

    /**
     * Runs a command to its end. On failure it throws, and leaves no file behind.
     *
     * @param parameters as {@link #resolve} returns them
     */
    Outcome run(String command, Map<String, String> parameters, Progress progress);
}
