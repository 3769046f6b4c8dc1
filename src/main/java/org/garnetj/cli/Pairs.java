package org.garnetj.cli;

import org.garnetj.command.UsageException;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code key=value} words of a command line. */
final class Pairs {

    private Pairs() {}

    /** Splits each word at its first {@code =}; a key may be given once. */
    static Map<String, String> of(final List<String> words) {
        final Map<String, String> pairs = new LinkedHashMap<>();
        for (final String word : words) {
            final int equals = word.indexOf('=');
            if (equals < 1) {
                throw new UsageException("'" + word + "' is not of the form key=value");
            }
            if (pairs.put(word.substring(0, equals), word.substring(equals + 1)) != null) {
                throw new UsageException("key " + word.substring(0, equals) + " is given twice");
            }
        }
        return pairs;
    }

    /**
     * {@code run RECIPE key=value …}: the recipe and the output are keys of the command, all others
     * are inputs of the recipe.
     */
    static Map<String, String> ofRun(final List<String> words) {
        if (words.size() < 2 || words.get(1).startsWith("output=")) {
            throw new UsageException(
                    "run needs a recipe: garnetj run RECIPE.yaml key=value output=…");
        }
        final boolean positional = words.get(1).indexOf('=') < 0;
        final Map<String, String> pairs = of(words.subList(positional ? 2 : 1, words.size()));
        final Map<String, String> run = new LinkedHashMap<>();
        run.put("recipe", positional ? words.get(1) : pairs.remove("recipe"));
        final String output = pairs.remove("output");
        final List<String> inputs = new ArrayList<>();
        pairs.forEach((key, value) -> inputs.add(key + "=" + value));
        run.put("inputs", String.join("\n", inputs));
        if (output != null) {
            run.put("output", output);
        }
        return run;
    }
}
