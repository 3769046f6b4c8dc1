package org.garnetj.command;

import org.scijava.command.CommandInfo;
import org.scijava.module.ModuleItem;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The options of an ImageJ macro line: {@code key=value key=[value with blanks] flag}. */
final class MacroOptions {

    private static final Pattern OPTION =
            Pattern.compile("\\s*([A-Za-z_][A-Za-z0-9_]*)(?:=(\\[[^\\]]*\\]|\\S*))?(?:\\s+|$)");

    private MacroOptions() {}

    /**
     * The words of a macro line; a bare flag is {@code true}, and an absent flag is {@code false},
     * as everywhere in ImageJ.
     */
    static Map<String, String> words(final CommandInfo info, final String options) {
        final Map<String, String> words = new LinkedHashMap<>();
        final Matcher option = OPTION.matcher(options);
        int read = 0;
        while (option.find() && option.start() == read) {
            final String value = option.group(2);
            words.put(option.group(1), value == null ? "true" : unbracketed(value));
            read = option.end();
        }
        if (!options.substring(read).isBlank()) {
            throw new UsageException(
                    "'" + options.substring(read).strip() + "' is not of the form key=value");
        }
        for (final ModuleItem<?> key : Commands.keys(info)) {
            if (isFlag(key)) {
                words.putIfAbsent(key.getName(), "false");
            }
        }
        return words;
    }

    static boolean isFlag(final ModuleItem<?> key) {
        return key.getType() == boolean.class || key.getType() == Boolean.class;
    }

    private static String unbracketed(final String value) {
        return value.startsWith("[") ? value.substring(1, value.length() - 1) : value;
    }
}
