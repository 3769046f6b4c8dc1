package org.garnetj.command;

import org.scijava.command.CommandInfo;
import org.scijava.module.ModuleItem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Text made of {@code key=value} pairs, set apart by {@code ;} or line breaks: what a command takes
 * whose keys depend on a recipe or a kind of phantom. A parameter in {@link #STYLE} also gathers
 * the words that are no keys of the command itself.
 */
final class KeyValues {

    /** Widget style of the parameter that holds such text. */
    static final String STYLE = "pairs";

    private KeyValues() {}

    /** The pairs in {@code text}, in order. */
    static Map<String, String> parse(final String text) {
        final Map<String, String> pairs = new LinkedHashMap<>();
        for (final String line : text.split("[;\\n]")) {
            final int equals = line.indexOf('=');
            if (equals > 0) {
                pairs.put(line.substring(0, equals).strip(), line.substring(equals + 1).strip());
            } else if (!line.isBlank()) {
                throw new UsageException("'" + line.strip() + "' is not of the form key=value");
            }
        }
        return pairs;
    }

    /**
     * The words with those that are no keys of the command gathered under the key that takes them,
     * if it has one.
     */
    static Map<String, String> gathered(final CommandInfo info, final Map<String, String> words) {
        final Optional<String> gathering =
                Commands.keys(info).stream()
                        .filter(key -> STYLE.equals(key.getWidgetStyle()))
                        .map(ModuleItem::getName)
                        .findFirst();
        return gathering.isEmpty() ? words : gathered(info, words, gathering.get());
    }

    private static Map<String, String> gathered(
            final CommandInfo info, final Map<String, String> words, final String gathering) {
        final List<String> names = Commands.keys(info).stream().map(ModuleItem::getName).toList();
        final Map<String, String> own = new LinkedHashMap<>();
        final List<String> others = new ArrayList<>();
        words.forEach(
                (key, value) -> {
                    if (names.contains(key)) {
                        own.put(key, value);
                    } else {
                        others.add(key + "=" + value);
                    }
                });
        if (!others.isEmpty()) {
            others.add(0, own.getOrDefault(gathering, ""));
            own.put(gathering, String.join("\n", others).strip());
        }
        return own;
    }
}
