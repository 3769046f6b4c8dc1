package org.garnetj.command;

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
     * The words of a macro line; a bare word is a flag that is {@code true}. A flag that is not
     * named keeps its default, as every key does: so a line means the same here, in Fiji, in a
     * recipe and on the command line.
     */
    static Map<String, String> words(final String options) {
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
        return words;
    }

    static boolean isFlag(final ModuleItem<?> key) {
        return key.getType() == boolean.class || key.getType() == Boolean.class;
    }

    private static String unbracketed(final String value) {
        return value.startsWith("[") ? value.substring(1, value.length() - 1) : value;
    }
}
