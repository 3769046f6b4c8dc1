package org.garnetj.command;

import org.scijava.command.CommandInfo;
import org.scijava.command.CommandModule;

import java.io.File;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * GarnetJ's commands for macros that use the numbers a command returns, or that go on after a
 * failure:
 *
 * <pre>{@code
 * List.setList(call("org.garnetj.command.GarnetMacro.run", "tip-current", "velocity=8.6"));
 * print(List.getValue("j_tip_A_per_cm2"));
 * }</pre>
 */
public final class GarnetMacro {

    private GarnetMacro() {}

    /**
     * Runs a command and returns a line {@code name=value} for each of its outputs, or the single
     * line {@code error=message}. Opens no window.
     *
     * @param command its command-line name, such as {@code spallations}
     * @param options as in a macro's {@code run}: {@code key=value key=[value with blanks]}
     */
    public static String run(final String command, final String options) {
        try {
            final Commands commands = new Commands(SharedContext.get());
            final CommandInfo info = commands.find(command);
            return lines(values(commands.runSilently(info, MacroOptions.words(options))));
        } catch (final RuntimeException e) {
            return lines(Map.of("error", String.valueOf(e.getMessage())));
        }
    }

    /** The outputs of a command that can be told in a word. */
    static Map<String, String> values(final CommandModule done) {
        final Map<String, String> values = new LinkedHashMap<>();
        done.getOutputs()
                .forEach(
                        (name, value) -> {
                            if (value instanceof Number
                                    || value instanceof String
                                    || value instanceof File) {
                                values.put(name, value.toString());
                            }
                        });
        return values;
    }

    private static String lines(final Map<String, String> values) {
        final StringBuilder lines = new StringBuilder();
        values.forEach(
                (name, value) ->
                        lines.append(name)
                                .append('=')
                                .append(value.replaceAll("\\s*\\R\\s*", " "))
                                .append('\n'));
        return lines.toString();
    }
}
