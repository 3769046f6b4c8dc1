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

    /** {@code run RECIPE key=value …}: the recipe may stand without its key. */
    static Map<String, String> ofRun(final List<String> words) {
        if (words.isEmpty()) {
            throw new UsageException(
                    "run needs a recipe: garnetj run RECIPE.yaml key=value … output=…");
        }
        final List<String> keyed = new ArrayList<>(words);
        if (words.get(0).indexOf('=') < 0) {
            keyed.set(0, "recipe=" + words.get(0));
        }
        return of(keyed);
    }
}
